namespace SecureTools.Shared.Tools;

/// <summary>The reasons for which a method cannot be a tool. What a refusal's details hold is said with each.</summary>
internal enum RefusalKind
{
    /// <summary>The compiler reports an error at the symbol itself.</summary>
    BrokenCode,

    /// <summary>The name.</summary>
    InvalidName,

    /// <summary>The named argument, its least and its greatest value.</summary>
    LimitOutOfRange,

    /// <summary>An accessor, an operator, an explicit implementation of an interface: what code cannot call by name.</summary>
    NotOrdinary,

    GenericMethod,

    /// <summary>The method belongs to a generic type, or is nested in one.</summary>
    GenericClass,

    VariableArguments,

    /// <summary>The return value or a parameter is a reference.</summary>
    ByReference,

    AsyncVoid,

    /// <summary>Not accessible inside its assembly.</summary>
    Inaccessible,

    /// <summary>A file-local type.</summary>
    FileLocal,

    /// <summary>Obsolete as an error, or callable by unmanaged code alone.</summary>
    Forbidden,

    /// <summary>The greatest number.</summary>
    TooManyArguments,

    /// <summary>The name.</summary>
    DuplicateArgument,

    /// <summary>The attribute's name.</summary>
    ForeignSource,

    /// <summary>The type.</summary>
    NotAService,

    /// <summary>The type.</summary>
    Tuple,

    /// <summary>The type.</summary>
    UnsupportedType,

    /// <summary>The type, which nests too deep or is made of too many types.</summary>
    TypeTooLarge,

    /// <summary>The type, a set of items that are equal where their JSON is not, or the other way round.</summary>
    SetItem,

    /// <summary>The type, a dictionary whose keys are neither text nor an enum with one name for each value.</summary>
    DictionaryKey,

    /// <summary>The type, whose converter or whose member's converter writes a form of its own.</summary>
    Converted,

    /// <summary>The type, which other types stand for, one of them without a discriminator that tells it apart.</summary>
    UndiscriminatedType,

    /// <summary>The attribute's name: it asks for a form of JSON that schema and binder do not have.</summary>
    UnsupportedJson,

    /// <summary>The type, an enum without values.</summary>
    EmptyEnum,

    /// <summary>The type, abstract or an interface: nothing says what to construct.</summary>
    AbstractArgument,

    /// <summary>The type.</summary>
    NoConstructor,

    /// <summary>A parameter of a constructor that JSON must not set and that has no default.</summary>
    IgnoredParameter,

    /// <summary>A required member that cannot be set.</summary>
    UnsettableMember,

    /// <summary>An <c>init</c> member of a class that may give itself a value.</summary>
    InitMember,

    /// <summary>A property that cannot be read.</summary>
    UnreadableMember,

    /// <summary>The type and the name.</summary>
    DuplicateMember,

    /// <summary>The type and the greatest number.</summary>
    TooManyMembers,

    /// <summary>The type: the name of a member is no well-formed text.</summary>
    MalformedMemberName,

    /// <summary>The attribute's name and the type.</summary>
    ConstraintOnWrongType,

    /// <summary>The name of the attribute that is missing, and the type: without it nothing says where a path or URL may lead.</summary>
    MissingRule,

    /// <summary>The attribute's name: nobody can satisfy it, or its arguments are out of range.</summary>
    ImpossibleConstraint,

    /// <summary>The attribute's name: it is not understood, so it could not be enforced.</summary>
    UnknownConstraint,

    /// <summary>The attribute's name: its pattern is invalid.</summary>
    InvalidPattern,

    /// <summary>The attribute's name: schema and binder would understand its pattern differently.</summary>
    UnportablePattern,

    /// <summary>The attribute's name: a guard of another framework, which nothing here applies.</summary>
    ForeignGuard,

    /// <summary>The attribute's name: not one of the known requirements.</summary>
    UnknownRequirement,

    /// <summary>The attribute's name and the range.</summary>
    RequirementOutOfRange,

    /// <summary>The attribute's name: it names no role or permission, or one that is not constant.</summary>
    UnnamedRequirement,

    /// <summary>The name of the method, the <see cref="WhenFault"/>, and of a parameter that does not fit the name.</summary>
    WhenMethod,

    /// <summary>A task or a stream that may be null, which nobody can await.</summary>
    NullableTask,

    /// <summary>Streams of results, results that may be null, and sensitive ones, of which nothing could be redacted.</summary>
    RawResult,

    /// <summary>A static method that has no body of its own.</summary>
    StaticContract,

    /// <summary>The type: a structure cannot hold the services of an instance.</summary>
    StructInstance,

    /// <summary>The type: no constructor, or two of the same length.</summary>
    AmbiguousConstructor,

    /// <summary>The type: members that an initializer would have to set.</summary>
    RequiredMembersOfClass,
}
