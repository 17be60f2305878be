using System.Text;
using System.Text.Json;

namespace SecureTools.Tests.Results;

public sealed class ToolResultTests
{
    [Fact]
    public void EveryStatus_HasACodeAndASentence()
    {
        var statuses = Enum.GetValues<ToolStatus>();
        Assert.Equal(17, statuses.Length);
        Assert.All(statuses, status =>
        {
            Assert.Matches("^[a-z]+(_[a-z]+)*$", status.Code());
            Assert.Equal(string.Concat(status.Code().Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..])), status.ToString());
            Assert.NotEqual("The call was refused.", ToolResult.Refused(status).ToModelText());
            Assert.Equal(status.Code(), ToolResult.Refused(status).Code);
            Assert.Equal(status.Code(), ToolResult.Refused(status).ToString());
        });
        Assert.Throws<ArgumentOutOfRangeException>(() => ((ToolStatus)99).Code());
    }

    [Fact]
    public void TokenRefusals_TellTheModelNoCause() =>
        Assert.Equal(ToolResult.Refused(ToolStatus.TokenMissing).ToModelText(), ToolResult.Refused(ToolStatus.TokenInvalid).ToModelText());

    [Fact]
    public void RetryAfter_IsRoundedUp()
    {
        Assert.EndsWith("Try again in 1 s.", ToolResult.Limited(TimeSpan.FromMilliseconds(1)).ToModelText(), StringComparison.Ordinal);
        Assert.EndsWith("Try again in 3 s.", ToolResult.Limited(TimeSpan.FromSeconds(2.01)).ToModelText(), StringComparison.Ordinal);
    }

    [Fact]
    public void ApprovalThatCouldNotBeFiled_NamesNone()
    {
        const string Sentence = "This call must be approved first, with exactly these arguments.";
        Assert.Equal(Sentence, ToolResult.NeedsApproval(null).ToModelText());
        Assert.Equal(Sentence + " Request r1.", ToolResult.NeedsApproval("r1").ToModelText());
    }

    [Fact]
    public void Call_ShowsNothingOfItself() =>
        Assert.Equal("ToolCall", new ToolCall("hostile") { Token = "secret", Arguments = "{}"u8.ToArray() }.ToString());

    [Fact]
    public void ElementsOutliveTheirDocument_AsArguments()
    {
        ReadOnlyMemory<byte> arguments;
        using (var document = JsonDocument.Parse("""{"a":{"b":[1,"x"]}}"""))
        {
            arguments = ToolCall.ToArguments(document.RootElement.GetProperty("a"));
        }

        Assert.Equal("""{"b":[1,"x"]}""", Encoding.UTF8.GetString(arguments.Span));
        Assert.Equal("{}", Encoding.UTF8.GetString(ToolCall.ToArguments(default).Span));
    }

    [Fact]
    public void Formats_AreThoseThatTheBinderReads()
    {
        Assert.Equal("\"2026-01-31T09:30:00Z\"", Write(json => ResultFormat.Write(json, new DateTime(2026, 1, 31, 9, 30, 0))));
        Assert.Equal("\"2026-01-31T09:30:00Z\"", Write(json => ResultFormat.Write(json, new DateTime(2026, 1, 31, 9, 30, 0, DateTimeKind.Utc))));
        var local = new DateTime(2026, 1, 31, 9, 30, 0, DateTimeKind.Local);
        Assert.Equal(JsonSerializer.Serialize(local.ToUniversalTime()), Write(json => ResultFormat.Write(json, local)));
        Assert.Equal("\"09:30:00\"", Write(json => ResultFormat.Write(json, new TimeOnly(9, 30))));
        Assert.Equal("\"09:30:00.5000000\"", Write(json => ResultFormat.Write(json, new TimeOnly(9, 30, 0, 500))));
        Assert.Equal("\"-1.00:00:00\"", Write(json => ResultFormat.Write(json, TimeSpan.FromDays(-1))));
        Assert.Equal("\"2026-01-31\"", Write(json => ResultFormat.Write(json, new DateOnly(2026, 1, 31))));
        Assert.Equal("\"x\"", Write(json => ResultFormat.Write(json, 'x')));
        Assert.Equal("\"https://example.com\"", Write(json => ResultFormat.Write(json, new Uri("https://example.com"))));
    }

    [Fact]
    public void Writer_StartsAfreshForEachCall_AlsoAfterAnUnfinishedOne()
    {
        using (var unfinished = ResultWriter.For(new ToolCall("a")))
        {
            unfinished.Json.WriteStartArray();
            unfinished.Json.WriteStringValue("left over");
        }

        using var outer = ResultWriter.For(new ToolCall("a"));
        outer.Json.WriteStartArray();
        using (var inner = ResultWriter.For(new ToolCall("b")))
        {
            Assert.NotSame(outer, inner);
            inner.Json.WriteNumberValue(1);
            Assert.Equal("1", inner.Complete().ToModelText());
        }

        outer.Json.WriteEndArray();
        Assert.Equal("[]", outer.Complete().ToModelText());
    }

    private static string Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
