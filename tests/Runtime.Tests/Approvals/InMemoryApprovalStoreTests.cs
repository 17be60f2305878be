using System.Text;

namespace SecureTools.Tests.Approvals;

public sealed class InMemoryApprovalStoreTests
{
    private const string Arguments = "{\"amount\":20000,\"to\":\"0123456789\"}";
    private static readonly TimeSpan _lifetime = TimeSpan.FromMinutes(10);
    private readonly ManualClock _clock = new();

    private InMemoryApprovalStore Store(int capacity = 100, int perCaller = 100, long maxBytes = 100_000, bool self = false) =>
        new(new ApprovalStoreOptions
        {
            Capacity = capacity,
            CapacityPerCaller = perCaller,
            MaxBytes = maxBytes,
            AllowSelfApproval = self,
            TimeProvider = _clock,
        });

    private static ApprovalTicket Ticket(
        string arguments = Arguments, string tool = "transfer", string caller = "ann", string? session = "s1") =>
        ApprovalTicket.TryCreate(tool, caller, session, Encoding.UTF8.GetBytes(arguments)) ?? throw new InvalidOperationException();

    private static ApprovalTicket Numbered(int number, string caller = "ann") => Ticket($"{{\"n\":{number}}}", caller: caller);

    private static async Task<string> Request(InMemoryApprovalStore store, ApprovalTicket? ticket = null) =>
        (await store.RequestAsync(ticket ?? Ticket()))!.Id;

    private static async Task<string> Approved(InMemoryApprovalStore store, ApprovalTicket? ticket = null)
    {
        var id = await Request(store, ticket);
        Assert.True(await store.ApproveAsync(id, "bob"));
        return id;
    }

    [Fact]
    public async Task ApprovedCall_RunsOnce()
    {
        var store = Store();
        var id = await Request(store);
        Assert.Equal(ApprovalFailure.Pending, await store.ConsumeAsync(id, Ticket()));
        Assert.True(await store.ApproveAsync(id, "bob"));
        Assert.Equal(ApprovalFailure.None, await store.ConsumeAsync(id, Ticket()));
        Assert.Equal(ApprovalFailure.AlreadyUsed, await store.ConsumeAsync(id, Ticket()));
        Assert.False(await store.ApproveAsync(id, "bob"));
        Assert.False(await store.DenyAsync(id, "bob"));
        Assert.Equal(ApprovalFailure.AlreadyUsed, await store.ConsumeAsync(id, Ticket()));
    }

    [Fact]
    public async Task SameValueInOtherWords_IsTheSameCall()
    {
        var store = Store();
        var id = await Approved(store);
        Assert.Equal(ApprovalFailure.None, await store.ConsumeAsync(id, Ticket(" {\"to\":\"012345678\\u0039\", \"amount\":2e4}")));
    }

    [Theory]
    [InlineData("{\"amount\":20001,\"to\":\"0123456789\"}")]
    [InlineData("{\"amount\":20000.00000000000000000001,\"to\":\"0123456789\"}")]
    [InlineData("{\"amount\":\"20000\",\"to\":\"0123456789\"}")]
    [InlineData("{\"amount\":20000,\"to\":\"0123456788\"}")]
    [InlineData("{\"amount\":20000,\"to\":\"0123456789\",\"x\":null}")]
    public async Task OtherArguments_AreRefused_AndDoNotSpoilTheApproval(string changed)
    {
        var store = Store();
        var id = await Approved(store);
        Assert.Equal(ApprovalFailure.OtherArguments, await store.ConsumeAsync(id, Ticket(changed)));
        Assert.Equal(ApprovalFailure.None, await store.ConsumeAsync(id, Ticket()));
    }

