namespace SecureTools.Shared.Roles;

/// <summary>A role as an assembly attribute declares it.</summary>
internal sealed record RoleModel(string Name, EquatableArray<string> Permissions);

/// <summary>The names of the roles and permissions that referenced assemblies declare.</summary>
internal sealed record ReferencedAccess(EquatableArray<string> Roles, EquatableArray<string> Permissions)
{
    public static ReferencedAccess None { get; } = new(EquatableArray<string>.Empty, EquatableArray<string>.Empty);
}

/// <summary>A name with the number and the identifier that generated code knows it by.</summary>
internal sealed record NumberedName(string Name, string Identifier, int Number);

/// <summary>
/// The closed set of roles and permissions of one assembly: its own, with what its roles grant, and the names of those it references.
/// </summary>
internal sealed record AccessModel(
    EquatableArray<RoleModel> Definitions, EquatableArray<NumberedName> Roles, EquatableArray<NumberedName> Permissions)
{
    /// <param name="roles">The roles that the assembly declares.</param>
    /// <param name="permissions">The permissions that it declares without a role.</param>
    /// <param name="referenced">What the assemblies declare that it references. What their roles grant, their own tables say.</param>
    public static AccessModel From(IEnumerable<RoleModel> roles, IEnumerable<string> permissions, ReferencedAccess referenced)
    {
        // A role declared several times grants everything that its declarations grant.
        var definitions = roles.GroupBy(role => role.Name, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new RoleModel(group.Key, Sorted(group.SelectMany(role => role.Permissions)).ToEquatable())).ToList();
        var names = Sorted(definitions.SelectMany(role => role.Permissions).Concat(permissions).Concat(referenced.Permissions));
        return new AccessModel(
            definitions.ToEquatable(), Number(Sorted(definitions.Select(role => role.Name).Concat(referenced.Roles))), Number(names));
    }

    public NumberedName? Role(string name, bool byIdentifier) => Find(Roles, name, byIdentifier);

    public NumberedName? Permission(string name, bool byIdentifier) => Find(Permissions, name, byIdentifier);

    private static NumberedName? Find(EquatableArray<NumberedName> names, string name, bool byIdentifier) =>
        names.FirstOrDefault(candidate => (byIdentifier ? candidate.Identifier : candidate.Name) == name);

    private static IEnumerable<string> Sorted(IEnumerable<string> names) =>
        names.Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal);

    private static EquatableArray<NumberedName> Number(IEnumerable<string> names)
    {
        // What every class inherits, and the names of the generated classes themselves.
        var taken = new HashSet<string>(StringComparer.Ordinal)
        {
            "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
            "Permissions", "PermissionNumbers", "Roles", "RoleNumbers",
        };
        var numbered = new List<NumberedName>();
        foreach (var name in names)
        {
            var identifier = ToolNames.Identifier(name);
            for (var i = 2; !taken.Add(identifier); i++)
            {
                identifier = ToolNames.Identifier(name) + "_" + i;
            }

            numbered.Add(new NumberedName(name, identifier, numbered.Count));
        }

        return numbered.ToEquatable();
    }
}
