using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.Analyzers.Engine.Taint.Catalog;
using SecureTools.Analyzers.Engine.Taint.Sources;
using SecureTools.Analyzers.Engine.Taint.Summaries;
using SecureTools.Analyzers.Engine.Taint.Values;

namespace SecureTools.Analyzers.Engine.Taint;

/// <summary>
/// Where the arguments of tools go. Methods are summed up callees first, each once in a compilation; what is found depends on nothing but the code.
/// </summary>
internal sealed class TaintAnalysis
{
    /// <summary>So many methods behind a tool are looked at, where <see cref="MostMethodsOption"/> says nothing else.</summary>
    public const int MostMethods = 5_000;

    /// <summary>How many methods behind a tool are looked at.</summary>
    public const string MostMethodsOption = "securetools.taint.most_methods";

    private static readonly ConditionalWeakTable<Compilation, TaintAnalysis> _cache = new();

    private readonly object _gate = new();
    private readonly TaintProgram _program;
    private readonly Dictionary<(IMethodSymbol Method, SyntaxNode? Creation), ToolFlows> _flows = [];
    private readonly int _mostMethods;

    private TaintAnalysis(Compilation compilation, AnalyzerOptions options)
    {
        var isTool = IsTool(ToolRecognizer.Of(compilation, options.AnalyzerConfigOptionsProvider));
        _program = new TaintProgram(compilation, new TaintCatalog(compilation, ProjectLines.Of(compilation, options)), isTool);
        _mostMethods = options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(MostMethodsOption, out var text)
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var most)
            ? most
            : MostMethods;
    }

    /// <summary>The analysis of a compilation; the options are those of its analyzers, which are the same for all.</summary>
    public static TaintAnalysis Of(Compilation compilation, AnalyzerOptions options) =>
        _cache.TryGetValue(compilation, out var known) ? known : _cache.GetValue(compilation, key => new TaintAnalysis(key, options));

    /// <summary>What the arguments of a tool reach.</summary>
    public ToolFlows Of(ToolMethod tool, CancellationToken cancel)
    {
        lock (_gate)
        {
            var key = (tool.Method, tool.Creation);
            if (!_flows.TryGetValue(key, out var flows))
            {
                _flows.Add(key, flows = Find(tool, cancel));
            }

            return flows;
        }
    }

    /// <summary>What a value of the type may do at most.</summary>
    public Danger DangersOf(ITypeSymbol type)
    {
        lock (_gate)
        {
            return _program.Types.DangersOf(type);
        }
    }

    /// <summary>
    /// What a call of a method may do, whoever makes it: one summary for each method that it runs; null: that is not known for sure.
    /// </summary>
    public ImmutableArray<MethodSummary>? SummariesOf(IMethodSymbol method, CancellationToken cancel)
    {
        lock (_gate)
        {
            var result = ImmutableArray.CreateBuilder<MethodSummary>();
            foreach (var target in _program.Targets(method, null, null, cancel))
            {
                if (Summarize(target, new Components(_program.Graph, cancel).From(target), cancel) is not { IsComplete: true } summary)
                {
                    return null;
                }

                result.Add(summary);
            }

            return result.ToImmutable();
        }
    }

    /// <summary>Null: more methods stand behind it than anybody looks at.</summary>
    private MethodSummary? Summarize(IMethodSymbol method, IReadOnlyList<IReadOnlyList<IMethodSymbol>> groups, CancellationToken cancel)
    {
        if (groups.Sum(static group => group.Count) > _mostMethods)
        {
            return null;
        }

        foreach (var group in groups)
        {
            _program.Summarize(group, cancel);
        }

        return _program.SummaryOf(method) ?? MethodSummary.Empty;
    }

    private static Func<IMethodSymbol, bool> IsTool(ToolRecognizer recognizer) => method => recognizer.Recognize(method).Any();

    private ToolFlows Find(ToolMethod tool, CancellationToken cancel)
    {
        var method = TaintProgram.Definition(tool.Method);
        var sources = new Dictionary<int, IParameterSymbol>();
        foreach (var parameter in tool.Arguments)
        {
            if (_program.Types.DangersOf(parameter.Type) != Danger.None)
            {
                sources[parameter.Ordinal] = parameter;
            }
        }

        if (sources.Count == 0 && !_program.Catalog.HasSources)
        {
            return new ToolFlows([], IsComplete: true);
        }

        var groups = new Components(_program.Graph, cancel).From(method);
        return IsWorthIt(groups, sources.Count > 0, cancel)
            ? Summarize(method, groups, cancel) is { } summary ? Flows(tool, sources, summary, cancel) : new ToolFlows([], IsComplete: false)
            : new ToolFlows([], IsComplete: true);
    }

    /// <summary>Without a beginning or without an end there is no flow.</summary>
    private bool IsWorthIt(IReadOnlyList<IReadOnlyList<IMethodSymbol>> groups, bool hasArguments, CancellationToken cancel)
    {
        var (hasSource, hasSink) = (hasArguments, false);
        foreach (var method in groups.SelectMany(static group => group))
        {
            var calls = _program.Graph.Of(method, cancel);
            (hasSource, hasSink) = (hasSource || calls.HasSource, hasSink || calls.HasSink);
            if (hasSource && hasSink)
            {
                return true;
            }
        }

        return false;
    }

    private ToolFlows Flows(
        ToolMethod tool, Dictionary<int, IParameterSymbol> sources, MethodSummary summary, CancellationToken cancel)
    {
        var findings = ImmutableArray.CreateBuilder<TaintFinding>();
        var seen = new HashSet<(int, SourceCall?, SinkKind, SyntaxNode)>();
        foreach (var hit in summary.Hits)
        {
            if (StartOf(tool, sources, hit, cancel) is { } start && seen.Add((hit.Origin.Ordinal, hit.Origin.Call, hit.Kind, hit.Place)))
            {
                findings.Add(new TaintFinding(tool, start, hit.Kind, hit.Sink, hit.Place.GetLocation(), Trail.Steps(hit.Trail)));
            }
        }

        return new ToolFlows(findings.ToImmutable(), summary.IsComplete);
    }

    /// <summary>Null: what reaches the sink is not written by a model, or was made harmless before it came in.</summary>
    private TaintStart? StartOf(ToolMethod tool, Dictionary<int, IParameterSymbol> sources, Hit hit, CancellationToken cancel)
    {
        if (hit.Origin.Call is { } call)
        {
            return new TaintStart(null, call.Member, call.Place.GetLocation());
        }

        if (hit.Origin.Root != RootKind.Parameter || !sources.TryGetValue(hit.Origin.Ordinal, out var parameter))
        {
            return null;
        }

        var dangers = hit.Dangers & ToolSource.DangersOf(tool, parameter, hit, cancel) & _program.Types.DangersOf(parameter.Type);
        return Dangers.Left(hit.Kind, dangers) == Danger.None ? null : new TaintStart(parameter, parameter.Name, parameter.Locations[0]);
    }
}
