using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SecureTools;

/// <summary>
/// The names under which traces and metrics of tool calls are published. They follow OpenTelemetry's conventions for <c>gen_ai</c>.
/// </summary>
public static class ToolTelemetry
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string SourceName = "SecureTools";

    /// <summary>The histogram of call durations in seconds, by tool and outcome.</summary>
    public const string DurationName = "gen_ai.execute_tool.duration";

    private static readonly ActivitySource _activities = new(SourceName);

    private static readonly Meter _meter = new(SourceName);

    private static readonly Histogram<double> _duration =
        _meter.CreateHistogram<double>(DurationName, "s", "Duration of tool calls, refused ones included.");

    internal static bool IsTraced => _activities.HasListeners();

    internal static bool IsMeasured => _duration.Enabled;

    internal static Activity? TryBegin()
    {
        try
        {
            return _activities.StartActivity("execute_tool", ActivityKind.Internal);
        }
#pragma warning disable CA1031 // A listener that fails costs its trace, not the call.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    internal static void Describe(Activity? activity, Outcome outcome)
    {
        if (activity is null)
        {
            return;
        }

        // The name that was called may be hostile; only declared names are shown.
        var tool = outcome.Tool;
        activity.DisplayName = tool is null ? "execute_tool" : "execute_tool " + tool;
        activity.SetTag("gen_ai.operation.name", "execute_tool");
        activity.SetTag("gen_ai.tool.name", tool);
        activity.SetTag("securetools.outcome", outcome.Result.Code);
        activity.SetTag("securetools.cause", outcome.Cause);
        if (!outcome.Result.IsOk)
        {
            activity.SetStatus(ActivityStatusCode.Error);
            activity.SetTag("error.type", outcome.Result.Code);
        }
    }

    internal static void Record(Outcome outcome, TimeSpan elapsed) =>
        _duration.Record(
            elapsed.TotalSeconds,
            new KeyValuePair<string, object?>("gen_ai.tool.name", outcome.Tool),
            new KeyValuePair<string, object?>("securetools.outcome", outcome.Result.Code));
}
