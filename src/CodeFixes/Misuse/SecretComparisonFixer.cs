using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.CodeFixes.Misuse;

/// <summary>
/// Compares in constant time: bytes as they are, texts by their hashes, so that not even the length is told. A comparison that ignores
/// case, or with something that may be null, is left to its author.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SecretComparisonFixer)), Shared]
public sealed class SecretComparisonFixer() : SecureToolsFixer(RuleIds.SecretComparison)
{
    private const string Title = "Use CryptographicOperations.FixedTimeEquals";
    private const string Cryptography = "System.Security.Cryptography.";

    private protected override async Task RegisterAsync(CodeFixContext context, SyntaxNode root, SyntaxNode node)
    {
        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model
            || Operands(node) is not { } operands
            || Bytes(operands.Left, model) is not { } left || Bytes(operands.Right, model) is not { } right)
        {
            return;
        }

        var call = $"{(operands.IsNegated ? "!" : "")}{Cryptography}CryptographicOperations.FixedTimeEquals({left}, {right})";
        Offer(context, Title, "FixedTimeEquals", root, (node, SyntaxFactory.ParseExpression(call).WithTriviaFrom(node)));
    }

    private static (ExpressionSyntax Left, ExpressionSyntax Right, bool IsNegated)? Operands(SyntaxNode node) => node switch
    {
        BinaryExpressionSyntax binary => (binary.Left, binary.Right, binary.IsKind(SyntaxKind.NotEqualsExpression)),
        InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax
            {
                Name.Identifier.ValueText: "Equals"
            or "SequenceEqual"
            } member, ArgumentList.Arguments: { Count: 1 } only
        } =>
            (member.Expression, only[0].Expression, false),
        InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Equals" } member,
            ArgumentList.Arguments: { Count: 2 or 3 } several
        }
            when IsOrdinal(member, several) => (several[0].Expression, several[1].Expression, false),
        _ => null,
    };

    /// <summary><c>string.Equals(a, b)</c>, plain or ordinal, and <c>StringComparer.Ordinal.Equals(a, b)</c>.</summary>
    private static bool IsOrdinal(MemberAccessExpressionSyntax member, SeparatedSyntaxList<ArgumentSyntax> arguments) =>
        member.Expression.ToString() is "string" or "String" or "System.String"
            ? arguments.Count == 2 || arguments[2].ToString().EndsWith("StringComparison.Ordinal", StringComparison.Ordinal)
            : arguments.Count == 2 && member.Expression.ToString().EndsWith("StringComparer.Ordinal", StringComparison.Ordinal);

    /// <summary>The operand as bytes; null where it may be null or is neither text nor bytes.</summary>
    private static string? Bytes(ExpressionSyntax operand, SemanticModel model)
    {
        var type = model.GetTypeInfo(operand);
        return type switch
        {
            { Nullability.FlowState: NullableFlowState.MaybeNull } => null,
            { Type.SpecialType: SpecialType.System_String } =>
                $"{Cryptography}SHA256.HashData(System.Text.Encoding.UTF8.GetBytes({operand.WithoutTrivia()}))",
            { Type: IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte } } => operand.WithoutTrivia().ToString(),
            { Type: INamedTypeSymbol { Name: "Span" or "ReadOnlySpan", TypeArguments: { Length: 1 } items } }
                when items[0].SpecialType == SpecialType.System_Byte =>
                operand.WithoutTrivia().ToString(),
            _ => null,
        };
    }
}
