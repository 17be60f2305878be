namespace SecureTools.Analyzers;

/// <summary>All ids, one a line. The thousand is the room. An id is never used again: that of a removed rule stays as a comment.</summary>
internal static class RuleIds
{
    public const string UncallableTool = "SECT0001";
    public const string UnsupportedType = "SECT0002";
    public const string InvalidToolName = "SECT0003";
    public const string CollidingToolNames = "SECT0004";
    public const string UnknownAccessName = "SECT0005";
    public const string ContradictoryDeclaration = "SECT0006";
    public const string UnfitConstraint = "SECT0007";
    public const string UnfitDefault = "SECT0008";
    public const string UnfitCondition = "SECT0009";
    public const string ForeignGuard = "SECT0010";
    public const string IdleRequirement = "SECT0011";
    public const string OutOfRange = "SECT0012";
    public const string UnportablePattern = "SECT0013";
    public const string InaccessibleTool = "SECT0014";
    public const string UnconstructibleToolClass = "SECT0015";
    public const string UnboundMember = "SECT0016";
    public const string ConfusableToolNames = "SECT0017";

    public const string InsecureDestructiveTool = "SECT3001";
    public const string UnguardedDestructiveTool = "SECT3002";
}
