using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Engine.Scope;

namespace SecureTools.Analyzers.Effects;

/// <summary>
/// The methods of a program that bodies call at once: not those that other threads run. Each method is looked through once.
/// </summary>
internal sealed class CalledMethods
{
    private static readonly ConditionalWeakTable<Compilation, CalledMethods> _cache = new();

    private readonly Compilation _compilation;
    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<IInvocationOperation>> _calls = new(SymbolEqualityComparer.Default);

    private CalledMethods(Compilation compilation) => _compilation = compilation;

    public static CalledMethods Of(Compilation compilation) => _cache.GetValue(compilation, static key => new CalledMethods(key));

    /// <summary>The calls of methods of the program in a body. Local functions are part of the body already.</summary>
    public IEnumerable<IInvocationOperation> In(IOperation body) => body.Descendants().OfType<IInvocationOperation>().Where(call =>
        call.TargetMethod.MethodKind == MethodKind.Ordinary
            && SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingAssembly, _compilation.Assembly)
        && !BlockingWaits.IsElsewhere(call, body));

    public ImmutableArray<IInvocationOperation> In(IMethodSymbol method, CancellationToken cancel) =>
        _calls.TryGetValue(method, out var known) ? known
            : _calls.GetOrAdd(method, [.. ProgramCode.Of(_compilation).Bodies(method, cancel).SelectMany(In)]);

    /// <summary>What a call may run.</summary>
    public IEnumerable<IMethodSymbol> Targets(IInvocationOperation call, CancellationToken cancel) =>
        call.IsVirtual ? ImplementedMembers.Of(_compilation).Of(call.TargetMethod, cancel) : [call.TargetMethod.OriginalDefinition];
}
