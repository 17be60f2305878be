using System.Reflection;
using System.Text.RegularExpressions;

namespace SecureTools.Generators.Tests;

/// <summary>The C# of the pages about results and schemas compiles, without a warning, where the pages put it.</summary>
public partial class SnippetTests
{
    private const string Surroundings = """
        public sealed class Response { public Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel) => Task.CompletedTask; }
        public static ToolTable table = null!;
        public static Tool tool = null!;
        public static ToolCall call = null!;
        public static Caller caller = null!;
        public static string name = null!;
        public static ReadOnlyMemory<byte> json, utf8Json;
        public static CancellationToken cancel;
        public static Response response = null!;
        public static object Refuse(ToolResult item) => item;
        public static ReadOnlyMemory<byte> Draw(int year) => new byte[year];
        """;

    [Theory]
    [InlineData("results.md", 3)]
    [InlineData("schemas.md", 2)]
    public void Snippets_Compile(string page, int count)
    {
        var snippets = Snippet().Matches(Read(page)).Select(match => match.Groups["text"].Value).ToList();
        Assert.Equal(count, snippets.Count);
        var members = snippets.Select((snippet, i) => snippet.StartsWith("[Tool]", StringComparison.Ordinal)
            ? snippet
            : $"public static async Task<object?> Snippet{i}() {{ await Task.Yield();\n{snippet}\nreturn null; }}");
        var built = Built.From(
            $"using System.Text.Json;\nnamespace Sample;\n[AllowAnonymousTool] public static class Tools {{ {Surroundings}\n{string.Join('\n', members)} }}",
            test => test.Skip = GeneratorChecks.Caching);
        Assert.NotNull(built.Assembly);
    }

    private static string Read(string page)
    {
        var root = typeof(SnippetTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "RepositoryRoot").Value!;
        return File.ReadAllText(Path.Combine(root, "docs", page));
    }

    [GeneratedRegex("```csharp\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Snippet();
}
