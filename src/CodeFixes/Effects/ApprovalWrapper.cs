using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SecureTools.Analyzers.Effects;

namespace SecureTools.CodeFixes.Effects;

/// <summary>Puts <c>ApprovalRequiredAIFunction</c> around functions in lists.</summary>
internal static class ApprovalWrapper
{
    private static readonly string[] _adding = ["Add", "Insert", "Append", "Prepend", "AddAITool"];

    /// <summary>The function in its wrapper; null: it stands where nobody would be asked, or where the wrapper does not fit.</summary>
    public static ExpressionSyntax? Around(ExpressionSyntax function, SemanticModel model, CancellationToken cancel)
    {
        var wrapper = KnownTypes.Of(model.Compilation).All(EffectTypes.ApprovalRequired);
        if (wrapper.Length != 1 || !IsListed(function) || model.GetTypeInfo(function, cancel).ConvertedType is not { } wanted
            || !model.Compilation.ClassifyConversion(wrapper[0], wanted).IsImplicit)
        {
            return null;
        }

        var name = Signatures.Name(model, function.SpanStart, EffectTypes.ApprovalRequired);
        return SyntaxFactory.ParseExpression($"new {name}({function.WithoutTrivia()})").WithTriviaFrom(function);
    }

    /// <summary>Whether it is an item of a list, or is added to one; who runs it on the spot is not asked by a wrapper either.</summary>
    private static bool IsListed(ExpressionSyntax function) => function.Parent switch
    {
        ExpressionElementSyntax or InitializerExpressionSyntax => true,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } } } =>
            _adding.Contains(name.Identifier.ValueText, StringComparer.Ordinal),
        _ => false,
    };
}
