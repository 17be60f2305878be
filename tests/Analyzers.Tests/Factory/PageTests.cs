using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.Generators.Tools;
using SecureTools.RuleDocs;

namespace SecureTools.Analyzers.Tests.Factory;

/// <summary>The page of each rule: its sections, its length, and that its code is reported or not as it says.</summary>
public sealed partial class PageTests
{
    public static TheoryData<string> Ids() => [.. BuiltRules.Load().Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_HasItsSections(string id)
    {
        var headings = Page(id).Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]);
        Assert.Equal(RulePage.Sections, headings, StringComparer.Ordinal);
        Assert.All(RulePage.Sections, section => Assert.NotEmpty(Section(id, section)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_IsShort(string id)
    {
        var prose = File().Replace(Code().Replace(Page(id), ""), "");
        var start = prose.IndexOf("## Cause", StringComparison.Ordinal);
        var words = prose[start..].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        Assert.InRange(words.Length, 60, 200);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task BadCode_IsReportedByThisRuleAlone(string id) =>
        Assert.Equal([id], await ReportedAsync(id, "Bad"), StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task GoodCode_IsNotReported(string id) => Assert.Empty(await ReportedAsync(id, "Good"));

    /// <summary>What the rule reports, and what warns beside it. Suggestions of other rules, about descriptions for example, are no subject of a page.</summary>
    private static async Task<IEnumerable<string>> ReportedAsync(string id, string heading)
    {
        var found = await Compilation(id, heading).WithAnalyzers([.. BuiltRules.Analyzers()], Options(id, heading)).GetAllDiagnosticsAsync();
        return found.Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info || diagnostic.Id == id)
            .Select(diagnostic => diagnostic.Id).Distinct(StringComparer.Ordinal);
    }

    private static Compilation Compilation(string id, string heading)
    {
        var compilation = CSharpCompilation.Create(
            "Page",
            [CSharpSyntaxTree.ParseText("using SecureTools;\n" + Snippet(id, heading))],
            Inputs.InputBench.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var written = Written().Matches(Section(id, heading)).Select(match => CSharpSyntaxTree.ParseText(match.Groups["code"].Value, path: match.Groups["name"].Value)).ToList();
        return written.Count == 0 ? compilation : Generated(compilation).AddSyntaxTrees(written);
    }

    /// <summary>With the generated table: of code with a file name after it, which another generator writes, ours knows nothing.</summary>
    private static Compilation Generated(Compilation compilation)
    {
        CSharpGeneratorDriver.Create(new ToolGenerator()).RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        return generated;
    }

    /// <summary>A block of text with a file name after it is an additional file, <c>.globalconfig</c> configures.</summary>
    private static AnalyzerOptions Options(string id, string heading)
    {
        var files = File().Matches(Section(id, heading)).Select(match => (Name: match.Groups["name"].Value, Text: match.Groups["text"].Value)).ToList();
        var state = new SolutionState();
        foreach (var (name, text) in files)
        {
            (name == ".globalconfig" ? state.AnalyzerConfigFiles : state.AdditionalFiles).Add(("/" + name, text));
        }

        return state.AnalyzerOptions();
    }

    private static string Page(string id) => System.IO.File.ReadAllText(Path.Combine(Setup.Root, "docs", "rules", id + ".md"));

    private static string Section(string id, string heading)
    {
        var start = $"\n## {heading}\n";
        var rest = Page(id).Split(start)[1];
        var end = rest.IndexOf("\n## ", StringComparison.Ordinal);
        return (end < 0 ? rest : rest[..end]).Trim();
    }

    /// <summary>The code of a section; none where the section shows files alone.</summary>
    private static string Snippet(string id, string heading)
    {
        var section = Section(id, heading);
        return !Code().IsMatch(section) && File().IsMatch(section) ? "" : Assert.Single(Code().Matches(section)).Groups["code"].Value;
    }

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();

    [GeneratedRegex("```csharp (?<name>\\S+)\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Written();

    [GeneratedRegex("```(text|ini|json|xml) (?<name>\\S+)\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex File();
}
