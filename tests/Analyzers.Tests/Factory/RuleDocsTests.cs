using Microsoft.CodeAnalysis;
using SecureTools.RuleDocs;

namespace SecureTools.Analyzers.Tests.Factory;

public sealed class RuleDocsTests
{
    private static readonly RuleFacts _rule =
        new("SECT3009", "Tools must work", "Effects", DiagnosticSeverity.Warning, HasFix: true, IsConfigurable: true);

    [Fact]
    public void Repository_IsUpToDate() => Assert.Empty(RuleFiles.Outdated(Setup.Root, BuiltRules.Load()).Select(file => file.Path));

    [Fact]
    public void ChangedRule_MakesPageTableAndPresetsOutOfDate()
    {
        var rules = BuiltRules.Load();
        var one = rules.First(rule => rule.IsConfigurable);
        RuleFacts[] changed = [.. rules.Select(rule => rule == one ? rule with { Title = "Other", Severity = DiagnosticSeverity.Info } : rule)];
        Assert.Equal(
            $"{one.Id}.md README.md recommended.globalconfig strict.globalconfig none.globalconfig",
            string.Join(' ', RuleFiles.Outdated(Setup.Root, changed).Select(file => Path.GetFileName(file.Path))));
    }

    [Fact]
    public void NewRule_GetsAPageWithEmptySections()
    {
        var page = RulePage.Update(null, _rule);
        Assert.StartsWith("# SECT3009: Tools must work\n\n| Room |", page, StringComparison.Ordinal);
        Assert.Contains("\n| Effects | warning | yes | yes |\n\n## Cause\n\n## Why\n", page, StringComparison.Ordinal);
        Assert.EndsWith("\n## Options\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_KeepsItsSections()
    {
        var page = RulePage.Update("# old head\n\nold facts\n\n## Cause\n\nMine.\n", _rule);
        Assert.EndsWith("| yes |\n\n## Cause\n\nMine.\n", page, StringComparison.Ordinal);
        Assert.DoesNotContain("old", page, StringComparison.Ordinal);
        Assert.Equal(page, RulePage.Update(page, _rule));
    }

    [Fact]
    public void Table_IsWrittenBetweenItsMarks()
    {
        var table = RuleTable.Update("Before.\n<!-- rules: begin -->\nold\n<!-- rules: end -->\nAfter.\n", [_rule]);
        Assert.Equal(
            "Before.\n<!-- rules: begin -->\n| Id | Title | Room | Default | Code fix |\n|---|---|---|---|---|\n"
            + "| [SECT3009](SECT3009.md) | Tools must work | Effects | warning | yes |\n<!-- rules: end -->\nAfter.\n",
            table);
        Assert.Throws<InvalidDataException>(() => RuleTable.Update("Before.", [_rule]));
    }

    [Theory]
    [InlineData(nameof(PresetMode.Recommended), DiagnosticSeverity.Warning, "warning")]
    [InlineData(nameof(PresetMode.Recommended), DiagnosticSeverity.Info, "suggestion")]
    [InlineData(nameof(PresetMode.Strict), DiagnosticSeverity.Warning, "error")]
    [InlineData(nameof(PresetMode.Strict), DiagnosticSeverity.Info, "warning")]
    [InlineData(nameof(PresetMode.None), DiagnosticSeverity.Warning, "none")]
    public void Preset_SetsSeverity(string mode, DiagnosticSeverity severity, string word) =>
        Assert.EndsWith(
            $"\ndotnet_diagnostic.SECT3009.severity = {word}\n",
            Preset.Text(Enum.Parse<PresetMode>(mode), [_rule with { Severity = severity }]),
            StringComparison.Ordinal);

    [Fact]
    public void Preset_LeavesOutWhatCannotBeConfigured() =>
        Assert.Equal(Preset.Text(PresetMode.None, []), Preset.Text(PresetMode.None, [_rule with { IsConfigurable = false }]));
}
