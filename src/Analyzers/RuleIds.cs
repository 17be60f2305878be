namespace SecureTools.Analyzers;

/// <summary>All ids, one a line. The thousand is the room. An id is never used again: that of a removed rule stays as a comment.</summary>
internal static class RuleIds
{
    public const string InsecureDestructiveTool = "SECT3001";
    public const string UnguardedDestructiveTool = "SECT3002";
}
