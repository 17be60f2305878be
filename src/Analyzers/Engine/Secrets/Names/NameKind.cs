namespace SecureTools.Analyzers.Engine.Secrets.Names;

/// <summary>What a name says about its value, the weakest first.</summary>
internal enum NameKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It may be a key or part of a login.</summary>
    Weak,

    /// <summary>It is a secret that machines made.</summary>
    Secret,

    /// <summary>It is a password that a person may have chosen.</summary>
    Password,
}
