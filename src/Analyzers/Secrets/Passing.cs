using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.Analyzers.Secrets;

/// <summary>What hands a value on without changing what it is.</summary>
internal static class Passing
{
    private static readonly HashSet<string> _calls = new(StringComparer.Ordinal)
    {
        "GetBytes", "FromBase64String", "FromHexString", "FromResult", "ToCharArray", "ToArray", "AsSpan", "AsMemory", "Trim", "ToString",
        "Intern", "GetString", "ToBase64String",
        "ConfigureAwait", "ToLowerInvariant", "ToUpperInvariant", "Reverse", "ToList", "Substring", "Copy", "Return", "Some", "Just",
        "Decode", "FromBase64", "CopyFrom", "WriteBytes", "ToSecureString",
    };

    private static readonly HashSet<string> _types = new(StringComparer.Ordinal)
    {
        "string", "String", "SecureString", "ValueTask", "Lazy", "StringBuilder", "ReadOnlyMemory", "ReadOnlySpan", "Memory", "Span",
        "List", "StringContent", "SecretString",
    };

    /// <summary>The expression that has this one's value; null: none.</summary>
    public static ExpressionSyntax? Outer(ExpressionSyntax node) => node.Parent switch
    {
        ParenthesizedExpressionSyntax or CastExpressionSyntax or CheckedExpressionSyntax or AwaitExpressionSyntax =>
            (ExpressionSyntax)node.Parent,
        PostfixUnaryExpressionSyntax outer when outer.IsKind(SyntaxKind.SuppressNullableWarningExpression) => outer,
        ConditionalExpressionSyntax outer when outer.Condition != node => outer,
        BinaryExpressionSyntax outer when outer.IsKind(SyntaxKind.CoalesceExpression) || outer.IsKind(SyntaxKind.AddExpression) => outer,
        SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax outer } arm when arm.Expression == node => outer,
        ArgumentSyntax { Parent.Parent: ExpressionSyntax outer } when PassesOn(outer) => outer,
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax outer } member when member.Expression == node
            && _calls.Contains(member.Name.Identifier.ValueText) => outer,
        InitializerExpressionSyntax { Parent: ExpressionSyntax outer } list
            when !list.IsKind(SyntaxKind.ComplexElementInitializerExpression) => outer,
        InitializerExpressionSyntax list when !list.IsKind(SyntaxKind.ComplexElementInitializerExpression) => list,
        ExpressionElementSyntax { Parent: CollectionExpressionSyntax outer } => outer,
        SpreadElementSyntax { Parent: CollectionExpressionSyntax outer } => outer,
        ImplicitArrayCreationExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax
            or StackAllocArrayCreationExpressionSyntax => (ExpressionSyntax)node.Parent,
        AnonymousFunctionExpressionSyntax outer => outer,
        ReturnStatementSyntax or ArrowExpressionClauseSyntax when LambdaAround(node) is { } outer => outer,
        _ => null,
    };

    /// <summary>Whether a call whose arguments are plain words is still worth asking the compiler about.</summary>
    public static bool TakesPassword(SyntaxNode call) => call switch
    {
        ObjectCreationExpressionSyntax creation => SaysPassword(creation.Type.ToString()),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } => SaysPassword(member.Name.Identifier.ValueText),
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax name } => SaysPassword(name.Identifier.ValueText),
        _ => false,
    };

    private static bool SaysPassword(string name) =>
        name.Contains("Password") || name.Contains("Credential") || name.Contains("Login") || name.Contains("DeriveBytes")
            || name.Contains("Authenticat") || name.Contains("Pkcs12")
        || name.Contains("SignIn") || name.Contains("Certificate2") || name.Contains("SetUser");

    private static bool PassesOn(ExpressionSyntax outer) => outer switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } =>
            _calls.Contains(name),
        ObjectCreationExpressionSyntax { Type: SimpleNameSyntax name } => _types.Contains(name.Identifier.ValueText),
        ObjectCreationExpressionSyntax { Type: PredefinedTypeSyntax } => true,
        _ => false,
    };

    private static AnonymousFunctionExpressionSyntax? LambdaAround(SyntaxNode node)
    {
        foreach (var ancestor in node.Ancestors())
        {
            switch (ancestor)
            {
                case AnonymousFunctionExpressionSyntax lambda:
                    return lambda;
                case MemberDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax:
                    return null;
                default:
                    break;
            }
        }

        return null;
    }
}
