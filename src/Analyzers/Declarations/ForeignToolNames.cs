using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Effects;

namespace SecureTools.Analyzers.Declarations;

/// <summary>
/// Compares the names of the tools of other frameworks that one agent gets together: those of a class, of all classes that a scan of the
/// assembly gives to a server, of a list and of a chain of registrations.
/// </summary>
/// <param name="compilation">The compilation.</param>
/// <param name="recognizer">Knows its tools.</param>
/// <param name="types">Its types.</param>
/// <param name="report">Called with a tool and one that it can be taken for, once for each pair.</param>
internal sealed class ForeignToolNames(
    Compilation compilation, ToolRecognizer recognizer, KnownTypes types, Action<ToolContext, ToolMethod, ToolMethod> report)
{
    private readonly ToolSets _sets = new(compilation, recognizer);
    private readonly ConcurrentDictionary<(ToolMethod, ToolMethod), bool> _seen = new();

    public void Register(CompilationStartAnalysisContext context)
    {
        var scanned = new Once<ILookup<string, ToolMethod>>(_ => Scanned());
        context.RegisterSymbolAction(
            symbol => AnalyzeClass(new ToolContext(symbol), (INamedTypeSymbol)symbol.Symbol, scanned), SymbolKind.NamedType);
        if (types.Has(TypeNames.McpServerTool) && Mentions.Of(context.Compilation, ToolSets.Registration))
        {
            context.RegisterOperationAction(call => AnalyzeChain(call), OperationKind.Invocation);
        }

        if (recognizer.Creations.ArePossible)
        {
            context.RegisterOperationAction(
                list => Compare(new ToolContext(list), Known(_sets.Of(list.Operation, list.CancellationToken)), static (_, _) => true),
                OperationKind.CollectionExpression,
                OperationKind.ArrayInitializer,
                OperationKind.ObjectOrCollectionInitializer);
        }
    }

    private void AnalyzeClass(ToolContext context, INamedTypeSymbol type, Once<ILookup<string, ToolMethod>> scanned)
    {
        var tools = Known(recognizer.Declared(type));
        Compare(context, tools, static (_, _) => true);
        foreach (var tool in tools.Count > 0 && IsScanned(type) ? tools.Where(tool => tool.Framework == ToolFramework.Mcp) : [])
        {
            Compare(context, tool, scanned.Get(context.CancellationToken)[DeclaredNames.Fold(tool.Name)], AreOfTwoClasses);
        }
    }

    private void AnalyzeChain(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (ToolSets.IsLast(call))
        {
            Compare(new ToolContext(context), Known(_sets.Of(call, context.CancellationToken)), AreOfTwoClasses);
        }
    }

    private void Compare(ToolContext context, List<ToolMethod> tools, Func<ToolMethod, ToolMethod, bool> areApart)
    {
        var alike = tools.Count > 1 ? tools.ToLookup(tool => (tool.Framework, DeclaredNames.Fold(tool.Name))) : null;
        foreach (var group in alike ?? Enumerable.Empty<IEnumerable<ToolMethod>>())
        {
            foreach (var tool in group)
            {
                Compare(context, tool, group, areApart);
            }
        }
    }

    private void Compare(ToolContext context, ToolMethod tool, IEnumerable<ToolMethod> alike, Func<ToolMethod, ToolMethod, bool> areApart)
    {
        var other = alike.Where(other => !ReferenceEquals(other, tool) && areApart(tool, other))
            .OrderBy(other => other.Name, StringComparer.Ordinal).ThenBy(Owner, StringComparer.Ordinal).FirstOrDefault();
        if (other is not null && _seen.TryAdd((tool, other), true))
        {
            report(context, tool, other);
        }
    }

    /// <summary>Whose tool it is, for people: of a lambda, the member that it stands in.</summary>
    public static string Owner(ToolMethod tool)
    {
        var member = tool.Method.MethodKind == MethodKind.AnonymousFunction ? tool.Method.ContainingSymbol : tool.Method;
        return member.ContainingType is { } type ? type.Display() + "." + member.Name : member.Name;
    }

    /// <summary>The tools of all classes that the server's scan of an assembly finds.</summary>
    private ILookup<string, ToolMethod> Scanned() =>
        DeclaredNames.Types(compilation.SourceModule.GlobalNamespace).Where(IsScanned)
            .SelectMany(type => Known(recognizer.Declared(type))).Where(tool => tool.Framework == ToolFramework.Mcp)
            .ToLookup(tool => DeclaredNames.Fold(tool.Name), StringComparer.Ordinal);

    private bool IsScanned(INamedTypeSymbol type) =>
        type.GetAttributes().Any(attribute => types.Is(attribute.AttributeClass, EffectTypes.McpToolType));

    private static bool AreOfTwoClasses(ToolMethod one, ToolMethod other) =>
        !SymbolEqualityComparer.Default.Equals(one.Method.ContainingType, other.Method.ContainingType);

    private static List<ToolMethod> Known(IEnumerable<ToolMethod> tools) =>
        [.. tools.Where(tool => tool is { Framework: not ToolFramework.Own, IsNameKnown: true })];
}
