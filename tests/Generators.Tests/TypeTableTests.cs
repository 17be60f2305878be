using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.FSharp.Core;
using SecureTools.Shared.Tools;

namespace SecureTools.Generators.Tests;

/// <summary>The tables of <c>docs/types.md</c> and <c>docs/constraints.md</c> say what the code does. <c>ACCEPT_SNAPSHOTS=1</c> writes their schemas.</summary>
public partial class TypeTableTests
{
    private const string Usings = """
        using System.Collections.Immutable;
        using System.Collections.Frozen;
        using System.Collections.ObjectModel;
        using Microsoft.FSharp.Core;
        using SecureTools;

        namespace Sample;

        """;

    /// <summary>Attributes of the platform that constrain nothing that generated code can check; the page names them as well.</summary>
    private static readonly string[] _refused = ["Compare", "CustomValidation", "DataType", "EnumDataType", "FileExtensions"];

    [Theory]
    [InlineData("types.md")]
    [InlineData("constraints.md")]
    public void EveryRow_SaysWhatTheCodeDoes(string page)
    {
        var file = Path.Combine(Root(), "docs", page);
        var text = File.ReadAllText(file);
        var rows = Rows(text);
        var built = Build(text, rows);
        if (Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") is "1")
        {
            File.WriteAllText(file, rows.Aggregate(text, (now, row) => now.Replace(row.Line, row.With(built.Argument(row.Tools[0], "a")), StringComparison.Ordinal)));
            return;
        }

        foreach (var row in rows)
        {
            Assert.All(row.Tools, tool => Assert.Equal((row.Line, row.Schema), (row.Line, built.Argument(tool, "a"))));
            Assert.All(row.Tools, tool => Assert.Equal((row.Line, "ok"), (row.Line, built.Call(tool, $$"""{"a":{{row.Accepted}}}""").Code)));
            Assert.All(row.Tools, tool => Assert.Equal((row.Line, "invalid_arguments"), (row.Line, built.Call(tool, $$"""{"a":{{row.Refused}}}""").Code)));
        }
    }

    [Fact]
    public void EveryCollection_IsInTheTable()
    {
        var text = File.ReadAllText(Path.Combine(Root(), "docs", "types.md"));
        Assert.All(CollectionTypes.All.Keys, name => Assert.Contains($"`{name[(name.LastIndexOf('.') + 1)..name.IndexOf('`', StringComparison.Ordinal)]}<", text, StringComparison.Ordinal));
    }

    [Fact]
    public void EveryAttribute_IsOnThePage()
    {
        var names = typeof(ValidationAttribute).Assembly.GetExportedTypes()
            .Where(type => type.IsSubclassOf(typeof(ValidationAttribute)) && !type.IsAbstract).Select(type => type.Name[..^"Attribute".Length]).ToList();
        var text = File.ReadAllText(Path.Combine(Root(), "docs", "constraints.md"));
        Assert.All(names.Except(_refused), name => Assert.Matches($@"\| `\[{name}[\](]", text));
        Assert.All(_refused, name => Assert.Contains($"`[{name}]`", text, StringComparison.Ordinal));
    }

    private static Built Build(string text, IReadOnlyList<Row> rows)
    {
        var types = text.Split("```csharp\n")[1].Split("```")[0];
        var tools = rows.SelectMany(row => row.Types.Zip(row.Tools)).Select(pair => $"[Tool] public static {ResultOf(pair.First)} {pair.Second.ToUpperInvariant()}({pair.First} a) => a;");
        return Built.FromPlain(
            "using System; using System.Collections.Generic; using System.ComponentModel.DataAnnotations; using System.Text.Json.Serialization;\n"
                + Usings + types + "public static class Tools {\n" + string.Join('\n', tools) + "\n}",
            test =>
            {
                test.Skip = GeneratorChecks.Caching;
                test.TestState.AdditionalReferences.Add(typeof(FSharpOption<>).Assembly);
            });
    }

    /// <summary>The type behind the attributes.</summary>
    private static string ResultOf(string parameter)
    {
        var end = parameter.StartsWith('[') ? parameter.LastIndexOf(")] ", StringComparison.Ordinal) : -2;
        end = end == -1 ? parameter.IndexOf("] ", StringComparison.Ordinal) - 1 : end;
        return parameter[(end + (end < 0 ? 2 : 3))..];
    }

    private static List<Row> Rows(string text)
    {
        var rows = new List<Row>();
        foreach (var line in text.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)))
        {
            rows.Add(new Row(line, rows.Sum(row => row.Types.Count)));
        }

        return rows;
    }

    private static string Root() => Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "RepositoryRoot").Value!;

    /// <summary>A row: types or parameters, their schema, an argument that is accepted, one that is refused. A bar inside code is escaped.</summary>
    private sealed partial class Row(string line, int first)
    {
        private readonly string[] _cells = [.. Bar.Split(line).Skip(1)];

        public string Line => line;

        public IReadOnlyList<string> Types => Codes(0);

        public IReadOnlyList<string> Tools => [.. Types.Select((_, i) => $"t{first + i}")];

        public string Schema => Codes(1)[0];

        public string Accepted => Codes(2)[0];

        public string Refused => Codes(3)[0];

        public string With(string schema)
        {
            var fence = schema.Contains('`', StringComparison.Ordinal) ? "``" : "`";
            string[] cells = [.. _cells];
            cells[1] = $" {fence}{schema.Replace("|", @"\|", StringComparison.Ordinal)}{fence} ";
            return "|" + string.Join('|', cells);
        }

        [GeneratedRegex(@"(?<!\\)\|", RegexOptions.None, 1000)]
        private static partial Regex Bar { get; }

        [GeneratedRegex("(?<fence>`+)(?<code>.+?)\\k<fence>(?!`)", RegexOptions.ExplicitCapture, 1000)]
        private static partial Regex Code { get; }

        private List<string> Codes(int cell) => [.. Code.Matches(_cells[cell]).Select(match => match.Groups["code"].Value.Replace(@"\|", "|", StringComparison.Ordinal))];
    }
}
