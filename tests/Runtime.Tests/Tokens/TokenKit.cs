using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SecureTools.Tests.Tokens;

/// <summary>Fixed secrets, bindings and clocks for the token tests.</summary>
internal static class TokenKit
{
    public const long Now = 1_700_000_000;
    public const string Secret = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    public const string OtherSecret = "fedcba9876543210fedcba9876543210fedcba9876543210fedcba9876543210";

    public static TokenBinding Transfer { get; } = new() { Tool = "transfer_funds", Session = "call-123" };

    public static TokenBinding PostPrompt { get; } =
        new() { Tool = "post_prompt", Session = "call-123", Purpose = TokenPurposes.PostPrompt };

    public static ToolTokens MakeTokens(
        ToolTokenCodec? codec = null,
        string secrets = Secret,
        string agent = "bank",
        TimeProvider? clock = null,
        ITokenReplayStore? store = null,
        TimeSpan skew = default) =>
        new(new ToolTokensOptions
        {
            Keys = TokenKeyRing.Parse(secrets),
            Agent = agent,
            Codec = codec ?? ToolTokenCodec.V2,
            TimeProvider = clock ?? ManualClock.AtUnixSeconds(Now),
            ReplayStore = store,
            ClockSkew = skew,
            EnableDebugView = true,
        });

    public static TokenFailure Validate(this ToolTokens tokens, string? token, TokenBinding expected)
    {
        var validation = tokens.ValidateAsync(token, expected, TestContext.Current.CancellationToken);
        return validation.IsCompletedSuccessfully
            ? validation.Result
            : throw new InvalidOperationException("A validation that asks no store, or the one in memory, completes at once.");
    }

    /// <summary>Signs what the codec would never write, as whoever holds the secret could.</summary>
    public static string SignLegacy(string session, string tool, string expiry, string nonce = "0011223344556677")
    {
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"{session}:{tool}:{expiry}:{nonce}"));
        return ToText(Encoding.UTF8.GetBytes($"{session}.{tool}.{expiry}.{nonce}.{Convert.ToHexStringLower(mac)}"));
    }

    /// <summary>Replaces the code of a native token by the one its changed bytes would have.</summary>
    public static string SignV2(byte[] token, string keyOfPurpose = TokenPurposes.Tool)
    {
        var info = Encoding.ASCII.GetBytes("SecureTools token v2 mac " + keyOfPurpose);
        var key = HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(Secret), 32, [], info);
        return ToText([.. token[..^32], .. HMACSHA256.HashData(key, token.AsSpan(..^32))]);
    }

    public static byte[] ToBytes(string token) => Base64Url.DecodeFromChars(token.TrimEnd('='));

    public static string ToText(byte[] token) => Base64Url.EncodeToString(token);
    public static ToolTokenCodec Codec(string name) => name switch
    {
        "Python" => LegacyTokenCodec.Python,
        "TypeScript" => LegacyTokenCodec.TypeScript,
        "DotNet" => LegacyTokenCodec.DotNet,
        _ => ToolTokenCodec.V2,
    };
}
