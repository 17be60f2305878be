using SecureTools.Generators.Tools;

namespace SecureTools.Generators.Schema;

/// <summary>Finds the types that contain themselves, directly or through others.</summary>
internal static class RecursiveTypes
{
    public static HashSet<string> Of(TypeSet types, bool forReading)
    {
        var edges = types.Objects.ToDictionary(
            model => model.Type,
            model => (forReading ? model.Inputs : model.Outputs).Select(member => Named(member.Value)).OfType<string>().ToList(),
            StringComparer.Ordinal);
        return [.. edges.Keys.Where(type => Reaches(type, type, edges, new HashSet<string>(StringComparer.Ordinal)))];
    }

    private static bool Reaches(string from, string to, Dictionary<string, List<string>> edges, HashSet<string> seen) =>
        edges.TryGetValue(from, out var next)
        && next.Any(type => type == to || (seen.Add(type) && Reaches(type, to, edges, seen)));

    private static string? Named(ValueModel value) => value.Item is not null ? Named(value.Item) : value.Kind == ValueKind.Object ? value.Type : null;
}
