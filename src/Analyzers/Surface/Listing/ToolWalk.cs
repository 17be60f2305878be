using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace SecureTools.Analyzers.Surface.Listing;

/// <summary>
/// Finds the tools that people declare or create, in all of a compilation. Those in generated code are left out: their source is what is
/// reviewed. The walk is long, so it is for those who need all tools at once.
/// </summary>
internal sealed class ToolWalk
{
    private readonly Compilation _compilation;
    private readonly CancellationToken _cancel;
    private readonly ToolRecognizer _recognizer;
    private readonly WrittenCode _written;

    private ToolWalk(Compilation compilation, AnalyzerConfigOptionsProvider options, CancellationToken cancel)
    {
        (_compilation, _cancel) = (compilation, cancel);
        _recognizer = ToolRecognizer.Of(compilation, options);
        _written = new WrittenCode(options, cancel);
    }

    public static IEnumerable<ToolMethod> Of(Compilation compilation, AnalyzerConfigOptionsProvider options, CancellationToken cancel)
    {
        var walk = new ToolWalk(compilation, options, cancel);
        return walk.Declared().Concat(walk.Created());
    }

    private IEnumerable<ToolMethod> Declared() => Types(_compilation.Assembly.GlobalNamespace)
        .SelectMany(type => type.GetMembers().OfType<IMethodSymbol>())
        .Where(method => method.MethodKind == MethodKind.Ordinary)
        .SelectMany(method => _recognizer.Recognize(method))
        .Where(tool => _written.Holds(tool.Method));

    private IEnumerable<ToolMethod> Created() =>
        _recognizer.Creations.ArePossible ? _compilation.SyntaxTrees.Where(_written.Holds).SelectMany(CreatedIn) : [];

    /// <summary>By name first, so that most files are never bound.</summary>
    private IEnumerable<ToolMethod> CreatedIn(SyntaxTree tree)
    {
        SemanticModel? model = null;
        foreach (var call in tree.GetRoot(_cancel).DescendantNodes().OfType<InvocationExpressionSyntax>().Where(MayCreate))
        {
            model ??= _compilation.GetSemanticModel(tree);
            if (model.GetOperation(call, _cancel) is IInvocationOperation operation
                && _recognizer.Creations.Recognize(operation) is { } tool)
            {
                yield return tool;
            }
        }
    }

    private static bool MayCreate(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax { Name.Identifier: var name } => CreatedTools.MayCreate(name.ValueText),
        MemberBindingExpressionSyntax { Name.Identifier: var name } => CreatedTools.MayCreate(name.ValueText),
        SimpleNameSyntax { Identifier: var name } => CreatedTools.MayCreate(name.ValueText),
        _ => false,
    };

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
