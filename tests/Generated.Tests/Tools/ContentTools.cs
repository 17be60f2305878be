using System.Text.Json;

namespace SecureTools.Tests.Generated;

/// <summary>Tools whose results are more than a JSON value.</summary>
[AllowAnonymousTool]
public static class ContentTools
{
    [Tool("content_one")]
    public static ToolContent One(string text) => ToolContent.FromText(text);

    [Tool("content_array")]
    public static async Task<ToolContent[]> Array(int count)
    {
        await Task.Yield();
        return [.. Enumerable.Range(0, count).Select(i => ToolContent.FromText($"t{i}"))];
    }

    [Tool("content_list")]
    public static ValueTask<IReadOnlyList<ToolContent>> List() =>
        new([ToolContent.FromImage(new byte[] { 1 }, "image/png"), ToolContent.FromLink(new Uri("https://example.com/"), "home")]);

    [Tool("content_endless", MaxResultBytes = 1000)]
    public static IEnumerable<ToolContent> Endless([FromServices] Gates gates)
    {
        while (true)
        {
            gates.Produced++;
            yield return ToolContent.FromText("");
        }
    }

    [Tool("content_stream", MaxResultBytes = 1000)]
    public static async IAsyncEnumerable<ToolContent> Stream(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await Task.Yield();
            yield return ToolContent.FromText($"s{i}");
        }
    }

    [Tool("content_sized", MaxResultBytes = 100)]
    public static ToolContent Sized(int bytes) => ToolContent.FromImage(new byte[bytes], "image/png");

    [Tool("content_null")]
    public static ToolContent[] Null() => [null!];

    [Tool("content_and_json")]
    public static ToolResult AndJson() =>
        ToolResult.Of([ToolContent.FromText("It is 5.")], JsonSerializer.SerializeToUtf8Bytes(5));

    [Tool("content_failure", MaxResultBytes = 100)]
    public static ToolResult Failure(int length) => ToolResult.Failure(new string('x', length));

    [Tool("content_broken")]
    public static ToolResult Broken() => ToolResult.Ok("{}}"u8.ToArray());

    [Tool("endless", MaxResultBytes = 100)]
    public static IEnumerable<int> EndlessValues([FromServices] Gates gates)
    {
        while (true)
        {
            gates.Produced++;
            yield return 1;
        }
    }

    [Tool("breaks_off")]
    public static IEnumerable<int> BreaksOff()
    {
        yield return 1;
        throw new InvalidOperationException("secret-of-the-tool");
    }
}
