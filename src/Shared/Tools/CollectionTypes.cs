using Microsoft.CodeAnalysis;

namespace SecureTools.Shared.Tools;

/// <summary>How what was read becomes the collection that a type asks for.</summary>
internal enum CollectionForm
{
    /// <summary>It is one already: a list, a hash set or a dictionary.</summary>
    Plain,
    Array,

    /// <summary>Its constructor takes what was read.</summary>
    Constructed,

    /// <summary>Its constructor takes what was read, and an order, which for text must not be that of a culture.</summary>
    Sorted,
    ImmutableArray,
    ImmutableList,
    ImmutableHashSet,
    ImmutableSortedSet,
    FrozenSet,
    ImmutableDictionary,
    ImmutableSortedDictionary,
    FrozenDictionary,
}

/// <summary>The collections of the platform, and the options of F#, that arguments and results may be made of.</summary>
internal static class CollectionTypes
{
    private const string Generic = "System.Collections.Generic.";
    private const string Immutable = "System.Collections.Immutable.";
    private const string Frozen = "System.Collections.Frozen.";
    private const string Models = "System.Collections.ObjectModel.";

    /// <summary>By metadata name.</summary>
    public static IReadOnlyDictionary<string, (ValueKind Kind, CollectionForm Form)> All { get; } =
        new Dictionary<string, (ValueKind Kind, CollectionForm Form)>(StringComparer.Ordinal)
        {
            [Generic + "IEnumerable`1"] = (ValueKind.List, CollectionForm.Plain),
            [Generic + "IList`1"] = (ValueKind.List, CollectionForm.Plain),
            [Generic + "ICollection`1"] = (ValueKind.List, CollectionForm.Plain),
            [Generic + "IReadOnlyList`1"] = (ValueKind.List, CollectionForm.Plain),
            [Generic + "IReadOnlyCollection`1"] = (ValueKind.List, CollectionForm.Plain),
            [Generic + "List`1"] = (ValueKind.List, CollectionForm.Plain),
            [Generic + "Queue`1"] = (ValueKind.List, CollectionForm.Constructed),
            [Models + "Collection`1"] = (ValueKind.List, CollectionForm.Constructed),
            [Models + "ReadOnlyCollection`1"] = (ValueKind.List, CollectionForm.Constructed),
            [Immutable + "ImmutableArray`1"] = (ValueKind.List, CollectionForm.ImmutableArray),
            [Immutable + "ImmutableList`1"] = (ValueKind.List, CollectionForm.ImmutableList),
            [Immutable + "IImmutableList`1"] = (ValueKind.List, CollectionForm.ImmutableList),
            ["Microsoft.FSharp.Core.FSharpOption`1"] = (ValueKind.Option, CollectionForm.Plain),
            ["Microsoft.FSharp.Core.FSharpValueOption`1"] = (ValueKind.Option, CollectionForm.Plain),
            [Generic + "HashSet`1"] = (ValueKind.Set, CollectionForm.Plain),
            [Generic + "ISet`1"] = (ValueKind.Set, CollectionForm.Plain),
            [Generic + "IReadOnlySet`1"] = (ValueKind.Set, CollectionForm.Plain),
            [Generic + "SortedSet`1"] = (ValueKind.Set, CollectionForm.Sorted),
            [Immutable + "ImmutableHashSet`1"] = (ValueKind.Set, CollectionForm.ImmutableHashSet),
            [Immutable + "IImmutableSet`1"] = (ValueKind.Set, CollectionForm.ImmutableHashSet),
            [Immutable + "ImmutableSortedSet`1"] = (ValueKind.Set, CollectionForm.ImmutableSortedSet),
            [Frozen + "FrozenSet`1"] = (ValueKind.Set, CollectionForm.FrozenSet),
            [Generic + "Dictionary`2"] = (ValueKind.Map, CollectionForm.Plain),
            [Generic + "IDictionary`2"] = (ValueKind.Map, CollectionForm.Plain),
            [Generic + "IReadOnlyDictionary`2"] = (ValueKind.Map, CollectionForm.Plain),
            [Generic + "SortedDictionary`2"] = (ValueKind.Map, CollectionForm.Sorted),
            [Models + "ReadOnlyDictionary`2"] = (ValueKind.Map, CollectionForm.Constructed),
            [Immutable + "ImmutableDictionary`2"] = (ValueKind.Map, CollectionForm.ImmutableDictionary),
            [Immutable + "IImmutableDictionary`2"] = (ValueKind.Map, CollectionForm.ImmutableDictionary),
            [Immutable + "ImmutableSortedDictionary`2"] = (ValueKind.Map, CollectionForm.ImmutableSortedDictionary),
            [Frozen + "FrozenDictionary`2"] = (ValueKind.Map, CollectionForm.FrozenDictionary),
        };

    public static (ValueKind Kind, CollectionForm Form)? Of(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: 1 } => (ValueKind.Array, CollectionForm.Array),
        INamedTypeSymbol { ContainingType: null, TypeArguments.Length: 1 or 2 } named
            when All.TryGetValue(named.FullName(), out var known) => known,
        _ => null,
    };
}
