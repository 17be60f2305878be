using System.Text.RegularExpressions;

namespace SecureTools.Analyzers.Tests.Builds;

/// <summary>A result of a rule: expected by a comment, or found in a build.</summary>
internal sealed record RuleResult(string File, int Line, string Id, string Severity)
{
    public override string ToString() => $"{File}({Line}): {Severity} {Id}";
}

/// <summary>The comments of the sample that say what is wrong with the line below them.</summary>
internal static partial class SampleMarks
{
    public static string Folder { get; } = Path.Combine(Setup.Root, "samples", "InsecureAgent");

    public static IEnumerable<RuleResult> All() =>
        Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith(".md", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(path => Of(Path.GetRelativePath(Folder, path).Replace('\\', '/'), File.ReadAllLines(path)));

    /// <summary>Rules that are not shown, with their reasons.</summary>
    public static IReadOnlyDictionary<string, string> NotShown() =>
        File.ReadLines(Path.Combine(Folder, "not-shown.txt")).Where(line => line.StartsWith("SECT", StringComparison.Ordinal))
            .ToDictionary(line => line[..8], line => line[9..].Trim(), StringComparer.Ordinal);

    internal static IEnumerable<RuleResult> Of(string file, string[] lines)
    {
        List<Match> open = [];
        for (var i = 0; i < lines.Length; i++)
        {
            if (Mark().Match(lines[i]) is { Success: true } mark)
            {
                open.Add(mark);
                continue;
            }

            foreach (var match in open)
            {
                yield return new RuleResult(file, i + 1, match.Groups["id"].Value, match.Groups["severity"].Value);
            }

            open = [];
        }
    }

    [GeneratedRegex(@"^\s*(//|#|/// <!--) (?<id>SECT\d{4}) (?<severity>warning|suggestion|error): \S.*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mark();
}
