namespace SecureTools.Shared.Tools;

/// <summary>The texts that the sanitising types keep as they are, judged as the runtime judges them.</summary>
internal static class SanitizedTexts
{
    private const int MaxPart = 128;

    public static bool IsSqlIdentifier(string text)
    {
        var parts = text.Split('.');
        return parts.Length <= 3 && parts.All(IsPart);
    }

    private static bool IsPart(string part) =>
        part.Length is > 0 and <= MaxPart && part[0] is not (>= '0' and <= '9')
        && part.All(letter => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_');
}
