using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.CodeFixes.Inputs.Mends;

/// <summary>A piece of a text that is put together: constant, or an expression.</summary>
/// <param name="Text">The constant; empty where it is an expression.</param>
/// <param name="Value">The expression; null: the piece is constant.</param>
/// <param name="Content">The part of an interpolated text that is this piece and nothing else; null: there is none.</param>
internal readonly record struct TextPart(string Text, ExpressionSyntax? Value, InterpolatedStringContentSyntax? Content = null);

/// <summary>Takes texts apart that interpolation or <c>+</c> puts together.</summary>
internal static class TextParts
{
    /// <summary>Null: parts of it are formatted, or are no texts on their own.</summary>
    public static List<TextPart>? Of(ExpressionSyntax expression)
    {
        var parts = new List<TextPart>();
        return Add(parts, expression) && parts.Exists(part => part.Value is not null) ? parts : null;
    }

    private static bool Add(List<TextPart> parts, ExpressionSyntax expression)
    {
        switch (expression)
        {
            case ParenthesizedExpressionSyntax { Expression: var inner }:
                return Add(parts, inner);
            case LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression):
                parts.Add(new TextPart(literal.Token.ValueText, null));
                return true;
            case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression):
                return Add(parts, sum.Left) && Add(parts, sum.Right);
            case InterpolatedStringExpressionSyntax interpolated:
                return TextForm.IsKnown(interpolated) && interpolated.Contents.All(content => Add(parts, content));
            case IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax:
                parts.Add(new TextPart("", expression));
                return true;
            default:
                return false;
        }
    }

    private static bool Add(List<TextPart> parts, InterpolatedStringContentSyntax content)
    {
        if (content is InterpolatedStringTextSyntax text)
        {
            parts.Add(new TextPart(text.TextToken.ValueText.Replace("{{", "{").Replace("}}", "}"), null, content));
            return true;
        }

        var before = parts.Count;
        if (content is not InterpolationSyntax { AlignmentClause: null, FormatClause: null, Expression: var value } || !Add(parts, value))
        {
            return false;
        }

        if (parts.Count == before + 1 && parts[before].Value is not null)
        {
            parts[before] = parts[before] with { Content = content };
        }

        return true;
    }
}
