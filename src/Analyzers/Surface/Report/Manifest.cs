using SecureTools.Shared.Effects;

namespace SecureTools.Analyzers.Surface.Report;

/// <summary>The report for programs: <c>tools.json</c>, which <c>docs/schemas/tools.schema.json</c> describes.</summary>
internal static class Manifest
{
    public const string Schema = "https://raw.githubusercontent.com/securetools/securetools/main/docs/schemas/tools.schema.json";

    private const int Format = 1;

    public static string Of(ToolReport report)
    {
        var json = new ManifestWriter();
        return json.Object(null, () => json.Text("$schema", Schema)
            .Number("format", Format)
            .Text("assembly", report.Assembly)
            .Text("targetFramework", report.Framework)
            .Array("roles", report.Roles, role =>
                json.Object(null, () => json.Text("name", role.Name).Texts("permissions", role.Permissions)))
            .Array("tools", report.Tools, tool => json.Object(null, () => Write(json, tool)))).ToString();
    }

    private static void Write(ManifestWriter json, ReportedTool tool)
    {
        json.Text("name", tool.Name)
            .Flag("isNameKnown", tool.IsNameKnown)
            .Text("framework", tool.Framework)
            .Text("method", tool.Method);
        Write(json, tool.Place);
        json.Text("description", tool.Description)
            .Text("schemaHash", tool.SchemaHash)
            .Flag("allowsAnonymous", tool.Access.IsKnown ? tool.Access.AllowsAnonymous : null)
            .Array("requirements", tool.Access.Requirements, requirement => json.Object(null, () => Write(json, requirement)))
            .Object("hints", () => json.Flag("readOnly", tool.Hints.ReadOnly).Flag("destructive", tool.Hints.Destructive)
                .Flag("idempotent", tool.Hints.Idempotent).Flag("openWorld", tool.Hints.OpenWorld))
            .Texts("effects", Keys(tool.Effects))
            .Flag("isComplete", tool.IsComplete)
            .Texts("hosts", tool.Targets(TargetKind.Host))
            .Texts("paths", tool.Targets(TargetKind.Path))
            .Texts("tables", tool.Targets(TargetKind.Table))
            .Texts("programs", tool.Targets(TargetKind.Program))
            .Array("evidence", tool.Evidence, evidence => json.Object(null, () => Write(json, evidence)));
    }

    private static void Write(ManifestWriter json, ReportedRequirement requirement) => json.Text("kind", requirement.Kind)
        .Texts("anyOf", requirement.AnyOf).Text("value", requirement.Value).Text("when", requirement.When);

    private static void Write(ManifestWriter json, ReportedEvidence evidence)
    {
        json.Texts("effects", Keys(evidence.Kind)).Text("api", evidence.Api);
        _ = evidence.Target is { } target ? json.Object("target", () => json.Text("kind", target.Word).Text("name", target.Name))
            : json.Text("target", null);
        json.Array("calls", evidence.Calls, call => json.Object(null, () =>
        {
            json.Text("callee", call.Callee);
            Write(json, call.Place);
        }));
    }

    private static void Write(ManifestWriter json, ReportPlace place) =>
        json.Text("file", place.File).Number("line", place.File is null ? null : place.Line);

    private static IEnumerable<string> Keys(EffectKind kinds) => EffectNames.Of(kinds).Select(effect => effect.Key);
}
