
namespace SecureTools.Generators.Emission;

/// <summary>Finds every value that some values are made of, each once, in ordinal order of the members that read or write them.</summary>
internal static class TypeWalk
{
    public static IEnumerable<ValueModel> Reached(IEnumerable<ValueModel> roots, TypeSet types, bool forReading)
    {
        var reached = new SortedDictionary<string, ValueModel>(StringComparer.Ordinal);
        foreach (var root in roots)
        {
            Visit(root.NotNull, types, forReading, reached);
        }

        return reached.Values;
    }

    private static void Visit(ValueModel value, TypeSet types, bool forReading, SortedDictionary<string, ValueModel> reached)
    {
        if (reached.ContainsKey(ValueNames.Of(value)) || (value.IsSensitive && !forReading))
        {
            return;
        }

        reached[ValueNames.Of(value)] = value;
        if (value.Item is not null)
        {
            Visit(value.Item.NotNull, types, forReading, reached);
        }

        foreach (var model in Objects(value, types))
        {
            foreach (var member in forReading ? model.Inputs : model.Outputs)
            {
                Visit(member.Value.NotNull, types, forReading, reached);
            }
        }
    }

    private static IEnumerable<ObjectModel> Objects(ValueModel value, TypeSet types) => value.Kind switch
    {
        ValueKind.Object => [types.Object(value.Type)!],
        ValueKind.Union => types.Union(value.Type).Cases.Select(one => types.Object(one.Type)!),
        _ => [],
    };
}