    [Fact]
    public async Task OtherToolCallerOrSession_IsRefused()
    {
        var store = Store();
        var id = await Approved(store);
        Assert.Equal(ApprovalFailure.OtherTool, await store.ConsumeAsync(id, Ticket(tool: "Transfer")));
        Assert.Equal(ApprovalFailure.OtherCaller, await store.ConsumeAsync(id, Ticket(caller: "eve")));
        Assert.Equal(ApprovalFailure.OtherCaller, await store.ConsumeAsync(id, Ticket(session: "s2")));
        Assert.Equal(ApprovalFailure.OtherCaller, await store.ConsumeAsync(id, Ticket(session: null)));
        Assert.Equal(ApprovalFailure.None, await store.ConsumeAsync(id, Ticket()));
    }

    [Fact]
    public async Task Stranger_LearnsNoState()
    {
        var store = Store();
        var id = await Request(store);
        await store.DenyAsync(id, "bob");
        Assert.Equal(ApprovalFailure.OtherCaller, await store.ConsumeAsync(id, Ticket(caller: "eve")));
        Assert.Equal(ApprovalFailure.Denied, await store.ConsumeAsync(id, Ticket()));
    }

    [Fact]
    public async Task MissingOrUnknownId_IsRefused()
    {
        var store = Store();
        await Approved(store);
        Assert.Equal(ApprovalFailure.Missing, await store.ConsumeAsync(null, Ticket()));
        Assert.Equal(ApprovalFailure.Missing, await store.ConsumeAsync("", Ticket()));
        Assert.Equal(ApprovalFailure.Unknown, await store.ConsumeAsync("AAAAAAAAAAAAAAAAAAAAAA", Ticket()));
        Assert.False(await store.ApproveAsync("AAAAAAAAAAAAAAAAAAAAAA", "bob"));
        Assert.False(await store.DenyAsync("AAAAAAAAAAAAAAAAAAAAAA", "bob"));
    }

    [Theory]
    [InlineData("ann")]
    [InlineData("ANN")]
    public async Task OwnRequest_CannotBeApproved_ButDenied(string approver)
    {
        var store = Store();
        var id = await Request(store);
        Assert.False(await store.ApproveAsync(id, approver));
        Assert.Equal(ApprovalFailure.Pending, await store.ConsumeAsync(id, Ticket()));
        Assert.True(await store.DenyAsync(id, approver));
    }

    [Fact]
    public async Task OwnRequest_CanBeApproved_WhenTheOptionSaysSo()
    {
        var store = Store(self: true);
        var id = await Request(store);
        Assert.True(await store.ApproveAsync(id, "ann"));
        Assert.Equal(ApprovalFailure.None, await store.ConsumeAsync(id, Ticket()));
    }

