using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SecureTools.Analyzers.Engine.Effects;
using SecureTools.Analyzers.Engine.Taint.Catalog;
using SecureTools.Analyzers.Inputs;

namespace SecureTools.Analyzers.Effects;

/// <summary>
/// Tells the projects that reference a library what its public methods do and where their arguments go, in attributes of its assembly. It
/// runs where a project asks for it with <c>SecureToolsExportEffects</c>; elsewhere it looks at nothing.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class EffectExportGenerator : IIncrementalGenerator
{
    internal const string Step = "Effects";
    internal const string FlowStep = "Flows";
    internal const string Property = "build_property.SecureToolsExportEffects";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var isWanted = context.AnalyzerConfigOptionsProvider.Select(static (options, _) => IsWanted(options.GlobalOptions));
        var catalogs = context.AdditionalTextsProvider.Where(static file => IsCatalog(file.Path)).Collect();
        var effects = context.CompilationProvider.Combine(context.AnalyzerConfigOptionsProvider).Combine(catalogs).Combine(isWanted)
            .Select(static (input, cancel) => input.Right
                ? WriteEffects(input.Left.Left.Left, new AnalyzerOptions(input.Left.Right, input.Left.Left.Right), cancel)
                : "")
            .WithTrackingName(Step);
        var flows = context.CompilationProvider.Combine(context.AnalyzerConfigOptionsProvider).Combine(catalogs).Combine(isWanted)
            .Select(static (input, cancel) => input.Right
                ? WriteFlows(input.Left.Left.Left, new AnalyzerOptions(input.Left.Right, input.Left.Left.Right), cancel)
                : "")
            .WithTrackingName(FlowStep);
        context.RegisterImplementationSourceOutput(effects, static (output, code) => Emit(output, "Effects.g.cs", code));
        context.RegisterImplementationSourceOutput(flows, static (output, code) => Emit(output, "Flows.g.cs", code));
    }

    private static bool IsCatalog(string path) => ProjectEffects.IsCatalog(path) || ProjectLines.IsCatalog(path);

    private static bool IsWanted(AnalyzerConfigOptions options) =>
        options.TryGetValue(Property, out var value) && value.Trim().Equals("true", StringComparison.OrdinalIgnoreCase);

    private static string WriteFlows(Compilation compilation, AnalyzerOptions options, CancellationToken cancel) =>
        KnownTypes.Of(compilation).Has(TypeNames.Flow) ? new FlowExport(compilation, options, cancel).Write() : "";

    private static string WriteEffects(Compilation compilation, AnalyzerOptions options, CancellationToken cancel) =>
        KnownTypes.Of(compilation).Has(TypeNames.Effect) ? new EffectExport(compilation, options, cancel).Write() : "";

    private static void Emit(SourceProductionContext context, string file, string code)
    {
        if (code.Length > 0)
        {
            context.AddSource(file, SourceText.From(code, Encoding.UTF8));
        }
    }
}
