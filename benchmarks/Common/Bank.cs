using SecureTools.Benchmarks.Subjects;

namespace SecureTools.Benchmarks.Common;

/// <summary>What every benchmark calls with: one caller, one set of tokens, one table.</summary>
internal static class Bank
{
    public const string Agent = "bank";
    public const string Session = "3f2b8c1e-6a4d-4f0e-9b57-0c2d1e8a7f63";

    public static Caller NewCaller() => new("agent-7")
    {
        Roles = ["operator", "auditor"],
        Session = Session,
        TrustScore = 10,
        SecondFactorAt = TimeProvider.System.GetUtcNow(),
    };

    public static ToolTokens NewTokens(ToolTokenCodec? codec = null) => new(new ToolTokensOptions
    {
        Keys = TokenKeyRing.Random(),
        Agent = Agent,
        Codec = codec ?? ToolTokenCodec.V2,
    });

    public static ToolTable NewTable(ToolTokens? tokens = null, AuditQueue? audit = null) =>
        new(
            new ToolTableOptions { Tokens = tokens ?? NewTokens(), Audit = audit, RateLimits = new InMemoryRateLimitStore(timeProvider: new FastClock()) },
            SecureToolsBenchmarksSubjectsToolSource.Instance);
}
