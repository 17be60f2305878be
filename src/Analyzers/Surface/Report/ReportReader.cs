using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.Analyzers.Engine.Effects;
using SecureTools.Analyzers.Surface.Listing;
using SecureTools.Analyzers.Surface.Texts;

namespace SecureTools.Analyzers.Surface.Report;

/// <summary>Reads what the report says of a tool.</summary>
internal sealed class ReportReader(Compilation compilation, AnalyzerOptions options)
{
    private static readonly SymbolDisplayFormat _signature = SymbolDisplayFormat.MinimallyQualifiedFormat
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeParameters).WithParameterOptions(SymbolDisplayParameterOptions.IncludeType);

    private readonly ReportPlaces _places = new(options);
    private readonly EffectAnalysis _effects = EffectAnalysis.Of(compilation, options);

    /// <summary>Null: the method cannot be a tool, and rules say why.</summary>
    public ReportedTool? Read(ToolMethod tool, CancellationToken cancel)
    {
        if (tool.Framework != ToolFramework.Own || tool.Attribute is not { } attribute)
        {
            var access = new ReportedAccess(
                false, false, [.. ForeignToolLines.GuardTexts(tool).Select(text => new ReportedRequirement("attribute", [], text, null))]);
            return Describe(tool, ForeignTexts.Description(tool, cancel), null, access, cancel);
        }

        return ToolParser.Parse(tool.Method, attribute, model: null, new Refusals(), cancel)?.Model is { } model
            ? Describe(tool, model.Descriptor.Description, CanonicalSchema.Hash(SchemaWriter.OfArguments(model)), Access(model), cancel)
            : null;
    }

    private static ReportedAccess Access(ToolModel model)
    {
        var requirements = model.Requirements.Select(ReportedRequirement.Of);
        var all = model.Descriptor.Secure ? requirements.Concat([ReportedRequirement.Token]) : requirements;
        return new ReportedAccess(
            true, model.Descriptor.AllowAnonymous, [.. all.OrderBy(requirement => requirement.Words, StringComparer.Ordinal)]);
    }

    private ReportedTool Describe(ToolMethod tool, string? description, string? hash, ReportedAccess access, CancellationToken cancel)
    {
        var effects = _effects.Of(tool, cancel);
        return new ReportedTool(
            tool.Name,
            tool.IsNameKnown,
            FrameworkOf(tool.Framework),
            $"{tool.Method.ContainingType.ToDisplayString()}.{tool.Method.ToDisplayString(_signature)}",
            _places.Of(tool.Location),
            description is { Length: > 0 } ? description : null,
            hash,
            access,
            tool.Hints,
            effects.Kinds,
            effects.IsComplete,
            [.. effects.Evidence.Select(Evidence)]);
    }

    private ReportedEvidence Evidence(EffectEvidence evidence) => new(
        evidence.Kind, evidence.Api, ReportTarget.Of(evidence),
        [.. evidence.Path.Select(step => new ReportedCall(step.Callee, _places.Of(step.Location)))]);

    private static string FrameworkOf(ToolFramework framework) => framework switch
    {
        ToolFramework.Own => "SecureTools",
        ToolFramework.Mcp => "ModelContextProtocol",
        ToolFramework.SemanticKernel => "SemanticKernel",
        ToolFramework.ExtensionsAI => "ExtensionsAI",
        _ => "configured",
    };
}
