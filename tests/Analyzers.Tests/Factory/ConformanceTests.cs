using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.RuleDocs;

namespace SecureTools.Analyzers.Tests.Factory;

/// <summary>What holds for every rule and every code fix.</summary>
public sealed partial class ConformanceTests
{
    private const string Repository = "https://github.com/securetools/securetools/blob/main/";

    private static readonly IReadOnlyList<DiagnosticAnalyzer> _analyzers = BuiltRules.Analyzers();
    private static readonly IReadOnlyList<CodeFixProvider> _fixers = BuiltRules.Fixers();
    private static readonly DiagnosticDescriptor[] _rules = [.. _analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics)];

    [Fact]
    public void ThereAreRules() => Assert.True(_rules.Length >= 60 && _fixers.Count >= 12);

    [Fact]
    public void AnalyzersAndFixers_AreSealedAndExported()
    {
        Assert.All(_analyzers, analyzer =>
        {
            Assert.True(analyzer.GetType() is { IsSealed: true, IsPublic: true });
            Assert.IsType<SecureToolsAnalyzer>(analyzer, exactMatch: false);
            Assert.Equal([LanguageNames.CSharp], analyzer.GetType().GetCustomAttribute<DiagnosticAnalyzerAttribute>()!.Languages);
        });
        Assert.All(_fixers, fixer =>
        {
            Assert.True(fixer.GetType() is { IsSealed: true, IsPublic: true });
            Assert.Equal(fixer.GetType().Name, fixer.GetType().GetCustomAttribute<ExportCodeFixProviderAttribute>()!.Name);
            Assert.NotNull(fixer.GetFixAllProvider());
        });
    }

    [Fact]
    public void Ids_AreThoseOfTheList()
    {
        var listed = typeof(RuleIds).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToList();
        Assert.Equal(listed.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), listed, StringComparer.Ordinal);
        Assert.Equal(listed, _analyzers.SelectMany(Ids).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.All(listed, id => Assert.Matches("^SECT[0-5][0-9]{3}$", id));
    }

    [Fact]
    public void Rooms_AreThoseOfTheIds() => Assert.All(_analyzers, analyzer => Assert.All(analyzer.SupportedDiagnostics, rule =>
    {
        Assert.Equal(Rule.RoomOf(rule.Id), rule.Category);
        Assert.Equal("SecureTools.Analyzers." + rule.Category, analyzer.GetType().Namespace);
    }));

    [Fact]
    public void HelpLinks_LeadToPages() => Assert.All(_rules, rule =>
    {
        Assert.Equal($"{Repository}docs/rules/{rule.Id}.md", rule.HelpLinkUri);
        Assert.True(File.Exists(Path.Combine(Setup.Root, rule.HelpLinkUri[Repository.Length..])), rule.HelpLinkUri);
    });

    [Fact]
    public void Rules_AreListedInAReleaseAsTheyAre()
    {
        var rows = new[] { "Shipped", "Unshipped" }
            .SelectMany(name => File.ReadLines(Path.Combine(Setup.Root, "src", "Analyzers", $"AnalyzerReleases.{name}.md")))
            .Where(line => line.StartsWith("SECT", StringComparison.Ordinal));
        Assert.Equal(
            _rules.Select(rule => $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            rows.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Messages_AreAFactWithNamesInQuotesAndAnAct() => Assert.All(_rules, rule =>
    {
        var message = rule.MessageFormat.ToString(null);
        Assert.Matches(TwoSentences(), message);
        Assert.DoesNotMatch(BarePlaceholder(), message);
    });

    [Theory]
    [InlineData("Tool '{0}' is open. Close it.", true)]
    [InlineData("Tool '{0}' is open. Add [RequirePermission].", true)]
    [InlineData("Tool '{0}' is open", false)]
    [InlineData("Tool '{0}' is open. Close it", false)]
    [InlineData("Tool '{0}' is open.", false)]
    [InlineData("Tool '{0}' is open. Close it. Now.", false)]
    public void ShapeOfMessages_IsTwoSentences(string message, bool fits) => Assert.Equal(fits, TwoSentences().IsMatch(message));

    [Fact]
    public void Titles_AreLaws() => Assert.All(_rules, rule =>
    {
        var title = rule.Title.ToString(null);
        Assert.Matches("^[A-Z].* must (not )?[^.]*[^.]$", title);
        Assert.DoesNotContain("SECT", title, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("SecureTools", title, StringComparison.OrdinalIgnoreCase);
        Assert.EndsWith(".", rule.Description.ToString(null), StringComparison.Ordinal);
    });

    [Fact]
    public void Severities_AreVisible_AndOnlyErrorsAreFixed() => Assert.All(_rules, rule =>
    {
        Assert.True(rule.IsEnabledByDefault);
        Assert.NotEqual(DiagnosticSeverity.Hidden, rule.DefaultSeverity);
        var isFixed = rule.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable, StringComparer.Ordinal);
        Assert.Equal(rule.DefaultSeverity == DiagnosticSeverity.Error, isFixed);
    });

    [Fact]
    public void Fixers_MirrorAnalyzers() => Assert.All(_fixers, fixer =>
    {
        var name = fixer.GetType().FullName!.Replace("CodeFixes", "Analyzers", StringComparison.Ordinal)[..^"Fixer".Length] + "Analyzer";
        var analyzer = Assert.Single(_analyzers, analyzer => analyzer.GetType().FullName == name);
        Assert.Subset(
            analyzer.SupportedDiagnostics.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal),
            fixer.FixableDiagnosticIds.ToHashSet(StringComparer.Ordinal));
        Assert.NotEmpty(fixer.FixableDiagnosticIds);
    });

    [Fact]
    public void RulesAndFixers_HaveTests()
    {
        Assert.All(_analyzers, analyzer => AssertTests(analyzer.GetType(), "Analyzer", "_Reports", "_DoesNotReport"));
        Assert.All(_fixers, fixer => AssertTests(fixer.GetType(), "Fixer", "_Fixes", "_AllFixes"));
    }

    /// <summary>A rule may have several messages, but one analyzer.</summary>
    private static IEnumerable<string> Ids(DiagnosticAnalyzer analyzer) =>
        analyzer.SupportedDiagnostics.Select(rule => rule.Id).Distinct(StringComparer.Ordinal);

    private static void AssertTests(Type subject, string suffix, params string[] outcomes)
    {
        var room = subject.Namespace!.Split('.')[^1];
        var tests = typeof(ConformanceTests).Assembly.GetType($"SecureTools.Analyzers.Tests.{room}.{subject.Name[..^suffix.Length]}Tests");
        Assert.NotNull(tests);
        var names = tests.GetMethods().Where(method => method.GetCustomAttribute<FactAttribute>() is not null)
            .Select(method => method.Name).ToList();
        Assert.All(outcomes, outcome => Assert.Contains(names, name => name.EndsWith(outcome, StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"^[A-Z]((?!\. ).)+[^.]\. [A-Z]((?!\. ).)+[^.]\.$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TwoSentences();

    [GeneratedRegex(@"(?<!')\{\d+\}|\{\d+\}(?!')", RegexOptions.None, 1000)]
    private static partial Regex BarePlaceholder();
}
