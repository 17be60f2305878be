namespace SecureTools.Tests.Generated.Guards;

/// <summary>One call that is wrong in every way, repaired one step after the other: each step refuses before the next one looks.</summary>
public sealed class CallOrderTests
{
    private const string Huge = """{"amount":600,"note":"x"}""";
    private static readonly string _oversize = "{\"note\":\"" + new string('x', 300_000) + "\"";

    [Fact]
    [Trait("Row", "S4-067")]
    [Trait("Row", "S2-023")]
    [Trait("Row", "S2-029")]
    [Trait("Row", "S1-049")]
    [Trait("Row", "S2-025")]
    public async Task EachStep_RefusesBeforeTheNext()
    {
        await using var kit = new CallKit();
        var nobody = Caller.AnonymousFrom(null, "s1");
        var steps = new (string Tool, string Json, Caller Caller, string? Token, ToolStatus Status)[]
        {
            ("no_such_tool", _oversize, nobody, null, ToolStatus.ArgumentsTooLarge),
            ("no_such_tool", Deep(65), nobody, null, ToolStatus.ArgumentsTooLarge),
            ("no_such_tool", "[", nobody, null, ToolStatus.UnknownTool),
            ("guarded", _oversize[..250], nobody, null, ToolStatus.ArgumentsTooLarge),
            ("guarded", "[", nobody, null, ToolStatus.TokenMissing),
            ("guarded", "[", nobody, "forged", ToolStatus.TokenInvalid),
            ("guarded", "[", nobody, kit.Token("plain"), ToolStatus.TokenInvalid),
            ("guarded", "[", nobody, kit.Token("guarded", "s2"), ToolStatus.TokenInvalid),
            ("guarded", "[", nobody, kit.Token("guarded"), ToolStatus.Unauthenticated),
            ("guarded", "[", CallKit.Ann("viewer"), kit.Token("guarded"), ToolStatus.RoleRequired),
            ("guarded", "[", CallKit.Ann("developer"), kit.Token("guarded"), ToolStatus.PermissionDenied),
            ("guarded", "[", CallKit.Ann("admin"), kit.Token("guarded"), ToolStatus.TrustTooLow),
            ("guarded", "[", CallKit.Ann("admin").WithTrust(5), kit.Token("guarded"), ToolStatus.MfaRequired),
            ("guarded", "[", kit.Admin, kit.Token("guarded"), ToolStatus.RateLimited),
        };
        foreach (var (tool, json, caller, token, status) in steps)
        {
            Assert.Equal(status, (await kit.Invoke(tool, json, caller, token)).Status);
        }

        kit.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(ToolStatus.InvalidArguments, (await kit.Invoke("guarded", "[", token: kit.Token("guarded"))).Status);
        Assert.Equal(ToolStatus.TrustTooLow, (await kit.Invoke("guarded", Huge, kit.Admin.WithTrust(8.9), kit.Token("guarded"))).Status);
        var request = await kit.Invoke("guarded", Huge, token: kit.Token("guarded"));
        Assert.Equal(ToolStatus.ApprovalRequired, request.Status);
        Assert.Empty(kit.Journal.Entries);

        Assert.True(await kit.Approvals.ApproveAsync(request.ApprovalId!, "boss"));
        var done = await kit.Invoke("guarded", Huge, token: kit.Token("guarded"), approval: request.ApprovalId);
        Assert.Equal((ToolStatus.Ok, "\"done\""), (done.Status, CallKit.Text(done)));
        Assert.Equal("guarded 600 x", kit.Journal.ToString());
        Assert.Equal(
            [
                "arguments_too_large", "arguments_too_large", "unknown_tool", "arguments_too_large", "token_missing", "token_malformed", "token_wrong_tool",
                "token_wrong_session", "unauthenticated", "role_required:developer|admin", "permission_denied:delete", "trust_too_low:5", "mfa_required:300",
                "rate_limited", "invalid_arguments", "trust_too_low:9", "approval_missing", "ok",
            ],
            (await kit.Records()).Select(record => record.Cause), StringComparer.Ordinal);
    }

