using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SecureTools.Analyzers.Declarations;

namespace SecureTools.CodeFixes.Declarations;

/// <summary>Makes a method or type internal. Nothing outside of the assembly sees more than before.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InaccessibleToolFixer)), Shared]
public sealed class InaccessibleToolFixer() : SecureToolsFixer(RuleIds.InaccessibleTool)
{
    private const string Title = "Make it internal";
    private const string Verb = "MakeInternal";

    private protected override async Task RegisterAsync(CodeFixContext context, SyntaxNode root, SyntaxNode node)
    {
        if (context.Diagnostics[0].Properties.TryGetValue(RefusalAnalyzer.Reason, out var reason)
            && reason == nameof(RefusalKind.Inaccessible)
            && node is MethodDeclarationSyntax or BaseTypeDeclarationSyntax
            && await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is { } model
            && model.GetDeclaredSymbol(node, context.CancellationToken) is { } symbol && Access.CanBeOpened(symbol, model.Compilation))
        {
            Offer(context, Title, Verb, root, (node, Access.Opened((MemberDeclarationSyntax)node)));
        }
    }
}
