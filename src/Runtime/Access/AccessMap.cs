namespace SecureTools;

/// <summary>
/// Numbers the permissions and roles of one source and turns a caller's names into bits. The roles of the whole table count,
/// so a library's tools are opened by the application's roles.
/// </summary>
internal sealed class AccessMap(ToolSource source, Dictionary<string, RoleDefinition> roles, bool permissionsFromCaller)
{
    private Numbers? _numbers;

    /// <summary>Computed with the first caller. A lost race computes the same again.</summary>
    private Numbers Known => _numbers ??= new Numbers(this, source, roles);

    public Grants For(Caller caller)
    {
        var numbers = Known;
        var permissions = permissionsFromCaller ? Bits(numbers.Permissions, caller.Permissions) : default;
        foreach (var role in caller.Roles)
        {
            if (numbers.Granted.TryGetValue(role, out var granted))
            {
                permissions = permissions.Union(granted.Permissions);
            }
        }

        return new Grants(this, permissions, Bits(numbers.Roles, caller.Roles));
    }

    private static Dictionary<string, int> Number(IReadOnlyList<string> names)
    {
        var numbers = new Dictionary<string, int>(names.Count, StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++)
        {
            numbers.Add(names[i], i);
        }

        return numbers;
    }

    private static PermissionSet Bits(Dictionary<string, int> numbers, IEnumerable<string> names)
    {
        var set = default(PermissionSet);
        foreach (var name in names)
        {
            if (numbers.TryGetValue(name, out var number))
            {
                set = set.With(number);
            }
        }

        return set;
    }

    private sealed class Numbers
    {
        public Numbers(AccessMap map, ToolSource source, Dictionary<string, RoleDefinition> roles)
        {
            Permissions = Number(source.Permissions);
            Roles = Number(source.Roles);
            Granted = new Dictionary<string, Grants>(roles.Count, StringComparer.Ordinal);
            foreach (var role in roles.Values)
            {
                Granted.Add(role.Name, new Grants(map, Bits(Permissions, role.Permissions), roles: default));
            }
        }

        public Dictionary<string, int> Permissions { get; }

        public Dictionary<string, int> Roles { get; }

        /// <summary>Of references: a dictionary of the sets themselves would be compiled anew at each start of a process.</summary>
        public Dictionary<string, Grants> Granted { get; }
    }
}

/// <summary>What one caller may do in one source of one table.</summary>
internal sealed class Grants(AccessMap map, PermissionSet permissions, PermissionSet roles)
{
    public AccessMap Map { get; } = map;

    public PermissionSet Permissions { get; } = permissions;

    public PermissionSet Roles { get; } = roles;
}