    [Fact]
    [Trait("Row", "S2-022")]
    public async Task SecureCall_RunsExactlyOnce_AndItsTokenOnce()
    {
        await using var kit = new CallKit();
        var token = kit.Token("guarded");
        Assert.True((await kit.Invoke("guarded", """{"amount":1}""", token: token)).IsOk);
        Assert.Equal(ToolStatus.TokenInvalid, (await kit.Invoke("guarded", """{"amount":1}""", token: token)).Status);
        Assert.Equal("guarded 1", kit.Journal.ToString());
        Assert.Equal("token_replayed", (await kit.Records())[^1].Cause);
    }

    [Fact]
    [Trait("Row", "S4-081")]
    public async Task ExpiredToken_IsRefused_AtItsLastSecondAccepted()
    {
        await using var kit = new CallKit();
        var (early, late) = (kit.Token("guarded"), kit.Token("guarded"));
        kit.Clock.Advance(TimeSpan.FromSeconds(3599));
        Assert.True((await kit.Invoke("guarded", """{"amount":1}""", token: early)).IsOk);
        kit.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(ToolStatus.TokenInvalid, (await kit.Invoke("guarded", """{"amount":1}""", token: late)).Status);
        Assert.Equal("token_expired", (await kit.Records())[^1].Cause);
    }

    [Fact]
    public async Task TokenWithoutSession_IsRefused()
    {
        await using var kit = new CallKit();
        var result = await kit.Invoke("guarded", """{"amount":1}""", kit.Admin.InSession(null), kit.Token("guarded"));
        Assert.Equal(ToolStatus.TokenInvalid, result.Status);
        Assert.Equal("token_without_session", (await kit.Records())[0].Cause);
    }

    [Fact]
    public async Task TokenBoundToArguments_OpensOnlyThese()
    {
        await using var kit = new CallKit();
        string Mint(string json)
        {
            var hash = new byte[CanonicalJson.HashLength];
            Assert.True(CanonicalJson.TryHash(System.Text.Encoding.UTF8.GetBytes(json), hash));
            return kit.Tokens.Mint(new TokenBinding { Tool = "guarded", Session = "s1", ArgumentsHash = hash });
        }

        Assert.True((await kit.Invoke("guarded", """{ "note":"a", "amount":1.0 }""", token: Mint("""{"amount":1,"note":"a"}"""))).IsOk);
        Assert.Equal(ToolStatus.TokenInvalid, (await kit.Invoke("guarded", """{"amount":2,"note":"a"}""", token: Mint("""{"amount":1,"note":"a"}"""))).Status);
        Assert.Equal("token_wrong_arguments", (await kit.Records())[^1].Cause);
    }

    [Fact]
    public async Task Depth64_IsRead_Depth65_IsTooDeep()
    {
        await using var kit = new CallKit();
        Assert.Equal(ToolStatus.InvalidArguments, (await kit.Invoke("plain", Deep(64))).Status);
        Assert.Equal(ToolStatus.ArgumentsTooLarge, (await kit.Invoke("plain", Deep(65))).Status);
        Assert.Equal(ToolStatus.InvalidArguments, (await kit.Invoke("plain", "{\"a\":\"" + new string('[', 99) + "\\\"[\"}")).Status);
    }

    [Fact]
    public async Task SizeLimits_AreExact()
    {
        await using var kit = new CallKit(options => options.MaxArgumentBytes = 100);
        Assert.Equal(ToolStatus.Ok, (await kit.Invoke("plain", "{}".PadRight(100))).Status);
        Assert.Equal(ToolStatus.ArgumentsTooLarge, (await kit.Invoke("plain", "{}".PadRight(101))).Status);
        await using var larger = new CallKit();
        Assert.Equal(ToolStatus.Ok, (await larger.Invoke("guarded", """{"amount":1}""".PadRight(200), token: larger.Token("guarded"))).Status);
        Assert.Equal(ToolStatus.ArgumentsTooLarge, (await larger.Invoke("guarded", """{"amount":1}""".PadRight(201), token: larger.Token("guarded"))).Status);
    }

    [Fact]
    public async Task EmptyArguments_CountAsNone()
    {
        await using var kit = new CallKit();
        Assert.Equal(ToolStatus.Ok, (await kit.Invoke("plain", "")).Status);
        Assert.Equal(ToolStatus.InvalidArguments, (await kit.Invoke("plain", " ")).Status);
    }

    private static string Deep(int depth) => string.Concat(Enumerable.Repeat("{\"a\":", depth - 1)) + "{}" + new string('}', depth - 1);
}
