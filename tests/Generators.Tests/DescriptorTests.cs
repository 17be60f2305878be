namespace SecureTools.Generators.Tests;

public class DescriptorTests
{
    [Fact]
    public void Hints_KnowThreeStates()
    {
        var built = Built.FromMembers("""
            [Tool] public static void None() { }
            [Tool(ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = false)] public static void All() { }
            [Tool(Destructive = true)] public static void One() { }
            """);
        Assert.Equal(ToolHints.None, built["none"].Descriptor.Hints);
        Assert.Equal(new ToolHints(true, false, true, false), built["all"].Descriptor.Hints);
        Assert.Equal(new ToolHints(Destructive: true), built["one"].Descriptor.Hints);
    }

    [Fact]
    public void Flags_AreTakenOver()
    {
        var built = Built.FromMembers("""
            [Tool(Secure = true, Hidden = true, TimeoutSeconds = 86400, MaxArgumentBytes = 1, MaxResultBytes = 2)] public static Task One() => Task.CompletedTask;
            [Tool, AllowAnonymousTool] public static void Two() { }
            """);
        var (one, two) = (built["one"].Descriptor, built["two"].Descriptor);
        Assert.Equal((true, true, false, false), (one.Secure, one.Hidden, one.AllowAnonymous, one.Synchronous));
        Assert.Equal((86400, 1, 2), (one.TimeoutSeconds, one.MaxArgumentBytes, one.MaxResultBytes));
        Assert.Equal((false, false, true, true), (two.Secure, two.Hidden, two.AllowAnonymous, two.Synchronous));
        Assert.Equal(ToolNeeds.Tokens, Assert.Single(built.Sources).Needs);
    }

    [Fact]
    public void LimitsOutOfRange_LeaveTheToolOut() => Assert.Equal(
        "good",
        Built.FromMembers("""
            [Tool(TimeoutSeconds = 0), RateLimit(100000, PerSeconds = 86400, By = RateLimitBy.Everyone)] public static void Good() { }
            [Tool(TimeoutSeconds = -1)] public static void A() { }
            [Tool(TimeoutSeconds = 86401)] public static void B() { }
            [Tool(MaxArgumentBytes = -1)] public static void C() { }
            [Tool(MaxResultBytes = -1)] public static void D() { }
            [Tool, RateLimit(0)] public static void E() { }
            [Tool, RateLimit(100001)] public static void F() { }
            [Tool, RateLimit(1, PerSeconds = 0)] public static void G() { }
            [Tool, RateLimit(1, PerSeconds = 86401)] public static void H() { }
            [Tool, RateLimit(1, By = (RateLimitBy)17)] public static void I() { }
            """).Names);

    [Fact]
    public void RateLimits_OfClassAndMethodAddUp()
    {
        var built = Built.From("""
            [RateLimit(100, PerSeconds = 3600, By = RateLimitBy.Address)]
            public static class Tools
            {
                [Tool, RateLimit(10), RateLimit(3, PerSeconds = 1, By = RateLimitBy.Session)] public static void One() { }
                [Tool] public static void Two() { }
            }
            """);
        Assert.Equal(
            [new RateLimitRule(100, 3600, RateLimitBy.Address), new(10, 60, RateLimitBy.Caller), new(3, 1, RateLimitBy.Session)],
            built["one"].Descriptor.RateLimits);
        Assert.Equal([new RateLimitRule(100, 3600, RateLimitBy.Address)], built["two"].Descriptor.RateLimits);
        Assert.Equal(ToolNeeds.RateLimits, built.Sources[0].Needs);
    }

    [Fact]
    public void Anonymity_LosesAgainstAnyRequirement()
    {
        var built = Built.From("""
            [AllowAnonymousTool]
            public static class Tools
            {
                [Tool] public static void Open() { }
                [Tool, RequireMfa] public static void Guarded() { }
                [Tool, RateLimit(1)] public static void Limited() { }
            }

            [RequireTrust(1)]
            public static class Strict
            {
                [Tool, AllowAnonymousTool] public static void Closed() { }
            }
            """);
        Assert.True(built["open"].Descriptor.AllowAnonymous);
        Assert.True(built["limited"].Descriptor.AllowAnonymous);
        Assert.False(built["guarded"].Descriptor.AllowAnonymous);
        Assert.False(built["closed"].Descriptor.AllowAnonymous);
        Assert.Equal("unauthenticated", built.Result("closed", caller: Caller.Anonymous));
        Assert.Equal("", built.Result("open", caller: Caller.Anonymous));
    }
}
