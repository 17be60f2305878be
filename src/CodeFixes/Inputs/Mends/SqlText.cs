using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.CodeFixes.Inputs.Mends;

/// <summary>The text of a statement into which values are written, some of them where a parameter may stand.</summary>
internal sealed class SqlText
{
    private readonly ExpressionSyntax _text;
    private readonly List<TextPart> _parts;
    private readonly Dictionary<int, string> _names;
    private readonly List<SyntaxNode> _unquoted;

    private SqlText(ExpressionSyntax text, List<TextPart> parts, SqlValues found)
    {
        (_text, _parts, _names, _unquoted) = (text, parts, found.Names, found.Unquoted);
        Values = [.. _names.OrderBy(pair => pair.Key).Select(pair => (pair.Value, parts[pair.Key].Value!))];
    }

    /// <summary>The values, and the names of their parameters.</summary>
    public IReadOnlyList<(string Name, ExpressionSyntax Value)> Values { get; }

    /// <summary>Whether nothing but parameters would be left of its values.</summary>
    public bool IsWhole => _names.Count == _parts.Count(part => part.Value is not null);

    /// <summary>
    /// Null: the argument stands where no parameter may, such as the name of a table, or inside of a quoted text. Others may stand there:
    /// they are reported on their own, or harmless.
    /// </summary>
    public static SqlText? Of(ExpressionSyntax expression, SinkPlace place)
    {
        if (TextParts.Of(expression) is not { } parts)
        {
            return null;
        }

        var text = new SqlText(expression, parts, SqlValues.In(parts, place.Model));
        return text.Values.Count > 0 && (text.IsWhole || text.Frees(place.Source)) ? text : null;
    }

    /// <summary>The text with names of parameters.</summary>
    public ExpressionSyntax Statement()
    {
        if (Form() is { } form)
        {
            return new TextForm(form) { Hole = hole => NameAt(hole) is { } name ? "@" + name : null, Unquoted = _unquoted }.Write();
        }

        return IsWhole
            ? Literal(Joined((index, part) => part.Value is null ? part.Text : "@" + _names[index]))
            : Anew((index, value) => _names.TryGetValue(index, out var name) ? "@" + name : "{" + value + "}");
    }

    /// <summary>The text with its values between braces.</summary>
    public ExpressionSyntax Interpolated() =>
        Form() is { } form ? new TextForm(form) { Unquoted = _unquoted }.Write() : Anew((_, value) => "{" + value + "}");

    /// <summary>Whether the source is among the values, and nowhere else.</summary>
    private bool Frees(ParameterSyntax? source) => source is not null
        && Values.Any(value => value.Value.ToString() == source.Identifier.Text)
        && !_parts.Where((part, index) => part.Value is not null && !_names.ContainsKey(index))
            .Any(part => part.Value!.DescendantTokens().Any(token => token.ValueText == source.Identifier.ValueText));

    /// <summary>The interpolated text whose parts are these; null: it is put together in another way.</summary>
    private InterpolatedStringExpressionSyntax? Form() =>
        _text is InterpolatedStringExpressionSyntax text && text.Contents.Count == _parts.Count
            && _parts.TrueForAll(part => part.Content is not null)
            ? text
            : null;

    private string? NameAt(InterpolationSyntax hole) =>
        _names.TryGetValue(_parts.FindIndex(part => part.Content == hole), out var name) ? name : null;

    private static ExpressionSyntax Literal(string text) => IsOfSeveralLines(text)
        ? SyntaxFactory.ParseExpression("@\"" + text.Replace("\"", "\"\"") + "\"")
        : SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text));

    private static bool IsOfSeveralLines(string text) => text.IndexOf('\n') >= 0;

    private ExpressionSyntax Anew(Func<int, ExpressionSyntax, string> value)
    {
        var isVerbatim = _parts.Exists(part => IsOfSeveralLines(part.Text));
        var text = Joined((index, part) => part.Value is { } hole ? value(index, hole) : Escaped(part.Text, isVerbatim));
        return SyntaxFactory.ParseExpression((isVerbatim ? "$@\"" : "$\"") + text + "\"");
    }

    private string Joined(Func<int, TextPart, string> write)
    {
        var text = new StringBuilder();
        for (var index = 0; index < _parts.Count; index++)
        {
            text.Append(write(index, _parts[index]));
        }

        return text.ToString();
    }

    private static string Escaped(string text, bool isVerbatim)
    {
        var literal = SymbolDisplay.FormatLiteral(text, quote: true);
        return (isVerbatim ? text.Replace("\"", "\"\"") : literal.Substring(1, literal.Length - 2)).Replace("{", "{{").Replace("}", "}}");
    }
}
