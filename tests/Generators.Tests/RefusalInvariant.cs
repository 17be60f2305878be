using Microsoft.CodeAnalysis;
using SecureTools.Shared.Recognition;
using SecureTools.Shared.Tools;

namespace SecureTools.Generators.Tests;

/// <summary>A method is a tool, or there is a reason why not: silence would leave its author without an explanation.</summary>
internal static class RefusalInvariant
{
    /// <summary>Checks each method with <c>[Tool]</c>; gives what was refused.</summary>
    public static IReadOnlyList<Refusal> Check(Compilation compilation, string source)
    {
        var all = new List<Refusal>();
        foreach (var (method, tool) in Tools(compilation))
        {
            var refusals = new Refusals();
            var candidate = ToolParser.Parse(method, tool, model: null, refusals, TestContext.Current.CancellationToken);
            Assert.True(candidate?.Model is null == refusals.All.Count > 0, $"{method}: {string.Join(", ", refusals.All.Select(refusal => refusal.Kind))}\n{source}");
            all.AddRange(refusals.All);
        }

        return all;
    }

    private static IEnumerable<(IMethodSymbol Method, AttributeData Tool)> Tools(Compilation compilation) =>
        from type in Types(compilation.Assembly.GlobalNamespace)
        from method in type.GetMembers().OfType<IMethodSymbol>()
        let tool = method.Attribute(TypeNames.Tool)
        where tool is not null
        select (method, tool);

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container)
    {
        foreach (var member in container.GetMembers().OfType<INamespaceOrTypeSymbol>())
        {
            if (member is INamedTypeSymbol type)
            {
                yield return type;
            }

            foreach (var nested in Types(member))
            {
                yield return nested;
            }
        }
    }
}