    [Fact]
    public async Task Denied_StaysDenied_ForTheSameCallToo()
    {
        var store = Store();
        var id = await Request(store);
        Assert.True(await store.DenyAsync(id, "bob"));
        Assert.False(await store.ApproveAsync(id, "bob"));
        Assert.False(await store.DenyAsync(id, "bob"));
        Assert.Equal(id, await Request(store));
        Assert.Empty(await store.PendingAsync());
        _clock.Advance(_lifetime);
        Assert.NotEqual(id, await Request(store), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Approval_CanBeWithdrawn()
    {
        var store = Store();
        var id = await Approved(store);
        Assert.True(await store.DenyAsync(id, "bob"));
        Assert.Equal(ApprovalFailure.Denied, await store.ConsumeAsync(id, Ticket()));
    }

    [Fact]
    public async Task Lifetime_EndsForAllThatIsOpen()
    {
        var store = Store();
        var approved = await Approved(store);
        var pending = await Request(store, Numbered(1));
        _clock.Advance(_lifetime - TimeSpan.FromTicks(1));
        Assert.Equal(ApprovalFailure.Pending, await store.ConsumeAsync(pending, Numbered(1)));
        Assert.Single(await store.PendingAsync());
        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(ApprovalFailure.Expired, await store.ConsumeAsync(approved, Ticket()));
        Assert.False(await store.ApproveAsync(pending, "bob"));
        Assert.False(await store.DenyAsync(pending, "bob"));
        Assert.Empty(await store.PendingAsync());
        Assert.NotEqual(pending, await Request(store, Numbered(1)), StringComparer.Ordinal);

        _clock.Advance(_lifetime);
        Assert.Equal(ApprovalFailure.Unknown, await store.ConsumeAsync(approved, Ticket()));
    }

    [Fact]
    public async Task ClockSetBack_ProlongsNothing()
    {
        var store = Store();
        var id = await Approved(store);
        _clock.Advance(_lifetime);
        Assert.Empty(await store.PendingAsync());
        _clock.UtcNow -= TimeSpan.FromMinutes(5);
        Assert.Equal(ApprovalFailure.Expired, await store.ConsumeAsync(id, Ticket()));
    }

    [Fact]
    public async Task UsedAndDenied_StaySo_WhenTheirTimeIsOver()
    {
        var store = Store();
        var used = await Approved(store);
        await store.ConsumeAsync(used, Ticket());
        var denied = await Request(store, Numbered(1));
        await store.DenyAsync(denied, "bob");
        _clock.Advance(_lifetime);
        Assert.Equal(ApprovalFailure.AlreadyUsed, await store.ConsumeAsync(used, Ticket()));
        Assert.Equal(ApprovalFailure.Denied, await store.ConsumeAsync(denied, Numbered(1)));
    }

    [Fact]
    public async Task IdenticalTicket_GetsTheSameRequest_UntilItIsUsed()
    {
        var store = Store();
        var id = await Request(store);
        Assert.Equal(id, await Request(store, Ticket("{\"to\":\"0123456789\",\"amount\":20000.0}")));
        Assert.Single(await store.PendingAsync());
        Assert.NotEqual(id, await Request(store, Ticket(session: "s2")), StringComparer.Ordinal);
        Assert.NotEqual(id, await Request(store, Ticket(caller: "eve")), StringComparer.Ordinal);
        Assert.NotEqual(id, await Request(store, Ticket(tool: "pay")), StringComparer.Ordinal);

        await store.ApproveAsync(id, "bob");
        Assert.Equal(id, await Request(store));
        await store.ConsumeAsync(id, Ticket());
        var next = await Request(store);
        Assert.NotEqual(id, next, StringComparer.Ordinal);

        // The end of the used one leaves its successor alone.
        _clock.Advance(_lifetime - TimeSpan.FromSeconds(1));
        Assert.Equal(next, await Request(store));
    }

    [Fact]
    public async Task UsedRequestThatExpires_KeepsItsSuccessorKnown()
    {
        var store = Store();
        var used = await Approved(store);
        await store.ConsumeAsync(used, Ticket());
        _clock.Advance(TimeSpan.FromMinutes(5));
        var next = await Request(store);
        _clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(next, await Request(store));
    }

    [Fact]
    public async Task Pending_ShowsWhatIsToBeDecided_OldestFirst()
    {
        var store = Store();
        var start = _clock.UtcNow;
        var first = await Request(store);
        _clock.Advance(TimeSpan.FromSeconds(1));
        var second = await Request(store, Numbered(2));
        var pending = await store.PendingAsync();
        Assert.Equal([first, second], pending.Select(request => request.Id), StringComparer.Ordinal);
        Assert.Equal(Arguments, Encoding.UTF8.GetString(pending[0].Arguments.Span));
        Assert.Equal((start, start + _lifetime), (pending[0].CreatedAt, pending[0].ExpiresAt));
        Assert.Equal(("transfer", "ann", "s1"), (pending[0].Tool, pending[0].CallerId, pending[0].Session));
        await store.ApproveAsync(first, "bob");
        Assert.Equal([second], (await store.PendingAsync()).Select(request => request.Id), StringComparer.Ordinal);
    }

    [Fact]
    public async Task FullOfOpenRequests_RefusesNewOnes()
    {
        var store = Store(capacity: 2);
        var first = await Approved(store, Numbered(1));
        await Request(store, Numbered(2));
        Assert.Null(await store.RequestAsync(Numbered(3)));
        Assert.Equal(first, await Request(store, Numbered(1)));

        await store.ConsumeAsync(first, Numbered(1));
        Assert.NotNull(await store.RequestAsync(Numbered(3)));
        Assert.Equal(ApprovalFailure.Unknown, await store.ConsumeAsync(first, Numbered(1)));
        Assert.Null(await store.RequestAsync(Numbered(4)));
        _clock.Advance(_lifetime);
        Assert.NotNull(await store.RequestAsync(Numbered(4)));
    }

    [Fact]
    public async Task FullOfBytes_RefusesNewOnes()
    {
        var store = Store(maxBytes: 2_000);
        Assert.Null(await store.RequestAsync(Ticket("\"" + new string('x', 2_000) + "\"")));
        var id = await Request(store, Ticket("\"" + new string('x', 1_500) + "\""));
        Assert.Null(await store.RequestAsync(Ticket("\"" + new string('y', 1_500) + "\"")));
        Assert.NotNull(await store.RequestAsync(Ticket("1")));
        await store.DenyAsync(id, "bob");
        Assert.NotNull(await store.RequestAsync(Ticket("\"" + new string('y', 1_500) + "\"")));
    }

    [Fact]
    public async Task OneCaller_CannotFillTheStore()
    {
        var store = Store(perCaller: 2);
        var id = await Request(store, Numbered(1));
        await Request(store, Numbered(2));
        Assert.Null(await store.RequestAsync(Numbered(3)));
        Assert.NotNull(await store.RequestAsync(Numbered(3, "eve")));
        await store.DenyAsync(id, "bob");
        Assert.NotNull(await store.RequestAsync(Numbered(3)));
        Assert.Null(await store.RequestAsync(Numbered(4)));
        _clock.Advance(_lifetime);
        Assert.NotNull(await store.RequestAsync(Numbered(4)));
        Assert.NotNull(await store.RequestAsync(Numbered(5)));
        Assert.Null(await store.RequestAsync(Numbered(6)));
    }

    [Fact]
    public async Task ParallelConsumes_LetOneThrough()
    {
        const int Rounds = 20_000;
        // The manual clock has a lock, behind which threads would queue up before they come to race.
        var store = new InMemoryApprovalStore(new ApprovalStoreOptions { Capacity = Rounds, CapacityPerCaller = Rounds, MaxBytes = 1L << 30 });
        var tickets = Enumerable.Range(0, Rounds).Select(round => Numbered(round)).ToArray();
        var ids = new string[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            ids[round] = await Approved(store, tickets[round]);
        }

        var passed = new int[Rounds];
        Race.Run(4, rounds: 1, _ =>
        {
            for (var round = 0; round < Rounds; round++)
            {
                var answer = store.ConsumeAsync(ids[round], tickets[round]);
                if (answer.IsCompletedSuccessfully && answer.Result == ApprovalFailure.None)
                {
                    Interlocked.Increment(ref passed[round]);
                }
            }
        });
        Assert.All(passed, number => Assert.Equal(1, number));
    }

    [Fact]
    public async Task Ids_AreRandomBase64Url()
    {
        var store = Store();
        var first = await Request(store, Numbered(1));
        Assert.Matches("^[A-Za-z0-9_-]{22}$", first);
        Assert.NotEqual(first, await Request(store, Numbered(2)), StringComparer.Ordinal);
    }

    [Fact]
    public async Task ImpossibleInput_Throws()
    {
        var store = Store();
        await Assert.ThrowsAsync<ArgumentException>(async () => await store.ApproveAsync("id", ""));
        await Assert.ThrowsAsync<ArgumentNullException>(async () => await store.ConsumeAsync("id", null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => Store(capacity: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Store(perCaller: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Store(maxBytes: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new InMemoryApprovalStore(new ApprovalStoreOptions { Lifetime = TimeSpan.Zero }));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => new InMemoryApprovalStore(new ApprovalStoreOptions { Lifetime = TimeSpan.MaxValue }));
    }
}
