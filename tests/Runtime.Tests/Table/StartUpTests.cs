using SecureTools.Tests.Audit;

namespace SecureTools.Tests.Table;

/// <summary>A table that could not guard its tools does not start, and says what to do.</summary>
public sealed class StartUpTests
{
    [Fact]
    public void NoSource_IsRefused() =>
        AssertRefused("There is no tool. Check that the SecureTools generator runs in every project that declares tools, "
            + "and that their methods can become tools (public or internal, parameters and results of supported types, known permissions).", new());

    [Fact]
    public void OtherContract_IsRefused() => AssertRefused(
        "The tools of 'Bank' were generated for contract 2, but the runtime has 1. Build that assembly with the package version that the application uses.",
        new(),
        new FakeSource { ContractNumber = 2, SourceName = "Bank" });

    [Fact]
    public void MissingTokens_AreRefused() => AssertRefused(
        "A tool is declared with Secure = true, but there is no token validation. Set ToolTableOptions.Tokens.",
        new(),
        new FakeSource { AllNeeds = ToolNeeds.Tokens });

    [Fact]
    public void MissingRateLimitStore_IsRefused() => AssertRefused(
        "A tool declares a rate limit, but there is no store for it. Set ToolTableOptions.RateLimits.",
        new() { RateLimits = null },
        new FakeSource { AllNeeds = ToolNeeds.RateLimits });

    [Fact]
    public void MissingApprovalStore_IsRefused() => AssertRefused(
        "A tool requires approval, but there is no store for it. Set ToolTableOptions.Approvals.",
        new() { Approvals = null },
        new FakeSource(),
        new FakeSource { Tools = [new FakeTool("two")], AllNeeds = ToolNeeds.Approvals | ToolNeeds.RateLimits });

    [Fact]
    [Trait("Row", "S1-031")]
    public void PermissionThatNoRoleGrants_IsRefused_UnlessCallersBringThem()
    {
        var source = new FakeSource { AllPermissions = ["write", "read", "delete"], AllRoles = [new RoleDefinition("viewer", "read")] };
        AssertRefused(
            "No role grants the permission 'delete', 'write', so nobody could call the tools that require it. "
            + "Add it to an [assembly: Role], or set ToolTableOptions.PermissionsFromCaller when the host knows each caller's permissions.",
            new(),
            source);
        Assert.Equal(1, new ToolTable(new ToolTableOptions { PermissionsFromCaller = true }, source).Count);
    }

    [Fact]
    public void PermissionGrantedByAnotherAssembly_IsEnough()
    {
        var library = new FakeSource { AllPermissions = ["write"] };
        var application = new FakeSource { Tools = [], AllRoles = [new RoleDefinition("editor", "write")] };
        Assert.Equal(1, new ToolTable(new ToolTableOptions(), library, application).Count);
    }

    [Fact]
    public void RoleDeclaredTwiceDifferently_IsRefused()
    {
        static FakeSource Source(string tool, params string[] permissions) =>
            new() { Tools = [new FakeTool(tool)], AllRoles = [new RoleDefinition("editor", permissions)] };

        AssertRefused(
            "The role 'editor' is declared twice with different permissions. Declare it in one assembly.", new(), Source("one", "read"), Source("two", "read", "write"));
        Assert.Equal(2, new ToolTable(new ToolTableOptions(), Source("one", "read", "write"), Source("two", "write", "read")).Count);
    }

    [Fact]
    [Trait("Row", "S2-024")]
    public void TwoToolsOfOneName_AreRefused()
    {
        AssertRefused(
            "Two tools are named 'one', one of them in 'Other'. Give one of them another name.",
            new(),
            new FakeSource(),
            new FakeSource { SourceName = "Other" });
        Assert.Equal(2, new ToolTable(new ToolTableOptions(), new FakeSource(), new FakeSource { Tools = [new FakeTool("One")] }).Count);
    }

    [Fact]
    public void BadOptions_AreRefused()
    {
        const string Timeout = "ToolTableOptions.DefaultTimeout must be more than zero and at most one day.";
        AssertRefused("ToolTableOptions.MaxArgumentBytes must be at least 2.", new() { MaxArgumentBytes = 1 }, new FakeSource());
        AssertRefused("ToolTableOptions.MaxResultBytes must be at least 2.", new() { MaxResultBytes = 0 }, new FakeSource());
        AssertRefused("ToolTableOptions.MaxStreamBytes must be at least 2.", new() { MaxStreamBytes = 1 }, new FakeSource());
        AssertRefused(Timeout, new() { DefaultTimeout = TimeSpan.Zero }, new FakeSource());
        AssertRefused(Timeout, new() { DefaultTimeout = System.Threading.Timeout.InfiniteTimeSpan }, new FakeSource());
        AssertRefused(Timeout, new() { DefaultTimeout = TimeSpan.FromDays(1) + TimeSpan.FromTicks(1) }, new FakeSource());
        AssertRefused("ToolTableOptions.Time and ToolTableOptions.Logger must not be null.", new() { Time = null! }, new FakeSource());
        AssertRefused("ToolTableOptions.Time and ToolTableOptions.Logger must not be null.", new() { Logger = null! }, new FakeSource());
        var edge = new ToolTableOptions { MaxArgumentBytes = 2, MaxResultBytes = 2, DefaultTimeout = TimeSpan.FromDays(1) };
        Assert.Equal(1, new ToolTable(edge, new FakeSource()).Count);
    }

    [Fact]
    public async Task ToolThatCannotBeCreated_IsMisconfigured_AndNothingEscapes()
    {
        using var sink = new RecordingSink();
        await using var audit = new AuditQueue([sink]);
        var logger = new RecordingLogger();
        var table = new ToolTable(new ToolTableOptions { Audit = audit, Logger = logger }, new FakeSource { Tools = [new BrokenTool(), new FakeTool("one")] });
        var caller = new Caller("ann");
        Assert.Equal(ToolStatus.Misconfigured, (await table.InvokeAsync(new ToolCall("broken") { Caller = caller })).Status);
        Assert.Equal(ToolStatus.Ok, (await table.InvokeAsync(new ToolCall("one") { Caller = caller })).Status);
        await audit.DisposeAsync();
        Assert.Equal([("broken", "tool_not_created"), ("one", "ok")], sink.Kept.Select(record => (record.Tool, record.Cause)));
        Assert.Equal("Tool 'broken' is misconfigured.", Assert.Single(logger.Entries).Text);
    }

    private static void AssertRefused(string message, ToolTableOptions options, params ToolSource[] sources) =>
        Assert.Equal(message, Assert.Throws<ToolConfigurationException>(() => new ToolTable(options, sources)).Message);
}
