using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Engine.Effects;
using SecureTools.Analyzers.Engine.Scope;
using SecureTools.Shared.Effects;

namespace SecureTools.Analyzers.Effects;

/// <summary>How a tool waits: so that somebody can stop it, so that somebody knows when it ends, and without holding a thread.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WaitingToolAnalyzer() : SecureToolsAnalyzer(_uncancellable, _void, _blocking)
{
    private static readonly DiagnosticDescriptor _uncancellable = Rule.Create(
        RuleIds.UncancellableTool,
        "Tools that wait for input or output must be cancellable",
        "Tool '{0}' waits for '{1}' and cannot be cancelled. Add a CancellationToken, and pass it on.",
        DiagnosticSeverity.Info,
        "A caller who gave up, and a time-out, stop a tool through its token alone; without one the work goes on unseen and "
        + "holds what it holds.");

    private static readonly DiagnosticDescriptor _void = Rule.Create(
        RuleIds.AsyncVoidTool,
        "Tools must not be async void",
        "Tool '{0}' is 'async void', so nobody learns when it ends or that it failed. Return a Task.",
        DiagnosticSeverity.Warning,
        "The model is told that the call succeeded while it still runs, limits end with the call rather than with its work, "
        + "and an exception ends the process.");

    private static readonly DiagnosticDescriptor _blocking = Rule.Create(
        RuleIds.BlockingTool,
        "Tools must not block while they wait",
        "Tool '{0}' holds a thread in '{1}' while it waits. Await instead.",
        DiagnosticSeverity.Info,
        "A model may call a tool many times at once; calls that hold threads soon hold all of them, and then nothing answers any more.");

    private protected override bool NeedsToolAttribute => false;

    private protected override void Analyze(CompilationStartAnalysisContext context, KnownTypes types)
    {
        var waits = new NearestFinding<BlockingWait>(context.Compilation, body => new BlockingWaits(types).In(body).FirstOrDefault());
        var calls = new NearestFinding<IInvocationOperation>(
            context.Compilation, body => new CancellableCalls(types).In(body).FirstOrDefault()?.Call);
        context.RegisterToolAction(types, (tool, method) =>
        {
            if (method is { Framework: not ToolFramework.Own, Method: { IsAsync: true, ReturnsVoid: true } })
            {
                tool.ReportDiagnostic(Diagnostic.Create(_void, method.Location, method.Name));
            }

            foreach (var body in ProgramCode.Of(tool.Compilation).Bodies(method.Method, tool.CancellationToken))
            {
                ReportCalls(tool, method, body, types, calls);
                ReportWaits(tool, method, body, types, waits);
            }
        });
    }

    private static void ReportCalls(
        ToolContext context, ToolMethod tool, IOperation body, KnownTypes types, NearestFinding<IInvocationOperation> calls)
    {
        if (tool.Method.Parameters.Any(parameter => types.Is(parameter.Type, TypeNames.CancellationToken)))
        {
            return;
        }

        if (FirstWait(context, body, types) is { } first)
        {
            context.ReportDiagnostic(
                Diagnostic.Create(_uncancellable, tool.Location, [first.Syntax.GetLocation()], tool.Name, Display(first.TargetMethod)));
            return;
        }

        foreach (var call in CalledMethods.Of(context.Compilation).In(body))
        {
            if (calls.Behind(call, context.CancellationToken) is { } inner)
            {
                var places = new[] { call }.Concat(inner.Calls).Append(inner.Found).Select(step => step.Syntax.GetLocation());
                context.ReportDiagnostic(
                    Diagnostic.Create(
                    _uncancellable, tool.Location, places, tool.Name, Way(call, inner.Calls, Display(inner.Found.TargetMethod))));
                return;
            }
        }
    }

    /// <summary>A call that could be given a token; otherwise one that reaches outside and has a form that could.</summary>
    private static IInvocationOperation? FirstWait(ToolContext context, IOperation body, KnownTypes types)
    {
        var calls = new CancellableCalls(types);
        var effects = EffectAnalysis.Of(context.Compilation, context.Options);
        return calls.In(body).FirstOrDefault()?.Call ?? body.DescendantsAndSelf().OfType<IInvocationOperation>()
            .FirstOrDefault(call => calls.HasAsyncForm(call.TargetMethod) && effects.OfCall(call) != EffectKind.None);
    }

    /// <summary>
    /// What the tool does itself is reported there; of the methods that it calls in this program, the call is, and the way from there.
    /// </summary>
    private static void ReportWaits(
        ToolContext context, ToolMethod tool, IOperation body, KnownTypes types, NearestFinding<BlockingWait> waits)
    {
        foreach (var wait in new BlockingWaits(types).In(body))
        {
            context.ReportDiagnostic(Diagnostic.Create(_blocking, wait.Operation.Syntax.GetLocation(), tool.Name, wait.Name));
        }

        foreach (var call in CalledMethods.Of(context.Compilation).In(body))
        {
            if (waits.Behind(call, context.CancellationToken) is { } inner)
            {
                var places = inner.Calls.Select(step => step.Syntax.GetLocation()).Append(inner.Found.Operation.Syntax.GetLocation());
                context.ReportDiagnostic(
                    Diagnostic.Create(_blocking, call.Syntax.GetLocation(), places, tool.Name, Way(call, inner.Calls, inner.Found.Name)));
            }
        }
    }

    private static string Way(IInvocationOperation first, IEnumerable<IInvocationOperation> calls, string last) =>
        string.Join(" -> ", new[] { first }.Concat(calls).Select(call => Display(call.TargetMethod)).Append(last));

    private static string Display(IMethodSymbol method) => $"{method.ContainingType.Name}.{method.Name}";
}
