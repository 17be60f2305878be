using System.Security.Cryptography;

namespace SecureTools;

/// <summary>Identifiers that nobody can guess: 128 random bits as 22 characters of base64url.</summary>
internal static class RandomId
{
    public const int Length = 22;
    private const int ByteLength = 16;
    private const int PaddedLength = 24;

    public static string Create()
    {
        Span<byte> bytes = stackalloc byte[ByteLength];
        RandomNumberGenerator.Fill(bytes);
        Span<char> text = stackalloc char[PaddedLength];
        _ = Convert.TryToBase64Chars(bytes, text, out _);
        text.Replace('+', '-');
        text.Replace('/', '_');
        return new string(text[..Length]);
    }
}
