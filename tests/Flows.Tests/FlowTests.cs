using Flows;

[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace SecureTools.Flows.Tests;

/// <summary>The labels are true: each flow is attacked, and the canary comes through where a line is labelled, and only there.</summary>
public sealed class FlowTests : IDisposable
{
    private readonly Listener _evil = new("127.0.0.2");
    private readonly Listener _api = new("127.0.0.1");

    public static TheoryData<string> Cases => [.. FlowCase.All.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Label_IsWhatAnAttackShows(string name)
    {
        var flow = FlowCase.All[name];
        var worked = await FirstThatWorksAsync(flow);
        Assert.True(
            flow.IsDangerous == worked is not null,
            flow.IsDangerous ? "No attack comes through, but a line is labelled." : $"Labelled safe, but this comes through: {worked}");
    }

    [Fact]
    public void Cases_AreMany()
    {
        Assert.True(FlowCase.All.Count >= 400, $"{FlowCase.All.Count} cases");
        Assert.All(FlowCase.All.Values.CountBy(flow => flow.Attack), attack => Assert.True(attack.Value >= 10, attack.ToString()));
    }

    public void Dispose()
    {
        _evil.Dispose();
        _api.Dispose();
    }

    private async Task<string?> FirstThatWorksAsync(FlowCase flow)
    {
        World.Api = "http://" + _api.Address;
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(10) };
        World.Http = client;
        for (var index = 0; ; index++)
        {
            using var sandbox = new Sandbox(flow.Attack, _evil);
            var payloads = Payloads.For(flow.Attack, sandbox);
            if (index == payloads.Count)
            {
                return null;
            }

            if (await FlowRun.LeaksAsync(flow, payloads[index], sandbox))
            {
                return payloads[index];
            }
        }
    }
}
