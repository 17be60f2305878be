using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.Analyzers.Surface.Texts;

namespace SecureTools.Analyzers.Inputs;

/// <summary>
/// What the rules on arguments share: they look at each tool once, of whichever framework, and at what stands in the source.
/// </summary>
public abstract class InputAnalyzer : SecureToolsAnalyzer
{
    private protected InputAnalyzer(params DiagnosticDescriptor[] rules)
        : base(rules)
    {
    }

    private protected override bool NeedsToolAttribute => false;

    private protected override void Analyze(CompilationStartAnalysisContext context, KnownTypes types)
    {
        var recognizer = ToolRecognizer.Of(context.Compilation, context.Options.AnalyzerConfigOptionsProvider);
        var first = FirstLook.In(context.Compilation, context.Options);
        var analyze = ForCompilation(types);
        context.RegisterToolAction(types, (tools, tool) =>
        {
            if (first.Takes(tool) && IsFirstDeclared(recognizer, tool) && tool.Method.Locations[0].IsInSource)
            {
                analyze(tools, tool);
            }
        });
    }

    /// <summary>What looks at the tools of one compilation.</summary>
    private protected virtual Action<ToolContext, ToolMethod> ForCompilation(KnownTypes types) => (context, tool) =>
        AnalyzeTool(context, tool, types);

    /// <summary>Looks at one tool.</summary>
    private protected abstract void AnalyzeTool(ToolContext context, ToolMethod tool, KnownTypes types);

    /// <summary>
    /// A method may be a tool of several frameworks. Ours enforces what the others do not; otherwise the first one counts.
    /// </summary>
    private static bool IsFirstDeclared(ToolRecognizer recognizer, ToolMethod tool)
    {
        var declared = recognizer.Recognize(tool.Method);
        var counting = declared.FirstOrDefault(one => one.Framework == ToolFramework.Own) ?? declared.FirstOrDefault();
        return counting is null || counting.Framework == tool.Framework;
    }
}
