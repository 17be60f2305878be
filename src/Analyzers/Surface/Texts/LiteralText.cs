using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace SecureTools.Analyzers.Surface.Texts;

/// <summary>Reads the text of a constant expression with the places of its units: in literals by the unit, elsewhere as a whole.</summary>
internal static class LiteralText
{
    public static MappedText Of(ExpressionSyntax expression, string value)
    {
        var mapped = new MappedText(expression.SyntaxTree, expression.Span);
        foreach (var literal in Literals(expression))
        {
            mapped.Add(Of(literal.Token));
        }

        if (mapped.ToString() == value)
        {
            return mapped;
        }

        // A constant from elsewhere, or an interpolated one.
        var whole = new MappedText(expression.SyntaxTree, expression.Span) { IsExact = false };
        whole.Add(value, expression.Span);
        return whole;
    }

    private static IEnumerable<LiteralExpressionSyntax> Literals(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal => [literal],
        ParenthesizedExpressionSyntax inner => Literals(inner.Expression),
        BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.AddExpression) => Literals(binary.Left).Concat(Literals(binary.Right)),
        _ => [],
    };

    private static MappedText Of(SyntaxToken token)
    {
        var mapped = new MappedText(token.SyntaxTree!, token.Span);
        if (token.IsKind(SyntaxKind.StringLiteralToken) && token.Text[0] == '"')
        {
            AddEscaped(mapped, token);
        }
        else
        {
            AddPlain(mapped, token);
        }

        return mapped;
    }

    /// <summary>Verbatim and raw literals hold their value in this order, with quotes and indentation between.</summary>
    private static void AddPlain(MappedText mapped, SyntaxToken token)
    {
        var at = 0;
        foreach (var unit in token.ValueText)
        {
            var found = token.Text.IndexOf(unit, at);
            at = found < 0 ? at : found + 1;
            mapped.Add(unit, found < 0 ? token.Span : new TextSpan(token.SpanStart + found, 1));
        }
    }

    private static void AddEscaped(MappedText mapped, SyntaxToken token)
    {
        var (text, value) = (token.Text, token.ValueText);
        var position = 0;
        for (var i = 1; i < text.Length - 1 && position < value.Length;)
        {
            var length = text[i] == '\\' ? EscapeLength(text, i) : 1;
            var units = text[i] == '\\' && text[i + 1] == 'U' && IsPair(text, i) ? 2 : 1;
            mapped.Add(value.Substring(position, Math.Min(units, value.Length - position)), new TextSpan(token.SpanStart + i, length));
            position += units;
            i += length;
        }
    }

    private static int EscapeLength(string text, int start) => text[start + 1] switch
    {
        'u' => 6,
        'U' => 10,
        'x' => 2 + text.Skip(start + 2).Take(4).TakeWhile(Uri.IsHexDigit).Count(),
        _ => 2,
    };

    private static bool IsPair(string text, int start) =>
        start + 10 <= text.Length
            && int.TryParse(text.Substring(start + 2, 8), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var point)
            && point > 0xFFFF;
}
