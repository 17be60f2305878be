namespace SecureTools.Shared.Tools;

/// <summary>
/// A method that claims a name. Without a model it cannot be a tool, but keeps the name from any other: that one may be less guarded.
/// </summary>
internal sealed record ToolCandidate(string Name, ToolModel? Model);

/// <summary>One tool, free of everything that belongs to a compilation.</summary>
internal sealed record ToolModel(
    string Class,
    string Method,
    DescriptorModel Descriptor,
    InstanceModel Instance,
    EquatableArray<ParameterModel> Parameters,
    ReturnModel Return,
    EquatableArray<RequirementModel> Requirements,
    EquatableArray<RateLimitModel> RateLimits,
    TypeSet Types,
    EquatableArray<string> Experiments)
{
    public IEnumerable<MemberModel> Arguments =>
        Parameters.Where(parameter => parameter.Member is not null).Select(parameter => parameter.Member!);
}

/// <summary>What the tool says about itself.</summary>
internal sealed record DescriptorModel(
    string Name,
    string? Title,
    string Description,
    bool? ReadOnly,
    bool? Destructive,
    bool? Idempotent,
    bool? OpenWorld,
    bool Secure,
    bool Hidden,
    bool AllowAnonymous,
    int TimeoutSeconds,
    int MaxArgumentBytes,
    int MaxResultBytes);

internal enum InstanceKind
{
    /// <summary>A static method needs none.</summary>
    None,

    /// <summary>Constructed from services, unless it is a service itself.</summary>
    Constructed,

    /// <summary>An interface or abstract class: it must be a service.</summary>
    Service,
}

/// <summary>Where the object comes from whose method is called.</summary>
internal sealed record InstanceModel(
    InstanceKind Kind, string Type, EquatableArray<ServiceModel> Services, bool Disposes, bool DisposesAsync);

/// <summary>
/// A service that a constructor or a parameter takes. A forgiven one may be null though its type says otherwise: that is its default
/// value.
/// </summary>
internal sealed record ServiceModel(string Type, bool IsOptional, bool IsProvider, bool IsForgiven);

internal enum SpecialKind
{
    Argument,
    Call,
    Caller,
    Principal,
    Cancellation,
    Progress,
    Service,
}

/// <summary>One parameter of the method: an argument that the model writes, or something of the host's.</summary>
internal sealed record ParameterModel(string Name, SpecialKind Kind, MemberModel? Member, ServiceModel? Service);

internal enum ReturnKind
{
    Value,
    Task,
    Stream,
}

/// <summary>What of a result the method makes itself.</summary>
internal enum RawKind
{
    /// <summary>Nothing: it returns a value.</summary>
    None,

    /// <summary>All of it.</summary>
    Result,

    /// <summary>Its contents, one or several.</summary>
    Contents,
}

/// <summary>What the method returns. No value: it returns nothing, or a raw result, which is one of its own.</summary>
internal sealed record ReturnModel(ReturnKind Kind, ValueModel? Value, RawKind Raw = RawKind.None);

internal enum RequirementKind
{
    Role,
    Permission,
    Trust,
    Mfa,
    Approval,
}

/// <summary>One requirement. Names are those of roles or permissions; a number is the score or the age.</summary>
internal sealed record RequirementModel(RequirementKind Kind, EquatableArray<NameModel> AnyOf, string Number, WhenModel? When);

/// <summary>The name of a role or permission: its text, or the generated constant that stands for it.</summary>
internal sealed record NameModel(string Text, bool IsConstant);

/// <summary>The method that decides whether a requirement holds, with what it is given.</summary>
internal sealed record WhenModel(string Type, string Method, EquatableArray<WhenArgument> Arguments);

internal enum WhenSource
{
    Argument,
    Call,
    Caller,
}

/// <summary>What the deciding method is given: for an argument, the tool's parameter of that name.</summary>
internal sealed record WhenArgument(WhenSource Source, string Parameter);

internal sealed record RateLimitModel(int Count, int PerSeconds, string By);
