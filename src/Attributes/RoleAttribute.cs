using System;

namespace SecureTools;

/// <summary>
/// Declares a role and the permissions it grants. Roles and permissions form a closed set: what is not declared grants nothing.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class RoleAttribute : Attribute
{
    /// <summary>
    /// Declares the role <paramref name="name"/> with its permissions. A role declared several times grants all that its declarations
    /// grant.
    /// </summary>
    /// <param name="name">The role's name; ordinal, not empty.</param>
    /// <param name="permissions">What the role grants; ordinal names.</param>
    public RoleAttribute(string name, params string[] permissions)
    {
        Name = name;
        Permissions = permissions;
    }

    /// <summary>The role's name; ordinal, not empty.</summary>
    public string Name { get; }

    /// <summary>What the role grants.</summary>
    public string[] Permissions { get; }
}

/// <summary>Declares a permission that tools may require, for assemblies that declare no role that grants it.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class PermissionAttribute : Attribute
{
    /// <summary>Declares the permission <paramref name="name"/>.</summary>
    /// <param name="name">The permission's name; ordinal, not empty.</param>
    public PermissionAttribute(string name) => Name = name;

    /// <summary>The permission's name; ordinal, not empty.</summary>
    public string Name { get; }

    /// <summary>What the permission allows, for people.</summary>
    public string? Description { get; set; }
}
