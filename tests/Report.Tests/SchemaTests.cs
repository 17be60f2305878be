using System.Text.Json;
using System.Text.Json.Nodes;
using SecureTools.Analyzers.Surface.Report;
using SecureTools.Tests.Differential.Oracle;

namespace SecureTools.Tests.Report;

/// <summary>The schema of the manifest, judged by a validator that is not ours.</summary>
public sealed class SchemaTests
{
    private static readonly JsonSerializerOptions _line = new() { WriteIndented = false };

    [Fact]
    public void Schema_LiesWhereManifestsPointTo()
    {
        using var schema = JsonDocument.Parse(Repository.Read("docs", "schemas", "tools.schema.json"));
        Assert.Equal(Manifest.Schema, schema.RootElement.GetProperty("$id").GetString());
        Assert.EndsWith("/main/docs/schemas/tools.schema.json", Manifest.Schema, StringComparison.Ordinal);
        using var manifest = JsonDocument.Parse(Manifest.Of(Reports.Subject));
        Assert.Equal(Manifest.Schema, manifest.RootElement.GetProperty("$schema").GetString());
    }

    [Fact]
    public async Task Manifests_AreValid() => Assert.Equal(
        "1111", await JudgeAsync([Text(Reports.Subject), Text(Reports.Hostile("<script>")), Text(Reports.Hostile("https://user@host.example/x?y")), Text(Reports.Of("class Empty;"))]));

    [Theory]
    [InlineData("$.format", "2")]
    [InlineData("$.more", "1")]
    [InlineData("$.tools[0].effects", "[\"explodes\"]")]
    [InlineData("$.tools[0].schemaHash", "\"sha256:00\"")]
    [InlineData("$.tools[0].line", "0")]
    [InlineData("$.tools[0].requirements", "[{}]")]
    [InlineData("$.tools[0].evidence", "[{\"effects\":[],\"api\":\"a\",\"target\":null,\"calls\":[]}]")]
    public async Task OtherTexts_AreNotValid(string place, string value)
    {
        var manifest = JsonNode.Parse(Text(Reports.Subject))!;
        var parts = place.Split('.', '[');
        var parent = parts[1..^1].Aggregate(manifest, (node, part) => part.EndsWith(']') ? node[int.Parse(part[..^1], System.Globalization.CultureInfo.InvariantCulture)]! : node[part]!);
        parent[parts[^1]] = JsonNode.Parse(value);
        Assert.Equal("0", await JudgeAsync([manifest.ToJsonString(_line)]));
    }

    private static string Text(ToolReport report) => JsonNode.Parse(Manifest.Of(report))!.ToJsonString(_line);

    private static async Task<string> JudgeAsync(IEnumerable<string> manifests)
    {
        Needed.Check(NodeOracle.Missing);
        var schema = JsonNode.Parse(Repository.Read("docs", "schemas", "tools.schema.json"))!.ToJsonString(_line);
        return Assert.Single(await NodeOracle.JudgeAsync([(schema, manifests)]));
    }
}
