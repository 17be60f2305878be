using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Engine.Effects.Calls;
using SecureTools.Analyzers.Engine.Effects.Catalog;
using SecureTools.Analyzers.Engine.Effects.Values;
using SecureTools.Analyzers.Engine.Scope;
using SecureTools.Shared.Effects;

namespace SecureTools.Analyzers.Engine.Effects;

/// <summary>
/// What tools do: the calls that their code reaches, judged by catalogs. Each method is read once, each tool searched once, whoever asks
/// and in whichever order.
/// </summary>
internal sealed class EffectAnalysis
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<AnalyzerOptions, EffectAnalysis>> _cache = new();

    private readonly Compilation _compilation;
    private readonly ProgramCode _code;
    private readonly EffectRules _rules;
    private readonly WantedTexts _wanted;
    private readonly ConcurrentDictionary<(ISymbol Code, bool IsInitializer), MethodFacts> _facts = new(FactKeys.Instance);
    private readonly ConcurrentDictionary<(IMethodSymbol Tool, KnownArguments Given), ToolEffects> _tools = new();
    private readonly ConcurrentDictionary<IMethodSymbol, ToolEffects> _known = new(SymbolEqualityComparer.Default);

    private EffectAnalysis(Compilation compilation, AnalyzerOptions options)
    {
        _compilation = compilation;
        _code = ProgramCode.Of(compilation);
        _rules = new EffectRules(compilation, options);
        _wanted = new WantedTexts(compilation, Facts);
    }

    public static EffectAnalysis Of(Compilation compilation, AnalyzerOptions options)
    {
        var analyses = _cache.GetOrCreateValue(compilation);
        return analyses.TryGetValue(options, out var known) ? known : analyses.GetOrAdd(options, new EffectAnalysis(compilation, options));
    }

    /// <summary>How many methods were read so far: what an analysis costs.</summary>
    public int ReadMethods => _facts.Count;

    /// <summary>What a call of the tool does: who calls it chooses its texts.</summary>
    public ToolEffects Of(ToolMethod tool, CancellationToken cancel)
    {
        var given = ChosenTexts.Of(tool, _code, cancel);
        return given.IsEmpty ? Of(tool.Method, cancel)
            : _tools.TryGetValue((tool.Method, given), out var known) ? known
            : _tools.GetOrAdd((tool.Method, given), Search(tool.Method, isVirtual: false, given, cancel));
    }

    /// <summary>What a call of the method itself does.</summary>
    public ToolEffects Of(IMethodSymbol method, CancellationToken cancel) =>
        _known.TryGetValue(method, out var known) ? known : _known.GetOrAdd(method, Search(method, isVirtual: false, null, cancel));

    /// <summary>What a call of the method, of an override or of an implementation does.</summary>
    public ToolEffects OfAny(IMethodSymbol method, CancellationToken cancel) => method.IsAbstract || method.IsVirtual || method.IsOverride
        ? Search(method, isVirtual: true, null, cancel)
        : Of(method, cancel);

    /// <summary>What an operation does by itself, whatever the code does that it calls.</summary>
    public EffectKind OfCall(IOperation operation, CancellationToken cancel = default)
    {
        var kind = EffectKind.None;
        foreach (var method in Called(operation))
        {
            kind |= _rules.Judge(method, (operation as IInvocationOperation)?.Instance?.Type, operation, cancel).Effect?.Kind
                ?? EffectKind.None;
        }

        return kind;
    }

    private ToolEffects Search(IMethodSymbol method, bool isVirtual, KnownArguments? given, CancellationToken cancel)
    {
        if (_rules.Said(method) is not { } said)
        {
            return new EffectSearch(_compilation, Facts, _rules, _wanted, cancel).Run(method, isVirtual, given);
        }

        var step = new EffectStep(MemberNames.Display(method), method.Locations[0]);
        return new ToolEffects(said.Kind, !said.IsOpen, said.Kind == EffectKind.None ? [] : [new EffectEvidence(said.Kind, [step], null)]);
    }

    private static IEnumerable<IMethodSymbol> Called(IOperation operation)
    {
        switch (operation)
        {
            case IInvocationOperation call:
                yield return call.TargetMethod;
                break;
            case IObjectCreationOperation { Constructor: { } constructor }:
                yield return constructor;
                break;
            case IPropertyReferenceOperation property:
                var (isRead, isWritten) = Access.Of(property);
                if (isRead && property.Property.GetMethod is { } getter)
                {
                    yield return getter;
                }

                if (isWritten && property.Property.SetMethod is { } setter)
                {
                    yield return setter;
                }

                break;
        }
    }

    private MethodFacts Facts(CodeEntry entry, CancellationToken cancel)
    {
        var key = (entry.Code.OriginalDefinition, entry.IsInitializer);
        return _facts.TryGetValue(key, out var known) ? known
            : _facts.GetOrAdd(key, Read(entry.Code.OriginalDefinition, entry.IsInitializer, cancel));
    }

    private MethodFacts Read(ISymbol code, bool isInitializer, CancellationToken cancel)
    {
        var reader = new CallReader(_compilation, _rules, cancel);
        return code switch
        {
            IMethodSymbol method => reader.Read(method, _code.Bodies(method, cancel)),
            IFieldSymbol field when isInitializer => reader.Read(field, _code.Initializer(field, cancel)),
            _ => reader.Read(code, StoredCode.Of(code, _compilation, _code, cancel)),
        };
    }

    private sealed class FactKeys : IEqualityComparer<(ISymbol Code, bool IsInitializer)>
    {
        public static FactKeys Instance { get; } = new();

        public bool Equals((ISymbol Code, bool IsInitializer) x, (ISymbol Code, bool IsInitializer) y) =>
            x.IsInitializer == y.IsInitializer && SymbolEqualityComparer.Default.Equals(x.Code, y.Code);

        public int GetHashCode((ISymbol Code, bool IsInitializer) obj) => SymbolEqualityComparer.Default.GetHashCode(obj.Code);
    }
}
