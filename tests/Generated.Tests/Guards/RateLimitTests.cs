namespace SecureTools.Tests.Generated.Guards;

public sealed class RateLimitTests
{
    [Fact]
    public async Task TwoLimitsOfOneSize_CountApart()
    {
        await using var kit = new CallKit();
        var caller = CallKit.Ann().InSession(null);
        Assert.Equal(ToolStatus.Ok, (await kit.Invoke("limited_twice", caller: caller)).Status);
        Assert.Equal(ToolStatus.RateLimited, (await kit.Invoke("limited_twice", caller: caller)).Status);
    }

    [Fact]
    public async Task RefusedCaller_UsesUpHisOwnLimit_NotEverybodys()
    {
        await using var kit = new CallKit();
        var eve = new Caller("eve");
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(ToolStatus.RoleRequired, (await kit.Invoke("limited_for_everyone", caller: eve)).Status);
        }

        Assert.Equal(ToolStatus.Ok, (await kit.Invoke("limited_for_everyone")).Status);
        Assert.Equal(ToolStatus.Ok, (await kit.Invoke("limited_for_everyone")).Status);
        Assert.Equal(ToolStatus.RateLimited, (await kit.Invoke("limited_for_everyone", caller: new Caller("bob") { Roles = ["admin"] })).Status);
        Assert.Equal(ToolStatus.RateLimited, (await kit.Invoke("limited_for_everyone", caller: new Caller("eve") { Roles = ["admin"] })).Status);
    }
}
