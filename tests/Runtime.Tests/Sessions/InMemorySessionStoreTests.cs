namespace SecureTools.Tests.Sessions;

public sealed class InMemorySessionStoreTests
{
    private readonly ManualClock _clock = new();

    private InMemorySessionStore Store(int sessions = 100, int entries = 4, int bytes = 100) => new(new SessionStoreOptions
    {
        MaxSessions = sessions,
        MaxEntriesPerSession = entries,
        MaxBytesPerSession = bytes,
        TimeProvider = _clock,
    });

    private static Dictionary<string, string> Entries(params string[] pairs) =>
        pairs.Select(pair => pair.Split('=')).ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);

    [Fact, Trait("Row", "S4-084")]
    public async Task DefaultLifetime_IsOneHourSinceLastUse()
    {
        var store = Store();
        await store.CreateAsync("call-1");
        _clock.Advance(TimeSpan.FromSeconds(3600) - TimeSpan.FromTicks(1));
        Assert.NotNull(await store.TryGetAsync("call-1"));
        _clock.Advance(TimeSpan.FromSeconds(3600) - TimeSpan.FromTicks(1));
        Assert.True(await store.TouchAsync("call-1"));
        _clock.Advance(TimeSpan.FromSeconds(3600));
        Assert.Null(await store.TryGetAsync("call-1"));
        Assert.False(await store.TouchAsync("call-1"));
    }

    [Fact, Trait("Row", "S4-084")]
    public async Task ConfiguredLifetime_IsObeyed()
    {
        var store = new InMemorySessionStore(new SessionStoreOptions { Lifetime = TimeSpan.FromSeconds(5), TimeProvider = _clock });
        await store.CreateAsync("a");
        _clock.Advance(TimeSpan.FromSeconds(4));
        Assert.True(await store.SetAsync("a", "k", "v"));
        _clock.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal("v", (await store.GetAsync("a"))["k"]);
        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.False(await store.SetAsync("a", "k", "v"));
    }

    [Fact]
    public async Task ClockSetBack_ProlongsNothing()
    {
        var store = Store();
        await store.CreateAsync("a");
        _clock.Advance(TimeSpan.FromMinutes(59));
        Assert.NotNull(await store.CreateAsync("b"));
        _clock.UtcNow -= TimeSpan.FromDays(1);
        _clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromMinutes(1));
        Assert.Null(await store.TryGetAsync("a"));
        Assert.NotNull(await store.TryGetAsync("b"));
    }

    [Fact]
    public async Task NoId_GivesRandomBase64Url()
    {
        var store = Store();
        var first = await store.CreateAsync();
        var second = await store.CreateAsync();
        Assert.Matches("^[A-Za-z0-9_-]{22}$", first);
        Assert.NotEqual(first, second, StringComparer.Ordinal);
        Assert.NotNull(await store.TryGetAsync(first!));
    }

    [Fact, Trait("Row", "S4-086"), Trait("Row", "S4-088")]
    public async Task SetEntries_AreReadBack()
    {
        var store = Store();
        Assert.Equal("call-1", await store.CreateAsync("call-1"));
        Assert.True(await store.MergeAsync("call-1", Entries("user=42", "tier=gold")));
        Assert.True(await store.SetAsync("call-1", "lang", "de"));
        Assert.Equivalent(Entries("user=42", "tier=gold", "lang=de"), await store.GetAsync("call-1"), strict: true);
    }

    [Fact, Trait("Row", "S4-087")]
    public async Task RepeatedMerge_KeepsOthersAndReplacesSame()
    {
        var store = Store();
        await store.CreateAsync("a");
        await store.MergeAsync("a", Entries("x=1", "y=2"));
        await store.MergeAsync("a", Entries("y=3", "z=4"));
        Assert.Equivalent(Entries("x=1", "y=3", "z=4"), await store.GetAsync("a"), strict: true);
    }

    [Fact, Trait("Row", "S4-089")]
    public async Task Delete_RemovesAndTellsWhetherItExisted()
    {
        var store = Store();
        await store.CreateAsync("a");
        await store.SetAsync("a", "x", "1");
        Assert.True(await store.DeleteAsync("a"));
        Assert.Null(await store.TryGetAsync("a"));
        Assert.Empty(await store.GetAsync("a"));
        Assert.False(await store.DeleteAsync("a"));
        Assert.Equal("a", await store.CreateAsync("a"));
        Assert.Empty(await store.GetAsync("a"));
    }

    [Fact]
    public async Task UnknownSession_IsEmpty_AndTryGetTellsItFromAnEmptyOne()
    {
        var store = Store();
        await store.CreateAsync("a");
        Assert.Empty(await store.GetAsync("a"));
        Assert.NotNull(await store.TryGetAsync("a"));
        Assert.Empty(await store.GetAsync("b"));
        Assert.Null(await store.TryGetAsync("b"));
    }

    [Fact]
    public async Task UnknownSession_IsNotStartedByAWrite()
    {
        var store = Store();
        Assert.False(await store.SetAsync("a", "x", "1"));
        Assert.False(await store.MergeAsync("a", Entries("x=1")));
        Assert.False(await store.RemoveAsync("a", "x"));
        Assert.False(await store.EndAsync("a"));
        Assert.Null(await store.TryGetAsync("a"));
    }

    [Fact]
    public async Task EndedSession_StaysEnded_ForOneLifetime()
    {
        var store = Store();
        await store.CreateAsync("a");
        await store.SetAsync("a", "x", "1");
        Assert.True(await store.EndAsync("a"));
        Assert.False(await store.EndAsync("a"));
        Assert.False(await store.SetAsync("a", "x", "1"));
        Assert.Null(await store.TryGetAsync("a"));
        Assert.Null(await store.CreateAsync("a"));
        Assert.False(await store.DeleteAsync("a"));
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal("a", await store.CreateAsync("a"));
        Assert.Empty(await store.GetAsync("a"));
    }

    [Fact]
    public async Task CreateOfLiveSession_KeepsIt()
    {
        var store = Store(sessions: 1);
        await store.CreateAsync("a");
        await store.SetAsync("a", "x", "1");
        Assert.Equal("a", await store.CreateAsync("a"));
        Assert.Equal("1", (await store.GetAsync("a"))["x"]);
    }

    [Fact]
    public async Task FullOfLiveSessions_RefusesNewOnes()
    {
        var store = Store(sessions: 2);
        await store.CreateAsync("a");
        _clock.Advance(TimeSpan.FromMinutes(30));
        await store.CreateAsync("b");
        Assert.Null(await store.CreateAsync("c"));
        Assert.Null(await store.CreateAsync());
        _clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal("c", await store.CreateAsync("c"));
        Assert.NotNull(await store.TryGetAsync("b"));
        Assert.Null(await store.TryGetAsync("a"));
    }

    [Fact]
    public async Task FullWithEndedOnes_TheyMakeRoom()
    {
        var store = Store(sessions: 2);
        await store.CreateAsync("a");
        await store.CreateAsync("b");
        await store.EndAsync("b");
        Assert.Equal("c", await store.CreateAsync("c"));
        Assert.Null(await store.CreateAsync("d"));
        Assert.NotNull(await store.TryGetAsync("a"));
    }

    [Fact]
    public async Task TooManyEntries_ChangeNothing()
    {
        var store = Store(entries: 2);
        await store.CreateAsync("a");
        await store.SetAsync("a", "x", "1");
        Assert.False(await store.MergeAsync("a", Entries("x=9", "y=2", "z=3")));
        Assert.Equivalent(Entries("x=1"), await store.GetAsync("a"), strict: true);
        Assert.True(await store.MergeAsync("a", Entries("x=9", "y=2")));
        Assert.False(await store.SetAsync("a", "z", "3"));
        Assert.True(await store.RemoveAsync("a", "y"));
        Assert.False(await store.RemoveAsync("a", "y"));
        Assert.True(await store.SetAsync("a", "z", "3"));
    }

    [Fact]
    public async Task TooManyBytes_ChangeNothing()
    {
        var store = Store(bytes: 10);
        await store.CreateAsync("a");
        Assert.True(await store.SetAsync("a", "k", "123456789"));
        Assert.False(await store.SetAsync("a", "k", "123456789ä"));
        Assert.False(await store.SetAsync("a", "l", ""));
        Assert.Equal("123456789", (await store.GetAsync("a"))["k"]);
        Assert.True(await store.SetAsync("a", "k", "1234567ä"));
        Assert.True(await store.RemoveAsync("a", "k"));
        Assert.True(await store.SetAsync("a", "ä", "12345678"));
    }

    [Fact]
    public async Task ReadEntries_AreACopy()
    {
        var store = Store();
        await store.CreateAsync("a");
        var given = Entries("x=1");
        await store.MergeAsync("a", given);
        given["x"] = "2";
        var read = await store.GetAsync("a");
        await store.SetAsync("a", "x", "3");
        Assert.Equal("1", read["x"]);
        Assert.False(read is IDictionary<string, string> { IsReadOnly: false });
        Assert.Equal("3", (await store.GetAsync("a"))["x"]);
    }

    [Fact]
    public async Task IdsAndKeys_AreOrdinal()
    {
        var store = Store();
        await store.CreateAsync("a");
        await store.SetAsync("a", "é", "1");
        Assert.Null(await store.TryGetAsync("A"));
        Assert.False((await store.GetAsync("a")).ContainsKey("e\u0301"));
        Assert.False((await store.GetAsync("a")).ContainsKey("É"));
    }

    [Fact]
    public async Task BadIds_AreRefused()
    {
        var store = Store();
        Assert.Null(await store.CreateAsync(""));
        Assert.Null(await store.CreateAsync(new string('x', InMemorySessionStore.MaxIdLength + 1)));
        Assert.NotNull(await store.CreateAsync(new string('x', InMemorySessionStore.MaxIdLength)));
    }

    [Fact]
    public void ParallelCreates_RespectTheBound()
    {
        var store = Store(sessions: 50);
        var created = 0;
        Parallel.For(0, 400, i =>
        {
            var id = $"s{i}";
            var answer = store.CreateAsync(id);
            if (answer.IsCompletedSuccessfully && answer.Result is not null)
            {
                Interlocked.Increment(ref created);
            }
        });
        Assert.Equal(50, created);
    }

    [Fact]
    public async Task ParallelMerges_LoseNothing()
    {
        var store = Store(entries: 1_000, bytes: 100_000);
        await store.CreateAsync("a");
        await Parallel.ForAsync(0, 500, async (i, cancel) => Assert.True(await store.SetAsync("a", $"k{i}", "v", cancel)));
        Assert.Equal(500, (await store.GetAsync("a")).Count);
    }

    [Fact]
    public void ImpossibleBounds_Throw()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Store(sessions: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Store(entries: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Store(bytes: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new InMemorySessionStore(new SessionStoreOptions { Lifetime = TimeSpan.Zero }));
    }
}
