using System.Collections.Frozen;

namespace SecureTools;

/// <summary>Puts the sources of a table together and refuses a set that could not guard its tools.</summary>
internal static class TableComposer
{
    public static FrozenDictionary<string, ToolSlot> Compose(IReadOnlyList<ToolSource> sources, ToolTableOptions options)
    {
        CheckOptions(options);
        CheckSources(sources);
        CheckNeeds(NeedsOf(sources), options);
        var roles = RolesOf(sources);
        CheckPermissions(sources, roles, options);
        return Slots(sources, roles, options).ToFrozenDictionary(StringComparer.Ordinal);
    }

    public static ToolNeeds NeedsOf(IReadOnlyList<ToolSource> sources) => sources.Aggregate(ToolNeeds.None, (all, source) => all | source.Needs);

    private static void CheckOptions(ToolTableOptions options)
    {
        Refuse(options.Time is null || options.Logger is null, "ToolTableOptions.Time and ToolTableOptions.Logger must not be null.");
        Refuse(options.MaxArgumentBytes < 2, "ToolTableOptions.MaxArgumentBytes must be at least 2.");
        Refuse(options.MaxResultBytes < 2, "ToolTableOptions.MaxResultBytes must be at least 2.");
        Refuse(options.DefaultTimeout <= TimeSpan.Zero || options.DefaultTimeout > TimeSpan.FromDays(1),
            "ToolTableOptions.DefaultTimeout must be more than zero and at most one day.");
    }

    private static void CheckSources(IReadOnlyList<ToolSource> sources)
    {
        Refuse(sources.Count == 0, "There is no tool source. Check that the SecureTools generator runs in the project that declares the tools.");
        foreach (var source in sources)
        {
            Refuse(source.Contract != ToolSource.CurrentContract,
                $"The tools of '{source.Name}' were generated for contract {source.Contract}, but the runtime has {ToolSource.CurrentContract}. "
                + "Build that assembly with the package version that the application uses.");
        }
    }

    private static void CheckNeeds(ToolNeeds needs, ToolTableOptions options)
    {
        Refuse(needs.HasFlag(ToolNeeds.Tokens) && options.Tokens is null,
            "A tool is declared with Secure = true, but there is no token validation. Set ToolTableOptions.Tokens.");
        Refuse(needs.HasFlag(ToolNeeds.RateLimits) && options.RateLimits is null,
            "A tool declares a rate limit, but there is no store for it. Set ToolTableOptions.RateLimits.");
        Refuse(needs.HasFlag(ToolNeeds.Approvals) && options.Approvals is null,
            "A tool requires approval, but there is no store for it. Set ToolTableOptions.Approvals.");
    }

    private static Dictionary<string, RoleDefinition> RolesOf(IReadOnlyList<ToolSource> sources)
    {
        var roles = new Dictionary<string, RoleDefinition>(StringComparer.Ordinal);
        foreach (var role in sources.SelectMany(source => source.RoleDefinitions))
        {
            if (!roles.TryAdd(role.Name, role))
            {
                Refuse(!roles[role.Name].Permissions.ToHashSet(StringComparer.Ordinal).SetEquals(role.Permissions),
                    $"The role '{role.Name}' is declared twice with different permissions. Declare it in one assembly.");
            }
        }

        return roles;
    }

    private static void CheckPermissions(IReadOnlyList<ToolSource> sources, Dictionary<string, RoleDefinition> roles, ToolTableOptions options)
    {
        if (options.PermissionsFromCaller)
        {
            return;
        }

        var granted = roles.Values.SelectMany(role => role.Permissions).ToHashSet(StringComparer.Ordinal);
        var missing = sources.SelectMany(source => source.RequiredPermissions).Where(name => !granted.Contains(name)).Distinct(StringComparer.Ordinal);
        var list = string.Join(", ", missing.Order(StringComparer.Ordinal).Select(name => $"'{name}'"));
        Refuse(list.Length > 0,
            $"No role grants the permission {list}, so nobody could call the tools that require it. "
            + "Add it to an [assembly: Role], or set ToolTableOptions.PermissionsFromCaller when the host knows each caller's permissions.");
    }

    private static Dictionary<string, ToolSlot> Slots(IReadOnlyList<ToolSource> sources, Dictionary<string, RoleDefinition> roles, ToolTableOptions options)
    {
        var slots = new Dictionary<string, ToolSlot>(sources.Sum(source => source.ToolNames.Count), StringComparer.Ordinal);
        foreach (var source in sources)
        {
            var access = new AccessMap(source, roles, options.PermissionsFromCaller);
            for (var i = 0; i < source.ToolNames.Count; i++)
            {
                var name = source.ToolNames[i];
                Refuse(!slots.TryAdd(name, new ToolSlot(source, i, access)),
                    $"Two tools are named '{name}', one of them in '{source.Name}'. Give one of them another name.");
            }
        }

        return slots;
    }

    private static void Refuse(bool wrong, string message)
    {
        if (wrong)
        {
            throw new ToolConfigurationException(message);
        }
    }
}

/// <summary>The place of one tool in a table. The tool is created when it is first needed.</summary>
internal sealed class ToolSlot(ToolSource source, int number, AccessMap access)
{
    private Tool? _tool;

    public string Name => source.ToolNames[number];

    /// <summary>Whether the tool could be created; false also before it was first needed.</summary>
    public bool IsCreated => _tool is not null;

    public AccessMap Access { get; } = access;

    /// <summary>A lost race makes a second equal tool, which is harmless: tools hold no state.</summary>
    public Tool Tool => _tool ??= source.Create(number);
}
