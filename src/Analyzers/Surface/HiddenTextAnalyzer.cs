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
public sealed class HiddenTextAnalyzer() : SecureToolsAnalyzer(_hidden, _name, _encoded)
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

    private static readonly DiagnosticDescriptor _name = Rule.Saying(
        _hidden, "The name of tool '{0}' holds '{1}', which a model reads and a reviewer does not see. Remove it.");

    private static readonly DiagnosticDescriptor _encoded = Rule.Create(
        RuleIds.EncodedDescription,
        "Descriptions must be plain text",
        "The text of '{0}' holds '{1}'. Say it in plain words, or leave it out.",
        DiagnosticSeverity.Warning,
        "A comment in markup, or encoded data, is read by a model and skipped by a reviewer.");

    private static readonly ImmutableDictionary<string, string?> _removable =
        ImmutableDictionary<string, string?>.Empty.Add(Removable, "true");

    private protected override bool NeedsToolAttribute => false;

    private protected override void Analyze(CompilationStartAnalysisContext context, KnownTypes types)
    {
        context.RegisterTextAction(types, PlainText.IsNot, (symbol, _, text) => Report(symbol, text));
        context.RegisterToolAction(types, ReportName);
    }

    /// <summary>Ours cannot have such a name: SECT0003 says so.</summary>
    private static void ReportName(ToolContext context, ToolMethod tool)
    {
        if (tool is { Framework: not ToolFramework.Own, IsNameKnown: true } && PlainText.IsNot(tool.Name)
            && GivenNames.Of(tool, context.Compilation, context.CancellationToken) is { } written)
        {
            ReportHidden(context, _name, SurfaceText.Visible(tool.Name), LiteralText.Of(written, tool.Name));
        }
    }

    private static void Report(ToolContext context, ToolText text)
    {
        ReportHidden(context, _hidden, text.Subject, text.Text);
        if (EncodedText.In(text.Text.ToString()) is { } found)
        {
            context.ReportDiagnostic(Diagnostic.Create(_encoded, text.Text.At(found.Start, found.Length), text.Subject, found.What));
        }
    }

    private static void ReportHidden(ToolContext context, DiagnosticDescriptor rule, string subject, MappedText text)
    {
        var value = text.ToString();
        foreach (var (start, length) in HiddenRuns.Of(value))
        {
            var name = "U+" + Invisible.At(value, start).ToString("X4", CultureInfo.InvariantCulture);
            context.ReportDiagnostic(Diagnostic.Create(rule, text.At(start, length), text.IsExact ? _removable : null, subject, name));
        }
    }
}
