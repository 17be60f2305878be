namespace SecureTools;

/// <summary>
/// Base64url by way of base64, for the framework that has no base64url of its own. The caller has checked alphabet and canonical form.
/// </summary>
internal static class PortableBase64Url
{
    private const int LongestOnStack = 1024;

    public static string Encode(ReadOnlySpan<byte> bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    public static bool TryDecode(ReadOnlySpan<char> text, Span<byte> bytes, out int written)
    {
        written = 0;
        var length = (text.Length + 3) / 4 * 4;
        if (length > LongestOnStack)
        {
            return false;
        }

        Span<char> base64 = stackalloc char[LongestOnStack];
        base64 = base64[..length];
        base64.Fill('=');
        text.CopyTo(base64);
        base64.Replace('-', '+');
        base64.Replace('_', '/');
        return Convert.TryFromBase64Chars(base64, bytes, out written);
    }
}
