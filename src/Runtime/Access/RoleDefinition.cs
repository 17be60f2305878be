namespace SecureTools;

/// <summary>A role and the permissions it grants, as an assembly declares it.</summary>
/// <param name="Name">The role's name.</param>
/// <param name="Permissions">The names of the permissions it grants.</param>
public sealed record RoleDefinition(string Name, params IReadOnlyList<string> Permissions);
