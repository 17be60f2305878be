using System.Text;
using SecureTools.Tests.Differential.Matrix;

namespace SecureTools.Tests.Differential.Json;

/// <summary>A tool whose arguments have a place for every kind of value, and what a call of it says of the JSON.</summary>
internal static class JsonTool
{
    private const string Name = "json";

    public const string Source = """
        public sealed record Inner(string? Text = null, double? Number = null);

        public static class JsonTools
        {
            [Tool, AllowAnonymousTool] public static string Json(string? text = null, double? number = null, bool? flag = null, List<string>? list = null,
                Inner? inner = null, List<Inner>? inners = null, DateOnly? day = null, long? whole = null, Color? color = null) => text ?? "";
        }
        """;

    /// <summary>Where a value may stand: bound, of the wrong type, repeated, unknown, and deep within each.</summary>
    public static IReadOnlyList<string> Places { get; } =
    [
        """{"text":@}""", """{"number":@}""", """{"flag":@}""", """{"list":@}""", """{"list":["a",@,"b"]}""", """{"inner":@}""", """{"inner":{"text":@}}""", """{"inner":{"x":@}}""", """{"inners":[{"number":1},@]}""",
        """{"inners":[{"x":[@]}]}""", """{"day":@}""", """{"whole":@}""", """{"color":@}""", """{"text":"a","text":@}""", """{"x":@}""", """{"x":{"y":[1,@]}}""", """{"x":@,"text":"a"}""", """{"number":"a","x":[[@]]}""", """{"color":[@]}""",
    ];

    public static ToolResult Call(byte[] arguments) =>
        MatrixBuild.Only.Table.InvokeAsync(new ToolCall(Name) { Arguments = arguments }).AsTask().GetAwaiter().GetResult();

    public static byte[] Put(string place, byte[] value)
    {
        var at = place.IndexOf('@', StringComparison.Ordinal);
        return [.. Encoding.UTF8.GetBytes(place[..at]), .. value, .. Encoding.UTF8.GetBytes(place[(at + 1)..])];
    }

    /// <summary>Whether the JSON itself was refused, whatever else was.</summary>
    public static bool RefusesJson(ToolResult result) => result.Problems.Any(problem => problem.Rule == "json");
}
