namespace SecureTools.Shared.Effects;

/// <summary>What a method does to the world: the flags of <c>SecureTools.Effects</c>, bit by bit.</summary>
[Flags]
internal enum EffectKind
{
    /// <summary>Nothing that outlives the call.</summary>
    None = 0,

    /// <summary>Reads what is stored: files, databases, settings, secrets.</summary>
    Reads = 1,

    /// <summary>Brings in text that others write: pages, mails, issues, messages.</summary>
    ReadsUntrusted = 2,

    /// <summary>Adds to what is stored.</summary>
    Creates = 4,

    /// <summary>Changes what is stored.</summary>
    Updates = 8,

    /// <summary>Takes away what is stored, and what cannot be brought back.</summary>
    Deletes = 16,

    /// <summary>Starts processes, or runs code that is not part of the program.</summary>
    Executes = 32,

    /// <summary>Hands data to somebody outside: mails, messages, requests.</summary>
    Sends = 64,

    /// <summary>Moves money.</summary>
    Pays = 128,

    /// <summary>Changes who may do what: credentials, keys, roles, permissions.</summary>
    ChangesAccess = 256,

    /// <summary>Stops, starts or reconfigures systems.</summary>
    Controls = 512,
}

/// <summary>Sets of effects.</summary>
internal static class EffectKinds
{
    /// <summary>What cannot be undone by calling again.</summary>
    public const EffectKind Destructive =
        EffectKind.Deletes | EffectKind.Executes | EffectKind.Pays | EffectKind.ChangesAccess | EffectKind.Controls;

    /// <summary>What a tool that only reads does not do.</summary>
    public const EffectKind Changing = Destructive | EffectKind.Creates | EffectKind.Updates | EffectKind.Sends;
}
