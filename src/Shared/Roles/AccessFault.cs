namespace SecureTools.Shared.Roles;

/// <summary>Why a declaration of a role or permission declares nothing.</summary>
internal enum AccessFault
{
    /// <summary>The name is empty or null.</summary>
    NoName,

    /// <summary>The list of permissions is null.</summary>
    NoList,

    /// <summary>The name of a permission is empty or null.</summary>
    NamelessPermission,
}
