using System.Text;
using System.Text.Json;

namespace SecureTools;

/// <summary>How a call ended and what came of it. Hosts turn it into their protocol's answer.</summary>
/// <remarks>A refusal carries one fixed sentence for each status: the exact cause is in the audit alone.</remarks>
public sealed class ToolResult
{
    private static readonly ToolResult[] _refusals = [.. Enum.GetValues<ToolStatus>().Select(status => new ToolResult(status))];

    // Written when somebody asks: hosts that hand the parts over one by one never do, and the size check stops what is too large before.
    private byte[]? _contentsJson;

    private ToolResult(ToolStatus status) => Status = status;

    /// <summary>How the call ended.</summary>
    public ToolStatus Status { get; }

    /// <summary>The stable text code of <see cref="Status"/>.</summary>
    public string Code => Status.Code();

    /// <summary>Whether the tool ran and its result is complete.</summary>
    public bool IsOk => Status == ToolStatus.Ok;

    /// <summary>
    /// What the method returned, as UTF-8 JSON; empty when it returns nothing or was refused. For a result of <see cref="Contents"/>
    /// without a JSON value of its own, an array of these in the form of the Model Context Protocol.
    /// </summary>
    public ReadOnlyMemory<byte> Content => StructuredContent.IsEmpty && Contents.Count > 0 ? ContentsJson : StructuredContent;

    /// <summary>The JSON value that matches the tool's output schema, UTF-8; empty when there is none.</summary>
    public ReadOnlyMemory<byte> StructuredContent { get; private init; }

    /// <summary>The parts of a result that is more than a JSON value; else empty.</summary>
    public IReadOnlyList<ToolContent> Contents { get; private init; } = [];

    /// <summary>What the tool itself said about its failure, for <see cref="ToolStatus.ToolFailed"/>; else null.</summary>
    public string? FailureText { get; private init; }

    /// <summary>Everything that is wrong with the arguments, for <see cref="ToolStatus.InvalidArguments"/>.</summary>
    public IReadOnlyList<ArgumentProblem> Problems { get; private init; } = [];

    /// <summary>Names the failure in the log, for <see cref="ToolStatus.ToolFailed"/>.</summary>
    public string? IncidentId { get; private init; }

    /// <summary>When calling again may succeed, for <see cref="ToolStatus.RateLimited"/>.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    /// <summary>
    /// The request that somebody may approve, for <see cref="ToolStatus.ApprovalRequired"/>; null when none could be filed.
    /// </summary>
    public string? ApprovalId { get; private init; }

    private byte[] ContentsJson => _contentsJson ??= ContentJson.Of(Contents);

    /// <summary>A complete result. Empty content stands for a tool that returns nothing.</summary>
    /// <param name="utf8Json">One JSON value in UTF-8, nested at most 64 levels deep. It is not copied.</param>
    /// <exception cref="ArgumentException">The bytes are not one JSON value.</exception>
    public static ToolResult Ok(ReadOnlyMemory<byte> utf8Json = default) => Written(Checked(utf8Json));

    /// <summary>A complete result of parts that are more than a JSON value.</summary>
    /// <exception cref="ArgumentNullException">A part is null.</exception>
    public static ToolResult Of(params ToolContent[] contents) => Of(contents, default);

    /// <summary>A complete result of parts that are more than a JSON value, with or without a JSON value beside them.</summary>
    /// <param name="contents">The parts, in the order in which the model meets them. The list is copied.</param>
    /// <param name="utf8Json">The value that programs read, one JSON value in UTF-8; empty for none. It is not copied.</param>
    /// <exception cref="ArgumentException">A part is null, or the bytes are not one JSON value.</exception>
    public static ToolResult Of(IReadOnlyList<ToolContent> contents, ReadOnlyMemory<byte> utf8Json = default)
    {
        ArgumentNullException.ThrowIfNull(contents);
        ToolContent[] copy = [.. contents];
        foreach (var content in copy)
        {
            ArgumentNullException.ThrowIfNull(content, nameof(contents));
        }

        return new ToolResult(ToolStatus.Ok) { Contents = Array.AsReadOnly(copy), StructuredContent = Checked(utf8Json) };
    }

    /// <summary>
    /// The tool did not do what it was asked, and says so itself. The call ends with <see cref="ToolStatus.ToolFailed"/> without an
    /// incident, and the model is told the text: write it yourself, and put no text of an exception into it.
    /// </summary>
    /// <param name="text">What went wrong and what to do about it, for the model; not empty.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public static ToolResult Failure(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return new ToolResult(ToolStatus.ToolFailed) { FailureText = text };
    }

    /// <summary>The text for the model: the result itself, or a fixed sentence with what it needs to repair the call.</summary>
    public string ToModelText() => Status switch
    {
        ToolStatus.Ok when Contents.Count > 0 => ModelText.Of(Contents),
        ToolStatus.Ok => StructuredContent.IsEmpty ? "Done." : Encoding.UTF8.GetString(StructuredContent.Span),
        ToolStatus.InvalidArguments => ModelText.Of(Problems),
        ToolStatus.ToolFailed when FailureText is not null => FailureText,
        ToolStatus.ToolFailed => $"{ModelText.Of(Status)} Incident {IncidentId}.",
        ToolStatus.RateLimited when RetryAfter is { } wait =>
            $"{ModelText.Of(Status)} Try again in {Math.Max(1, Math.Ceiling(wait.TotalSeconds)):0} s.",
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

    /// <summary>JSON that a writer wrote.</summary>
    internal static ToolResult Written(ReadOnlyMemory<byte> utf8Json) =>
        utf8Json.IsEmpty ? _refusals[(int)ToolStatus.Ok] : new ToolResult(ToolStatus.Ok) { StructuredContent = utf8Json };

    /// <summary>Whether all that a caller gets fits into a number of bytes, in JSON.</summary>
    internal bool Fits(int limit) => Contents.Count == 0 && FailureText is null
        ? StructuredContent.Length <= limit
        : Contents.Sum(static content => content.LeastBytes) <= limit && Bytes <= limit;

    /// <summary>The size of all that a caller gets, in JSON.</summary>
    internal long Bytes => StructuredContent.Length + (Contents.Count == 0 ? 0L : ContentsJson.Length)
        + (FailureText is null ? 0 : Encoding.UTF8.GetByteCount(FailureText));

    private static ReadOnlyMemory<byte> Checked(ReadOnlyMemory<byte> utf8Json) =>
        utf8Json.IsEmpty || IsJson(utf8Json.Span)
            ? utf8Json
            : throw new ArgumentException("The result is not one JSON value in UTF-8. Write it with a JSON writer.", nameof(utf8Json));

    /// <summary>A host may put the bytes into a message as they are, so they must not end the value that they stand in.</summary>
    private static bool IsJson(ReadOnlySpan<byte> utf8Json)
    {
        var json = new Utf8JsonReader(utf8Json, new JsonReaderOptions { MaxDepth = ArgumentReader.MaxDepth });
        try
        {
            while (json.Read())
            {
                // Reading is the check.
            }

            return System.Text.Unicode.Utf8.IsValid(utf8Json);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
