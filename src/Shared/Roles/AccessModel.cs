namespace SecureTools.Shared.Roles;

/// <summary>A role as an assembly attribute declares it.</summary>
internal sealed record RoleModel(string Name, EquatableArray<string> Permissions);

/// <summary>A name with the number and the identifier that generated code knows it by.</summary>
internal sealed record NumberedName(string Name, string Identifier, int Number);

/// <summary>The closed set of roles and permissions of one assembly.</summary>
internal sealed record AccessModel(EquatableArray<RoleModel> Definitions, EquatableArray<NumberedName> Roles, EquatableArray<NumberedName> Permissions)
{
    public static AccessModel From(IEnumerable<RoleModel> roles, IEnumerable<string> permissions)
    {
        // A role declared several times grants everything that its declarations grant.
        var definitions = roles.GroupBy(role => role.Name, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new RoleModel(group.Key, Sorted(group.SelectMany(role => role.Permissions)).ToEquatable())).ToList();
        var names = Sorted(definitions.SelectMany(role => role.Permissions).Concat(permissions));
        return new AccessModel(definitions.ToEquatable(), Number(definitions.Select(role => role.Name)), Number(names));
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
