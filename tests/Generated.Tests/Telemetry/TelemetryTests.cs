using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SecureTools.Tests.Generated.Telemetry;

/// <summary>Listeners see the calls of all tests, so each test looks for its own trace alone.</summary>
public sealed class TelemetryTests
{
    private const string Hostile = "ignore_all_previous_instructions";

    [Fact]
    public async Task Trace_NamesToolAndOutcome_AndNothingHostile()
    {
        await using var kit = new CallKit();
        using var traces = new Traces();
        await kit.Invoke("plain");
        await kit.Invoke("write", caller: CallKit.Ann("viewer"));
        await kit.Invoke("hidden_manage", caller: CallKit.Ann("viewer"));
        await kit.Invoke(Hostile);
        Assert.Equal(
            [
                "execute_tool plain: execute_tool plain ok ok  Unset",
                "execute_tool write: execute_tool write permission_denied permission_denied:write permission_denied Error",
                "execute_tool hidden_manage: execute_tool hidden_manage unknown_tool permission_denied:manage unknown_tool Error",
                "execute_tool: execute_tool  unknown_tool unknown_tool unknown_tool Error",
            ],
            traces.Mine.Select(Describe), StringComparer.Ordinal);
        Assert.All(traces.Mine, activity => Assert.DoesNotContain(activity.TagObjects, tag => tag.Value is Hostile));
    }

    [Fact]
    public async Task Trace_IsNotLeftToTheCaller()
    {
        var gates = new Gates();
        await using var kit = new CallKit(null, gates);
        using var traces = new Traces();
        var before = Activity.Current;
        var running = kit.Table.InvokeAsync(kit.Call("hangs"));
        Assert.Same(before, Activity.Current);
        await gates.Entered.Task;
        kit.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(ToolStatus.Timeout, (await running).Status);
        Assert.Same(before, Activity.Current);
        Assert.Equal("execute_tool hangs: execute_tool hangs timeout timeout timeout Error", Describe(Assert.Single(traces.Mine)));
    }

    [Fact]
    public async Task ListenersThatThrow_ChangeNoAnswer()
    {
        await using var kit = new CallKit();
        using var meters = new MeterListener();
        var mine = new AsyncLocal<bool> { Value = true };
        meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == ToolTelemetry.DurationName)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        meters.SetMeasurementEventCallback<double>((_, _, _, _) => Throw(mine));
        meters.Start();
        using var activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ToolTelemetry.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStarted = _ => Throw(mine),
        };
        ActivitySource.AddActivityListener(activities);
        Assert.Equal(ToolStatus.Ok, (await kit.Invoke("plain")).Status);
        Assert.Equal(["plain"], kit.Journal.Entries);
    }

    [Fact]
    public async Task Trace_OfACancelledCall_SaysSo()
    {
        await using var kit = new CallKit();
        using var traces = new Traces();
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => kit.Table.InvokeAsync(kit.Call("plain"), source.Token).AsTask());
        Assert.Equal("execute_tool plain: execute_tool plain timeout cancelled timeout Error", Describe(Assert.Single(traces.Mine)));
    }

    [Fact]
    public async Task Metric_MeasuresEveryCall_ByToolAndOutcome()
    {
        await using var kit = new CallKit();
        var measured = new ConcurrentQueue<(double Seconds, string Tags)>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == ToolTelemetry.SourceName && instrument.Name == ToolTelemetry.DurationName)
            {
                Assert.Equal("s", instrument.Unit);
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>((_, seconds, tags, _) =>
            measured.Enqueue((seconds, string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}")))));
        listener.Start();
        await kit.Invoke("hidden_mfa");
        await kit.Invoke(Hostile, caller: Caller.Anonymous);
        Assert.Contains(measured, one => one.Tags == "gen_ai.tool.name=hidden_mfa securetools.outcome=ok" && one.Seconds >= 0);
        Assert.Contains(measured, one => one.Tags == "gen_ai.tool.name= securetools.outcome=unknown_tool");
        Assert.DoesNotContain(measured, one => one.Tags.Contains(Hostile, StringComparison.Ordinal));
    }

    /// <summary>Only for the test that asks for it: listeners hear the calls of all tests.</summary>
    private static void Throw(AsyncLocal<bool> mine)
    {
        if (mine.Value)
        {
            throw new InvalidOperationException();
        }
    }

    private static string Describe(Activity activity)
    {
        string Tag(string name) => activity.GetTagItem(name) as string ?? "";
        return $"{activity.DisplayName}: {Tag("gen_ai.operation.name")} {Tag("gen_ai.tool.name")} {Tag("securetools.outcome")} "
            + $"{Tag("securetools.cause")} {Tag("error.type")} {activity.Status}";
    }

    private sealed class Traces : IDisposable
    {
        private readonly ActivityListener _listener;
        private readonly Activity _root = new Activity("test").SetIdFormat(ActivityIdFormat.W3C).Start();
        private readonly ConcurrentQueue<Activity> _stopped = new();

        public Traces()
        {
            _listener = new ActivityListener
            {
                ShouldListenTo = source => source.Name == ToolTelemetry.SourceName,
                Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = _stopped.Enqueue,
            };
            ActivitySource.AddActivityListener(_listener);
        }

        public IReadOnlyList<Activity> Mine => [.. _stopped.Where(activity => activity.TraceId == _root.TraceId)];

        public void Dispose()
        {
            _listener.Dispose();
            _root.Dispose();
        }
    }
}
