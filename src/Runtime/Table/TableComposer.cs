namespace SecureTools;

/// <summary>
/// Puts the sources of a table together and refuses a set that could not guard its tools. Written in plain loops: all of it runs once,
/// at the start of a process, where every further method and library costs more than the work itself.
/// </summary>
internal static class TableComposer
{
    public static ToolIndex Compose(IReadOnlyList<ToolSource> sources, ToolTableOptions options)
    {
        CheckOptions(options);
        CheckSources(sources);
        CheckNeeds(NeedsOf(sources), options);
        var roles = RolesOf(sources);
        if (!options.PermissionsFromCaller)
        {
            CheckPermissions(sources, roles);
        }

        return new ToolIndex(Slots(sources, roles, options));
    }

    public static ToolNeeds NeedsOf(IReadOnlyList<ToolSource> sources)
    {
        var needs = ToolNeeds.None;
        for (var i = 0; i < sources.Count; i++)
        {
            needs |= sources[i].Needs;
        }

        return needs;
    }

    private static void CheckOptions(ToolTableOptions options)
    {
        Refuse(options.Time is null || options.Logger is null, "ToolTableOptions.Time and ToolTableOptions.Logger must not be null.");
        Refuse(options.Directories is null, "ToolTableOptions.Directories must not be null.");
        Refuse(options.MaxArgumentBytes < 2, "ToolTableOptions.MaxArgumentBytes must be at least 2.");
        Refuse(options.MaxResultBytes < 2, "ToolTableOptions.MaxResultBytes must be at least 2.");
        Refuse(options.MaxStreamBytes < 2, "ToolTableOptions.MaxStreamBytes must be at least 2.");
        Refuse(options.DefaultTimeout <= TimeSpan.Zero || options.DefaultTimeout > TimeSpan.FromDays(1),
            "ToolTableOptions.DefaultTimeout must be more than zero and at most one day.");
    }

    private static void CheckSources(IReadOnlyList<ToolSource> sources)
    {
        Refuse(sources.Count == 0, "There is no tool. Check that the SecureTools generator runs in every project that declares tools, "
            + "and that their methods can become tools (public or internal, parameters and results of supported types, known permissions).");
        for (var i = 0; i < sources.Count; i++)
        {
            CheckSource(sources[i]);
        }
    }

    private static void CheckSource(ToolSource source)
    {
        // Asking whether the marker is there, and not for what it says, takes a fifteenth of the time.
        if (!source.GetType().Assembly.IsDefined(typeof(GeneratedToolsAttribute), inherit: false))
        {
            throw new ToolConfigurationException(
                $"The tools of '{source.Name}' come from an assembly without the marker of the SecureTools generator, so nothing says that they have guards. "
                + "Build that assembly with the SecureTools package.");
        }

        if (source.Contract != ToolSource.CurrentContract)
        {
            throw new ToolConfigurationException(
                $"The tools of '{source.Name}' were generated for contract {source.Contract}, but the runtime has {ToolSource.CurrentContract}. "
                + "Build that assembly with the package version that the application uses.");
        }
    }

    private static void CheckNeeds(ToolNeeds needs, ToolTableOptions options)
    {
        Refuse((needs & ToolNeeds.Tokens) != ToolNeeds.None && options.Tokens is null,
            "A tool is declared with Secure = true, but there is no token validation. Set ToolTableOptions.Tokens.");
        Refuse((needs & ToolNeeds.RateLimits) != ToolNeeds.None && options.RateLimits is null,
            "A tool declares a rate limit, but there is no store for it. Set ToolTableOptions.RateLimits.");
        Refuse((needs & ToolNeeds.Approvals) != ToolNeeds.None && options.Approvals is null,
            "A tool requires approval, but there is no store for it. Set ToolTableOptions.Approvals.");
    }

    private static Dictionary<string, RoleDefinition> RolesOf(IReadOnlyList<ToolSource> sources)
    {
        var roles = new Dictionary<string, RoleDefinition>(StringComparer.Ordinal);
        for (var i = 0; i < sources.Count; i++)
        {
            foreach (var role in sources[i].RoleDefinitions)
            {
                if (!roles.TryAdd(role.Name, role) && !IsSame(roles[role.Name], role))
                {
                    throw new ToolConfigurationException(
                        $"The role '{role.Name}' is declared twice with different permissions. Declare it in one assembly.");
                }
            }
        }

        return roles;
    }

    private static bool IsSame(RoleDefinition one, RoleDefinition other) =>
        new HashSet<string>(one.Permissions, StringComparer.Ordinal).SetEquals(other.Permissions);

    private static void CheckPermissions(IReadOnlyList<ToolSource> sources, Dictionary<string, RoleDefinition> roles)
    {
        var granted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var role in roles.Values)
        {
            granted.UnionWith(role.Permissions);
        }

        var missing = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < sources.Count; i++)
        {
            missing.UnionWith(sources[i].RequiredPermissions);
        }

        missing.ExceptWith(granted);
        if (missing.Count > 0)
        {
            throw new ToolConfigurationException(
                $"No role grants the permission '{string.Join("', '", missing.Order(StringComparer.Ordinal))}', so nobody could call the tools that require it. "
                + "Add it to an [assembly: Role], or set ToolTableOptions.PermissionsFromCaller when the host knows each caller's permissions.");
        }
    }

    private static Dictionary<string, ToolSlot> Slots(
        IReadOnlyList<ToolSource> sources, Dictionary<string, RoleDefinition> roles, ToolTableOptions options)
    {
        var slots = new Dictionary<string, ToolSlot>(sources[0].ToolNames.Count, StringComparer.Ordinal);
        for (var i = 0; i < sources.Count; i++)
        {
            var access = new AccessMap(sources[i], roles, options.PermissionsFromCaller);
            var names = sources[i].ToolNames;
            for (var number = 0; number < names.Count; number++)
            {
                if (!slots.TryAdd(names[number], new ToolSlot(sources[i], number, access)))
                {
                    throw new ToolConfigurationException(
                        $"Two tools are named '{names[number]}', one of them in '{sources[i].Name}'. Give one of them another name.");
                }
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
