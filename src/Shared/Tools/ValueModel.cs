namespace SecureTools.Shared.Tools;

internal enum ValueKind
{
    Text,
    Boolean,
    Character,
    Integer,
    Real,
    Decimal,
    Guid,
    DateTime,
    DateTimeOffset,
    Date,
    Time,
    Duration,
    Uri,
    Bytes,
    SafePath,
    AllowedUrl,
    SqlIdentifier,
    ProcessArgument,
    EmailAddress,
    Enum,
    Flags,
    Array,
    List,
    Set,
    Map,
    Object,
    Union,

    /// <summary>A value that may be missing, in the way of F#.</summary>
    Option,

    /// <summary>A value that a context of the user's reads and writes.</summary>
    Foreign,
}

/// <summary>A value that arguments or results are made of.</summary>
/// <param name="Kind">How it is read and written.</param>
/// <param name="Type">The C# type without nullability, fully qualified.</param>
/// <param name="IsNullable">Whether null is a value of it.</param>
/// <param name="IsValueType">Whether the type is a value type.</param>
/// <param name="Item">The items of a collection, the values of a dictionary.</param>
internal sealed record ValueModel(ValueKind Kind, string Type, bool IsNullable, bool IsValueType, ValueModel? Item = null)
{
    /// <summary>The keys of a dictionary: text or an enum.</summary>
    public ValueModel? Key { get; init; }

    /// <summary>How a collection is made.</summary>
    public CollectionForm Form { get; init; }

    /// <summary>The context that reads and writes the value.</summary>
    public string Context { get; init; } = "";

    /// <summary>What is asked of each item, where this is the item of a collection.</summary>
    public EquatableArray<ConstraintModel> Rules { get; init; }

    /// <summary>The type as a variable of it is declared.</summary>
    public string Declared => IsNullable ? Type + "?" : Type;

    /// <summary>Whether no value of it may be shown in a result, whatever it is.</summary>
    public bool IsSensitive { get; init; }

    public ValueModel NotNull => IsNullable ? this with { IsNullable = false } : this;

    /// <summary>Whether the numbers of the type pass those of a decimal, in which constants are compared.</summary>
    public bool IsWide => Type is "global::System.Int128" or "global::System.UInt128";

    /// <summary>Whether a number is rounded when it is read, so that bounds are held against what was sent.</summary>
    public bool IsRounded => Type is "float" or "global::System.Half";

    public bool IsNumber => Kind is ValueKind.Integer or ValueKind.Real or ValueKind.Decimal;

    public bool IsCollection => Kind is ValueKind.Array or ValueKind.List or ValueKind.Set or ValueKind.Map;

    /// <summary>What a collection holds in the end: constraints that cannot be meant for a collection are meant for that.</summary>
    public ValueModel Innermost => Item is null ? this : Item.Innermost;

    /// <summary>Text that the reader checks and makes a value of a type of ours.</summary>
    public bool IsSanitized => Kind is ValueKind.SafePath or ValueKind.AllowedUrl or ValueKind.SqlIdentifier or ValueKind.ProcessArgument
        or ValueKind.EmailAddress;

    public bool HasReader => Kind is ValueKind.Enum or ValueKind.Flags or ValueKind.Object or ValueKind.Union or ValueKind.Option
        or ValueKind.Foreign || IsCollection;
}

/// <summary>A parameter of a tool, or a member of an argument or result type.</summary>
internal sealed record MemberModel(
    string JsonName,
    string Name,
    ValueModel Value,
    EquatableArray<ConstraintModel> Constraints,
    bool IsRequired,
    string? DefaultCode,
    string? DefaultJson,
    string Description,
    bool IsSensitive,
    MemberPlace Place)
{
    /// <summary>When a result goes without the member.</summary>
    public OmitWhen Omitted { get; init; }

    /// <summary>A name for people to read; empty: there is none.</summary>
    public string Title { get; init; } = "";

    /// <summary>The property that shows the value of a parameter; empty: there is none.</summary>
    public string Property { get; init; } = "";
}

internal enum OmitWhen
{
    Never,
    Null,
    Default,
}

internal enum MemberPlace
{
    Parameter,
    /// <summary>Set in an object initializer: <c>required</c> members, and <c>init</c> ones without a value of their own.</summary>
    Initializer,

    /// <summary>Set after construction, when the member was sent.</summary>
    Setter,

    /// <summary>Set with <c>with</c>, when the member was sent: an <c>init</c> member of a record that has a value of its own.</summary>
    With,

    /// <summary>Set nowhere: it tells which type an object is of.</summary>
    Discriminator,
}

/// <summary>A type with members. What it takes as an argument and what it shows as a result may differ.</summary>
internal sealed record ObjectModel(
    string Type,
    string Description,
    bool IsRecord,
    bool CanRead,
    bool CanWrite,
    EquatableArray<MemberModel> Inputs,
    EquatableArray<MemberModel> Outputs)
{
    /// <summary>What attributes of the type ask of a whole object.</summary>
    public EquatableArray<ConstraintModel> Rules { get; init; }

    /// <summary>Whether the type has a method that validates an object.</summary>
    public bool ValidatesItself { get; init; }
}

/// <summary>The named types that a tool uses, in ordinal order of their names.</summary>
internal sealed record TypeSet(EquatableArray<ObjectModel> Objects, EquatableArray<EnumModel> Enums)
{
    public EquatableArray<UnionModel> Unions { get; init; }

    public UnionModel Union(string type) => Unions[Find(Unions, type, static candidate => candidate.Type)];

    public ObjectModel? Object(string type) =>
        Find(Objects, type, static candidate => candidate.Type) is var at && at < 0 ? null : Objects[at];

    public EnumModel Enum(string type) => Enums[Find(Enums, type, static candidate => candidate.Type)];

    /// <summary>A class with thousands of tools may have thousands of types, and asks for each of them many times.</summary>
    private static int Find<T>(EquatableArray<T> sorted, string type, Func<T, string> typeOf)
        where T : IEquatable<T>
    {
        var (from, to) = (0, sorted.Count - 1);
        while (from <= to)
        {
            var middle = (from + to) / 2;
            var order = string.CompareOrdinal(typeOf(sorted[middle]), type);
            if (order == 0)
            {
                return middle;
            }

            (from, to) = order < 0 ? (middle + 1, to) : (from, middle - 1);
        }

        return -1;
    }

    /// <summary>The name of a value in JSON, by each of the names that it has.</summary>
    public IEnumerable<string> JsonNames(string type, IEnumerable<string> names) =>
        Enum(type).Members.Where(member => names.Contains(member.Name, StringComparer.Ordinal)).Select(member => member.JsonName);

    /// <summary>Whether two values of the type are equal exactly when what JSON shows of them is.</summary>
    public bool HasOneForm(ValueModel value) =>
        value.Kind is ValueKind.Text or ValueKind.Boolean or ValueKind.Character or ValueKind.Integer or ValueKind.Date
        || (value.Kind == ValueKind.Enum && !Enum(value.Type).HasAliases);
}
