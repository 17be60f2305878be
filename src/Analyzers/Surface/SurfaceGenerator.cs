using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SecureTools.Analyzers.Surface.Listing;

namespace SecureTools.Analyzers.Surface;

/// <summary>
/// Hands the text of <c>ToolSurface.txt</c> to <c>dotnet build -t:UpdateToolSurface</c>, as comments of a source file: an analyzer may not write files.
/// In any other build it does nothing.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class SurfaceGenerator : IIncrementalGenerator
{
    internal const string Step = "Surface";
    internal const string Property = "build_property.SecureToolsEmitSurface";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var isWanted = context.AnalyzerConfigOptionsProvider.Select(static (options, _) => IsWanted(options.GlobalOptions));
        var present = context.AdditionalTextsProvider.Where(static file => SurfaceFile.Is(file.Path))
            .Select(static (file, cancel) => (file.Path, Text: file.GetText(cancel)?.ToString() ?? "")).Collect();
        var text = context.CompilationProvider.Combine(context.AnalyzerConfigOptionsProvider).Combine(isWanted).Combine(present)
            .Select(static (input, cancel) => input.Left.Right
                ? Text(input.Left.Left.Left, input.Left.Left.Right, input.Right.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => file.Text).FirstOrDefault(), cancel)
                : "")
            .WithTrackingName(Step);
        context.RegisterImplementationSourceOutput(text, static (output, lines) => Emit(output, lines));
    }

    private static bool IsWanted(AnalyzerConfigOptions options) =>
        options.TryGetValue(Property, out var value) && value.Equals("true", StringComparison.OrdinalIgnoreCase);

    private static string Text(Compilation compilation, AnalyzerConfigOptionsProvider options, string? present, CancellationToken cancel) =>
        SurfaceUpdate.Write(present is null ? null : SourceText.From(present), SurfaceReader.Read(compilation, options, isBeforeGeneration: true, cancel));

    /// <summary>Each line is a comment. What would end a line of C# is escaped, in comments of people as well.</summary>
    private static void Emit(SourceProductionContext context, string text)
    {
        if (text.Length > 0)
        {
            var lines = text.TrimEnd('\n').Split('\n').Select(line => "//" + string.Join("\t", line.TrimEnd('\r').Split('\t').Select(SurfaceText.Visible)));
            context.AddSource("ToolSurface.g.cs", SourceText.From(string.Join("\n", lines), Encoding.UTF8));
        }
    }
}
