using Microsoft.CodeAnalysis;

namespace SecureTools.Shared.Tools;

/// <summary>Turns types into value models and collects the named types they use. Null: a value cannot have this type.</summary>
internal sealed class ValueParser(IAssemblySymbol assembly, CancellationToken cancel)
{
    private const int MaxTypes = 256;
    private const int MaxDepth = 64;

    /// <summary>Of how many types the name of one type may be made. A type that contains itself with ever longer arguments doubles it at every step.</summary>
    private const int MaxParts = 32;

    private readonly SortedDictionary<string, ObjectModel?> _objects = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, EnumModel> _enums = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _experiments = new(StringComparer.Ordinal);
    private int _depth;

    public IAssemblySymbol Assembly { get; } = assembly;

    public CancellationToken Cancel { get; } = cancel;

    public TypeSet Types => new(_objects.Values.OfType<ObjectModel>().ToEquatable(), _enums.Values.ToEquatable());

    public EquatableArray<string> Experiments => _experiments.ToEquatable();

    /// <summary>Notes what generated code will use, which may be experimental.</summary>
    public void Uses(ISymbol symbol) => _experiments.UnionWith(symbol.Experiments());

    public ValueModel? Parse(ITypeSymbol type)
    {
        Cancel.ThrowIfCancellationRequested();
        var parts = MaxParts;
        if (!IsPlain(type, ref parts))
        {
            return null;
        }

        Uses(type);
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            return Parse(nullable.TypeArguments[0]) is { } value ? value with { IsNullable = true } : null;
        }

