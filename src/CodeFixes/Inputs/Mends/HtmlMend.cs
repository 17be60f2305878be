using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.CodeFixes.Inputs.Mends;

/// <summary>Encodes the parameter where it stands in the markup itself.</summary>
internal static class HtmlMend
{
    public static IEnumerable<Mend> Of(SinkPlace place)
    {
        if (place.Source is not { Type: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.StringKeyword } } source)
        {
            yield break;
        }

        var name = source.Identifier.ValueText;
        var uses = place.Expression.DescendantNodesAndSelf(IsPart).OfType<IdentifierNameSyntax>()
            .Where(identifier => identifier.Identifier.ValueText == name
                && place.Model.GetSymbolInfo(identifier, place.Cancel).Symbol is IParameterSymbol)
            .ToDictionary(identifier => (SyntaxNode)identifier, identifier => Encoded(identifier, place));
        if (uses.Count > 0)
        {
            yield return place.Replace("Encode it", "HtmlEncode", uses);
        }
    }

    /// <summary>What is put together here; what a call makes of the parameter is not for us to encode.</summary>
    private static bool IsPart(SyntaxNode node) =>
        node is InterpolatedStringExpressionSyntax or InterpolationSyntax or ParenthesizedExpressionSyntax
            or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression };

    private static SyntaxNode Encoded(IdentifierNameSyntax identifier, SinkPlace place)
    {
        var call = $"{place.NameOf("System.Net", "WebUtility")}.HtmlEncode({identifier.WithoutTrivia()})";
        // A colon would begin a format.
        var text = identifier.Parent is InterpolationSyntax && call.Contains(':') ? $"({call})" : call;
        return SyntaxFactory.ParseExpression(text).WithTriviaFrom(identifier);
    }
}
