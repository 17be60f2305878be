using SecureTools.Analyzers.Inputs;
using SecureTools.Analyzers.Tests.Recognition;

namespace SecureTools.Analyzers.Tests.Inputs.Incidents;

/// <summary>Each public incident is found in its place, and is not found any more once it is mended. docs/incidents.md tells about them.</summary>
public sealed class IncidentTests
{
    private static readonly Incident[] _all =
    [
        FileIncidents.Download, FileIncidents.Upload, FileIncidents.Documents, FileIncidents.CloudUpload,
        OtherIncidents.WebDownload, OtherIncidents.ResourceUrl, OtherIncidents.LedgerName, OtherIncidents.CachePattern,
        CommandIncidents.TableSchema, CommandIncidents.ReadOnlyQuery, CommandIncidents.CommandLine,
    ];

    public static TheoryData<string> Ids() => [.. _all.Select(incident => incident.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public Task AsItWas_Reports(string id) => InputBench.Reports<DangerousInputAnalyzer>(Source(Of(id).Before));

    [Theory]
    [MemberData(nameof(Ids))]
    public Task AsItWasMended_DoesNotReport(string id) => InputBench.DoesNotReport<DangerousInputAnalyzer>(Source(Of(id).After));

    [Fact]
    public void Page_NamesEach()
    {
        var page = File.ReadAllText(Path.Combine(Setup.Root, "docs", "incidents.md"));
        Assert.All(_all, incident => Assert.Contains(incident.Id, page, StringComparison.Ordinal));
    }

    private static Incident Of(string id) => Assert.Single(_all, incident => incident.Id == id);

    private static string Source(string code) => "using Microsoft.SemanticKernel;\n" + code + "\n" + ToolRecognizerTests.SemanticKernel;
}
