using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.Analyzers.Secrets;

/// <summary>Which types can hold the text of a secret: a flag, a number or a cancellation token cannot.</summary>
internal static class SecretTypes
{
    public static bool Holds(ExpressionSyntax node, SemanticModel model, CancellationToken cancel) =>
        Holds(model.GetTypeInfo(node, cancel).Type);

    /// <summary>What a message calls the secret.</summary>
    public static string NameOf(ExpressionSyntax node) => SecretPlace.Display(node switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax binding } => binding.Name.Identifier.ValueText,
        InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: string key } }, ..] } =>
            key,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } => member.Name.Identifier.ValueText,
        ElementAccessExpressionSyntax
        {
            ArgumentList.Arguments: [
            { Expression: LiteralExpressionSyntax { Token.Value: string key } }, ..]
        } => key,
        _ => "value",
    });

    private static bool Holds(ITypeSymbol? type) => type switch
    {
        { SpecialType: SpecialType.System_String } => true,
        IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte or SpecialType.System_Char } => true,
        INamedTypeSymbol { IsGenericType: true, TypeArguments: [var inner] } named => named.Name is "Task" or "ValueTask" ? Holds(inner)
            : named.Name.EndsWith("Span", StringComparison.Ordinal) || named.Name.EndsWith("Memory", StringComparison.Ordinal),
        { Name: "IDictionary" or "SecureString" or "StringValues" } => true,
        _ => false,
    };
}
