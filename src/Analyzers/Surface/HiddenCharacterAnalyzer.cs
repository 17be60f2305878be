using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.Analyzers.Surface.Listing;
using SecureTools.Analyzers.Surface.Texts;

namespace SecureTools.Analyzers.Surface;

/// <summary>Finds characters in the texts of tools that a model reads and a reviewer does not see.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HiddenCharacterAnalyzer() : SecureToolsAnalyzer(_rule)
{
    /// <summary>Property of a diagnostic whose place holds the hidden characters and nothing else.</summary>
    internal const string Removable = nameof(Removable);

    private static readonly DiagnosticDescriptor _rule = Rule.Create(
        RuleIds.HiddenCharacter,
        "Texts for a model must not hold hidden characters",
        "The text of '{0}' holds '{1}', which a model reads and a reviewer does not see. Remove it.",
        DiagnosticSeverity.Error,
        "Invisible, bidirectional and tag characters can carry whole instructions through a review. No text for a model needs them.",
        WellKnownDiagnosticTags.NotConfigurable);

    private protected override bool NeedsToolAttribute => false;

    private protected override void Analyze(CompilationStartAnalysisContext context, KnownTypes types) => context.RegisterTextAction(
        types,
        (symbol, _, text) =>
        {
            foreach (var (start, length) in HiddenRuns.Of(text.Text.ToString()))
            {
                var name = "U+" + Invisible.At(text.Text.ToString(), start).ToString("X4", CultureInfo.InvariantCulture);
                symbol.ReportDiagnostic(Diagnostic.Create(
                    _rule, text.Text.At(start, length), text.Text.IsExact ? _removable : null, text.Subject, name));
            }
        });

    private static readonly ImmutableDictionary<string, string?> _removable = ImmutableDictionary<string, string?>.Empty.Add(Removable, "true");
}
