using System.Text;
using SecureTools.Tests.Audit;

namespace SecureTools.Tests.Generated;

/// <summary>A table of the generated tools of this assembly with recording surroundings.</summary>
internal sealed class CallKit : IAsyncDisposable
{
    private const string Session = "s1";

    public CallKit(Action<ToolTableOptions>? configure = null, params object[] services)
    {
        Tokens = new ToolTokens(new ToolTokensOptions
        {
            Keys = TokenKeyRing.Random(),
            Agent = "bank",
            TimeProvider = Clock,
            ReplayStore = new InMemoryTokenReplayStore(timeProvider: Clock),
        });
        Approvals = new InMemoryApprovalStore(new ApprovalStoreOptions { TimeProvider = Clock });
        Audit = new AuditQueue([Sink]);
        Services = new Services([Journal, .. services]);
        var options = new ToolTableOptions
        {
            Tokens = Tokens,
            Approvals = Approvals,
            RateLimits = new InMemoryRateLimitStore(timeProvider: Clock),
            Audit = Audit,
            Logger = Logger,
            Time = Clock,
        };
        Directories.Bind(options);
        configure?.Invoke(options);
        Table = ToolTables.Create(options);
    }

    public ManualClock Clock { get; } = new();

    public Journal Journal { get; } = new();

    public RecordingLogger Logger { get; } = new();

    public RecordingSink Sink { get; } = new();

    public ToolTokens Tokens { get; }

    public InMemoryApprovalStore Approvals { get; }

    public AuditQueue Audit { get; }

    public Services Services { get; }

    public ToolTable Table { get; }

    /// <summary>Ann, who may do everything.</summary>
    public Caller Admin => Ann("admin").WithTrust(9.5).WithSecondFactor(Clock.UtcNow);

    public static Caller Ann(params string[] roles) => new("ann") { Roles = roles, Session = Session };

    public static string Text(ToolResult result) => Encoding.UTF8.GetString(result.Content.Span);

    /// <summary>Problems as <c>rule pointer</c>, in order.</summary>
    public static string Problems(ToolResult result) =>
        string.Join("; ", result.Problems.Select(problem => problem.Pointer.Length == 0 ? problem.Rule : problem.Rule + " " + problem.Pointer));

    public string Token(string tool, string session = Session) => Tokens.Mint(new TokenBinding { Tool = tool, Session = session });

    public ToolCall Call(string tool, string json = "{}", Caller? caller = null, string? token = null, string? approval = null) => new(tool)
    {
        Arguments = Encoding.UTF8.GetBytes(json),
        Caller = caller ?? Admin,
        Services = Services,
        Token = token,
        ApprovalId = approval,
    };

    public async Task<ToolResult> Invoke(string tool, string json = "{}", Caller? caller = null, string? token = null, string? approval = null) =>
        await Table.InvokeAsync(Call(tool, json, caller, token, approval), TestContext.Current.CancellationToken);

    /// <summary>All records so far. The audit takes no more after this.</summary>
    public async Task<IReadOnlyList<AuditRecord>> Records()
    {
        await Audit.DisposeAsync();
        return [.. Sink.Kept];
    }

    public async ValueTask DisposeAsync()
    {
        await Audit.DisposeAsync();
        Sink.Dispose();
    }
}
