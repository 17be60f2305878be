using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.CodeFixes.Misuse;

/// <summary>Takes the text of 32 random bytes instead of the text of a new Guid. Others have a form that only their author knows.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PredictableSecretFixer)), Shared]
public sealed class PredictableSecretFixer() : SecureToolsFixer(RuleIds.PredictableSecret)
{
    private const string Replacement = "System.Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32))";

    private protected override Task RegisterAsync(CodeFixContext context, SyntaxNode root, SyntaxNode node)
    {
        if (node is InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax
                {
                    Name.Identifier.ValueText: "NewGuid"
            or "CreateVersion7"
                }
            }
            && node.Parent
            is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString", Parent: InvocationExpressionSyntax text })
        {
            Offer(context, "Use RandomNumberGenerator", "RandomBytes", root,
                (text, SyntaxFactory.ParseExpression(Replacement).WithTriviaFrom(text)));
        }

        return Task.CompletedTask;
    }
}
