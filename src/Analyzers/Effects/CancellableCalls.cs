using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SecureTools.Analyzers.Effects;

/// <summary>A call that would take a token, and is given none.</summary>
/// <param name="Call">The call.</param>
/// <param name="Token">The parameter that takes it, of this method or of its overload.</param>
/// <param name="IsLast">Whether the arguments that are given stand for all parameters before it, in their order.</param>
internal sealed record CancellableCall(IInvocationOperation Call, IParameterSymbol Token, bool IsLast);

/// <summary>Finds the calls that somebody could cancel if they were given a token.</summary>
internal sealed class CancellableCalls(KnownTypes types)
{
    private static readonly string[] _awaitable =
        [TypeNames.Task, TypeNames.TaskOf, TypeNames.ValueTask, TypeNames.ValueTaskOf, TypeNames.AsyncEnumerable];
    private static readonly string[] _inMemory = [EffectTypes.MemoryStream, EffectTypes.StringReader, EffectTypes.StringWriter];

    /// <summary>In the order of the code. What is given any token, even one that is never cancelled, is somebody's decision.</summary>
    public IEnumerable<CancellableCall> In(IOperation body) =>
        body.DescendantsAndSelf().OfType<IInvocationOperation>().Select(Of).OfType<CancellableCall>();

    /// <summary>Whether the method has a form that waits without a thread and takes a token.</summary>
    public bool HasAsyncForm(IMethodSymbol method) =>
        !IsAwaitable(method.ReturnType)
        && method.ContainingType.GetMembers(method.Name + "Async").OfType<IMethodSymbol>()
        .Any(other => other.Parameters.Any(parameter => IsToken(parameter.Type)));

    private CancellableCall? Of(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (!IsAwaitable(method.ReturnType) || IsScheduling(call) || IsInMemory(call) || HasToken(call))
        {
            return null;
        }

        var own = method.Parameters.FirstOrDefault(parameter => IsToken(parameter.Type));
        return (own ?? Overload(method)?.Parameters.Last()) is { } token
            ? new CancellableCall(call, token, IsLast(call, token))
            : null;
    }

    private bool IsAwaitable(ITypeSymbol type) => Array.Exists(_awaitable, name => types.Is(type, name));

    private bool IsToken(ITypeSymbol type) => types.Is(type, TypeNames.CancellationToken);

    /// <summary>Whether it only starts or gathers what others wait for.</summary>
    private bool IsScheduling(IInvocationOperation call) =>
        types.Is(call.TargetMethod.ContainingType, TypeNames.Task) && call.TargetMethod.Name is not "Delay";

    private bool IsInMemory(IInvocationOperation call) => Array.Exists(_inMemory, name => types.Is(call.Instance?.Type, name));

    private bool HasToken(IInvocationOperation call) =>
        call.Arguments.Any(
            argument => argument.ArgumentKind != ArgumentKind.DefaultValue && IsToken(argument.Parameter?.Type ?? argument.Value.Type!));

    /// <summary>The same method with a token after its parameters.</summary>
    private IMethodSymbol? Overload(IMethodSymbol method)
    {
        var definition = method.OriginalDefinition;
        return definition.ContainingType.GetMembers(definition.Name).OfType<IMethodSymbol>().FirstOrDefault(candidate =>
            candidate.IsStatic == definition.IsStatic && candidate.Arity == definition.Arity
            && candidate.Parameters.Length == definition.Parameters.Length + 1
            && IsToken(candidate.Parameters[candidate.Parameters.Length - 1].Type)
            && definition.Parameters.Zip(candidate.Parameters, IsSame).All(isSame => isSame));
    }

    /// <summary>Type parameters of two methods are never the same, so they are compared by their text.</summary>
    private static bool IsSame(IParameterSymbol one, IParameterSymbol other) =>
        !one.IsParams && one.RefKind == other.RefKind && one.Type.ToDisplayString() == other.Type.ToDisplayString();

    /// <summary>The receiver of an extension method counts among the arguments, as it does among the parameters.</summary>
    private static bool IsLast(IInvocationOperation call, IParameterSymbol token)
    {
        var given = call.Arguments.Where(argument => argument.ArgumentKind == ArgumentKind.Explicit).ToList();
        return given.Count == token.Ordinal && given.TrueForAll(argument => argument.Parameter!.Ordinal < token.Ordinal);
    }
}
