using System.Text;

namespace SecureTools.Tests.Differential.Json;

/// <summary>What RFC 8259 leaves to the reader, and how this one has decided. Each test is one decision.</summary>
public class DecidedTests
{
    /// <summary>Section 8.1: a reader may ignore a byte order mark. It must not be written, so it is refused.</summary>
    [Fact]
    public void ByteOrderMark_IsRefused() => Assert.True(JsonTool.RefusesJson(JsonTool.Call([0xEF, 0xBB, 0xBF, .. "{}"u8])));

    /// <summary>No bytes are no arguments, as hosts send for a tool that takes none; white space alone is broken JSON.</summary>
    [Fact]
    public void NoBytes_AreNoArguments()
    {
        Assert.True(JsonTool.Call([]).IsOk);
        Assert.True(JsonTool.RefusesJson(JsonTool.Call([.. " "u8])));
    }

    /// <summary>Section 8.2: the grammar allows lone surrogates, which are no characters. Text with one is refused where it is read, with the rule <c>json</c>.</summary>
    [Theory]
    [InlineData("\\ud83d")]
    [InlineData("\\ude00")]
    [InlineData("\\ude00\\ud83d")]
    [InlineData("\\ud83d\\ud83d")]
    [InlineData("\\ud83dx")]
    [InlineData("\\ud83d\\n")]
    [InlineData("\\ud83d\\u0061")]
    [InlineData("\\udfff\\udfff")]
    [InlineData("x\\ud800")]
    public void LoneSurrogate_IsRefused(string text)
    {
        Assert.True(JsonTool.RefusesJson(Call($$"""{"text":"{{text}}"}""")));
        Assert.True(JsonTool.RefusesJson(Call($$$"""{"inner":{"text":"{{{text}}}"}}""")));
        Assert.Equal(ToolStatus.InvalidArguments, Call($$"""{"{{text}}":1}""").Status);
    }

    /// <summary>Section 4: what two members of one name mean is open, so they are refused, in whatever way the name is escaped.</summary>
    [Theory]
    [InlineData("""{"text":"a","text":"a"}""")]
    [InlineData("""{"text":"a","\u0074ext":"a"}""")]
    [InlineData("""{"text":null,"text":null}""")]
    [InlineData("""{"inner":{"text":"a","text":"b"}}""")]
    [InlineData("""{"inners":[{"number":1,"number":1}]}""")]
    public void RepeatedMember_IsRefused(string json) => Assert.Contains(Call(json).Problems, problem => problem.Rule == "uniqueNames");

    /// <summary>Section 9: a reader may limit the depth. 64 levels are read, 65 are not, and what is far deeper is not even looked at.</summary>
    [Theory]
    [InlineData(64, ToolStatus.InvalidArguments)]
    [InlineData(65, ToolStatus.ArgumentsTooLarge)]
    [InlineData(10_000, ToolStatus.ArgumentsTooLarge)]
    public void Depth_IsLimited(int depth, ToolStatus status)
    {
        var inner = depth - 1;
        var result = Call($$"""{"x":{{new string('[', inner)}}{{new string(']', inner)}}}""");
        Assert.Equal(status, result.Status);
        Assert.False(JsonTool.RefusesJson(result));
        Assert.False(Call($$"""{"x":{{new string('[', inner)}}""").IsOk);
        Assert.False(Call($$"""{"x":{{string.Concat(Enumerable.Repeat("{\"a\":", inner))}}1{{new string('}', inner)}}}""").IsOk);
    }

    /// <summary>Section 9: a reader may limit the length. Texts are read up to the size of the arguments, 256 KiB as long as nothing else is said.</summary>
    [Fact]
    public void Length_IsLimitedByTheArguments()
    {
        Assert.True(Call($$"""{"text":"{{new string('a', 200_000)}}"}""").IsOk);
        Assert.True(Call($$"""{"text":"{{string.Concat(Enumerable.Repeat("\\u00e9", 40_000))}}"}""").IsOk);
        Assert.Equal(ToolStatus.ArgumentsTooLarge, Call($$"""{"text":"{{new string('a', 300_000)}}"}""").Status);
        Assert.True(JsonTool.RefusesJson(Call($$"""{"text":"{{new string('a', 200_000)}}""")));
    }

    /// <summary>Section 9: a reader may limit numbers. An integer of any notation is read exactly, a real is rounded, and what is out of range is refused.</summary>
    [Theory]
    [InlineData("""{"number":1e400}""", "maximum")]
    [InlineData("""{"number":-1e400}""", "minimum")]
    [InlineData("""{"whole":9223372036854775808}""", "maximum")]
    [InlineData("""{"whole":1e99999999999999999999}""", "maximum")]
    [InlineData("""{"number":1e-400}""", "")]
    [InlineData("""{"whole":92233720368547758070e-1}""", "")]
    public void Numbers_AreLimitedByTheirType(string json, string rule) => Assert.Equal(rule, string.Concat(Call(json).Problems.Select(problem => problem.Rule)));

    private static ToolResult Call(string json) => JsonTool.Call(Encoding.UTF8.GetBytes(json));
}
