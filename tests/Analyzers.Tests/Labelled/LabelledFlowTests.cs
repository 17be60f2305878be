namespace SecureTools.Analyzers.Tests.Labelled;

/// <summary>How often the rules about flows are right, on flows that were labelled before the engine had seen them.</summary>
public sealed class LabelledFlowTests(ITestOutputHelper output)
{
    private const double MinRecall = 0.92;
    private const double MinPrecision = 0.95;

    [Fact]
    public async Task DangerousLines_AreFound()
    {
        var flows = await LabelledFlows.ReadAsync(LabelledProject.Compile("Flows"), TestContext.Current.CancellationToken);
        var score = Score.Of(flows.Expected, flows.Found);
        var report = $"{flows.Cases} cases, {flows.CasesAcrossCalls} across calls, {flows.Expected.Count} dangerous lines, {score}";
        output.WriteLine(report);

        Assert.Empty(flows.Crashes);
        Assert.True(flows.Cases >= 400, report);
        Assert.True(flows.CasesAcrossCalls >= 120, report);
        Assert.True(score.Recall >= MinRecall && score.Precision >= MinPrecision, report);
    }
}
