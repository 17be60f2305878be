using System.Globalization;
using System.Text;
using SecureTools.Benchmarks.Generation;

namespace SecureTools.Benchmarks.BuildCost;

/// <summary>A project as large as real ones are: tools, and ten times as much ordinary code around them.</summary>
internal static class LargeProject
{
    private const int LinesOfFile = 200;

    /// <summary>Writes the project and gives the lines it has.</summary>
    public static int Write(DirectoryInfo directory, int tools, int lines)
    {
        var written = 0;
        var number = 0;
        foreach (var source in ToolProject.Sources(tools))
        {
            written += Write(directory, $"Tools{number++}.cs", source);
        }

        for (var file = 0; written < lines; file++)
        {
            written += Write(directory, $"Ordinary{file}.cs", Ordinary(file));
        }

        return written;
    }

    private static int Write(DirectoryInfo directory, string name, string text)
    {
        File.WriteAllText(Path.Combine(directory.FullName, name), text);
        return text.Count(letter => letter == '\n');
    }

    /// <summary>Classes with fields, properties, loops, queries, interpolation, string literals and calls: what rules have to look at.</summary>
    public static string Ordinary(int file)
    {
        var text = new StringBuilder("using System.Collections.Generic;\nusing System.IO;\nusing System.Linq;\nusing System.Text;\nusing System.Threading.Tasks;\n\nnamespace Ordinary;\n\n");
        text.Append(CultureInfo.InvariantCulture, $"/// <summary>Does ordinary work number {file}.</summary>\npublic sealed class Worker{file}\n{{\n    private readonly Dictionary<string, List<int>> _items = new();\n\n");
        for (var method = 0; text.Length < LinesOfFile * 40; method++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                    /// <summary>Sums up what was collected in the way of number {{method}}.</summary>
                    public async Task<string> Collect{{method}}Async(string key, IReadOnlyList<int> values, bool verbose)
                    {
                        if (!_items.TryGetValue(key, out var items))
                        {
                            items = new List<int>();
                            _items[key] = items;
                        }

                        foreach (var value in values.Where(value => value % {{method + 2}} == 0))
                        {
                            items.Add(value + {{file}});
                        }

                        var name = Path.Combine("reports", $"worker-{{file}}-{key}.txt");
                        var builder = new StringBuilder("Report of worker {{file}}, method {{method}}: ");
                        builder.Append(items.Count).Append(" items, ").Append(items.Sum()).Append(" in total");
                        await Task.Yield();
                        return verbose ? $"{name}: {builder}" : builder.ToString();
                    }

                    public int Weight{{method}} { get; set; } = {{method}};


                """);
        }

        return text.Append("}\n").ToString();
    }
}
