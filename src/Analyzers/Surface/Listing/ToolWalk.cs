using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.Analyzers.Surface.Listing;

/// <summary>Finds the tools that people wrote, in every type of a compilation. Those in generated code are left out: their source is what is reviewed.</summary>
internal static class ToolWalk
{
    public static IEnumerable<ToolMethod> Of(Compilation compilation, AnalyzerConfigOptionsProvider options, CancellationToken cancel)
    {
        var recognizer = new ToolRecognizer(KnownTypes.Of(compilation), options);
        var written = new WrittenCode(options, cancel);
        return Types(compilation.Assembly.GlobalNamespace)
            .SelectMany(type => type.GetMembers().OfType<IMethodSymbol>())
            .Where(method => method.MethodKind == MethodKind.Ordinary)
            .SelectMany(method => recognizer.Recognize(method))
            .Where(tool => written.Holds(tool.Method));
    }

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
