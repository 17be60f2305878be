using Microsoft.CodeAnalysis;
using SecureTools.Analyzers.Engine.Taint.Summaries;
using SecureTools.Analyzers.Engine.Taint.Values;

namespace SecureTools.Analyzers.Engine.Taint.Catalog;

/// <summary>The lines of a catalog about a member of which there may be several.</summary>
/// <param name="member">Its name.</param>
/// <param name="overloads">All that have it.</param>
internal sealed class FlowLines(string member, IReadOnlyList<MethodFlows> overloads)
{
    private static readonly SinkKind[] _kinds = (SinkKind[])Enum.GetValues(typeof(SinkKind));

    private IEnumerable<string> Parameters => overloads.SelectMany(static flows => flows.Method.Parameters)
        .Select(static parameter => parameter.Name).Distinct(StringComparer.Ordinal);

    public IEnumerable<string> Write()
    {
        var sinks = Parameters.SelectMany(name => SinksOf(name).Select(kind => $"sink {kind} {member} {name}")).ToList();
        var cleaned = KindsOf(overloads.Aggregate(Danger.All, static (all, flows) => all & flows.Cleaned));
        var lines = sinks.Concat(Parameters.Select(ValidatorOf).OfType<string>());
        lines = overloads.All(static flows => flows.IsSource) ? lines.Append($"source {member}") : lines;
        // Nothing is taken to come out of a sink unless a line says so.
        var returned = sinks.Count > 0 ? string.Join(",", Parameters.Where(Returns)) : "";
        return cleaned.Length > 0 ? lines.Append($"sanitizer {cleaned} {member}")
            : returned.Length > 0 ? lines.Append($"passes {member} {returned} -> return")
            : lines;
    }

    private IEnumerable<(MethodFlows Flows, IParameterSymbol Parameter)> Named(string name) =>
        from flows in overloads
        from parameter in flows.Method.Parameters
        where parameter.Name == name
        select (flows, parameter);

    /// <summary>A line holds for every overload that has the parameter.</summary>
    private IEnumerable<SinkKind> SinksOf(string name) =>
        Named(name).Select(static item => item.Flows.SinksOf(item.Parameter))
            .Aggregate(static (all, next) => all.Intersect(next)).OrderBy(static kind => kind);

    /// <summary>A line holds for every overload, also for those without the parameter.</summary>
    private string? ValidatorOf(string name)
    {
        var named = Named(name).ToList();
        var harmless = named.Aggregate(Danger.All, static (all, item) => all & item.Flows.CheckedOf(item.Parameter));
        var kinds = named.Count < overloads.Count ? "" : KindsOf(harmless);
        return kinds.Length == 0 ? null : $"validator {kinds} {member} {name}";
    }

    private bool Returns(string name) => Named(name).Any(static item => item.Flows.Returns(item.Parameter));

    private static string KindsOf(Danger dangers) => dangers == Danger.All ? CatalogLine.Everything
        : string.Join(",", _kinds.Where(kind => (Dangers.Cleaned(kind) & ~dangers) == Danger.None));
}
