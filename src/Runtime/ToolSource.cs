namespace SecureTools;

/// <summary>The tools of one assembly, as its generated code offers them. Tools are created when they are first needed.</summary>
public abstract class ToolSource
{
    /// <summary>The version of the contract between generated code and this runtime.</summary>
    public const int CurrentContract = 1;

    /// <summary>The contract that the source was generated for. A table refuses a source of another contract.</summary>
    public abstract int Contract { get; }

    /// <summary>The name of the assembly.</summary>
    public abstract string Name { get; }

    /// <summary>The names of the tools in ordinal order; the position of a name is the tool's number.</summary>
    public abstract IReadOnlyList<string> ToolNames { get; }

    /// <summary>What the tools need from a host, taken together.</summary>
    public abstract ToolNeeds Needs { get; }

    /// <summary>
    /// The permissions that the tools may require: those of the assembly and of those it references, in the order of their numbers.
    /// </summary>
    public virtual IReadOnlyList<string> Permissions => [];

    /// <summary>The permissions that at least one tool requires.</summary>
    public virtual IReadOnlyList<string> RequiredPermissions => [];

    /// <summary>The directories below which tools take paths, by name.</summary>
    public virtual IReadOnlyList<string> RequiredDirectories => [];

    /// <summary>
    /// The roles that the tools may require: those of the assembly and of those it references, in the order of their numbers.
    /// </summary>
    public virtual IReadOnlyList<string> Roles => [];

    /// <summary>The roles that the assembly declares.</summary>
    public virtual IReadOnlyList<RoleDefinition> RoleDefinitions => [];

    /// <summary>Creates the tool of a number.</summary>
    protected internal abstract Tool Create(int number);
}

/// <summary>What tools need from the host that runs them. A table that lacks one of them does not start.</summary>
[Flags]
public enum ToolNeeds
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Token validation, for secure tools.</summary>
    Tokens = 1,

    /// <summary>A store of rate limits.</summary>
    RateLimits = 2,

    /// <summary>A store of approvals.</summary>
    Approvals = 4,
}
