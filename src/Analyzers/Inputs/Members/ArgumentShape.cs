using Microsoft.CodeAnalysis;
using SecureTools.Analyzers.Inputs.Reach;

namespace SecureTools.Analyzers.Inputs.Members;

/// <summary>
/// The objects that an argument is made of, as far as their types stand in this compilation. What lies deeper than the bounds is left out.
/// </summary>
internal sealed class ArgumentShape
{
    private const int MostTypes = 32;
    private const int MostMembers = 64;

    private readonly DataTypes _data;
    private readonly KnownTypes _types;
    private readonly Dictionary<ITypeSymbol, List<Part>> _objects = new(SymbolEqualityComparer.Default);

    private ArgumentShape(DataTypes data, KnownTypes types) => (_data, _types) = (data, types);

    private IEnumerable<Part> Parts => _objects.Values.SelectMany(parts => parts);

    /// <summary>The members of the argument, each once: types may contain themselves.</summary>
    public static IReadOnlyList<ArgumentMember> MembersOf(ITypeSymbol type, DataTypes data, KnownTypes types)
    {
        var shape = new ArgumentShape(data, types);
        shape.AddAll(shape.ObjectsIn(type));
        return [.. shape.Parts.Take(MostMembers).Select(shape.Member)];
    }

    /// <summary>Type by type, so that bounds cut off what lies deepest.</summary>
    private void AddAll(IEnumerable<INamedTypeSymbol> roots)
    {
        var queue = new Queue<INamedTypeSymbol>(roots);
        while (queue.Count > 0 && _objects.Count < MostTypes)
        {
            var type = queue.Dequeue();
            if (_objects.ContainsKey(type))
            {
                continue;
            }

            var parts = _data.WrittenMembers(type).Select(member => new Part(member, [.. ObjectsIn(member.Symbol.Type)])).ToList();
            _objects.Add(type, parts);
            foreach (var inner in parts.SelectMany(part => part.Objects))
            {
                queue.Enqueue(inner);
            }
        }
    }

    /// <summary>The objects in a value of the type: itself, what stands in its place, or the items of a collection.</summary>
    private IEnumerable<INamedTypeSymbol> ObjectsIn(ITypeSymbol? type) => Numbers.Underlying(type) switch
    {
        null => [],
        var inner when Collections.Is(inner, _types) => Collections.Items(inner).SelectMany(ObjectsIn),
        INamedTypeSymbol named => SymbolFacts.Replacements(named).OfType<INamedTypeSymbol>().Prepend(named).Where(_data.AreRead),
        _ => [],
    };

    /// <summary>By the properties as they were declared: a generic type may stand in several forms.</summary>
    private ArgumentMember Member(Part part)
    {
        var others = new HashSet<ISymbol>(Parts.SelectMany(other => other.Declared), SymbolEqualityComparer.Default);
        others.ExceptWith(Parts.Where(other => other.Objects.Any(inner => Leads(inner, part, []))).SelectMany(other => other.Declared));
        others.ExceptWith(part.Declared);
        return new ArgumentMember(part.Sources, others);
    }

    /// <summary>Whether an object of the type holds the member, in itself or deeper.</summary>
    private bool Leads(ITypeSymbol type, Part part, HashSet<ITypeSymbol> seen) => seen.Add(type)
        && _objects.TryGetValue(type, out var parts)
        && (parts.Exists(part.IsSame) || parts.Exists(inner => inner.Objects.Any(next => Leads(next, part, seen))));

    private sealed class Part(PropertySources sources, IReadOnlyList<INamedTypeSymbol> objects)
    {
        public PropertySources Sources { get; } = sources;

        public IReadOnlyList<INamedTypeSymbol> Objects { get; } = objects;

        public IEnumerable<ISymbol> Declared => Sources.Declarations.Select(declared => declared.OriginalDefinition);

        public bool IsSame(Part other) =>
            SymbolEqualityComparer.Default.Equals(Sources.Symbol.OriginalDefinition, other.Sources.Symbol.OriginalDefinition);
    }
}