        var isNullable = type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated };
        return type.IsNameable(Assembly) && ParseKnown(type) is { } known ? known with { IsNullable = isNullable } : null;
    }

    /// <summary>Whether the name of the type has an end in sight, and no tuple in it: the names of their items are no part of a type.</summary>
    private static bool IsPlain(ITypeSymbol type, ref int parts)
    {
        if (parts-- == 0 || type is INamedTypeSymbol { IsTupleType: true })
        {
            return false;
        }

        if (type is IArrayTypeSymbol array)
        {
            return IsPlain(array.ElementType, ref parts);
        }

        if (type is INamedTypeSymbol named)
        {
            foreach (var argument in named.TypeArguments)
            {
                if (!IsPlain(argument, ref parts))
                {
                    return false;
                }
            }
        }

        return type.ContainingType is null || IsPlain(type.ContainingType, ref parts);
    }

    private ValueModel? ParseKnown(ITypeSymbol type)
    {
        if (Simple(type) is { } kind)
        {
            return new ValueModel(kind, type.Name(), IsNullable: false, type.IsValueType);
        }

        return type switch
        {
            { TypeKind: TypeKind.Enum } => AddEnum((INamedTypeSymbol)type),
            // Bytes are one value, which a schema of numbers would not say.
            IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte } => null,
            IArrayTypeSymbol { Rank: 1 } array => Collection(ValueKind.Array, type, array.ElementType),
            INamedTypeSymbol { TypeArguments.Length: 1 } list when IsList(list) => Collection(ValueKind.List, type, list.TypeArguments[0]),
            INamedTypeSymbol named when IsObject(named) => AddObject(named),
            _ => null,
        };
    }

    private static ValueKind? Simple(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_String => ValueKind.Text,
        SpecialType.System_Boolean => ValueKind.Boolean,
        SpecialType.System_Char => ValueKind.Character,
        SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Int32
            or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64 => ValueKind.Integer,
        SpecialType.System_Single or SpecialType.System_Double => ValueKind.Real,
        SpecialType.System_Decimal => ValueKind.Decimal,
        SpecialType.System_DateTime => ValueKind.DateTime,
        _ => SimpleByName(type),
    };

    private static ValueKind? SimpleByName(ITypeSymbol type) =>
        type.ContainingNamespace is not { Name: "System", ContainingNamespace.IsGlobalNamespace: true } || type.ContainingType is not null ? null
        : type.MetadataName switch
        {
            "Guid" => ValueKind.Guid,
            "DateTimeOffset" => ValueKind.DateTimeOffset,
            "DateOnly" => ValueKind.Date,
            "TimeOnly" => ValueKind.Time,
            "TimeSpan" => ValueKind.Duration,
            "Uri" => ValueKind.Uri,
            _ => null,
        };

    private static bool IsList(INamedTypeSymbol type) => type.OriginalDefinition.SpecialType switch
    {
        SpecialType.System_Collections_Generic_IEnumerable_T or SpecialType.System_Collections_Generic_IList_T
            or SpecialType.System_Collections_Generic_ICollection_T or SpecialType.System_Collections_Generic_IReadOnlyList_T
            or SpecialType.System_Collections_Generic_IReadOnlyCollection_T => true,
        _ => type.Is(TypeNames.List),
    };

    /// <summary>A type of the user's own, or at least none of the platform's that merely happens to have properties.</summary>
    private static bool IsObject(INamedTypeSymbol type) =>
        type is { SpecialType: SpecialType.None, IsTupleType: false, IsRefLikeType: false, IsStatic: false, IsAnonymousType: false }
        && type.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Interface
        && !IsOfPlatform(type)
        && !type.AllInterfaces.Any(implemented => implemented.SpecialType == SpecialType.System_Collections_IEnumerable);

    private static bool IsOfPlatform(INamedTypeSymbol type)
    {
        var space = type.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space is { Name: "System" or "Microsoft" } && !type.Locations.Any(location => location.IsInSource);
    }

    private ValueModel? Collection(ValueKind kind, ITypeSymbol type, ITypeSymbol item)
    {
        // No call can nest its arguments deeper.
        if (_depth == MaxDepth)
        {
            return null;
        }

        _depth++;
        var value = Parse(item);
        _depth--;
        return value is null ? null : new ValueModel(kind, type.Name(), IsNullable: false, IsValueType: false, value);
    }

    private ValueModel? AddEnum(INamedTypeSymbol type)
    {
        var names = type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue && field.IsNamed() && !field.IsForbidden()).Select(field => field.Name).ToEquatable();
        if (names.Count == 0 || type.IsConverted())
        {
            return null;
        }

        foreach (var field in type.GetMembers().OfType<IFieldSymbol>())
        {
            Uses(field);
        }

        _enums[type.Name()] = new EnumModel(type.Name(), DocumentationText.Of(type, Cancel).Summary, names);
        return new ValueModel(ValueKind.Enum, type.Name(), IsNullable: false, IsValueType: true);
    }

    /// <summary>Whether every object that a value reaches can be read, or written. Asked when all types are known, since types may contain each other.</summary>
    public bool IsComplete(ValueModel value, bool forReading) => IsComplete(value, forReading, []);

    private bool IsComplete(ValueModel value, bool forReading, HashSet<string> seen)
    {
        if (value.Item is not null)
        {
            return IsComplete(value.Item, forReading, seen);
        }

        if (value.Kind != ValueKind.Object || !seen.Add(value.Type))
        {
            return true;
        }

        return _objects[value.Type] is { } model && (forReading ? model.CanRead : model.CanWrite)
            && (forReading ? model.Inputs : model.Outputs).All(member => IsComplete(member.Value, forReading, seen));
    }

    /// <summary>Both directions are parsed at once; which of them is complete is asked later.</summary>
    private ValueModel? AddObject(INamedTypeSymbol type)
    {
        var name = type.Name();
        if (!_objects.ContainsKey(name))
        {
            if (_objects.Count == MaxTypes)
            {
                return null;
            }

            // The place is taken before the members are parsed: a type may contain itself.
            _objects[name] = null;
            _objects[name] = new ObjectParser(this).Parse(type);
        }

        return new ValueModel(ValueKind.Object, name, IsNullable: false, type.IsValueType);
    }
}
