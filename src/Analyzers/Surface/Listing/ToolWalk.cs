using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace SecureTools.Analyzers.Surface.Listing;

/// <summary>Finds the tools that people wrote, declared or created. Those in generated code are left out: their source is what is reviewed.</summary>
internal static class ToolWalk
{
    public static IEnumerable<ToolMethod> Of(Compilation compilation, AnalyzerConfigOptionsProvider options, CancellationToken cancel)
    {
        var recognizer = ToolRecognizer.Of(compilation, options);
        var written = new WrittenCode(options, cancel);
        var declared = Types(compilation.Assembly.GlobalNamespace)
            .SelectMany(type => type.GetMembers().OfType<IMethodSymbol>())
            .Where(method => method.MethodKind == MethodKind.Ordinary)
            .SelectMany(method => recognizer.Recognize(method))
            .Where(tool => written.Holds(tool.Method));
        return recognizer.Creations.ArePossible
            ? declared.Concat(compilation.SyntaxTrees.Where(written.Holds).SelectMany(tree => Created(compilation, tree, recognizer.Creations, cancel)))
            : declared;
    }

    private static IEnumerable<ToolMethod> Created(Compilation compilation, SyntaxTree tree, CreatedTools creations, CancellationToken cancel)
    {
        SemanticModel? model = null;
        foreach (var call in tree.GetRoot(cancel).DescendantNodes().OfType<InvocationExpressionSyntax>().Where(MayCreate))
        {
            model ??= compilation.GetSemanticModel(tree);
            if (model.GetOperation(call, cancel) is IInvocationOperation operation && creations.Recognize(operation) is { } tool)
            {
                yield return tool;
            }
        }
    }

    /// <summary>By the name that is written: all creating methods begin with it.</summary>
    private static bool MayCreate(InvocationExpressionSyntax call) =>
        (call.Expression switch
        {
            MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
            MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
            SimpleNameSyntax name => name.Identifier.ValueText,
            _ => "",
        }).StartsWith("Create", StringComparison.Ordinal);

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container)
    {
        foreach (var member in container.GetMembers().OfType<INamespaceOrTypeSymbol>())
        {
            if (member is INamedTypeSymbol type)
            {
                yield return type;
            }

            foreach (var inner in Types(member))
            {
                yield return inner;
            }
        }
    }
}
