namespace SecureTools.Tests.Generated.Guards;

public sealed class ApprovalTests
{
    private const string Payload = """{"what":"pay"}""";

    [Fact]
    public async Task Approval_RunsItsCallOnce()
    {
        await using var kit = new CallKit();
        var id = (await kit.Invoke("approved", Payload)).ApprovalId!;
        Assert.Equal((ToolStatus.ApprovalRequired, id), Of(await kit.Invoke("approved", Payload)));
        Assert.Equal(ToolStatus.ApprovalRequired, (await kit.Invoke("approved", Payload, approval: id)).Status);
        Assert.True(await kit.Approvals.ApproveAsync(id, "boss"));
        Assert.Equal(ToolStatus.Ok, (await kit.Invoke("approved", """{ "what" : "\u0070ay" }""", approval: id)).Status);
        var again = await kit.Invoke("approved", Payload, approval: id);
        Assert.Equal(ToolStatus.ApprovalRequired, again.Status);
        Assert.NotEqual(id, again.ApprovalId);
        Assert.Equal("approved pay", kit.Journal.ToString());
        Assert.Equal(
            ["approval_missing", "approval_missing", "approval_pending", "ok", "approval_already_used"],
            (await kit.Records()).Select(record => record.Cause), StringComparer.Ordinal);
    }

    [Fact]
    public async Task ChangedArguments_NeedAnApprovalOfTheirOwn()
    {
        await using var kit = new CallKit();
        var id = (await kit.Invoke("approved", Payload)).ApprovalId!;
        Assert.True(await kit.Approvals.ApproveAsync(id, "boss"));
        var changed = await kit.Invoke("approved", """{"what":"steal"}""", approval: id);
        Assert.Equal(ToolStatus.ApprovalRequired, changed.Status);
        Assert.NotEqual(id, changed.ApprovalId);
        Assert.Empty(kit.Journal.Entries);
        Assert.Equal(ToolStatus.Ok, (await kit.Invoke("approved", Payload, approval: id)).Status);
        Assert.Equal("approval_for_other_arguments", (await kit.Records())[1].Cause);
    }

    [Fact]
    public async Task ApprovalOfAnotherCallerOrSession_IsOfNoUse()
    {
        await using var kit = new CallKit();
        var id = (await kit.Invoke("approved", Payload)).ApprovalId!;
        Assert.True(await kit.Approvals.ApproveAsync(id, "boss"));
        Assert.Equal(ToolStatus.ApprovalRequired, (await kit.Invoke("approved", Payload, new Caller("bob") { Session = "s1" }, approval: id)).Status);
        Assert.Equal(ToolStatus.ApprovalRequired, (await kit.Invoke("approved", Payload, kit.Admin.InSession("s2"), approval: id)).Status);
        Assert.Empty(kit.Journal.Entries);
    }

    [Fact]
    public async Task CallersCannotApproveTheirOwnCalls()
    {
        await using var kit = new CallKit();
        var id = (await kit.Invoke("approved", Payload)).ApprovalId!;
        Assert.False(await kit.Approvals.ApproveAsync(id, "ann"));
        Assert.Equal(ToolStatus.ApprovalRequired, (await kit.Invoke("approved", Payload, approval: id)).Status);
        Assert.Empty(kit.Journal.Entries);
    }

    [Fact]
    public async Task InvalidArguments_AreNeverOfferedForApproval()
    {
        await using var kit = new CallKit();
        Assert.Equal(ToolStatus.InvalidArguments, (await kit.Invoke("approved", """{"what":"pay","what":"steal"}""")).Status);
        Assert.Empty(await kit.Approvals.PendingAsync());
    }

    [Fact]
    public async Task SmallAmount_NeedsNoApproval()
    {
        await using var kit = new CallKit();
        Assert.Equal(ToolStatus.Ok, (await kit.Invoke("guarded", """{"amount":99}""", token: kit.Token("guarded"))).Status);
        Assert.Equal(ToolStatus.ApprovalRequired, (await kit.Invoke("guarded", """{"amount":100}""", token: kit.Token("guarded"))).Status);
    }

    [Fact]
    public async Task StoreThatFails_RefusesTheCall()
    {
        await using var kit = new CallKit(options => options.Approvals = new BrokenApprovals());
        var result = await kit.Invoke("approved", Payload, approval: "x");
        Assert.Equal(ToolStatus.Misconfigured, result.Status);
        Assert.Empty(kit.Journal.Entries);
        Assert.Equal("approval_store_unavailable", (await kit.Records())[0].Cause);
    }

    [Fact]
    public async Task StoreThatAnswersNothing_ApprovesNothing()
    {
        await using var kit = new CallKit(options => options.Approvals = new EmptyApprovals());
        Assert.Equal(ToolStatus.ApprovalRequired, (await kit.Invoke("approved", Payload, approval: "x")).Status);
        Assert.Empty(kit.Journal.Entries);
        Assert.Equal("approval_store_unavailable", (await kit.Records())[0].Cause);
    }

    private static (ToolStatus Status, string? Id) Of(ToolResult result) => (result.Status, result.ApprovalId);

    private sealed class BrokenApprovals : IApprovalStore
    {
        public ValueTask<ApprovalRequest?> RequestAsync(ApprovalTicket ticket, CancellationToken cancel = default) => throw new TimeoutException();

        public ValueTask<bool> ApproveAsync(string id, string approver, CancellationToken cancel = default) => throw new TimeoutException();

        public ValueTask<bool> DenyAsync(string id, string approver, CancellationToken cancel = default) => throw new TimeoutException();

        public ValueTask<ApprovalFailure> ConsumeAsync(string? id, ApprovalTicket ticket, CancellationToken cancel = default) => throw new TimeoutException();

        public ValueTask<IReadOnlyList<ApprovalRequest>> PendingAsync(CancellationToken cancel = default) => throw new TimeoutException();
    }

    private sealed class EmptyApprovals : IApprovalStore
    {
        public ValueTask<ApprovalRequest?> RequestAsync(ApprovalTicket ticket, CancellationToken cancel = default) => default;

        public ValueTask<bool> ApproveAsync(string id, string approver, CancellationToken cancel = default) => default;

        public ValueTask<bool> DenyAsync(string id, string approver, CancellationToken cancel = default) => default;

        public ValueTask<ApprovalFailure> ConsumeAsync(string? id, ApprovalTicket ticket, CancellationToken cancel = default) => default;

        public ValueTask<IReadOnlyList<ApprovalRequest>> PendingAsync(CancellationToken cancel = default) => new([]);
    }
}
