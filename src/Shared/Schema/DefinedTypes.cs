
namespace SecureTools.Shared.Schema;

/// <summary>
/// Finds the types that a schema defines once and refers to: those that contain themselves, directly or through others,
/// and, where writing every type out at each of its places would make the schema grow without measure, those with several places.
/// </summary>
internal sealed class DefinedTypes
{
    private const int LargestExpansion = 200;

    private readonly Dictionary<string, List<string>> _edges;
    private readonly Dictionary<string, int> _expansions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _recursive;

    private DefinedTypes(TypeSet types, bool forReading)
    {
        _edges = types.Objects.ToDictionary(
            model => model.Type,
            model => (forReading ? model.Inputs : model.Outputs).Select(member => Named(member.Value)).OfType<string>().ToList(),
            StringComparer.Ordinal);
        foreach (var union in types.Unions)
        {
            _edges[Union(union.Type)] = [.. union.Cases.SelectMany(one => _edges[one.Type])];
        }

        _recursive = [.. _edges.Keys.Where(type => Reaches(type, type, new HashSet<string>(StringComparer.Ordinal)))];
    }

    public static HashSet<string> Of(TypeSet types, bool forReading)
    {
        var defined = new DefinedTypes(types, forReading);
        return defined._edges.Keys.Any(type => defined.Expansion(type) > LargestExpansion)
            ? [.. defined._recursive.Concat(defined.Shared())]
            : defined._recursive;
    }

    private IEnumerable<string> Shared() =>
        _edges.Values.SelectMany(types => types).GroupBy(type => type, StringComparer.Ordinal).Where(group => group.Count() > 1)
            .Select(group => group.Key);

    /// <summary>How many objects stand in the schema of a type that is written out.</summary>
    private int Expansion(string type)
    {
        if (!_edges.TryGetValue(type, out var next))
        {
            return 1;
        }

        if (!_expansions.TryGetValue(type, out var count))
        {
            count = next.Where(inner => !_recursive.Contains(inner))
                .Aggregate(1, (sum, inner) => Math.Min(LargestExpansion + 1, sum + Expansion(inner)));
            _expansions[type] = count;
        }

        return count;
    }

    private bool Reaches(string from, string to, HashSet<string> seen) =>
        _edges.TryGetValue(from, out var next) && next.Any(type => type == to || (seen.Add(type) && Reaches(type, to, seen)));

    /// <summary>What stands for a type that is an object, or for one that several types stand for.</summary>
    public static string? Named(ValueModel value) => value switch
    {
        { Item: { } item } => Named(item),
        { Kind: ValueKind.Object } => value.Type,
        { Kind: ValueKind.Union } => Union(value.Type),
        _ => null,
    };

    private static string Union(string type) => "|" + type;
}
