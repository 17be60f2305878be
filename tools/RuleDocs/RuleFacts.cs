using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.CodeFixes;

namespace SecureTools.RuleDocs;

/// <summary>What pages and presets say about a rule.</summary>
internal sealed record RuleFacts(string Id, string Title, string Room, DiagnosticSeverity Severity, bool HasFix, bool IsConfigurable);

/// <summary>The rules as they are built.</summary>
internal static class BuiltRules
{
    public static IReadOnlyList<DiagnosticAnalyzer> Analyzers() => Create<SecureToolsAnalyzer>(typeof(SecureToolsAnalyzer));

    public static IReadOnlyList<CodeFixProvider> Fixers() => Create<CodeFixProvider>(typeof(SecureToolsFixer));

    public static IReadOnlyList<RuleFacts> Load()
    {
        var fixable = Fixers().SelectMany(fixer => fixer.FixableDiagnosticIds).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Analyzers().SelectMany(analyzer => analyzer.SupportedDiagnostics)
                .DistinctBy(rule => rule.Id, StringComparer.Ordinal)
                .OrderBy(rule => rule.Id, StringComparer.Ordinal)
                .Select(rule => new RuleFacts(
                    rule.Id,
                    rule.Title.ToString(null),
                    rule.Category,
                    rule.DefaultSeverity,
                    fixable.Contains(rule.Id),
                    !rule.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable, StringComparer.Ordinal))),
        ];
    }

    private static IReadOnlyList<T> Create<T>(Type neighbour)
        where T : class =>
        [
            .. neighbour.Assembly.GetTypes()
                .Where(type => type.IsSubclassOf(typeof(T)) && !type.IsAbstract)
                .Select(type => (T)Activator.CreateInstance(type)!),
        ];
}

/// <summary>Words for the facts.</summary>
internal static class RuleWords
{
    public static string Severity(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Info => "suggestion",
        _ => "silent",
    };

    public static string YesOrNo(bool value) => value ? "yes" : "no";
}
