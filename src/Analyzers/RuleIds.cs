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
    public const string MissingToolDescription = "SECT5010";
    public const string MissingParameterDescription = "SECT5011";
    public const string ShortDescription = "SECT5012";
    public const string HiddenCharacter = "SECT5013";
    public const string SteeringDescription = "SECT5014";
    public const string DescriptionNamesTool = "SECT5015";
    public const string EncodedDescription = "SECT5016";
    public const string UnknownDocumentedParameter = "SECT5017";
    public const string DescriptionDrift = "SECT5018";
}
