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
    SafePath,
    AllowedUrl,
    SqlIdentifier,
    ProcessArgument,
    EmailAddress,
    Enum,
    Array,
    List,
    Object,
}

/// <summary>A value that arguments or results are made of.</summary>
/// <param name="Kind">How it is read and written.</param>
/// <param name="Type">The C# type without nullability, fully qualified.</param>
/// <param name="IsNullable">Whether null is a value of it.</param>
/// <param name="IsValueType">Whether the type is a value type.</param>
/// <param name="Item">The items of an array or list.</param>
internal sealed record ValueModel(ValueKind Kind, string Type, bool IsNullable, bool IsValueType, ValueModel? Item = null)
{
    /// <summary>The type as a variable of it is declared.</summary>
    public string Declared => IsNullable ? Type + "?" : Type;

    public ValueModel NotNull => IsNullable ? this with { IsNullable = false } : this;

    public bool IsNumber => Kind is ValueKind.Integer or ValueKind.Real or ValueKind.Decimal;

    /// <summary>Text that the reader checks and makes a value of a type of ours.</summary>
    public bool IsSanitized => Kind is ValueKind.SafePath or ValueKind.AllowedUrl or ValueKind.SqlIdentifier or ValueKind.ProcessArgument or ValueKind.EmailAddress;

    /// <summary>What collections hold in the end: a rule that stands on a collection holds for that.</summary>
    public ValueModel Leaf => Item?.Leaf ?? this;

    public bool IsCollection => Kind is ValueKind.Array or ValueKind.List;

    public bool HasReader => Kind is ValueKind.Enum or ValueKind.Object || IsCollection;
}

internal enum ConstraintKind
{
    Minimum,
    ExclusiveMinimum,
    Maximum,
    ExclusiveMaximum,
    Length,
    Count,
    Pattern,
    Allowed,
    NotBlank,

    /// <summary>The code is the name of the directory that a path lies below.</summary>
    Directory,

    /// <summary>The values are hosts; the JSON is a list of schemes, the code a list of ports.</summary>
    Hosts,
}

/// <summary>A constraint in two forms that say the same: <paramref name="Json"/> for the schema, <paramref name="Code"/> for the binder.</summary>
internal sealed record ConstraintModel(
    ConstraintKind Kind,
    string Json = "",
    string Code = "",
    int Least = 0,
    int Most = int.MaxValue,
    EquatableArray<string> Values = default);

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
    MemberPlace Place);

internal enum MemberPlace
{
    Parameter,
    /// <summary>Set in an object initializer: <c>required</c> members, and <c>init</c> ones without a value of their own.</summary>
    Initializer,

    /// <summary>Set after construction, when the member was sent.</summary>
    Setter,

    /// <summary>Set with <c>with</c>, when the member was sent: an <c>init</c> member of a record that has a value of its own.</summary>
    With,
}

/// <summary>A type with members. What it takes as an argument and what it shows as a result may differ.</summary>
internal sealed record ObjectModel(
    string Type,
    string Description,
    bool IsRecord,
    bool CanRead,
    bool CanWrite,
    EquatableArray<MemberModel> Inputs,
    EquatableArray<MemberModel> Outputs);

internal sealed record EnumModel(string Type, string Description, EquatableArray<string> Names);

/// <summary>The named types that a tool uses, in ordinal order of their names.</summary>
internal sealed record TypeSet(EquatableArray<ObjectModel> Objects, EquatableArray<EnumModel> Enums)
{
    public ObjectModel? Object(string type) => Objects.FirstOrDefault(candidate => candidate.Type == type);

    public EnumModel Enum(string type) => Enums.First(candidate => candidate.Type == type);
}
