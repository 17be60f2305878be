using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.Analyzers.Engine.Effects;
using SecureTools.Analyzers.Surface.Listing;
using SecureTools.Analyzers.Surface.Texts;

namespace SecureTools.Analyzers.Surface.Report;

/// <summary>Reads what the report says of a tool.</summary>
internal sealed class ReportReader(Compilation compilation, AnalyzerOptions options)
{
    private readonly ReportPlaces _places = new(options);
    private readonly EffectAnalysis _effects = EffectAnalysis.Of(compilation, options);

    /// <summary>Null: the method cannot be a tool, and rules say why.</summary>
    public ReportedTool? Read(ToolMethod tool, CancellationToken cancel)
    {
        if (tool.Framework != ToolFramework.Own || tool.Attribute is not { } attribute)
        {
            var access = new ReportedAccess(false, false, [.. ForeignToolLines.GuardTexts(tool).Select(text => new ReportedRequirement("attribute", [], text, null))]);
            return Describe(tool, ForeignTexts.Description(tool, cancel), null, access, cancel);
        }

        return ToolParser.Parse(tool.Method, attribute, model: null, new Refusals(), cancel)?.Model is { } model
            ? Describe(tool, model.Descriptor.Description, CanonicalSchema.Hash(SchemaWriter.OfArguments(model)), Access(model), cancel)
            : null;
    }

    private static ReportedAccess Access(ToolModel model)
    {
        var requirements = model.Requirements.Select(ReportedRequirement.Of);
        return new ReportedAccess(true, model.Descriptor.AllowAnonymous, [.. requirements, .. model.Descriptor.Secure ? [ReportedRequirement.Token] : Array.Empty<ReportedRequirement>()]);
    }

    private ReportedTool Describe(ToolMethod tool, string? description, string? hash, ReportedAccess access, CancellationToken cancel)
    {
        var effects = _effects.Of(tool, cancel);
        return new ReportedTool(
            tool.Name,
            tool.IsNameKnown,
            FrameworkOf(tool.Framework),
            tool.Method.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat),
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
        evidence.Kind, evidence.Api, ReportTarget.Of(evidence), [.. evidence.Path.Select(step => new ReportedCall(step.Callee, _places.Of(step.Location)))]);

    private static string FrameworkOf(ToolFramework framework) => framework switch
    {
        ToolFramework.Own => "SecureTools",
        ToolFramework.Mcp => "ModelContextProtocol",
        ToolFramework.SemanticKernel => "SemanticKernel",
        ToolFramework.ExtensionsAI => "ExtensionsAI",
        _ => "configured",
    };
}
