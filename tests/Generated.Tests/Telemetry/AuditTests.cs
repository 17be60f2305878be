using System.Net;
using SecureTools.Tests.Audit;

namespace SecureTools.Tests.Generated.Telemetry;

public sealed class AuditTests
{
    [Fact]
    public async Task Record_HoldsTheCall_WithoutItsWords()
    {
        await using var kit = new CallKit();
        var caller = CallKit.Ann("viewer").From(IPAddress.Parse("192.0.2.7"));
        await kit.Invoke("account", """{"value":"my-password","hint":"my-password"}""", caller);
        await kit.Invoke("account", """{"value":"0123456789"}""", Caller.Anonymous);
        var records = await kit.Records();
        Assert.Equal(
            new AuditRecord
            {
                At = kit.Clock.UtcNow,
                Tool = "account",
                Status = ToolStatus.InvalidArguments,
                Cause = "invalid_arguments",
                CallerId = "ann",
                Session = "s1",
                Address = "192.0.2.7",
                ArgumentBytes = 44,
                Rules = records[0].Rules,
            },
            records[0]);
        Assert.Equal(["pattern at /value", "additionalProperties"], records[0].Rules, StringComparer.Ordinal);
        Assert.Equal((null, null, 2), (records[1].CallerId, records[1].Session, records[1].ResultBytes));
        Assert.All(records, record => Assert.DoesNotContain("password", record.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task ClockThatStartsAtZero_StillAudits()
    {
        var clock = new ManualClock(DateTimeOffset.MinValue);
        await using var kit = new CallKit(options => options.Time = clock);
        await kit.Invoke("plain");
        clock.Advance(TimeSpan.FromSeconds(1));
        await kit.Invoke("plain");
        Assert.Equal(2, (await kit.Records()).Count);
    }

    [Fact]
    public async Task SlowSink_SlowsNoCall()
    {
        using var sink = new RecordingSink { Held = true };
        await using var queue = new AuditQueue([sink]);
        await using var kit = new CallKit(options => options.Audit = queue);
        for (var i = 0; i < 50; i++)
        {
            Assert.True((await kit.Invoke("plain")).IsOk);
        }

        Assert.Empty(sink.Kept);
        sink.Release(50);
        await queue.DisposeAsync();
        Assert.Equal(50, sink.Kept.Count);
        Assert.Equal(0, queue.Lost);
    }

    [Fact]
    public async Task Elapsed_IsTheTimeOfTheCall()
    {
        var gates = new Gates();
        await using var kit = new CallKit(null, gates);
        var running = kit.Invoke("hangs");
        await gates.Entered.Task;
        kit.Clock.Advance(TimeSpan.FromSeconds(5));
        await running;
        Assert.Equal(TimeSpan.FromSeconds(5), (await kit.Records())[0].Elapsed);
    }
}
