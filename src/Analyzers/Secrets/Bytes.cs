using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.Analyzers.Secrets;

/// <summary>Reads lists of characters or bytes as the text that they are.</summary>
internal static class Bytes
{
    private const int Shortest = 8;
    private const int Longest = 20_000;

    /// <summary>One character for each element; null: an element is no constant of a byte or character.</summary>
    public static string? Text(SyntaxNode list) => list switch
    {
        InitializerExpressionSyntax array => Read(array.Expressions),
        CollectionExpressionSyntax collection => ReadElements(collection.Elements),
        _ => null,
    };

    private static string? ReadElements(SeparatedSyntaxList<CollectionElementSyntax> elements)
    {
        if (elements.Count is < Shortest or > Longest || elements[0] is not ExpressionElementSyntax first
            || ValueOf(first.Expression) is null)
        {
            return null;
        }

        var text = new char[elements.Count];
        for (var index = 0; index < text.Length; index++)
        {
            if (elements[index] is not ExpressionElementSyntax element || ValueOf(element.Expression) is not { } value)
            {
                return null;
            }

            text[index] = value;
        }

        return new string(text);
    }

    private static string? Read(SeparatedSyntaxList<ExpressionSyntax> elements)
    {
        if (elements.Count is < Shortest or > Longest || ValueOf(elements[0]) is null)
        {
            return null;
        }

        var text = new char[elements.Count];
        for (var index = 0; index < text.Length; index++)
        {
            if (ValueOf(elements[index]) is not { } value)
            {
                return null;
            }

            text[index] = value;
        }

        return new string(text);
    }

    private static char? ValueOf(ExpressionSyntax element) => element switch
    {
        LiteralExpressionSyntax { Token.Value: char letter } => letter,
        LiteralExpressionSyntax { Token.Value: int number and >= 0 and <= 255 } => (char)number,
        CastExpressionSyntax { Expression: LiteralExpressionSyntax inner } => ValueOf(inner),
        _ => null,
    };
}
