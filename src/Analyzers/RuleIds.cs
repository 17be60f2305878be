namespace SecureTools.Analyzers;

/// <summary>All ids, one a line. The thousand is the room. An id is never used again: that of a removed rule stays as a comment.</summary>
internal static class RuleIds
{
    public const string ProviderToken = "SECT1001";
    public const string HardcodedCredential = "SECT1002";
    public const string LiteralKey = "SECT1003";
    public const string SecretInConnection = "SECT1004";
    public const string PrivateKey = "SECT1005";
    public const string SecretInConfiguration = "SECT1006";
    public const string SecretInToolDescription = "SECT1007";
    public const string LoggedSecret = "SECT1008";
    public const string ReturnedSecret = "SECT1009";
    public const string SecretInComment = "SECT1010";
    public const string LiteralPassword = "SECT1011";
    public const string InsecureDestructiveTool = "SECT3001";
    public const string UnguardedDestructiveTool = "SECT3002";
}
