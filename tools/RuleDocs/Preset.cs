using System.Text;
using Microsoft.CodeAnalysis;

namespace SecureTools.RuleDocs;

/// <summary>How strict a project wants to be.</summary>
internal enum PresetMode
{
    /// <summary>Severities as the rules have them.</summary>
    Recommended,

    /// <summary>Warnings are errors, suggestions are warnings.</summary>
    Strict,

    /// <summary>Only rules that cannot be configured speak.</summary>
    None,
}

/// <summary>Severities of all rules for one mode. What a project says itself wins.</summary>
internal static class Preset
{
    public static string FileName(PresetMode mode) => mode switch
    {
        PresetMode.Strict => "strict",
        PresetMode.None => "none",
        _ => "recommended",
    };

    public static string Text(PresetMode mode, IEnumerable<RuleFacts> rules)
    {
        var text = new StringBuilder("# Written by tools/RuleDocs from the rules.\nis_global = true\nglobal_level = -100\n");
        foreach (var rule in rules.Where(rule => rule.IsConfigurable))
        {
            text.Append("\n# ").Append(rule.Title).Append('\n')
                .Append("dotnet_diagnostic.").Append(rule.Id).Append(".severity = ").Append(Word(mode, rule.Severity)).Append('\n');
        }

        return text.ToString();
    }

    private static string Word(PresetMode mode, DiagnosticSeverity severity) => (mode, severity) switch
    {
        (PresetMode.None, _) => "none",
        (PresetMode.Strict, DiagnosticSeverity.Warning) => "error",
        (PresetMode.Strict, DiagnosticSeverity.Info) => "warning",
        _ => RuleWords.Severity(severity),
    };
}
