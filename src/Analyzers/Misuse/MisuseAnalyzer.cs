using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.Analyzers.Secrets;

namespace SecureTools.Analyzers.Misuse;

/// <summary>
/// What rules about tokens, keys and transport share: they look at all projects but tests, which take any certificate and make up tokens.
/// </summary>
public abstract class MisuseAnalyzer : SecureToolsAnalyzer
{
    private protected MisuseAnalyzer(params DiagnosticDescriptor[] rules)
        : base(rules)
    {
    }

    private protected sealed override bool NeedsToolAttribute => false;

    private protected sealed override void Analyze(CompilationStartAnalysisContext context, KnownTypes types)
    {
        if (!new SecretScope(context.Compilation, context.Options).IsLenient)
        {
            Register(context, types);
        }
    }

    /// <summary>Registers what looks at a compilation that is no test.</summary>
    private protected abstract void Register(CompilationStartAnalysisContext context, KnownTypes types);
}
