namespace SecureTools;

/// <summary>
/// What a tool reports its progress to: it hands sound reports to the host while the call runs, and never throws into the tool.
/// Reports that begin after the call ended go nowhere.
/// </summary>
internal sealed class CallProgress(IProgress<ToolProgress> host) : IProgress<ToolProgress>
{
    private volatile bool _ended;

    public void End() => _ended = true;

    public void Report(ToolProgress value)
    {
        if (!_ended && double.IsFinite(value.Done) && value.Done >= 0)
        {
            Log.Try(static state => state.host.Report(state.sound), (host, sound: Sound(value)));
        }
    }

    private static ToolProgress Sound(ToolProgress value) => value with
    {
        Total = value.Total is { } total && double.IsFinite(total) && total >= value.Done ? total : null,
        Message = value.Message is { Length: > ToolProgress.LongestMessage } message ? Cut(message) : value.Message,
    };

    private static string Cut(string message) =>
        message[..(char.IsHighSurrogate(message[ToolProgress.LongestMessage - 1]) ? ToolProgress.LongestMessage - 1
            : ToolProgress.LongestMessage)];
}

/// <summary>Reports to nobody.</summary>
internal sealed class NoProgress : IProgress<ToolProgress>
{
    public static NoProgress Instance { get; } = new();

    public void Report(ToolProgress value)
    {
        // Nobody listens.
    }
}
