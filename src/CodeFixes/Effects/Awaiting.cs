using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.CodeFixes.Effects;

/// <summary>Turns waits that hold a thread into such that do not.</summary>
internal static class Awaiting
{
    /// <summary>The wait as <c>await</c>; null: it cannot be one there.</summary>
    public static ExpressionSyntax? For(ExpressionSyntax wait, SemanticModel model)
    {
        if (!MayAwait(wait) || Awaited(wait, model) is not { } task)
        {
            return null;
        }

        var operand = IsUnary(task) ? task.WithoutTrivia() : SyntaxFactory.ParenthesizedExpression(task.WithoutTrivia());
        var awaited =
            SyntaxFactory.AwaitExpression(SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space), operand);
        ExpressionSyntax whole = IsPartOfChain(wait) ? SyntaxFactory.ParenthesizedExpression(awaited) : awaited;
        return whole.WithTriviaFrom(wait);
    }

    private static bool IsUnary(ExpressionSyntax task) =>
        task is MemberAccessExpressionSyntax or InvocationExpressionSyntax or SimpleNameSyntax or ElementAccessExpressionSyntax
        or ParenthesizedExpressionSyntax or ThisExpressionSyntax;

    /// <summary>What is waited for.</summary>
    private static ExpressionSyntax? Awaited(ExpressionSyntax wait, SemanticModel model) => wait switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result", Expression: var task } => task,
        InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 0 }, Expression: MemberAccessExpressionSyntax member } =>
            Awaited(member),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Sleep" } } sleep =>
            Called(sleep, "Delay", model),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "WaitAll" } } all
            when AreTasks(all, model) => Called(all, "WhenAll", model),
        _ => null,
    };

    private static ExpressionSyntax? Awaited(MemberAccessExpressionSyntax member) => member switch
    {
        { Name.Identifier.ValueText: "Wait", Expression: var task } => task,
        {
            Name.Identifier.ValueText: "GetResult",
            Expression: InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax
                {
                    Name.Identifier.ValueText: "GetAwaiter",
                    Expression: var task
                }
            }
        } => task,
        _ => null,
    };

    private static InvocationExpressionSyntax Called(InvocationExpressionSyntax call, string method, SemanticModel model) =>
        call.WithExpression(SyntaxFactory.ParseExpression($"{Signatures.Name(model, call.SpanStart, TypeNames.Task)}.{method}"));

    /// <summary>A time-out or token among the arguments has no place in the call that replaces it.</summary>
    private static bool AreTasks(InvocationExpressionSyntax call, SemanticModel model)
    {
        var types = KnownTypes.Of(model.Compilation);
        return call.ArgumentList.Arguments.All(argument => types.DerivesFrom(model.GetTypeInfo(argument.Expression).Type, TypeNames.Task));
    }

    /// <summary>Whether the innermost function around it is asynchronous, and holds no lock there.</summary>
    private static bool MayAwait(SyntaxNode wait)
    {
        foreach (var outer in wait.Ancestors())
        {
            switch (outer)
            {
                case LockStatementSyntax or QueryExpressionSyntax or UnsafeStatementSyntax or FixedStatementSyntax:
                    return false;
                case AnonymousFunctionExpressionSyntax lambda:
                    return lambda.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case LocalFunctionStatementSyntax function:
                    return function.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case MethodDeclarationSyntax method:
                    return method.Modifiers.Any(SyntaxKind.AsyncKeyword);
            }
        }

        return false;
    }

    private static bool IsPartOfChain(ExpressionSyntax wait) => wait.Parent switch
    {
        MemberAccessExpressionSyntax member => member.Expression == wait,
        ElementAccessExpressionSyntax element => element.Expression == wait,
        ConditionalAccessExpressionSyntax access => access.Expression == wait,
        InvocationExpressionSyntax or PostfixUnaryExpressionSyntax => true,
        _ => false,
    };
}
