using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace SecureTools;

/// <summary>What a table of tools needs from its host. The defaults are the strict ones.</summary>
public sealed class ToolTableOptions
{
    // Created when a tool needs them: most tables start without.
    private Lazy<IRateLimitStore?> _rateLimits = new(() => new InMemoryRateLimitStore());
    private Lazy<IApprovalStore?> _approvals = new(() => new InMemoryApprovalStore(new ApprovalStoreOptions()));

    /// <summary>Validates the tokens of secure tools. Default null: a table with a secure tool does not start.</summary>
    public ToolTokens? Tokens { get; set; }

    /// <summary>
    /// Whether permissions that the host puts on a caller count (<see cref="Caller.Permissions"/>). Default false: only roles grant
    /// permissions, and a table whose tools require a permission that no role grants does not start.
    /// </summary>
    public bool PermissionsFromCaller { get; set; }

    /// <summary>
    /// Whether every tool is concealed from callers who may not call it, as if each were declared with <c>Hidden = true</c>. Default false.
    /// </summary>
    public bool HideForbiddenTools { get; set; }

    /// <summary>
    /// Counts calls for rate limits. Default: in memory, for one process. With null a table with a rate limit does not start.
    /// </summary>
    public IRateLimitStore? RateLimits { get => _rateLimits.Value; set => _rateLimits = new Lazy<IRateLimitStore?>(value); }

    /// <summary>Keeps approvals. Default: in memory, for one process. With null a table with an approval does not start.</summary>
    public IApprovalStore? Approvals { get => _approvals.Value; set => _approvals = new Lazy<IApprovalStore?>(value); }

    /// <summary>Where the outcome of every call goes. Default null: outcomes are seen in traces and metrics alone.</summary>
    public AuditQueue? Audit { get; set; }

    /// <summary>
    /// The directories below which tools take paths, by the names of <see cref="InDirectoryAttribute"/>: full paths of directories that
    /// exist and are not the root of a file system. A table with a tool that names a directory which is not here does not start.
    /// </summary>
    public IDictionary<string, string> Directories { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Where failures are explained. Default: nowhere.</summary>
    public ILogger Logger { get; set; } = NullLogger.Instance;

    /// <summary>Largest size of a call's arguments in UTF-8 bytes, from 2. Default 256 KiB.</summary>
    public int MaxArgumentBytes { get; set; } = 256 * 1024;

    /// <summary>Largest size of a result in UTF-8 bytes, from 2. Default 1 MiB.</summary>
    public int MaxResultBytes { get; set; } = 1024 * 1024;

    /// <summary>
    /// Largest size of all items of a stream together that a host takes item by item, in UTF-8 bytes, from 2. Default 16 MiB. Each item is
    /// held to <see cref="MaxResultBytes"/>; a tool that declares a limit of its own is held to that as a whole.
    /// </summary>
    public int MaxStreamBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>How long an asynchronous tool may run that declares no time-out of its own. Default 30 s.</summary>
    public TimeSpan DefaultTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The clock. Default: the system's.</summary>
    public TimeProvider Time { get; set; } = TimeProvider.System;

    /// <summary>
    /// Options with what the services hold: <see cref="ToolTokens"/>, <see cref="IRateLimitStore"/>, <see cref="IApprovalStore"/>,
    /// <see cref="AuditQueue"/>, <see cref="TimeProvider"/> and <see cref="ILoggerFactory"/>. What is missing keeps its default.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Changes the options last.</param>
    public static ToolTableOptions FromServices(IServiceProvider services, Action<ToolTableOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = new ToolTableOptions
        {
            Tokens = services.GetService(typeof(ToolTokens)) as ToolTokens,
            Audit = services.GetService(typeof(AuditQueue)) as AuditQueue,
        };
        options._rateLimits = services.GetService(typeof(IRateLimitStore)) is IRateLimitStore limits ? new(limits) : options._rateLimits;
        options._approvals = services.GetService(typeof(IApprovalStore)) is IApprovalStore approvals ? new(approvals) : options._approvals;
        options.Time = services.GetService(typeof(TimeProvider)) as TimeProvider ?? options.Time;
        options.Logger = (services.GetService(typeof(ILoggerFactory)) as ILoggerFactory)?.CreateLogger("SecureTools") ?? options.Logger;
        configure?.Invoke(options);
        return options;
    }
}
