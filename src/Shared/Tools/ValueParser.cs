using Microsoft.CodeAnalysis;

namespace SecureTools.Shared.Tools;

/// <summary>Turns types into value models and collects the named types they use. Null: a value cannot have this type.</summary>
internal sealed class ValueParser(IAssemblySymbol assembly, Refusals refusals, CancellationToken cancel, INamedTypeSymbol? toolClass = null)
{
    private const int MaxTypes = 256;
    private const int MaxDepth = 64;

    /// <summary>
    /// Of how many types the name of one type may be made. A type that contains itself with ever longer arguments doubles it at every
    /// step.
    /// </summary>
    private const int MaxParts = 32;

    private readonly SortedDictionary<string, ObjectModel?> _objects = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, EnumModel> _enums = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, UnionModel?> _unions = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _experiments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (IReadOnlyList<Refusal> Unread, IReadOnlyList<Refusal> Unwritten)> _refused =
        new(StringComparer.Ordinal);
    private readonly ForeignTypes _foreign = new(toolClass);
    private int _depth;

    public IAssemblySymbol Assembly { get; } = assembly;

    public Refusals Refusals { get; } = refusals;

    public CancellationToken Cancel { get; } = cancel;

    public TypeSet Types => new(_objects.Values.OfType<ObjectModel>().ToEquatable(), _enums.Values.ToEquatable())
    {
        Unions = _unions.Values.OfType<UnionModel>().ToEquatable(),
    };

    public EquatableArray<string> Experiments => _experiments.ToEquatable();

    /// <summary>Notes what generated code will use, which may be experimental.</summary>
    public void Uses(ISymbol symbol) => _experiments.UnionWith(symbol.Experiments());

    /// <summary>Keeps what was refused about a type until somebody uses it that way.</summary>
    public void Keep(INamedTypeSymbol type, IReadOnlyList<Refusal> unread, IReadOnlyList<Refusal> unwritten) =>
        _refused[type.Name()] = (unread, unwritten);

    /// <param name="type">The type.</param>
    /// <param name="owner">The parameter, property or method that has the type.</param>
    public ValueModel? Parse(ITypeSymbol type, ISymbol owner)
    {
        Cancel.ThrowIfCancellationRequested();
        var parts = MaxParts;
        if (Unplain(type, ref parts) is { } unplain)
        {
            return Refusals.Refuse<ValueModel>(unplain, owner, type.Display());
        }

        Uses(type);
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            return Parse(nullable.TypeArguments[0], owner) is { } value ? value with { IsNullable = true } : null;
        }

        if (type.Obstacle(Assembly) is { } obstacle)
        {
            // What is wrong with a type of another assembly is mended where it is used.
            var isOwn = SymbolEqualityComparer.Default.Equals(obstacle.Symbol.ContainingAssembly, Assembly);
            return Refusals.Refuse<ValueModel>(
                obstacle.Kind, isOwn && obstacle.Kind != RefusalKind.BrokenCode ? obstacle.Symbol : owner, type.Display());
        }

