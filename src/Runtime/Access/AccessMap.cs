namespace SecureTools;

/// <summary>
/// Numbers the permissions and roles of one source and turns a caller's names into bits. The roles of the whole table count,
/// so a library's tools are opened by the application's roles.
/// </summary>
internal sealed class AccessMap
{
    private readonly Dictionary<string, int> _permissions;
    private readonly Dictionary<string, int> _roles;
    // Of references: a dictionary of these sets would be compiled anew at each start of a process.
    private readonly Dictionary<string, Grants> _granted;
    private readonly bool _permissionsFromCaller;

    public AccessMap(ToolSource source, IReadOnlyDictionary<string, RoleDefinition> roles, bool permissionsFromCaller)
    {
        _permissions = Number(source.Permissions);
        _roles = Number(source.Roles);
        _permissionsFromCaller = permissionsFromCaller;
        _granted = new Dictionary<string, Grants>(roles.Count, StringComparer.Ordinal);
        foreach (var role in roles.Values)
        {
            _granted.Add(role.Name, new Grants(this, Bits(_permissions, role.Permissions), roles: default));
        }
    }

    public Grants For(Caller caller)
    {
        var permissions = _permissionsFromCaller ? Bits(_permissions, caller.Permissions) : default;
        foreach (var role in caller.Roles)
        {
            if (_granted.TryGetValue(role, out var granted))
            {
                permissions = permissions.Union(granted.Permissions);
            }
        }

        return new Grants(this, permissions, Bits(_roles, caller.Roles));
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
}

/// <summary>What one caller may do in one source of one table.</summary>
internal sealed class Grants(AccessMap map, PermissionSet permissions, PermissionSet roles)
{
    public AccessMap Map { get; } = map;

    public PermissionSet Permissions { get; } = permissions;

    public PermissionSet Roles { get; } = roles;
}
