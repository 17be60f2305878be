using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.Analyzers.Surface.Listing;
using SecureTools.Analyzers.Surface.Texts;

namespace SecureTools.Analyzers.Surface;

/// <summary>
/// Finds what a model reads in the texts of tools and a reviewer does not see, or skips. Plain texts, nearly all, are not even read.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HiddenTextAnalyzer() : SecureToolsAnalyzer(_hidden, _encoded)
{
    /// <summary>Property of a diagnostic whose place holds the hidden characters and nothing else.</summary>
    internal const string Removable = nameof(Removable);

    private static readonly DiagnosticDescriptor _hidden = Rule.Create(
        RuleIds.HiddenCharacter,
        "Texts for a model must not hold hidden characters",
        "The text of '{0}' holds '{1}', which a model reads and a reviewer does not see. Remove it.",
        DiagnosticSeverity.Error,
        "Invisible, bidirectional and tag characters can carry whole instructions through a review. No text for a model needs them.",
        WellKnownDiagnosticTags.NotConfigurable);

    private static readonly DiagnosticDescriptor _encoded = Rule.Create(
        RuleIds.EncodedDescription,
        "Descriptions must be plain text",
        "The text of '{0}' holds '{1}'. Say it in plain words, or leave it out.",
        DiagnosticSeverity.Warning,
        "A comment in markup, or encoded data, is read by a model and skipped by a reviewer.");

    private static readonly ImmutableDictionary<string, string?> _removable =
        ImmutableDictionary<string, string?>.Empty.Add(Removable, "true");

    private protected override bool NeedsToolAttribute => false;

    private protected override void Analyze(CompilationStartAnalysisContext context, KnownTypes types) =>
        context.RegisterTextAction(types, PlainText.IsNot, (symbol, _, text) => Report(symbol, text));

    private static void Report(ToolContext context, ToolText text)
    {
        var value = text.Text.ToString();
        foreach (var (start, length) in HiddenRuns.Of(value))
        {
            var name = "U+" + Invisible.At(value, start).ToString("X4", CultureInfo.InvariantCulture);
            context.ReportDiagnostic(
                Diagnostic.Create(_hidden, text.Text.At(start, length), text.Text.IsExact ? _removable : null, text.Subject, name));
        }

        if (EncodedText.In(value) is { } found)
        {
            context.ReportDiagnostic(Diagnostic.Create(_encoded, text.Text.At(found.Start, found.Length), text.Subject, found.What));
        }
    }
}
