using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.Analyzers;

/// <summary>Where a tool is looked at: what is common to the actions that find tools.</summary>
internal readonly struct ToolContext
{
    private readonly Action<Diagnostic> _report;

    public ToolContext(SymbolAnalysisContext context)
        : this(context.Compilation, context.Options, context.CancellationToken, context.ReportDiagnostic)
    {
    }

    public ToolContext(OperationAnalysisContext context)
        : this(context.Compilation, context.Options, context.CancellationToken, context.ReportDiagnostic)
    {
    }

    private ToolContext(Compilation compilation, AnalyzerOptions options, CancellationToken cancel, Action<Diagnostic> report)
    {
        (Compilation, Options, CancellationToken) = (compilation, options, cancel);
        _report = report;
    }

    public Compilation Compilation { get; }

    public AnalyzerOptions Options { get; }

    public CancellationToken CancellationToken { get; }

    public void ReportDiagnostic(Diagnostic diagnostic) => _report(diagnostic);
}
