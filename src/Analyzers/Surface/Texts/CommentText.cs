using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace SecureTools.Analyzers.Surface.Texts;

/// <summary>
/// Finds the elements of a documentation comment in the source itself: the compiler may have taken it for an ordinary comment, and places
/// matter.
/// </summary>
internal sealed class CommentText
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(1);
    private static readonly Regex _summary =
        new("<summary>(?<text>.*?)</summary>", RegexOptions.Singleline | RegexOptions.CultureInvariant, _patience);
    private static readonly Regex _parameter = new(
        "<param\\s+name\\s*=\\s*(?:\"(?<name>[^\"<]*)\"|'(?<name>[^'<]*)')\\s*(?:/>|>(?<text>.*?)</param>)",
        RegexOptions.Singleline | RegexOptions.CultureInvariant,
        _patience);

    private static readonly Regex _entity =
        new(@"\G&(?:#x(?<hex>[0-9a-fA-F]{1,6})|#(?<number>[0-9]{1,7})|(?<name>lt|gt|amp|quot|apos));", RegexOptions.CultureInvariant,
            _patience);

    private readonly SyntaxTree _tree;
    private readonly string _comment;
    private readonly int _start;

    private CommentText(SyntaxNode node, TextSpan span) =>
        (_tree, _comment, _start) = (node.SyntaxTree, node.SyntaxTree.GetText().ToString(span), span.Start);

    public static IEnumerable<CommentText> Of(ISymbol symbol, CancellationToken cancel)
    {
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            if (SpanOf(reference.GetSyntax(cancel)) is { } found)
            {
                yield return new CommentText(found.Node, found.Span);
            }
        }
    }

    public MappedText? Summary => _summary.Match(_comment) is { Success: true } match ? Read(match.Groups["text"]) : null;

    /// <summary>The texts about parameters.</summary>
    public IEnumerable<(string Name, MappedText Text)> Parameters =>
        Descriptions().Select(match => (match.Groups["name"].Value, Read(match.Groups["text"])));

    /// <summary>The names of described parameters with their places.</summary>
    public IEnumerable<(string Name, Location Place)> ParameterNames => Descriptions().Select(match => match.Groups["name"])
        .Select(name => (name.Value, Location.Create(_tree, new TextSpan(_start + name.Index, name.Length))));

    /// <summary>The comment as it is written.</summary>
    public override string ToString() => _comment;

    private IEnumerable<Match> Descriptions() => _parameter.Matches(_comment).Cast<Match>();

    /// <summary>From the first to the last comment of documentation above the declaration.</summary>
    private static (SyntaxNode Node, TextSpan Span)? SpanOf(SyntaxNode node)
    {
        var declaration = node is VariableDeclaratorSyntax { Parent.Parent: { } field } ? field : node;
        var comments = declaration.GetLeadingTrivia().Where(IsDocumentation).ToList();
        return comments.Count == 0 ? null
            : (declaration, TextSpan.FromBounds(comments[0].FullSpan.Start, comments[comments.Count - 1].FullSpan.End));
    }

    private static bool IsDocumentation(SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia)
        || ((trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
            && trivia.ToString() is var text
            && (text.StartsWith("///", StringComparison.Ordinal) || text.StartsWith("/**", StringComparison.Ordinal)));

    /// <summary>
    /// The text between the tags: without marks of comments at the starts of lines, with entities as what they stand for.
    /// </summary>
    private MappedText Read(Group element)
    {
        var mapped = new MappedText(_tree, new TextSpan(_start + element.Index, element.Length));
        var end = element.Index + element.Length;
        for (var i = element.Index; i < end;)
        {
            var length = _comment[i] switch
            {
                '\n' or '\r' => Math.Min(LineBreak(i), end - i),
                '<' => Math.Min(TagLength(i), end - i),
                '&' => _entity.Match(_comment, i) is { Success: true } entity ? entity.Length : 1,
                _ => 1,
            };
            Add(mapped, i, length);
            i += length;
        }

        return mapped;
    }

    private void Add(MappedText mapped, int start, int length)
    {
        var span = new TextSpan(_start + start, length);
        switch (_comment[start])
        {
            case '<':
                break;
            case '\n' or '\r':
                mapped.Add(' ', span);
                break;
            case '&' when length > 1:
                mapped.Add(Entity(_entity.Match(_comment, start)), span);
                break;
            case var unit:
                mapped.Add(unit, span);
                break;
        }
    }

    /// <summary>A line break, the white space after it and the mark of the comment.</summary>
    private int LineBreak(int start)
    {
        var end = start;
        while (end < _comment.Length && char.IsWhiteSpace(_comment[end]))
        {
            end++;
        }

        return (string.CompareOrdinal(_comment, end, "///", 0, 3) == 0 ? end + 3 : end < _comment.Length && _comment[end] == '*' ? end + 1
            : end) - start;
    }

    private int TagLength(int start)
    {
        const string Open = "<!--";
        var close = string.CompareOrdinal(_comment, start, Open, 0, Open.Length) == 0 ? "-->" : ">";
        var end = _comment.IndexOf(close, start, StringComparison.Ordinal);
        return end < 0 ? 1 : end + close.Length - start;
    }

    private static string Entity(Match match)
    {
        if (match.Groups["name"] is { Success: true, Value: var name })
        {
            return name switch { "lt" => "<", "gt" => ">", "amp" => "&", "quot" => "\"", _ => "'" };
        }

        var point = match.Groups["hex"] is { Success: true, Value: var hex }
            ? int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture)
            : int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);
        return point is (> 0 and < 0xD800) or (> 0xDFFF and <= 0x10FFFF) ? char.ConvertFromUtf32(point) : "";
    }
}
