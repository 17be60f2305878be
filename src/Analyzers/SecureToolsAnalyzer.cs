using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.Analyzers;

/// <summary>
/// What all rules share: they leave generated code alone, run concurrently, cost nothing where there are no tools, and are silent where a build
/// only asks what tools do.
/// </summary>
public abstract class SecureToolsAnalyzer : DiagnosticAnalyzer
{
    private protected SecureToolsAnalyzer(params DiagnosticDescriptor[] rules) => SupportedDiagnostics = [.. rules];

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <summary>Whether the rules have nothing to say about a project that cannot use <c>[Tool]</c>.</summary>
    private protected virtual bool NeedsToolAttribute => true;

    /// <summary>What happens to generated code: by default, nothing.</summary>
    private protected virtual GeneratedCodeAnalysisFlags GeneratedCode => GeneratedCodeAnalysisFlags.None;

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCode);
        context.RegisterCompilationStartAction(start =>
        {
            var types = KnownTypes.Of(start.Compilation);
            if ((!NeedsToolAttribute || types.Has(TypeNames.Tool)) && !ToolOutput.IsWanted(start.Options, out _))
            {
                Analyze(start, types);
            }
        });
    }

    /// <summary>Registers what looks at one compilation.</summary>
    private protected abstract void Analyze(CompilationStartAnalysisContext context, KnownTypes types);
}
