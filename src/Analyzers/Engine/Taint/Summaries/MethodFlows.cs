using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SecureTools.Analyzers.Engine.Taint.Guards;
using SecureTools.Analyzers.Engine.Taint.Sources;
using SecureTools.Analyzers.Engine.Taint.Values;

namespace SecureTools.Analyzers.Engine.Taint.Summaries;

/// <summary>What a catalog can say about a method.</summary>
/// <param name="method">The method.</param>
/// <param name="summaries">What it may run.</param>
/// <param name="dangersOf">What a value of a type may do.</param>
internal sealed class MethodFlows(IMethodSymbol method, ImmutableArray<MethodSummary> summaries, Func<ITypeSymbol, Danger> dangersOf)
{
    public IMethodSymbol Method => method;

    /// <summary>Whether nobody else can say what a call does.</summary>
    private bool IsFinal => method.MethodKind == MethodKind.Ordinary && summaries.Length == 1 && !method.IsAbstract
        && (!(method.IsVirtual || method.IsOverride) || method.IsSealed || method.ContainingType.IsSealed);

    private bool TakesText => method.Parameters.Any(parameter => dangersOf(parameter.Type) != Danger.None);

    /// <summary>The kinds of sinks that a parameter reaches as a whole: a line cannot name a member of it.</summary>
    public IEnumerable<SinkKind> SinksOf(IParameterSymbol parameter) => summaries.SelectMany(static summary => summary.Hits)
        .Where(hit => IsWhole(hit.Origin, parameter) && (hit.Dangers & dangersOf(parameter.Type)) != Danger.None)
        .Select(static hit => hit.Kind).Distinct();

    /// <summary>What the argument cannot do after the call, or after it returned true.</summary>
    public Danger CheckedOf(IParameterSymbol parameter)
    {
        if (!IsFinal)
        {
            return Danger.None;
        }

        var summary = summaries[0];
        var findings = method.ReturnType.SpecialType == SpecialType.System_Boolean && !summary.WhenTrue.IsDefault
            ? summary.Always.Concat(summary.WhenTrue) : summary.Always;
        var harmless = findings.Where(finding => IsOf(finding.Origin, parameter) && finding.Origin.Member is null)
            .Aggregate(Danger.None, static (sum, finding) => sum | finding.Dangers);
        // A line about a check says the same about the result.
        return harmless & ~Left(summary.Result);
    }

    /// <summary>What a text that it returns cannot do, whatever was given.</summary>
    public Danger Cleaned => IsFinal && TakesText && TextTypes.IsText(TypeFlow.Inner(method.ReturnType))
        ? Danger.All & ~Left(summaries[0].Result) : Danger.None;

    /// <summary>Whether an argument comes back.</summary>
    public bool Returns(IParameterSymbol parameter) => summaries.Any(summary => Returns(summary, summary.Result, parameter));

    /// <summary>Whether the result is what a source brought in.</summary>
    public bool IsSource => summaries.Any(static summary => BringsIn(summary, summary.Result));

    private static bool BringsIn(MethodSummary summary, Exported value) =>
        value.Taints.Any(taint => summary.Origins[taint.Origin].Root == RootKind.Source)
            || value.Members.Any(member => BringsIn(summary, member.Value));

    private static bool Returns(MethodSummary summary, Exported value, IParameterSymbol parameter) =>
        value.Roots.Any(root => IsOf(root, parameter)) || value.Taints.Any(taint => IsOf(summary.Origins[taint.Origin], parameter))
            || value.Members.Any(member => Returns(summary, member.Value, parameter));

    private static bool IsOf(Origin origin, IParameterSymbol parameter) =>
        origin.Root == RootKind.Parameter && origin.Ordinal == parameter.Ordinal;

    private static bool IsWhole(Origin origin, IParameterSymbol parameter) =>
        IsOf(origin, parameter) && (origin.Member is null || origin.Member == Member.Contents);

    private static Danger Left(Exported value)
    {
        var left = value.Roots.IsEmpty && value.Functions.IsEmpty ? Danger.None : Danger.All;
        left = value.Taints.Aggregate(left, static (sum, taint) => sum | taint.Dangers);
        return value.Members.Aggregate(left, static (sum, member) => sum | Left(member.Value));
    }
}
