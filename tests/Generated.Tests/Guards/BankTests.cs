namespace SecureTools.Tests.Generated.Guards;

/// <summary>The tools of a bank as their developer sees them.</summary>
public sealed class BankTests
{
    private const string Transfer = """{"amount":9999.99,"toAccount":"0123456789"}""";

    [Fact]
    [Trait("Row", "S4-075")]
    public async Task Tool_HasNameDescriptionSchemaAndFlag()
    {
        await using var kit = new CallKit();
        var tool = kit.Table.Find("transfer_funds")!;
        Assert.Equal("Transfers money between accounts.", tool.Descriptor.Description);
        Assert.True(tool.Descriptor.Secure);
        Assert.False(kit.Table.Find("get_balance")!.Descriptor.Secure);
        using var schema = System.Text.Json.JsonDocument.Parse(tool.InputSchema.ToArray());
        Assert.Equal(["amount", "toAccount"], schema.RootElement.GetProperty("properties").EnumerateObject().Select(member => member.Name), StringComparer.Ordinal);
    }

    [Fact]
    [Trait("Row", "S2-027")]
    public async Task SecureTool_RunsWithItsArgumentsAndItsCall()
    {
        await using var kit = new CallKit(null, new Accounts());
        Assert.True(kit.Table.Find("transfer_funds")!.Descriptor.Secure);
        var caller = CallKit.Ann("developer").WithSecondFactor(kit.Clock.UtcNow);
        var result = await kit.Invoke("transfer_funds", Transfer, caller, kit.Token("transfer_funds"));
        Assert.Equal("\"9999.99 to 0123456789 by ann\"", CallKit.Text(result));
    }

    [Fact]
    [Trait("Row", "S2-026")]
    public async Task OpenTool_NeedsNoToken()
    {
        await using var kit = new CallKit(null, new Accounts());
        Assert.False(kit.Table.Find("get_balance")!.Descriptor.Secure);
        Assert.Equal("12.50", CallKit.Text(await kit.Invoke("get_balance", """{"account":"0123456789"}""", CallKit.Ann("viewer"))));
        Assert.Equal("12.50", CallKit.Text(await kit.Invoke("get_balance", """{"account":"0123456789"}""", CallKit.Ann("viewer"), "a token that nobody asked for")));
    }

    [Fact]
    [Trait("Row", "S2-030")]
    [Trait("Row", "S2-021")]
    public async Task TokenOfAnotherToolSessionSecretOrAgent_RunsNothing()
    {
        await using var kit = new CallKit(null, new Accounts());
        var binding = new TokenBinding { Tool = "transfer_funds", Session = "s1" };
        var otherSecret = new ToolTokens(new ToolTokensOptions { Keys = TokenKeyRing.Random(), Agent = "bank", TimeProvider = kit.Clock });
        foreach (var token in new[] { kit.Token("get_balance"), kit.Token("transfer_funds", "s2"), otherSecret.Mint(binding), kit.Token("transfer_funds")[..^1] })
        {
            Assert.Equal(ToolStatus.TokenInvalid, (await kit.Invoke("transfer_funds", Transfer, token: token)).Status);
        }

        Assert.Equal(ToolStatus.Ok, (await kit.Invoke("transfer_funds", Transfer, token: kit.Token("transfer_funds"))).Status);
    }

    [Fact]
    public async Task PolicyOnRoles_HoldsOnTopOfTheRole()
    {
        await using var kit = new CallKit();
        const string Move = """{"to":{"street":"a","secret":"s"},"by":"Web","maybe":"Phone","more":[{"street":"b"}],"numbers":[1,2]}""";
        Assert.Equal(ToolStatus.RoleRequired, (await kit.Invoke("move", Move, CallKit.Ann("viewer"))).Status);
        Assert.Equal(ToolStatus.RoleRequired, (await kit.Invoke("move", Move, CallKit.Ann("admin"))).Status);
        var moved = await kit.Invoke("move", Move, CallKit.Ann("admin", "viewer"));
        Assert.Equal("""{"street":"a","city":null,"country":"CH","secret":"[redacted]"}""", CallKit.Text(moved));
        Assert.Equal("role_required:viewer|developer", (await kit.Records())[1].Cause);
    }

    [Fact]
    public async Task EveryStatus_IsReached()
    {
        var gates = new Gates();
        await using var kit = new CallKit(null, gates);
        var viewer = CallKit.Ann("viewer");
        var hanging = kit.Invoke("hangs");
        await gates.Entered.Task;
        kit.Clock.Advance(TimeSpan.FromSeconds(5));
        ToolResult[] results =
        [
            await hanging,
            await kit.Invoke("sync"),
            await kit.Invoke("no_such_tool"),
            await kit.Invoke("sync", "{}".PadRight(300_000)),
            await kit.Invoke("guarded"),
            await kit.Invoke("guarded", token: "forged"),
            await kit.Invoke("plain", caller: Caller.Anonymous),
            await kit.Invoke("write", caller: viewer),
            await kit.Invoke("several_roles", caller: viewer),
            await kit.Invoke("trusted", caller: viewer),
            await kit.Invoke("fresh", caller: viewer),
            await kit.Invoke("add"),
            await kit.Invoke("approved", """{"what":"x"}"""),
            await kit.Invoke("throws"),
            await kit.Invoke("large", """{"length":99}"""),
            await kit.Invoke("needed"),
            await kit.Invoke("open"),
            await kit.Invoke("open"),
            await kit.Invoke("open"),
        ];
        Assert.Equal(Enum.GetValues<ToolStatus>(), results.Select(result => result.Status).Distinct().Order());
        Assert.All(results, result => Assert.False(string.IsNullOrWhiteSpace(result.ToModelText())));
        Assert.Equal(results.Select(result => result.Status), (await kit.Records()).Select(record => record.Status));
    }

    private sealed class Accounts : IAccounts
    {
        public decimal Balance(string account) => account == "0123456789" ? 12.50m : 0;
    }
}