        var isNullable = type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated };
        return ParseKnown(type, owner) is { } known
            ? known with { IsNullable = isNullable, IsSensitive = known.IsSensitive || type.IsSensitive() } : null;
    }

    /// <summary>
    /// Refuses types whose name has no end in sight, and those with a tuple in them: the names of its items are no part of a type.
    /// </summary>
    private static RefusalKind? Unplain(ITypeSymbol type, ref int parts)
    {
        if (parts-- == 0)
        {
            return RefusalKind.TypeTooLarge;
        }

        if (type is INamedTypeSymbol { IsTupleType: true })
        {
            return RefusalKind.Tuple;
        }

        if (type is IArrayTypeSymbol array)
        {
            return Unplain(array.ElementType, ref parts);
        }

        if (type is INamedTypeSymbol named)
        {
            foreach (var argument in named.TypeArguments)
            {
                if (Unplain(argument, ref parts) is { } found)
                {
                    return found;
                }
            }
        }

        return type.ContainingType is null ? null : Unplain(type.ContainingType, ref parts);
    }

    /// <summary>A type that stands for another one: always an object, whatever stands for that type in turn.</summary>
    public ValueModel? ParseCase(INamedTypeSymbol type, INamedTypeSymbol union)
    {
        var parts = MaxParts;
        if ((Unplain(type, ref parts) ?? type.Obstacle(Assembly)?.Kind ?? (IsObject(type) ? null : RefusalKind.UnsupportedType))
            is { } kind)
        {
            return Refusals.Refuse<ValueModel>(kind, union, type.Display());
        }

        Uses(type);
        return AddObject(type, union);
    }

    private ValueModel? ParseKnown(ITypeSymbol type, ISymbol owner)
    {
        var simple = Simple(type);
        if (_foreign.ContextOf(type, owner, simple is not null) is { } context)
        {
            return Foreign(type, context, owner);
        }

        if (simple is { } kind)
        {
            return new ValueModel(kind, type.Name(), IsNullable: false, type.IsValueType);
        }

        if (CollectionTypes.Of(type) is { } collection)
        {
            return Collection(collection, type, owner);
        }

        if (Sanitized(type) is { } sanitized)
        {
            return new ValueModel(sanitized, type.Name(), IsNullable: false, IsValueType: false);
        }

        return type switch
        {
            { TypeKind: TypeKind.Enum } => AddEnum((INamedTypeSymbol)type, owner),
            INamedTypeSymbol named when IsObject(named) => UnionParser.Applies(named) ? AddUnion(named) : AddObject(named, owner),
            _ => Refusals.Refuse<ValueModel>(RefusalKind.UnsupportedType, owner, type.Display()),
        };
    }

    private static ValueKind? Simple(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_String => ValueKind.Text,
        SpecialType.System_Boolean => ValueKind.Boolean,
        SpecialType.System_Char => ValueKind.Character,
        SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16
            or SpecialType.System_Int32
            or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64 => ValueKind.Integer,
        SpecialType.System_Single or SpecialType.System_Double => ValueKind.Real,
        SpecialType.System_Decimal => ValueKind.Decimal,
        SpecialType.System_DateTime => ValueKind.DateTime,
        _ => IsBytes(type) ? ValueKind.Bytes : SimpleByName(type),
    };

    /// <summary>Bytes in a row are one value, which JSON writes as text.</summary>
    private static bool IsBytes(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => array is { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte },
        INamedTypeSymbol { TypeArguments.Length: 1 } memory => memory.TypeArguments[0].SpecialType == SpecialType.System_Byte
            && (memory.Is(TypeNames.Memory) || memory.Is(TypeNames.ReadOnlyMemory)),
        _ => false,
    };

    private static ValueKind? SimpleByName(ITypeSymbol type) =>
        type.ContainingNamespace is not { Name: "System", ContainingNamespace.IsGlobalNamespace: true } || type.ContainingType is not null
            ? null
        : type.MetadataName switch
        {
            "Guid" => ValueKind.Guid,
            "DateTimeOffset" => ValueKind.DateTimeOffset,
            "DateOnly" => ValueKind.Date,
            "TimeOnly" => ValueKind.Time,
            "TimeSpan" => ValueKind.Duration,
            "Uri" => ValueKind.Uri,
            "Half" => ValueKind.Real,
            "Int128" or "UInt128" => ValueKind.Integer,
            _ => null,
        };

    private static ValueKind? Sanitized(ITypeSymbol type) => type switch
    {
        _ when type.Is(TypeNames.SafePath) => ValueKind.SafePath,
        _ when type.Is(TypeNames.AllowedUrl) => ValueKind.AllowedUrl,
        _ when type.Is(TypeNames.SqlIdentifier) => ValueKind.SqlIdentifier,
        _ when type.Is(TypeNames.ProcessArgument) => ValueKind.ProcessArgument,
        _ when type.Is(TypeNames.MailAddress) => ValueKind.EmailAddress,
        _ => null,
    };

    /// <summary>A type of the user's own, or at least none of the platform's that merely happens to have properties.</summary>
    private static bool IsObject(INamedTypeSymbol type) =>
        type is { SpecialType: SpecialType.None, IsTupleType: false, IsRefLikeType: false, IsStatic: false, IsAnonymousType: false }
        && type.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Interface
        && !IsOfPlatform(type)
        && !type.Is(TypeNames.ToolContent) && !type.Is(TypeNames.ToolResult)
        && !type.AllInterfaces.Any(implemented => implemented.SpecialType == SpecialType.System_Collections_IEnumerable);

    public static bool IsOfPlatform(INamedTypeSymbol type)
    {
        var space = type.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space is { Name: "System" or "Microsoft" } && !type.Locations.Any(location => location.IsInSource);
    }

    private ValueModel? Collection((ValueKind Kind, CollectionForm Form) collection, ITypeSymbol type, ISymbol owner)
    {
        // No call can nest its arguments deeper.
        if (_depth == MaxDepth)
        {
            return Refusals.Refuse<ValueModel>(RefusalKind.TypeTooLarge, owner, type.Display());
        }

        var arguments = type is INamedTypeSymbol named ? named.TypeArguments : [((IArrayTypeSymbol)type).ElementType];
        _depth++;
        var key = arguments.Length == 2 ? Key(arguments[0], type, owner) : null;
        var item = Parse(arguments[arguments.Length - 1], owner);
        _depth--;
        return item is null || (arguments.Length == 2 && key is null)
            ? null
            : new ValueModel(collection.Kind, type.Name(), IsNullable: false, type.IsValueType, item) { Key = key, Form = collection.Form };
    }

    private ValueModel? Key(ITypeSymbol type, ITypeSymbol dictionary, ISymbol owner) =>
        type.SpecialType == SpecialType.System_String || (type.TypeKind == TypeKind.Enum && type.Attribute(TypeNames.Flags) is null)
            ? Parse(type, owner)?.NotNull
            : Refusals.Refuse<ValueModel>(RefusalKind.DictionaryKey, owner, dictionary.Display());

    private ValueModel? AddEnum(INamedTypeSymbol type, ISymbol owner)
    {
        if (EnumParser.Parse(type, owner, this) is not { } model)
        {
            return null;
        }

        _enums[model.Type] = model;
        return new ValueModel(model.IsFlags ? ValueKind.Flags : ValueKind.Enum, model.Type, IsNullable: false, IsValueType: true);
    }

    private ValueModel? Foreign(ITypeSymbol type, INamedTypeSymbol context, ISymbol owner)
    {
        if (context.Obstacle(Assembly) is { } obstacle)
        {
            return Refusals.Refuse<ValueModel>(obstacle.Kind, owner, context.Display());
        }

        Uses(context);
        return new ValueModel(
            ValueKind.Foreign, type.Name(), IsNullable: false, type.IsValueType)
        {
            Context = context.Name(),
            IsSensitive = SensitiveParts.Has(type, context)
        };
    }

    /// <summary>
    /// Whether every object that a value reaches can be read, or written. Asked when all types are known, since types may contain each
    /// other.
    /// </summary>
    /// <param name="value">The value.</param>
    /// <param name="forReading">Whether it is an argument.</param>
    /// <param name="root">The parameter that takes it, or the method that returns it.</param>
    public bool IsComplete(ValueModel value, bool forReading, ISymbol root) => IsComplete(value, forReading, root, []);

    private bool IsComplete(ValueModel value, bool forReading, ISymbol root, HashSet<string> seen)
    {
        if (value.Item is not null)
        {
            return (!forReading || CanBeRead(value, root)) & IsComplete(value.Item, forReading, root, seen);
        }

        if (value.Kind == ValueKind.Union)
        {
            return IsCompleteUnion(value, forReading, root, seen);
        }

        if (value.Kind != ValueKind.Object || !seen.Add(value.Type))
        {
            return true;
        }

        var refused = _refused[value.Type];
        Refusals.Add(forReading ? refused.Unread : refused.Unwritten, root);
        var isComplete = _objects[value.Type] is { } model && (forReading ? model.CanRead : model.CanWrite);
        foreach (var member
            in (forReading ? _objects[value.Type]?.Inputs : _objects[value.Type]?.Outputs) ?? EquatableArray<MemberModel>.Empty)
        {
            isComplete &= IsComplete(member.Value, forReading, root, seen);
        }

        return isComplete;
    }

    private bool IsCompleteUnion(ValueModel value, bool forReading, ISymbol root, HashSet<string> seen)
    {
        var key = UnionKey(value.Type);
        if (!seen.Add(key))
        {
            return true;
        }

        Refusals.Add(_refused[key].Unread, root);
        var isComplete = _refused[key].Unread.Count == 0;
        foreach (var one in _unions[value.Type]!.Cases)
        {
            isComplete &= IsComplete(
                new ValueModel(ValueKind.Object, one.Type, IsNullable: false, IsValueType: false), forReading, root, seen)
                && HasPlace(_unions[value.Type]!, one, forReading, root);
        }

        return isComplete;
    }

    /// <summary>Whether an object has room for the discriminator, and no member of its name.</summary>
    private bool HasPlace(UnionModel union, UnionCase one, bool forReading, ISymbol root)
    {
        var members = forReading ? _objects[one.Type]!.Inputs : _objects[one.Type]!.Outputs;
        RefusalKind? kind = one.Json is null ? null
            : members.Any(member => member.JsonName == union.Discriminator) ? RefusalKind.DuplicateMember
            : members.Count >= ObjectParser.MaxMembers ? RefusalKind.TooManyMembers
            : null;
        if (kind is { } found)
        {
            Refusals.Add(found, root, one.Type.Replace("global::", ""), found == RefusalKind.DuplicateMember ? union.Discriminator : "63");
        }

        return kind is null;
    }

    private static string UnionKey(string type) => "|" + type;

    private ValueModel AddUnion(INamedTypeSymbol type)
    {
        var name = type.Name();
        if (!_unions.ContainsKey(name))
        {
            _unions[name] = null;
            var (model, refused) = Refusals.Apart(() => new UnionParser(type, this).Parse());
            _unions[name] = model;
            _refused[UnionKey(name)] = (refused, refused);
        }

        return new ValueModel(ValueKind.Union, name, IsNullable: false, IsValueType: false);
    }

    /// <summary>Whether the collection tells its items or keys apart exactly where JSON does.</summary>
    private bool CanBeRead(ValueModel value, ISymbol root)
    {
        var told = value.Kind switch
        {
            ValueKind.Set => value.Item,
            ValueKind.Map => value.Key,
            _ => null,
        };
        if (told is null || Types.HasOneForm(told))
        {
            return true;
        }

        Refusals.Add(
            value.Kind == ValueKind.Set ? RefusalKind.SetItem : RefusalKind.DictionaryKey, root, value.Type.Replace("global::", ""));
        return false;
    }

    /// <summary>Both directions are parsed at once; which of them is complete is asked later.</summary>
    private ValueModel? AddObject(INamedTypeSymbol type, ISymbol owner)
    {
        var name = type.Name();
        if (!_objects.ContainsKey(name))
        {
            if (_objects.Count == MaxTypes)
            {
                return Refusals.Refuse<ValueModel>(RefusalKind.TypeTooLarge, owner, type.Display());
            }

            // The place is taken before the members are parsed: a type may contain itself.
            _objects[name] = null;
            _objects[name] = new ObjectParser(this).Parse(type);
        }

        return new ValueModel(ValueKind.Object, name, IsNullable: false, type.IsValueType);
    }
}
