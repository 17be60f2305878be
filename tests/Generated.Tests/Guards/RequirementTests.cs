using System.Net;

namespace SecureTools.Tests.Generated.Guards;

public sealed class RequirementTests
{
    [Fact]
    [Trait("Row", "S1-037")]
    public async Task Anonymous_IsUnauthenticated_WhateverTheRequirement()
    {
        await using var kit = new CallKit();
        foreach (var tool in new[] { "plain", "write", "fresh", "trusted", "several_roles", "approved" })
        {
            Assert.Equal(ToolStatus.Unauthenticated, (await kit.Invoke(tool, "[", Caller.Anonymous)).Status);
        }

        Assert.Equal(ToolStatus.Ok, (await kit.Invoke("open", "{}", Caller.Anonymous)).Status);
        Assert.NotEqual(ToolStatus.Ok, (await kit.Invoke("contradictory", "{}", Caller.Anonymous)).Status);
        Assert.Equal("open", kit.Journal.ToString());
    }

    [Fact]
    [Trait("Row", "S1-032")]
    [Trait("Row", "S1-033")]
    [Trait("Row", "S1-034")]
    [Trait("Row", "S1-035")]
    public async Task Roles_GrantTheirPermissionsAndNoOthers()
    {
        await using var kit = new CallKit(options => options.HideForbiddenTools = false);
        var expected = new (string Role, string Runs)[]
        {
            ("admin", "read write delete manage"), ("developer", "read write"), ("viewer", "read"), ("Admin", ""), ("nobody", ""),
        };
        foreach (var (role, runs) in expected)
        {
            var caller = CallKit.Ann(role).WithTrust(10).WithSecondFactor(kit.Clock.UtcNow);
            var reached = new List<string>();
            foreach (var (permission, tool, json) in new[]
            {
                ("read", "get_balance", "{}"), ("write", "write", "{}"), ("delete", "guarded", "{}"), ("manage", "conditional", """{"how":"manage"}"""),
            })
            {
                var token = tool == "guarded" ? kit.Token(tool) : null;
                var status = (await kit.Invoke(tool, json, caller, token)).Status;
                if (status is not (ToolStatus.PermissionDenied or ToolStatus.RoleRequired))
                {
                    reached.Add(permission);
                }
            }

            Assert.Equal(runs, string.Join(' ', reached));
        }
    }

    [Fact]
    [Trait("Row", "S1-036")]
    public async Task SeveralAttributes_AreAllNeeded_SeveralNames_AnyOfThem()
    {
        await using var kit = new CallKit();
        Assert.Equal(ToolStatus.RoleRequired, (await kit.Invoke("several_roles", caller: CallKit.Ann("admin"))).Status);
        Assert.Equal(ToolStatus.RoleRequired, (await kit.Invoke("several_roles", caller: CallKit.Ann("developer"))).Status);
        Assert.Equal(ToolStatus.Ok, (await kit.Invoke("several_roles", caller: CallKit.Ann("developer", "admin"))).Status);
        Assert.Equal(ToolStatus.PermissionDenied, (await kit.Invoke("several_permissions", caller: CallKit.Ann("viewer"))).Status);
        Assert.Equal(ToolStatus.Ok, (await kit.Invoke("several_permissions", caller: CallKit.Ann("developer"))).Status);
        Assert.Equal("several_roles several_permissions", kit.Journal.ToString());
    }

    [Fact]
    public async Task RequirementOfTheClass_HoldsForEachTool()
    {
        await using var kit = new CallKit();
        Assert.Equal(ToolStatus.PermissionDenied, (await kit.Invoke("write", caller: CallKit.Ann("viewer"))).Status);
        Assert.Equal(ToolStatus.RoleRequired, (await kit.Invoke("write_as_admin", caller: CallKit.Ann("viewer"))).Status);
        Assert.Equal(ToolStatus.RoleRequired, (await kit.Invoke("write_as_admin", caller: CallKit.Ann("developer"))).Status);
        Assert.Equal(ToolStatus.Ok, (await kit.Invoke("write_as_admin", caller: CallKit.Ann("admin"))).Status);
    }

    [Fact]
    public async Task PermissionsOfTheCaller_CountOnlyWhenTheTableSaysSo()
    {
        var caller = new Caller("ann") { Permissions = ["write"] };
        await using var strict = new CallKit();
        Assert.Equal(ToolStatus.PermissionDenied, (await strict.Invoke("write", caller: caller)).Status);
        await using var open = new CallKit(options => options.PermissionsFromCaller = true);
        Assert.Equal(ToolStatus.Ok, (await open.Invoke("write", caller: caller)).Status);
        Assert.Equal(ToolStatus.PermissionDenied, (await open.Invoke("write", caller: new Caller("ann") { Permissions = ["Write", "read"] })).Status);
        Assert.Equal(ToolStatus.PermissionDenied, (await strict.Invoke("write", caller: caller)).Status);
    }

    [Fact]
    [Trait("Row", "S1-049")]
    public async Task SecondFactor_IsFreshUpToItsAge_AndNeverFromTheFuture()
    {
        await using var kit = new CallKit();
        var now = kit.Clock.UtcNow;
        var ages = new (double Seconds, bool Runs)[] { (0, true), (59.999, true), (60, true), (60.001, false), (-0.001, false), (-3600, false), (1e9, false) };
        foreach (var (seconds, runs) in ages)
        {
            var caller = CallKit.Ann().WithSecondFactor(now - TimeSpan.FromSeconds(seconds));
            Assert.Equal(runs ? ToolStatus.Ok : ToolStatus.MfaRequired, (await kit.Invoke("fresh", caller: caller)).Status);
        }

        Assert.Equal(ToolStatus.MfaRequired, (await kit.Invoke("fresh", caller: CallKit.Ann())).Status);
        Assert.Equal(3, kit.Journal.Entries.Count);
    }

