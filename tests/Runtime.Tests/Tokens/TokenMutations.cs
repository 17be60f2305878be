namespace SecureTools.Tests.Tokens;

/// <summary>Changes a token text in the ways of attackers, proxies and careless copies. The same seed gives the same changes.</summary>
internal sealed class TokenMutations(int seed, string original, string[] donors)
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private const string Foreign = "+/=. \t\r\n\0%!*~:;,\u00e9\u200b\uff21\ud800";
    private readonly Random _random = new(seed);

    public string Next()
    {
        var text = original;
        for (var count = _random.Next(1, 4); count > 0; count--)
        {
            text = Change(text);
        }

        return text;
    }

    private string Change(string text) => text.Length == 0 ? Pick(Alphabet) : _random.Next(12) switch
    {
        0 => Replace(text, Pick(Alphabet)),
        1 => Replace(text, Pick(Foreign)),
        2 => text.Insert(_random.Next(text.Length + 1), Pick(Alphabet)),
        3 => text.Insert(_random.Next(text.Length + 1), Pick(Foreign)),
        4 => text.Remove(_random.Next(text.Length), 1),
        5 => text[..^_random.Next(1, Math.Min(text.Length, 50) + 1)],
        6 => Splice(text),
        7 => SwapCase(text),
        8 => SwapAlphabet(text),
        9 => FlipBit(text),
        10 => ChangeLength(text),
        _ => text[(text.Length / 2)..] + text[..(text.Length / 2)],
    };

    private string Replace(string text, string with)
    {
        var at = _random.Next(text.Length);
        return text[..at] + with + text[(at + 1)..];
    }

    private string Splice(string text)
    {
        var donor = donors[_random.Next(donors.Length)];
        var at = _random.Next(Math.Min(text.Length, donor.Length) + 1);
        return _random.Next(2) == 0 ? text[..at] + donor[at..] : donor[..at] + text[at..];
    }

    private string SwapCase(string text)
    {
        var at = _random.Next(text.Length);
        var swapped = char.IsAsciiLetterUpper(text[at]) ? char.ToLowerInvariant(text[at]) : char.ToUpperInvariant(text[at]);
        return text[..at] + swapped + text[(at + 1)..];
    }

    private string SwapAlphabet(string text) => _random.Next(3) switch
    {
        0 => text.Replace('-', '+').Replace('_', '/'),
        1 => text.Insert(_random.Next(text.Length), "="),
        _ => text + new string('=', _random.Next(1, 5)),
    };

    // A change of the bytes that leaves a well-formed text.
    private string FlipBit(string text)
    {
        if (Decode(text) is not { Length: > 0 } bytes)
        {
            return Replace(text, Pick(Alphabet));
        }

        bytes[_random.Next(bytes.Length)] ^= (byte)(1 << _random.Next(8));
        return TokenKit.ToText(bytes);
    }

    private string ChangeLength(string text)
    {
        if (Decode(text) is not { Length: > 1 } bytes)
        {
            return text + Pick(Alphabet);
        }

        var at = _random.Next(bytes.Length);
        return TokenKit.ToText(_random.Next(3) switch
        {
            0 => [.. bytes[..at], .. bytes[(at + 1)..]],
            1 => [.. bytes[..at], (byte)_random.Next(256), .. bytes[at..]],
            _ => [.. bytes[..at], bytes[_random.Next(bytes.Length)], .. bytes[(at + 1)..]],
        });
    }

    private static byte[]? Decode(string text)
    {
        var bytes = new byte[text.Length];
        return text.Length <= 1024 && StrictBase64Url.TryDecode(text, bytes, out var written) ? bytes[..written] : null;
    }

    private string Pick(string characters) => characters[_random.Next(characters.Length)].ToString();
}
