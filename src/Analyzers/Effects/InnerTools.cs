using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Engine.Scope;

namespace SecureTools.Analyzers.Effects;

/// <summary>A tool whose method another tool calls, past the table.</summary>
/// <param name="Tool">The tool that is called.</param>
/// <param name="Path">The calls that lead to it, from the body of the other tool.</param>
internal sealed record InnerTool(ToolMethod Tool, ImmutableArray<Location> Path);

/// <summary>Finds the tools that a tool runs itself, by the calls that its code and what it calls in this program make.</summary>
internal sealed class InnerTools(Compilation compilation, ToolRecognizer recognizer, CancellationToken cancel)
{
    /// <summary>
    /// What a tool has to go through before it runs another one is short; beyond that a way is no longer one that people can follow.
    /// </summary>
    private const int MaxMethods = 64;

    /// <summary>Each once, by a shortest way.</summary>
    public IReadOnlyList<InnerTool> Of(ToolMethod tool)
    {
        var found = new List<InnerTool>();
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default) { tool.Method };
        var queue = new Queue<(IMethodSymbol Method, ImmutableArray<Location> Path)>();
        queue.Enqueue((tool.Method, []));
        while (queue.Count > 0 && seen.Count < MaxMethods)
        {
            var (method, path) = queue.Dequeue();
            foreach (var (callee, place) in Calls(method).Where(call => seen.Add(call.Method)))
            {
                var longer = path.Add(place);
                if (recognizer.Recognize(callee).FirstOrDefault(candidate => candidate.Framework == ToolFramework.Own) is { } inner)
                {
                    found.Add(new InnerTool(inner, longer));
                }
                else
                {
                    queue.Enqueue((callee, longer));
                }
            }
        }

        return found;
    }

    /// <summary>Calls that name one method; what an interface runs is decided elsewhere.</summary>
    private IEnumerable<(IMethodSymbol Method, Location Place)> Calls(IMethodSymbol method) =>
        from body in ProgramCode.Of(compilation).Bodies(method, cancel)
        from call in body.Descendants().OfType<IInvocationOperation>()
        let callee = call.TargetMethod.OriginalDefinition
        where callee is { MethodKind: MethodKind.Ordinary, DeclaringSyntaxReferences.IsEmpty: false }
        select (callee.PartialDefinitionPart ?? callee, call.Syntax.GetLocation());
}
