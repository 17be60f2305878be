namespace SecureTools.Analyzers.Engine.Secrets;

/// <summary>What a secret is, the most specific first.</summary>
internal enum SecretKind
{
    /// <summary>Private key material.</summary>
    PrivateKey,

    /// <summary>A token that has the form of a provider's.</summary>
    ProviderToken,

    /// <summary>A key that signs, encrypts or decrypts.</summary>
    Key,

    /// <summary>A password or token inside a connection string, URL, header or command.</summary>
    Connection,

    /// <summary>A value that looks like a secret, with a name that says so.</summary>
    Credential,

    /// <summary>A plain word with a name that says password.</summary>
    Word,
}

/// <summary>A secret in a text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="What">Its kind or provider in words, never the secret.</param>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends.</param>
internal sealed record SecretMatch(SecretKind Kind, string What, int Start, int End)
{
    public bool Overlaps(SecretMatch other) => Start < other.End && other.Start < End;
}
