using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.Analyzers;

/// <summary>
/// What rules about catalogs of a project share: lines stand in an additional file of a certain name or in an option, and each of them can
/// be read or has a problem.
/// </summary>
public abstract class CatalogAnalyzer : SecureToolsAnalyzer
{
    /// <summary>More of a line is of no use in a message.</summary>
    private const int Longest = 120;

    private readonly DiagnosticDescriptor _line;
    private readonly DiagnosticDescriptor _entry;

    /// <param name="line">Tells about a line: its number, its file, its problem.</param>
    /// <param name="entry">Tells about an entry of the option, which has no place in a file of the compilation: the entry, the option, its
    /// problem.</param>
    /// <param name="more">What else the rule says.</param>
    private protected CatalogAnalyzer(DiagnosticDescriptor line, DiagnosticDescriptor entry, params DiagnosticDescriptor[] more)
        : base([line, entry, .. more]) => (_line, _entry) = (line, entry);

    private protected sealed override bool NeedsToolAttribute => false;

    /// <summary>The name of the option.</summary>
    private protected abstract string Option { get; }

    /// <summary>Whether the file has lines.</summary>
    private protected abstract bool IsCatalog(string path);

    /// <summary>The entries of a value of the option.</summary>
    private protected abstract IEnumerable<string> Split(string value);

    /// <summary>What is wrong with a line; null: it can be read, or says nothing.</summary>
    private protected abstract string? Problem(string line, Compilation compilation);

    private protected sealed override void Analyze(CompilationStartAnalysisContext context, KnownTypes types)
    {
        context.RegisterAdditionalFileAction(AnalyzeFile);
        var values = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        context.RegisterSyntaxTreeAction(tree =>
        {
            if (tree.Options.AnalyzerConfigOptionsProvider.GetOptions(tree.Tree).TryGetValue(Option, out var value))
            {
                values.TryAdd(value, true);
            }
        });
        context.RegisterCompilationEndAction(end =>
        {
            AnalyzeOption(end, values.Keys);
            AnalyzeAttributes(end);
        });
    }

    /// <summary>Looks at the lines that stand in attributes of the project, if any can.</summary>
    private protected virtual void AnalyzeAttributes(CompilationAnalysisContext context)
    {
    }

    private void AnalyzeFile(AdditionalFileAnalysisContext context)
    {
        if (!IsCatalog(context.AdditionalFile.Path) || context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
        {
            return;
        }

        foreach (var line in text.Lines)
        {
            if (Problem(line.ToString(), context.Compilation) is { } problem)
            {
                var place = Location.Create(context.AdditionalFile.Path, line.Span, text.Lines.GetLinePositionSpan(line.Span));
                context.ReportDiagnostic(
                    Diagnostic.Create(_line, place, line.LineNumber + 1, Path.GetFileName(context.AdditionalFile.Path), Shown(problem)));
            }
        }
    }

    private void AnalyzeOption(CompilationAnalysisContext context, IEnumerable<string> values)
    {
        var entries = values.SelectMany(Split).Select(entry => entry.Trim()).Distinct(StringComparer.Ordinal);
        foreach (var entry in entries.OrderBy(entry => entry, StringComparer.Ordinal))
        {
            if (Problem(entry, context.Compilation) is { } problem)
            {
                context.ReportDiagnostic(Diagnostic.Create(_entry, Location.None, Shown(entry), Option, Shown(problem)));
            }
        }
    }

    /// <summary>
    /// A message puts the text in quotes, and whoever reads it sees what is there: nothing that moves, hides or colours the words around
    /// it.
    /// </summary>
    private protected static string Shown(string text)
    {
        var shown = new StringBuilder();
        foreach (var letter in text.Length > Longest ? text.Substring(0, Longest) + "..." : text)
        {
            if (IsPlain(letter))
            {
                shown.Append(letter == '\'' ? "" : letter.ToString());
            }
            else
            {
                shown.Append("\\u").Append(((int)letter).ToString("X4", CultureInfo.InvariantCulture));
            }
        }

        return shown.ToString();
    }

    private static bool IsPlain(char letter) =>
        char.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned);
}
