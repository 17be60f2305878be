using SecureTools.RuleDocs;

namespace SecureTools.Analyzers.Tests.Builds;

/// <summary>The sample that shows every rule: what its comments say is what a real build reports.</summary>
public sealed class InsecureAgentTests(SampleBuild sample) : IClassFixture<SampleBuild>
{
    [Fact]
    public async Task Build_ReportsWhatTheCommentsSay()
    {
        var outcome = await sample.OutcomeAsync(showErrors: false);
        Assert.True(outcome.ExitCode == 0, outcome.Output);
        AssertSame(SampleMarks.All().Where(mark => !mark.File.StartsWith("Errors/", StringComparison.Ordinal)), outcome);
    }

    [Fact]
    public async Task BuildWithErrors_FailsWithWhatTheCommentsSay()
    {
        var outcome = await sample.OutcomeAsync(showErrors: true);
        Assert.Equal(1, outcome.ExitCode);
        AssertSame(SampleMarks.All(), outcome);
    }

    /// <summary>What docs/rules/README.md says about logs: the compiler writes additional locations, and no flows.</summary>
    [Fact]
    public async Task Log_TellsTheWayOfAnArgument()
    {
        var outcome = await sample.OutcomeAsync(showErrors: false);
        var lines = await File.ReadAllLinesAsync(Path.Combine(SampleMarks.Folder, "2-Inputs", "Dangers.cs"), TestContext.Current.CancellationToken);
        var parameter = Array.FindIndex(lines, line => line.Contains("FindTotal(string number)", StringComparison.Ordinal)) + 1;
        var related = outcome.RelatedLines("SECT2103", "2-Inputs/Dangers.cs");
        Assert.NotNull(related);
        Assert.Equal(parameter, related[0]);
        Assert.DoesNotContain("\"codeFlows\"", outcome.Log, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_StandInTheirFolderAlone() =>
        Assert.All(SampleMarks.All(), mark => Assert.True(mark.File.StartsWith("Errors/", StringComparison.Ordinal) || mark.Severity != "error", mark.ToString()));

    [Fact]
    public void EveryRule_IsShownOrHasAReason()
    {
        var shown = SampleMarks.All().Select(mark => mark.Id).ToHashSet(StringComparer.Ordinal);
        var reasons = SampleMarks.NotShown();
        Assert.Equal(BuiltRules.Load().Select(rule => rule.Id), shown.Union(reasons.Keys).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.DoesNotContain(reasons.Keys, shown.Contains);
        Assert.All(reasons.Values, reason => Assert.InRange(reason.Length, 20, 200));
    }

    /// <summary>What the pages say of the sample is counted.</summary>
    [Theory]
    [InlineData("README.md", "shows all of them but ")]
    [InlineData("CHANGELOG.md", "one project that shows every rule but ")]
    public async Task RulesThatAreNotShown_AreAsManyAsThePageSays(string page, string words)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Setup.Root, page), TestContext.Current.CancellationToken);
        var said = text.Split(words)[1].Split('.')[0];
        Assert.Equal(SampleMarks.NotShown().Count, Array.IndexOf(["none", "one", "two", "three", "four", "five"], said));
    }

    [Fact]
    public async Task EachFolder_IsARowOfTheReadme()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(SampleMarks.Folder, "README.md"), TestContext.Current.CancellationToken);
        var rows = text.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('`')[1]);
        Assert.Equal(Folders(SampleMarks.Folder), rows.Order(StringComparer.Ordinal));
    }

    /// <summary>Where rules lie is in the table of the projects.</summary>
    [Fact]
    public async Task EachFolderOfTheAnalyzers_IsInTheirRowOfTheTable()
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(Setup.Root, "CONTRIBUTING.md"), TestContext.Current.CancellationToken);
        var row = Assert.Single(lines, line => line.StartsWith("| `src/Analyzers` |", StringComparison.Ordinal));
        Assert.All(Folders(Path.Combine(Setup.Root, "src", "Analyzers")).Where(name => name != "config"), name => Assert.Contains($"`{name}/`", row, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("samples/InsecureAgent/README.md")]
    public async Task OutputInReadme_IsThatOfTheBuild(string page)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Setup.Root, page), TestContext.Current.CancellationToken);
        var block = text.Split("<!-- output: begin -->\n```text\n")[1].Split("```\n<!-- output: end -->")[0];
        var output = (await sample.OutcomeAsync(showErrors: false)).Output;
        var lines = block.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(lines.Length >= 4);
        Assert.All(lines, line => Assert.Contains(line, output, StringComparison.Ordinal));
    }

    [Fact]
    public void Marks_AreOfTheLineBelow() => Assert.Equal(
        ["a.cs(3): warning SECT3001", "a.cs(3): error SECT0001", "a.cs(5): suggestion SECT5017"],
        SampleMarks.Of("a.cs", ["// SECT3001 warning: x", "# SECT0001 error: y", "code", "  /// <!-- SECT5017 suggestion: z -->", "code", "// SECT3001: no severity", "code", "// SECT3001 warning:", "code"])
            .Select(mark => mark.ToString()));

    private static IEnumerable<string> Folders(string path) => Directory.EnumerateDirectories(path).Select(folder => Path.GetFileName(folder))
        .Where(name => name is not ("bin" or "obj")).Order(StringComparer.Ordinal);

    private static void AssertSame(IEnumerable<RuleResult> expected, SampleOutcome outcome) => Assert.Equal(
        string.Join('\n', expected.Select(mark => mark.ToString()).Order(StringComparer.Ordinal)),
        string.Join('\n', outcome.Results.Select(result => result.ToString()).Order(StringComparer.Ordinal)));
}
