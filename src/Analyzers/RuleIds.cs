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

    public const string UnconstrainedText = "SECT2001";
    public const string UnconstrainedNumber = "SECT2002";
    public const string UnlimitedCollection = "SECT2003";
    public const string OpenType = "SECT2004";
    public const string UndefinedEnum = "SECT2005";
    public const string UnenforcedConstraint = "SECT2006";
    public const string ClaimedIdentity = "SECT2007";
    public const string SecretArgument = "SECT2008";

    public const string InsecureDestructiveTool = "SECT3001";
    public const string UnguardedDestructiveTool = "SECT3002";
    public const string EmptyPromise = "SECT3003";
    public const string ContradictedHint = "SECT3004";
    public const string MissingHint = "SECT3005";
    public const string UnenforcedAuthorization = "SECT3006";
    public const string ApprovalBypass = "SECT3007";
    public const string ApprovalByName = "SECT3008";
    public const string OverridingAnonymity = "SECT3009";
    public const string OpenToolWithEffects = "SECT3010";
    public const string ToxicCombination = "SECT3011";
    public const string UncancellableTool = "SECT3012";
    public const string AsyncVoidTool = "SECT3013";
    public const string BlockingTool = "SECT3014";
    public const string AccessWithoutSecondFactor = "SECT3015";
    public const string UnlimitedPayment = "SECT3016";
    public const string MalformedEffectLine = "SECT3017";

    public const string SecretComparison = "SECT4001";
    public const string SecretLookup = "SECT4002";
    public const string ShortKey = "SECT4003";
    public const string PredictableSecret = "SECT4004";
    public const string FastPasswordHash = "SECT4005";
    public const string HashAsMac = "SECT4006";
    public const string AmbiguousMac = "SECT4007";
    public const string FixedNonce = "SECT4008";
    public const string TokenValidationOff = "SECT4009";
    public const string OpenAlgorithms = "SECT4010";
    public const string CertificateValidationOff = "SECT4011";
    public const string OldTls = "SECT4012";
    public const string OpenCors = "SECT4013";
    public const string TokenPassThrough = "SECT4014";
    public const string ExceptionText = "SECT4015";
    public const string PlainHttp = "SECT4016";
    public const string CookieFlags = "SECT4017";
    public const string EndlessToken = "SECT4018";
    public const string ProcessKey = "SECT4019";
    public const string AnyHost = "SECT4020";

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
