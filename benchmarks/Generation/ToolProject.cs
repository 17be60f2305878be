using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SecureTools.Generators.Tools;

namespace SecureTools.Benchmarks.Generation;

/// <summary>A project of any number of tools, ten to a class and a class to a file, as source text and as a compilation.</summary>
internal static class ToolProject
{
    private const int ToolsPerClass = 10;

    private static readonly CSharpParseOptions _parse = new(LanguageVersion.Latest, DocumentationMode.Parse);

    /// <summary>What tools need, and the framework.</summary>
    public static IReadOnlyList<MetadataReference> References { get; } =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(IsReferenced).Select(path => MetadataReference.CreateFromFile(path))];

    public static CSharpCompilation Create(int tools, OutputKind kind, IEnumerable<string> others) =>
        Create([.. Sources(tools).Concat(others)], kind);

    public static CSharpCompilation Create(IReadOnlyList<string> sources, OutputKind kind) =>
        CSharpCompilation.Create(
            "ColdApp",
            sources.Select((text, i) => Parse(text, i)),
            References,
            new CSharpCompilationOptions(kind, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));

    public static SyntaxTree Parse(string text, int number) =>
        CSharpSyntaxTree.ParseText(text, _parse, string.Create(CultureInfo.InvariantCulture, $"File{number}.cs"), Encoding.UTF8);

    public static GeneratorDriver NewDriver() => CSharpGeneratorDriver.Create([new ToolGenerator().AsSourceGenerator()], parseOptions: _parse);

    public static IEnumerable<string> Sources(int tools)
    {
        for (var first = 0; first < tools; first += ToolsPerClass)
        {
            yield return Source(first, Math.Min(ToolsPerClass, tools - first));
        }
    }

    private static string Source(int first, int count)
    {
        var text = new StringBuilder("using System.ComponentModel.DataAnnotations;\nusing SecureTools;\n\n");
        text.Append(CultureInfo.InvariantCulture, $"/// <summary>Tools from number {first} on.</summary>\npublic static class Tools{first}\n{{\n");
        for (var number = first; number < first + count; number++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                    /// <summary>Acts on an account in the way of number {{number}}.</summary>
                    /// <param name="account">Account number.</param>
                    /// <param name="amount">How much.</param>
                    /// <param name="note">Words for the statement.</param>
                    [Tool, AllowAnonymousTool]
                    public static string Act{{number}}(
                        [StringLength(10, MinimumLength = 10)] string account, [Range(1, 1_000_000)] decimal amount, [StringLength(80)] string note = "")
                    {
                        var fee = amount > 1000 ? amount / 100 : 10;
                        return account + " " + (amount + fee) + " " + note + " {{number}}";
                    }


                """);
        }

        return text.Append("}\n").ToString();
    }

    private static bool IsReferenced(string path) =>
        Path.GetFileName(path) is { } name
        && (name is "SecureTools.Runtime.dll" or "SecureTools.Attributes.dll" or "Microsoft.Extensions.AI.Abstractions.dll" or "mscorlib.dll" or "netstandard.dll"
            || name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.Extensions.Logging.A", StringComparison.Ordinal));
}
