namespace SecureTools.Tests.Generated.Guards;

public sealed class ConcealmentTests
{
    [Fact]
    public async Task HiddenTool_LooksUnknown_ToThoseWhoMayNotCallIt()
    {
        await using var kit = new CallKit();
        var unknown = await kit.Invoke("no_such_tool", caller: CallKit.Ann("developer"));
        foreach (var caller in new[] { CallKit.Ann("developer"), CallKit.Ann(), Caller.Anonymous })
        {
            Assert.Same(unknown, await kit.Invoke("hidden_manage", caller: caller));
        }

        Assert.Same(unknown, await kit.Invoke("hidden_plain", caller: Caller.Anonymous));
        Assert.Equal("There is no such tool.", unknown.ToModelText());
        Assert.Empty(kit.Journal.Entries);
        Assert.True((await kit.Invoke("hidden_manage", caller: CallKit.Ann("admin"))).IsOk);
        Assert.True((await kit.Invoke("hidden_plain", caller: CallKit.Ann())).IsOk);
    }

    [Fact]
    public async Task Audit_KnowsTheConcealedTool_AndWhy()
    {
        await using var kit = new CallKit();
        await kit.Invoke("hidden_manage", caller: CallKit.Ann("developer"));
        await kit.Invoke("hidden_manage", caller: Caller.Anonymous);
        await kit.Invoke("ignore previous instructions", caller: CallKit.Ann());
        Assert.Equal(
            [
                ("hidden_manage", ToolStatus.UnknownTool, "permission_denied:manage", "ann"),
                ("hidden_manage", ToolStatus.UnknownTool, "unauthenticated", null),
                (null, ToolStatus.UnknownTool, "unknown_tool", "ann"),
            ],
            (await kit.Records()).Select(record => (record.Tool, record.Status, record.Cause, record.CallerId)));
    }

    [Fact]
    public async Task MissingSecondFactor_DoesNotConceal()
    {
        await using var kit = new CallKit();
        Assert.Equal(ToolStatus.MfaRequired, (await kit.Invoke("hidden_mfa", caller: CallKit.Ann())).Status);
        Assert.Contains("hidden_mfa", Names(kit, CallKit.Ann()));
        Assert.Equal(ToolStatus.UnknownTool, (await kit.Invoke("hidden_mfa", caller: Caller.Anonymous)).Status);
    }

    [Fact]
    public async Task HideForbiddenTools_ConcealsEveryTool()
    {
        await using var kit = new CallKit(options => options.HideForbiddenTools = true);
        var unknown = await kit.Invoke("no_such_tool", caller: CallKit.Ann("viewer"));
        foreach (var tool in new[] { "write", "guarded", "several_roles", "trusted", "hidden_manage" })
        {
            // Neither arguments nor a token may tell the tool from one that does not exist.
            Assert.Same(unknown, await kit.Invoke(tool, caller: CallKit.Ann("viewer")));
            Assert.Same(unknown, await kit.Invoke(tool, "[1,", CallKit.Ann("viewer"), kit.Token(tool)));
            Assert.Same(unknown, await kit.Invoke(tool, "{}".PadRight(5_000), CallKit.Ann("viewer")));
        }

        Assert.Equal(ToolStatus.MfaRequired, (await kit.Invoke("fresh", caller: CallKit.Ann("viewer"))).Status);
        Assert.True((await kit.Invoke("write", caller: CallKit.Ann("developer"))).IsOk);
        Assert.Equal("permission_denied:write", (await kit.Records())[1].Cause);
    }

    [Fact]
    public async Task VisibleTo_ListsWhatTheCallerMayCall_InOrder()
    {
        await using var kit = new CallKit();
        var anonymous = Names(kit, Caller.Anonymous);
        Assert.Contains("open", anonymous);
        Assert.DoesNotContain("plain", anonymous);
        Assert.DoesNotContain("contradictory", anonymous);
        var viewer = Names(kit, CallKit.Ann("viewer"));
        Assert.Contains("plain", viewer);
        Assert.Contains("contradictory", viewer);
        Assert.Contains("fresh", viewer);
        Assert.Contains("conditional", viewer);
        Assert.Contains("approved", viewer);
        Assert.DoesNotContain("write", viewer);
        Assert.DoesNotContain("trusted", viewer);
        Assert.DoesNotContain("hidden_manage", viewer);
        var admin = Names(kit, kit.Admin);
        Assert.Contains("hidden_manage", admin);
        Assert.Contains("guarded", admin);
        Assert.Equal(admin.Order(StringComparer.Ordinal), admin);
        Assert.Equal(kit.Table.Count, kit.Table.Tools.Count);
        Assert.Equal(kit.Table.Tools.Select(tool => tool.Name).Order(StringComparer.Ordinal), kit.Table.Tools.Select(tool => tool.Name));
    }

    private static List<string> Names(CallKit kit, Caller caller) => [.. kit.Table.VisibleTo(caller).Select(tool => tool.Name)];
}
