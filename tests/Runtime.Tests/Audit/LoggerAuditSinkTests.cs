using Microsoft.Extensions.Logging;

namespace SecureTools.Tests.Audit;

public sealed class LoggerAuditSinkTests
{
    private readonly RecordingLogger _logger = new();

    private static AuditRecord Record(ToolStatus status, string? caller = "ann") => new()
    {
        At = DateTimeOffset.UnixEpoch,
        Tool = "transfer",
        Status = status,
        Cause = "the_cause",
        CallerId = caller,
        Session = "s1",
        Address = "::1",
        IncidentId = "i1",
        Elapsed = TimeSpan.FromMilliseconds(1.5),
        ArgumentBytes = 10,
        ResultBytes = 20,
        Rules = ["minimum at /amount", "pattern at /to"],
    };

    private async Task<(LogLevel Level, int Event, string Text, Exception? Exception)> Write(AuditRecord record)
    {
        await new LoggerAuditSink(_logger).WriteAsync(record, CancellationToken.None);
        return Assert.Single(_logger.Entries);
    }

    [Fact]
    public async Task Record_IsWrittenWhole()
    {
        var entry = await Write(Record(ToolStatus.Ok));
        Assert.Equal(
            "Tool transfer, caller ann, session s1, address ::1: ok (the_cause) in 1.5 ms, "
            + "10 bytes in, 20 bytes out, incident i1, rules minimum at /amount, pattern at /to",
            entry.Text);
    }

    public static TheoryData<ToolStatus> Statuses => [.. Enum.GetValues<ToolStatus>()];

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task Level_FollowsStatus(ToolStatus status)
    {
        var expected = status switch
        {
            ToolStatus.Ok => (LogLevel.Information, 1000),
            ToolStatus.ToolFailed or ToolStatus.Misconfigured => (LogLevel.Error, 1002),
            _ => (LogLevel.Warning, 1001),
        };
        var entry = await Write(Record(status));
        Assert.Equal(expected, (entry.Level, entry.Event));
        Assert.Contains(status.Code(), entry.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gap_IsAnError()
    {
        var entry = await Write(AuditRecord.Gap(DateTimeOffset.UnixEpoch, 7));
        Assert.Equal((LogLevel.Error, 1003, "7 audit records are missing here"), (entry.Level, entry.Event, entry.Text));
    }

    [Theory]
    [InlineData("ann\r\nTool x, caller root", "annTool x, caller root")]
    [InlineData("a\u202eb\u2028c\u0085d\u001bef\u200bg", "abcdefg")]
    [InlineData("Ärger 😀", "Ärger 😀")]
    public async Task CallersWords_ForgeNothing(string caller, string clean)
    {
        var entry = await Write(Record(ToolStatus.Ok, caller));
        Assert.StartsWith($"Tool transfer, caller {clean}, session s1", entry.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LoneSurrogate_IsReplaced()
    {
        var entry = await Write(Record(ToolStatus.Ok, "a" + (char)0xD800 + "b"));
        Assert.Contains("caller a\ufffdb, session", entry.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CallersWords_AreCut()
    {
        var entry = await Write(Record(ToolStatus.Ok, new string('x', 255) + "😀y"));
        Assert.Contains("caller " + new string('x', 255) + ", session", entry.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DisabledLevel_WritesNothing()
    {
        var logger = new RecordingLogger { Minimum = LogLevel.Error };
        var sink = new LoggerAuditSink(logger);
        await sink.WriteAsync(Record(ToolStatus.Ok), CancellationToken.None);
        await sink.WriteAsync(Record(ToolStatus.PermissionDenied), CancellationToken.None);
        Assert.Empty(logger.Entries);
        await sink.WriteAsync(Record(ToolStatus.ToolFailed), CancellationToken.None);
        Assert.Single(logger.Entries);
    }
}
