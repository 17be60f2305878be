using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SecureTools.Analyzers.Declarations;

namespace SecureTools.CodeFixes.Declarations;

/// <summary>Lets an <c>async void</c> tool return a task, so that its end can be awaited.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UncallableToolFixer)), Shared]
public sealed class UncallableToolFixer() : SecureToolsFixer(RuleIds.UncallableTool)
{
    private const string Title = "Return a Task";
    private const string Verb = "ReturnTask";

    private protected override async Task RegisterAsync(CodeFixContext context, SyntaxNode root, SyntaxNode node)
    {
        if (context.Diagnostics[0].Properties.TryGetValue(RefusalAnalyzer.Reason, out var reason) && reason == nameof(RefusalKind.AsyncVoid)
            && node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method
            && await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is { } model
            && model.GetDeclaredSymbol(method, context.CancellationToken) is { } symbol && IsFree(symbol))
        {
            var task = SyntaxFactory.ParseTypeName(NameOfTask(model, method.ReturnType.SpanStart)).WithTriviaFrom(method.ReturnType);
            Offer(context, Title, Verb, root, (method.ReturnType, task));
        }
    }

    /// <summary>Whether nothing else decides what the method returns.</summary>
    private static bool IsFree(IMethodSymbol method) =>
        method is { IsOverride: false, PartialDefinitionPart: null, PartialImplementationPart: null }
        && !method.ContainingType.AllInterfaces.SelectMany(contract => contract.GetMembers(method.Name))
            .Any(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method));

    private static string NameOfTask(SemanticModel model, int position) =>
        model.LookupNamespacesAndTypes(position, name: "Task").OfType<INamedTypeSymbol>().Where(type => type.Arity == 0).ToList() is { Count: 1 } found
        && KnownTypes.Of(model.Compilation).Is(found[0], TypeNames.Task)
            ? "Task"
            : "global::System.Threading.Tasks.Task";
}
