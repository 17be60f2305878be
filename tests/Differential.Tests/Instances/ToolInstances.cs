using System.Text.Json;
using SecureTools.Tests.Differential.Text;

namespace SecureTools.Tests.Differential.Instances;

/// <summary>The instances of one tool: those that differ in one thing, and mixtures of several, drawn with a seed.</summary>
internal static class ToolInstances
{
    private const int MostSingle = 400;
    private const int Mixed = 40;

    public static IReadOnlyList<string> Of(ReadOnlySpan<byte> schema, NumberReading reading, int seed)
    {
        using var document = JsonDocument.Parse(schema.ToArray());
        var root = SchemaNode.Of(document.RootElement);
        var random = new Random(seed);
        var single = SchemaSamples.Of(root);
        var values = root.Properties.Select(property => (property.Name, Values: SchemaSamples.Of(property.Schema, 1))).ToList();
        var mixed = Enumerable.Range(0, Mixed).Select(_ => Mix(values, random));
        return [.. SchemaSamples.Thin([.. single.Where(json => Fits(json, reading))], MostSingle).Concat(mixed.Where(json => Fits(json, reading))).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Each member good, good again, left out, or anything.</summary>
    private static string Mix(List<(string Name, IReadOnlyList<string> Values)> values, Random random)
    {
        var members = new List<string>();
        foreach (var (name, all) in values)
        {
            var value = random.Next(3) == 0 ? all[random.Next(all.Count)] : all[random.Next(Math.Min(all.Count, 6))];
            if (random.Next(12) > 0)
            {
                members.Add(JsonNode.Quote(name) + ":" + value);
            }
        }

        return "{" + string.Join(",", members.OrderBy(_ => random.Next())) + "}";
    }

    /// <summary>Where several types read numbers differently, only those are sent that all read alike.</summary>
    private static bool Fits(string json, NumberReading reading) =>
        reading != NumberReading.Mixed || JsonParser.Parse(json) is not { } tree || tree.All.All(node => node.Kind != JsonKind.Number || NumberReadings.IsPlain(node.Number));
}