    [Fact]
    public async Task Trust_MustBeKnownAndInRange()
    {
        await using var kit = new CallKit();
        var scores = new (double? Score, bool Runs)[]
        {
            (5, true), (10, true), (4.999999, false), (null, false), (double.NaN, false), (double.PositiveInfinity, false), (10.1, false), (-1, false), (0, false),
        };
        foreach (var (score, runs) in scores)
        {
            Assert.Equal(runs ? ToolStatus.Ok : ToolStatus.TrustTooLow, (await kit.Invoke("trusted", caller: CallKit.Ann().WithTrust(score))).Status);
        }

        Assert.Equal(ToolStatus.Ok, (await kit.Invoke("trusted_at_all", caller: CallKit.Ann().WithTrust(0))).Status);
        Assert.Equal(ToolStatus.TrustTooLow, (await kit.Invoke("trusted_at_all", caller: CallKit.Ann())).Status);
        Assert.Equal(ToolStatus.TrustTooLow, (await kit.Invoke("trusted_at_all", caller: CallKit.Ann().WithTrust(double.NaN))).Status);
    }

    [Fact]
    public async Task PolicyOfArguments_DecidesAfterTheyAreValid()
    {
        await using var kit = new CallKit();
        Assert.Equal(ToolStatus.InvalidArguments, (await kit.Invoke("conditional", """{"how":1}""", CallKit.Ann("viewer"))).Status);
        Assert.Equal(ToolStatus.PermissionDenied, (await kit.Invoke("conditional", """{"how":"manage"}""", CallKit.Ann("viewer"))).Status);
        Assert.Equal(ToolStatus.Ok, (await kit.Invoke("conditional", """{"how":"look"}""", CallKit.Ann("viewer"))).Status);
        var failed = await kit.Invoke("conditional", """{"how":"throw"}""", CallKit.Ann("admin"));
        Assert.Equal(ToolStatus.ToolFailed, failed.Status);
        Assert.DoesNotContain("secret", failed.ToModelText(), StringComparison.Ordinal);
        Assert.Equal("conditional look", kit.Journal.ToString());
    }

    [Fact]
    public async Task RateLimit_IsBilledForRefusedCalls_AndTellsWhenToTryAgain()
    {
        await using var kit = new CallKit();
        var stranger = CallKit.Ann("viewer");
        for (var i = 0; i < 4; i++)
        {
            Assert.Equal(ToolStatus.TokenMissing, (await kit.Invoke("guarded", caller: stranger)).Status);
        }

        Assert.Equal(ToolStatus.TokenMissing, (await kit.Invoke("guarded", caller: stranger)).Status);
        kit.Clock.Advance(TimeSpan.FromSeconds(20));
        var limited = await kit.Invoke("guarded", token: kit.Token("guarded"));
        Assert.Equal((ToolStatus.RateLimited, TimeSpan.FromSeconds(40)), (limited.Status, limited.RetryAfter));
        Assert.Equal("There were too many calls. Try again in 40 s.", limited.ToModelText());
        var other = new Caller("bob") { Roles = ["admin"], Session = "s1", TrustScore = 9, SecondFactorAt = kit.Clock.UtcNow };
        Assert.Equal(ToolStatus.InvalidArguments, (await kit.Invoke("guarded", caller: other, token: kit.Token("guarded"))).Status);
        kit.Clock.Advance(TimeSpan.FromSeconds(40));
        Assert.Equal(ToolStatus.InvalidArguments, (await kit.Invoke("guarded", token: kit.Token("guarded"))).Status);
    }

    [Fact]
    public async Task SeveralLimits_HoldTogether_AndIpv6CountsByNetwork()
    {
        await using var kit = new CallKit();
        async Task<ToolStatus> From(string address) =>
            (await kit.Invoke("open", caller: Caller.AnonymousFrom(IPAddress.Parse(address)))).Status;

        Assert.Equal(ToolStatus.Ok, await From("2001:db8:1:2::1"));
        Assert.Equal(ToolStatus.Ok, await From("2001:db8:1:2:ffff::2"));
        Assert.Equal(ToolStatus.RateLimited, await From("2001:db8:1:2::3"));
        Assert.Equal(ToolStatus.Ok, await From("2001:db8:1:3::1"));
        Assert.Equal(ToolStatus.Ok, await From("::ffff:192.0.2.1"));
        Assert.Equal(ToolStatus.Ok, await From("192.0.2.1"));
        Assert.Equal(ToolStatus.RateLimited, await From("192.0.2.1"));
        Assert.Equal(ToolStatus.Ok, await From("192.0.2.2"));
    }

    [Fact]
    public async Task StoreThatFails_RefusesTheCall()
    {
        await using var kit = new CallKit(options => options.RateLimits = new BrokenStore());
        var result = await kit.Invoke("open");
        Assert.Equal(ToolStatus.Misconfigured, result.Status);
        Assert.Equal("The tool is not available.", result.ToModelText());
        Assert.Empty(kit.Journal.Entries);
        Assert.Equal("rate_limit_store_unavailable", (await kit.Records())[0].Cause);
        Assert.Contains(kit.Logger.Entries, entry => entry.Event == 1103);
    }

    private sealed class BrokenStore : IRateLimitStore
    {
        public ValueTask<RateLimitDecision> AcquireAsync(string key, int count, TimeSpan window, CancellationToken cancel) =>
            throw new InvalidOperationException("The database is down.");
    }
}
