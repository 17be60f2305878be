using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SecureTools.Analyzers.Engine.Effects;

namespace SecureTools.Analyzers.Effects;

/// <summary>
/// Tells the projects that reference a library what its public methods do, in attributes of its assembly. It runs where a project asks for it with
/// <c>SecureToolsExportEffects</c>; elsewhere it looks at nothing.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class EffectExportGenerator : IIncrementalGenerator
{
    internal const string Step = "Effects";
    internal const string Property = "build_property.SecureToolsExportEffects";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var isWanted = context.AnalyzerConfigOptionsProvider.Select(static (options, _) => IsWanted(options.GlobalOptions));
        var catalogs = context.AdditionalTextsProvider.Where(static file => ProjectEffects.IsCatalog(file.Path)).Collect();
        var text = context.CompilationProvider.Combine(context.AnalyzerConfigOptionsProvider).Combine(catalogs).Combine(isWanted)
            .Select(static (input, cancel) => input.Right
                ? Write(input.Left.Left.Left, new AnalyzerOptions(input.Left.Right, input.Left.Left.Right), cancel)
                : "")
            .WithTrackingName(Step);
        context.RegisterImplementationSourceOutput(text, static (output, code) => Emit(output, code));
    }

    private static bool IsWanted(AnalyzerConfigOptions options) =>
        options.TryGetValue(Property, out var value) && value.Trim().Equals("true", StringComparison.OrdinalIgnoreCase);

    private static string Write(Compilation compilation, AnalyzerOptions options, CancellationToken cancel) =>
        KnownTypes.Of(compilation).Has(TypeNames.Effect) ? new EffectExport(compilation, options, cancel).Write() : "";

    private static void Emit(SourceProductionContext context, string code)
    {
        if (code.Length > 0)
        {
            context.AddSource("Effects.g.cs", SourceText.From(code, Encoding.UTF8));
        }
    }
}
