using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Engine.Scope;

namespace SecureTools.Analyzers.Effects;

/// <summary>
/// What guards a tool of another framework beside attributes: somebody is asked first, or its own code looks at who calls.
/// </summary>
internal sealed class ForeignGuards(ToolContext context, KnownTypes types)
{
    private static readonly HashSet<string> _asking = new(StringComparer.Ordinal)
        { "IsInRole", "HasClaim", "AuthorizeAsync", "Demand", "ElicitAsync", "FindFirst", "FindFirstValue" };

    public bool Guard(ToolMethod tool) => IsWrapped(tool) || SeesCaller(tool.Method) || Asks(tool.Method);

    /// <summary>Another way to the same method is the question of another rule.</summary>
    private bool IsWrapped(ToolMethod tool) =>
        tool.Framework == ToolFramework.ExtensionsAI && types.Has(EffectTypes.ApprovalRequired)
            && WrappedFunctions.Of(context.Compilation) is var wrapped
        && (wrapped.MayWrapAny(context.CancellationToken) || wrapped.PlaceOf(tool.Method, context.CancellationToken) is not null);

    private bool SeesCaller(IMethodSymbol method) =>
        method.Parameters.Any(parameter => types.Is(parameter.Type, TypeNames.ClaimsPrincipal));

    private bool Asks(IMethodSymbol method) =>
        ProgramCode.Of(context.Compilation).Bodies(method, context.CancellationToken)
            .Any(body =>
                body.Descendants().Any(operation => operation is IInvocationOperation call && _asking.Contains(call.TargetMethod.Name)));
}
