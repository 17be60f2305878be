using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.Analyzers.Surface.Listing;
using SecureTools.Analyzers.Surface.Report;

namespace SecureTools.Analyzers.Surface;

/// <summary>
/// Hands the surface file and the report to targets of the build, as properties of a message in the compiler's log: analyzers may write no
/// files. A generator could hand over sources, but it sees the code without what other generators add, and so not all that a tool does. In
/// any other build it does nothing.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ToolOutputAnalyzer : DiagnosticAnalyzer
{
    /// <summary>No rule, so none of their ids. Nothing that a project sets may silence it.</summary>
    internal const string Id = "SECTOUT";

#pragma warning disable RS0030, RS2000 // It is no rule: it has no page, no release and no severity that anyone could set.
    private static readonly DiagnosticDescriptor _output = new(
        Id, "What tools do", "What tools do is in the properties of this message", "Output", DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        customTags: [WellKnownDiagnosticTags.NotConfigurable, WellKnownDiagnosticTags.CompilationEnd]);
#pragma warning restore RS0030, RS2000

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [_output];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(static compilation =>
        {
            if (ToolOutput.IsWanted(compilation.Options, out var what))
            {
                compilation.ReportDiagnostic(Diagnostic.Create(_output, Location.None, Texts(what, compilation)));
            }
        });
    }

    /// <summary>In a form that no log changes.</summary>
    private static ImmutableDictionary<string, string?> Texts(string what, CompilationAnalysisContext context)
    {
        var texts = ImmutableDictionary<string, string?>.Empty;
        return what switch
        {
            ToolOutput.Surface => texts.Add("ToolSurface", Encoded(Surface(context))),
            ToolOutput.Report => Report(texts, ToolReport.Of(context.Compilation, context.Options, context.CancellationToken)),
            _ => texts,
        };
    }

    private static ImmutableDictionary<string, string?> Report(ImmutableDictionary<string, string?> texts, ToolReport report) =>
        texts.Add("ToolManifest", Encoded(Manifest.Of(report))).Add("ToolPage", Encoded(Page.Of(report)));

    /// <summary>What is not seen is escaped, in comments of people as well.</summary>
    private static string Surface(CompilationAnalysisContext context)
    {
        var present = SurfaceFiles.Of(context.Options, context.CancellationToken)?.Text;
        var text = SurfaceUpdate.Write(present, SurfaceReader.Read(context.Compilation, context.Options, context.CancellationToken));
        return string.Join(
            "\n", text.TrimEnd('\n').Split('\n')
            .Select(line => string.Join("\t", line.TrimEnd('\r').Split('\t').Select(SurfaceText.Visible))));
    }

    /// <summary>
    /// MSBuild takes a percent sign for the start of an escape. A character that no text holds stands for it until the last step.
    /// </summary>
    private static string Encoded(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text.Replace('%', '\u007F')));
}
