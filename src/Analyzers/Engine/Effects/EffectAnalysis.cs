using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.Analyzers.Engine.Effects.Calls;
using SecureTools.Analyzers.Engine.Scope;
using SecureTools.Shared.Effects;

namespace SecureTools.Analyzers.Engine.Effects;

/// <summary>
/// What tools do: the calls that their code reaches, judged by catalogs. Each method is read once, each tool searched once, whoever asks and in
/// whichever order.
/// </summary>
internal sealed class EffectAnalysis
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<AnalyzerOptions, EffectAnalysis>> _cache = new();

    private readonly ProgramCode _code;
    private readonly ImplementedMembers _members;
    private readonly EffectRules _rules;
    private readonly Compilation _compilation;
    private readonly ConcurrentDictionary<IMethodSymbol, MethodFacts> _facts = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, ToolEffects> _known = new(SymbolEqualityComparer.Default);

    private EffectAnalysis(Compilation compilation)
    {
        _compilation = compilation;
        _code = ProgramCode.Of(compilation);
        _members = ImplementedMembers.Of(compilation);
        _rules = new EffectRules(compilation);
    }

    public static EffectAnalysis Of(Compilation compilation, AnalyzerOptions options) =>
        _cache.GetOrCreateValue(compilation).GetOrAdd(options, _ => new EffectAnalysis(compilation));

    public ToolEffects Of(ToolMethod tool, CancellationToken cancel) => Of(tool.Method, cancel);

    /// <summary>What a call of the method does.</summary>
    public ToolEffects Of(IMethodSymbol method, CancellationToken cancel) =>
        _known.TryGetValue(method, out var known) ? known : _known.GetOrAdd(method, new EffectSearch(this, cancel).Run(method));

    /// <summary>What an operation does by itself, whatever the code does that it calls.</summary>
    public EffectKind OfCall(IOperation operation) => operation switch
    {
        Microsoft.CodeAnalysis.Operations.IInvocationOperation call => _rules.Judge(call.TargetMethod, call).Effect?.Kind ?? EffectKind.None,
        Microsoft.CodeAnalysis.Operations.IObjectCreationOperation { Constructor: { } constructor } => _rules.Judge(constructor, operation).Effect?.Kind ?? EffectKind.None,
        _ => EffectKind.None,
    };

    internal MethodFacts Facts(IMethodSymbol method, CancellationToken cancel)
    {
        var definition = method.OriginalDefinition;
        return _facts.TryGetValue(definition, out var known) ? known : _facts.GetOrAdd(definition, Read(definition, cancel));
    }

    internal System.Collections.Immutable.ImmutableArray<IMethodSymbol> Targets(CallEdge call, CancellationToken cancel) =>
        call.IsVirtual ? _members.Of(call.Target, cancel) : [call.Target];

    private MethodFacts Read(IMethodSymbol method, CancellationToken cancel) => new CallReader(_rules, cancel).Read(_code.Bodies(method, cancel));
}
