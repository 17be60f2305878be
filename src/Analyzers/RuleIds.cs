namespace SecureTools.Analyzers;

/// <summary>All ids, one a line. The thousand is the room. An id is never used again: that of a removed rule stays as a comment.</summary>
internal static class RuleIds
{
    public const string InsecureDestructiveTool = "SECT3001";
    public const string UnguardedDestructiveTool = "SECT3002";
    public const string UnlistedTool = "SECT5001";
    public const string ChangedTool = "SECT5002";
    public const string RemovedTool = "SECT5003";
    public const string UnreadableSurfaceFile = "SECT5004";
    public const string MissingSurfaceFile = "SECT5005";
}
