using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.Shared.Tools;

/// <summary>
/// The value that a property gives itself, as JSON, where its initializer is a plain constant; null where it is not, or JSON has no form
/// for it.
/// </summary>
internal static class InitializerValue
{
    public static string? Json(IPropertySymbol property, ValueModel value, TypeSet types, CancellationToken cancel)
    {
        if (property.IsOverride || property.IsVirtual || property.DeclaringSyntaxReferences.Length != 1
            || property.DeclaringSyntaxReferences[0].GetSyntax(cancel)
            is not PropertyDeclarationSyntax { Initializer.Value: { } expression })
        {
            return null;
        }

        return Plain(expression) switch
        {
            LiteralExpressionSyntax literal => Literal(literal, value, isNegative: false),
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression, Operand: LiteralExpressionSyntax literal } =>
                Literal(literal, value, isNegative: true),
            MemberAccessExpressionSyntax access when value.Kind == ValueKind.Enum => Named(access, value, types),
            CollectionExpressionSyntax { Elements.Count: 0 } => value.Kind switch
            {
                ValueKind.Array or ValueKind.List or ValueKind.Set => "[]",
                _ => null,
            },
            _ => null,
        };
    }

    /// <summary>Without parentheses, and without the mark that silences the compiler.</summary>
    private static ExpressionSyntax Plain(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => Plain(inner.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } inner => Plain(inner.Operand),
        _ => expression,
    };

    private static string? Literal(LiteralExpressionSyntax literal, ValueModel value, bool isNegative) => literal.Token.Value switch
    {
        null when literal.IsKind(SyntaxKind.NullLiteralExpression) => value.IsNullable ? "null" : null,
        string text when value.Kind == ValueKind.Text => JsonText.IsWellFormed(text) ? JsonText.Of(text) : null,
        char letter when value.Kind == ValueKind.Character => char.IsSurrogate(letter) ? null : JsonText.Of(letter.ToString()),
        bool flag when value.Kind == ValueKind.Boolean => Shared.Literal.Of(flag),
        { } number and not (string or char or bool) when value.IsNumber && NumberText.IsFinite(number) => Number(number, isNegative),
        _ => null,
    };

    private static string Number(object number, bool isNegative)
    {
        var text = NumberText.Json(number);
        return isNegative && text != "0" ? "-" + text : text;
    }

    private static string? Named(MemberAccessExpressionSyntax access, ValueModel value, TypeSet types)
    {
        var type = access.Expression.ToString();
        var isOfType = value.Type == type || value.Type.EndsWith("." + type, StringComparison.Ordinal)
            || value.Type.EndsWith(":" + type, StringComparison.Ordinal);
        return isOfType ? types.JsonNames(value.Type, [access.Name.Identifier.ValueText]).Select(JsonText.Of).FirstOrDefault() : null;
    }
}
