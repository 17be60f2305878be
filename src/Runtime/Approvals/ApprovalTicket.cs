using System.Buffers;
using System.Security.Cryptography;

namespace SecureTools;

/// <summary>
/// What an approval is for: one tool, one caller, one session and one value of the arguments. The hash and what a person is shown come
/// from the same
/// bytes, so that nobody approves one thing and runs another.
/// </summary>
public sealed class ApprovalTicket : IEquatable<ApprovalTicket>
{
    private readonly byte[] _hash;
    private readonly byte[] _arguments;

    private ApprovalTicket(string tool, string callerId, string? session, byte[] hash, byte[] arguments)
    {
        Tool = tool;
        CallerId = callerId;
        Session = session;
        _hash = hash;
        _arguments = arguments;
    }

    /// <summary>The tool's name.</summary>
    public string Tool { get; }

    /// <summary>Who calls. Never empty: an approval for nobody would be one for everybody.</summary>
    public string CallerId { get; }

    /// <summary>The session of the call; null when it has none, which is a value like another.</summary>
    public string? Session { get; }

    /// <summary><see cref="CanonicalJson.TryHash"/> of the arguments.</summary>
    public ReadOnlyMemory<byte> ArgumentsHash => _hash;

    /// <summary>The arguments in the form of <see cref="CanonicalJson"/>.</summary>
    public ReadOnlyMemory<byte> Arguments => _arguments;

    /// <summary>Makes a ticket. It keeps copies, so a buffer may be reused.</summary>
    /// <param name="tool">The tool's name, not empty.</param>
    /// <param name="callerId">Who calls.</param>
    /// <param name="session">The session of the call, if it has one.</param>
    /// <param name="utf8Arguments">The arguments as one JSON value.</param>
    /// <returns>Null when the caller has no id or <see cref="CanonicalJson"/> refuses the arguments: such a call cannot be
    /// approved.</returns>
    public static ApprovalTicket? TryCreate(string tool, string? callerId, string? session, ReadOnlySpan<byte> utf8Arguments)
    {
        ArgumentException.ThrowIfNullOrEmpty(tool);
        var hash = new byte[CanonicalJson.HashLength];
        var arguments = new ArrayBufferWriter<byte>(Math.Max(utf8Arguments.Length, 1));
        return !string.IsNullOrEmpty(callerId)
            && CanonicalJson.TryWrite(utf8Arguments, arguments)
            && CanonicalJson.TryHash(arguments.WrittenSpan, hash)
            ? new ApprovalTicket(tool, callerId, session, hash, arguments.WrittenSpan.ToArray())
            : null;
    }

    /// <summary>
    /// Compares with what a request is for. <see cref="ApprovalFailure.None"/> when all is the same, else the first of
    /// <see cref="ApprovalFailure.OtherTool"/>, <see cref="ApprovalFailure.OtherCaller"/> and <see
    /// cref="ApprovalFailure.OtherArguments"/> that holds. Hashes are
    /// compared in constant time.
    /// </summary>
    public ApprovalFailure Compare(ApprovalRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!string.Equals(Tool, request.Tool, StringComparison.Ordinal))
        {
            return ApprovalFailure.OtherTool;
        }

        if (!string.Equals(CallerId, request.CallerId, StringComparison.Ordinal)
            || !string.Equals(Session, request.Session, StringComparison.Ordinal))
        {
            return ApprovalFailure.OtherCaller;
        }

        return CryptographicOperations.FixedTimeEquals(_hash, request.ArgumentsHash.Span)
            ? ApprovalFailure.None
            : ApprovalFailure.OtherArguments;
    }

    /// <summary>Whether both are for the same tool, caller, session and arguments.</summary>
    public bool Equals(ApprovalTicket? other) =>
        other is not null
        && string.Equals(Tool, other.Tool, StringComparison.Ordinal)
        && string.Equals(CallerId, other.CallerId, StringComparison.Ordinal)
        && string.Equals(Session, other.Session, StringComparison.Ordinal)
        && CryptographicOperations.FixedTimeEquals(_hash, other._hash);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ApprovalTicket);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Tool, StringComparer.Ordinal);
        hash.Add(CallerId, StringComparer.Ordinal);
        hash.AddBytes(_hash);
        return hash.ToHashCode();
    }

    /// <summary>The tool's name alone: arguments, caller and session do not belong into a log by accident.</summary>
    public override string ToString() => $"Approval ticket for {Tool}";
}
