using System.Text;
using System.Text.Json;

namespace Quickstart.Calls;

/// <summary>What the host does about the token of a call.</summary>
internal enum TokenDirective
{
    None,
    Mint,
    MintForArguments,
    Forged,
    Altered,
    Expired,
    OtherSession,
    OtherTool,
    OtherAgent,
    OtherArguments,
    Replay,
    Literal,
}

/// <summary>What the host does about the approval of a call.</summary>
internal enum ApprovalDirective
{
    None,
    Approve,
    SelfApprove,
    Deny,
    Present,
}

/// <summary>What the host knows and does. It stands beside the envelope, never inside it: nothing here may come from a model.</summary>
internal sealed record HostContext
{
    private const int LongestSession = 200;
    private const string LiteralPrefix = "literal:";

    private static readonly Dictionary<string, TokenDirective> _tokens = Enum.GetValues<TokenDirective>()
        .Where(directive => directive != TokenDirective.Literal).ToDictionary(WordOf, StringComparer.Ordinal);

    private static readonly Dictionary<string, ApprovalDirective> _approvals =
        Enum.GetValues<ApprovalDirective>().ToDictionary(WordOf, StringComparer.Ordinal);

    private static readonly HashSet<string> _members = new(
        ["caller", "session", "token", "approval", "advance", "services"], StringComparer.Ordinal);

    public string Caller { get; private init; } = "anonymous";

    public string? Session { get; private init; }

    public TokenDirective Token { get; private init; }

    public string? TokenText { get; private init; }

    public ApprovalDirective Approval { get; private init; }

    public TimeSpan Advance { get; private init; }

    public bool HasRates { get; private init; } = true;

    public static HostContext Read(JsonElement? element)
    {
        if (element is not { ValueKind: JsonValueKind.Object } context
            || context.EnumerateObject().Any(member => !_members.Contains(member.Name)))
        {
            throw new BrokenLineException("'context' is missing, no object, or has a member that is not known");
        }

        var token = context.OptionalText("token") ?? "none";
        var isLiteral = token.StartsWith(LiteralPrefix, StringComparison.Ordinal);
        return new HostContext
        {
            Caller = context.OptionalText("caller") ?? "anonymous",
            Session = Bounded(context.OptionalText("session")),
            Token = isLiteral ? TokenDirective.Literal : Word(_tokens, token, "token"),
            TokenText = isLiteral ? token[LiteralPrefix.Length..] : null,
            Approval = Word(_approvals, context.OptionalText("approval") ?? "none", "approval"),
            Advance = Seconds(context.Optional("advance")),
            HasRates = context.OptionalText("services") switch
            {
                null or "all" => true,
                "without_rates" => false,
                _ => throw new BrokenLineException("'services' is not one of the known words"),
            },
        };
    }

    private static string? Bounded(string? session) =>
        session is null || Encoding.UTF8.GetByteCount(session) is >= 1 and <= LongestSession
            ? session
            : throw new BrokenLineException($"'session' is not 1 to {LongestSession} bytes long");

    private static T Word<T>(Dictionary<string, T> words, string word, string member) =>
        words.TryGetValue(word, out var value) ? value : throw new BrokenLineException($"'{member}' is not one of the known words");

    /// <summary><c>OtherSession</c> is written <c>other_session</c>.</summary>
    private static string WordOf<T>(T value)
        where T : struct, Enum =>
        JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    private static TimeSpan Seconds(JsonElement? value)
    {
        if (value is not { } number)
        {
            return TimeSpan.Zero;
        }

        return number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var seconds) && seconds is >= 0 and <= 86_400
            ? TimeSpan.FromSeconds(seconds)
            : throw new BrokenLineException("'advance' is no whole number of seconds from 0 to 86400");
    }
}
