using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.CodeFixes.Effects;

/// <summary>The place at which a program builds its MCP server.</summary>
internal static class ServerBuilding
{
    private const string Start = "AddMcpServer";
    private const string Filters = "AddAuthorizationFilters";

    /// <summary>The call that begins it; null: there are none or several, or its result has no filters to add.</summary>
    public static InvocationExpressionSyntax? Of(Compilation compilation, CancellationToken cancel)
    {
        var calls = compilation.SyntaxTrees.SelectMany(tree => tree.GetRoot(cancel).DescendantNodes().OfType<InvocationExpressionSyntax>())
            .Where(call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: Start }).Take(2).ToList();
        return calls.Count == 1 && HasFilters(calls[0], compilation.GetSemanticModel(calls[0].SyntaxTree), cancel) ? calls[0] : null;
    }

    /// <summary>The document with the filters added.</summary>
    public static async Task<Document> FilteredAsync(Document document, InvocationExpressionSyntax server, CancellationToken cancel)
    {
        var root = await document.GetSyntaxRootAsync(cancel).ConfigureAwait(false);
        var call = SyntaxFactory.ParseExpression($"{server.WithoutTrivia()}.{Filters}()").WithTriviaFrom(server);
        return document.WithSyntaxRoot(root!.ReplaceNode(server, call));
    }

    private static bool HasFilters(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancel) =>
        model.GetTypeInfo(call, cancel).Type is { } type
        && model.LookupSymbols(call.SpanStart, type, Filters, includeReducedExtensionMethods: true).Length > 0;
}
