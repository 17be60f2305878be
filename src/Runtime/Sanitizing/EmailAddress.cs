using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace SecureTools;

/// <summary>One mail address, <c>local@domain</c>, and nothing else: no second address, name, comment, quotes or line break.</summary>
/// <remarks>
/// Guaranteed: the part before the <c>@</c> is a dot-atom of RFC 5321 in ASCII, at most 64 characters, that does not begin with <c>-</c>;
/// the domain has at least two labels, in lower case and punycode, and is no address literal; at most 254 characters in all.
/// Not guaranteed: that the mailbox exists or belongs to anybody in particular.
/// </remarks>
public sealed class EmailAddress : IEquatable<EmailAddress>
{
    /// <summary>The greatest length of an address.</summary>
    public const int MaxLength = 254;

    private const int MaxLocal = 64;

    private static readonly SearchValues<char> _atom =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&'*+-/=?^_`{|}~.");

    private EmailAddress(string localPart, string domain)
    {
        LocalPart = localPart;
        Domain = domain;
        Address = localPart + "@" + domain;
    }

    /// <summary>The whole address, with the domain in its one spelling.</summary>
    public string Address { get; }

    /// <summary>What stands before the <c>@</c>, as it was written.</summary>
    public string LocalPart { get; }

    /// <summary>The domain, in lower case and punycode.</summary>
    public string Domain { get; }

    /// <summary>Checks text and makes it an address. Never throws for what the text is.</summary>
    public static bool TryCreate(string? text, [NotNullWhen(true)] out EmailAddress? address) => TryCreate(text, out address, out _);

    /// <summary>Checks text and makes it an address, or says what is expected instead. Never throws for what the text is.</summary>
    /// <param name="text">What a model wrote.</param>
    /// <param name="address">The address, or null.</param>
    /// <param name="expected">What is expected instead, in words that repeat nothing of the text; null when there is an address.</param>
    public static bool TryCreate(string? text, [NotNullWhen(true)] out EmailAddress? address, [NotNullWhen(false)] out string? expected)
    {
        address = null;
        var at = text?.IndexOf('@', StringComparison.Ordinal) ?? -1;
        if (at > 0 && text!.Length <= MaxLength && IsLocal(text.AsSpan(0, at)) && DomainOf(text[(at + 1)..]) is { } domain
            && at + 1 + domain.Length <= MaxLength)
        {
            address = new EmailAddress(text[..at], domain);
        }

        expected = address is null ? "one mail address such as ann@example.com, without name, quotes or comment" : null;
        return address is not null;
    }

    /// <summary>Whether both are written the same. Only the domain is known to ignore case.</summary>
    public bool Equals(EmailAddress? other) => other is not null && Address == other.Address;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as EmailAddress);

    /// <inheritdoc/>
    public override int GetHashCode() => Address.GetHashCode(StringComparison.Ordinal);

    /// <summary>The whole address.</summary>
    public override string ToString() => Address;

    /// <summary>A first <c>-</c> is an option to mail programs.</summary>
    private static bool IsLocal(ReadOnlySpan<char> text) =>
        text.Length <= MaxLocal && !text.ContainsAnyExcept(_atom) && text[0] is not ('.' or '-') && text[^1] != '.'
            && !text.Contains("..", StringComparison.Ordinal);

    private static string? DomainOf(string text) =>
        text.Length > 0 && text[^1] != '.' && HostName.TryNormalize(text) is { } domain && domain.Contains('.', StringComparison.Ordinal)
            ? domain : null;
}
