using System.Text;
using System.Text.RegularExpressions;

namespace SecureTools.Tests.House;

/// <summary>
/// Every behaviour that is claimed in <c>docs/coverage.tsv</c> has a test that names its row, and <c>docs/coverage.md</c> says which.
/// Set <c>ACCEPT_COVERAGE=1</c> to write the page.
/// </summary>
public partial class CoverageTests
{
    private static readonly string _page = Path.Combine(Repository.Root, "docs", "coverage.md");

    [Fact]
    public void ClaimedRows_HaveTests() => Assert.Empty(Claims().Keys.Except(Tests().Select(test => test.Row), StringComparer.Ordinal));

    [Fact]
    public void TestedRows_AreClaimed() => Assert.Empty(Tests().Select(test => test.Row).Except(Claims().Keys, StringComparer.Ordinal));

    [Fact]
    public void Page_IsUpToDate()
    {
        var page = Page();
        if (Environment.GetEnvironmentVariable("ACCEPT_COVERAGE") == "1")
        {
            File.WriteAllText(_page, page);
        }

        Assert.Equal(page, File.ReadAllText(_page));
    }

    private static string Page()
    {
        var tests = Tests().ToLookup(test => test.Row, test => test.Name, StringComparer.Ordinal);
        var page = new StringBuilder("# What is built, and the tests that prove it\n\n")
            .Append("Written by `CoverageTests` from `docs/coverage.tsv` and the tests' `Row` traits. Change those, not this page.\n\n")
            .Append("| Row | Behaviour | Proved by |\n|---|---|---|\n");
        foreach (var (row, behaviour) in Claims())
        {
            page.Append("| ").Append(row).Append(" | ").Append(behaviour).Append(" | ")
                .AppendJoin(", ", tests[row].Distinct(StringComparer.Ordinal).Select(name => $"`{name}`")).Append(" |\n");
        }

        page.Append("\nRows that are about HTTP (tokens in webhook URLs, S2-015, S2-017 to S2-020, S4-065, S4-066) and about the administration of second\n")
            .Append("factors (S1-047, S1-050) are not built: there is no HTTP host and no command line yet.\n");
        return page.ToString();
    }

    private static SortedDictionary<string, string> Claims()
    {
        var lines = Repository.Read("docs/coverage.tsv").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new(lines.Select(line => line.Split('\t')).ToDictionary(parts => parts[0], parts => parts[1].Trim(), StringComparer.Ordinal), StringComparer.Ordinal);
    }

    private static IEnumerable<(string Row, string Name)> Tests() =>
        from source in Repository.Sources("tests")
        from Match trait in Trait().Matches(source.Text)
        let method = Method().Match(source.Text, trait.Index)
        select (trait.Groups["row"].Value, $"{Path.GetFileNameWithoutExtension(source.Path)}.{method.Groups["name"].Value}");

    [GeneratedRegex("""Trait\("Row", "(?<row>S\d-\d{3})"\)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Trait();

    [GeneratedRegex("""public (async )?[\w<>]+ (?<name>\w+)\(""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Method();
}
