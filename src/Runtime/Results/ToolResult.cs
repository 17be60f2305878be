using System.Text;

namespace SecureTools;

/// <summary>How a call ended and what came of it. Hosts turn it into their protocol's answer.</summary>
/// <remarks>A refusal carries one fixed sentence for each status: the exact cause is in the audit alone.</remarks>
public sealed class ToolResult
{
    private static readonly ToolResult[] _refusals = [.. Enum.GetValues<ToolStatus>().Select(status => new ToolResult(status))];

    private ToolResult(ToolStatus status) => Status = status;

    /// <summary>How the call ended.</summary>
    public ToolStatus Status { get; }

    /// <summary>The stable text code of <see cref="Status"/>.</summary>
    public string Code => Status.Code();

    /// <summary>Whether the tool ran and its result is complete.</summary>
    public bool IsOk => Status == ToolStatus.Ok;

    /// <summary>What the method returned, as UTF-8 JSON; empty when it returns nothing or was refused.</summary>
    public ReadOnlyMemory<byte> Content { get; private init; }

    /// <summary>Everything that is wrong with the arguments, for <see cref="ToolStatus.InvalidArguments"/>.</summary>
    public IReadOnlyList<ArgumentProblem> Problems { get; private init; } = [];

    /// <summary>Names the failure in the log, for <see cref="ToolStatus.ToolFailed"/>.</summary>
    public string? IncidentId { get; private init; }

    /// <summary>When calling again may succeed, for <see cref="ToolStatus.RateLimited"/>.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    /// <summary>The request that somebody may approve, for <see cref="ToolStatus.ApprovalRequired"/>; null when none could be filed.</summary>
    public string? ApprovalId { get; private init; }

    /// <summary>A complete result. Empty content stands for a tool that returns nothing.</summary>
    /// <param name="utf8Json">One JSON value in UTF-8.</param>
    public static ToolResult Ok(ReadOnlyMemory<byte> utf8Json = default) =>
        utf8Json.IsEmpty ? _refusals[(int)ToolStatus.Ok] : new ToolResult(ToolStatus.Ok) { Content = utf8Json };

    /// <summary>The text for the model: the result itself, or a fixed sentence with what it needs to repair the call.</summary>
    public string ToModelText() => Status switch
    {
        ToolStatus.Ok => Content.IsEmpty ? "Done." : Encoding.UTF8.GetString(Content.Span),
        ToolStatus.InvalidArguments => ModelText.Of(Problems),
        ToolStatus.ToolFailed => $"{ModelText.Of(Status)} Incident {IncidentId}.",
        ToolStatus.RateLimited when RetryAfter is { } wait => $"{ModelText.Of(Status)} Try again in {Math.Max(1, Math.Ceiling(wait.TotalSeconds)):0} s.",
        ToolStatus.ApprovalRequired when ApprovalId is not null => $"{ModelText.Of(Status)} Request {ApprovalId}.",
        _ => ModelText.Of(Status),
    };

    /// <summary>Shows the code alone.</summary>
    public override string ToString() => Code;

    internal static ToolResult Refused(ToolStatus status) => _refusals[(int)status];

    internal static ToolResult Invalid(IReadOnlyList<ArgumentProblem> problems) => new(ToolStatus.InvalidArguments) { Problems = problems };

    internal static ToolResult Failed(string incidentId) => new(ToolStatus.ToolFailed) { IncidentId = incidentId };

    internal static ToolResult Limited(TimeSpan retryAfter) => new(ToolStatus.RateLimited) { RetryAfter = retryAfter };

    internal static ToolResult NeedsApproval(string? approvalId) => new(ToolStatus.ApprovalRequired) { ApprovalId = approvalId };
}
