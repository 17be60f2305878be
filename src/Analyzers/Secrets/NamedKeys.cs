using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.Analyzers.Engine.Secrets;

namespace SecureTools.Analyzers.Secrets;

/// <summary>Keys that a constant, field or local variable carries from a literal to where they are used.</summary>
internal static class NamedKeys
{
    private const int Shortest = 8;

    /// <summary>The name that a key comes from, through what makes bytes of it.</summary>
    public static ExpressionSyntax? Source(ExpressionSyntax key) => key switch
    {
        IdentifierNameSyntax => key,
        MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax } => key,
        InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax
            {
                Name.Identifier.ValueText: "GetBytes" or "FromBase64String"
            or "FromHexString"
            }, ArgumentList.Arguments: [var only]
        } => Source(only.Expression),
        _ => null,
    };

    public static IEnumerable<FoundSecret> Judge(
        ExpressionSyntax name, ExpressionSyntax key, SyntaxNodeAnalysisContext context, LiteralJudge judge)
    {
        var (model, cancel) = (context.SemanticModel, context.CancellationToken);
        if (KeySinks.Of(key, model, cancel) is not { } sink || model.GetSymbolInfo(name, cancel).Symbol is not { } symbol
            || LiteralOf(symbol, cancel) is not { } literal)
        {
            return [];
        }

        // What is reported where it is declared is not reported again.
        var isReported = literal.SyntaxTree == context.Node.SyntaxTree && judge.Judge(literal).Any();
        return isReported || literal.Token.ValueText.Length < Shortest
            ? []
            : [new FoundSecret(new SecretMatch(SecretKind.Key, sink, 0, 0), sink, key, literal.Token.ValueText)];
    }

    /// <summary>The literal in the only value that the symbol can have.</summary>
    private static LiteralExpressionSyntax? LiteralOf(ISymbol symbol, CancellationToken cancel) => symbol switch
    {
        IFieldSymbol { IsConst: false, IsReadOnly: false } => null,
        ILocalSymbol or IFieldSymbol when symbol.DeclaringSyntaxReferences is [var reference]
            && reference.GetSyntax(cancel) is VariableDeclaratorSyntax { Initializer.Value: var value } => Inner(value),
        _ => null,
    };

    private static LiteralExpressionSyntax? Inner(ExpressionSyntax value) => value switch
    {
        LiteralExpressionSyntax { Token.Value: string } literal => literal,
        InvocationExpressionSyntax { ArgumentList.Arguments: [var only] } => Inner(only.Expression),
        _ => null,
    };
}
