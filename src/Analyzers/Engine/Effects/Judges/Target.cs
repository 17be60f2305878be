using System.Collections.Immutable;
using SecureTools.Analyzers.Engine.Effects.Values;

namespace SecureTools.Analyzers.Engine.Effects.Judges;

/// <summary>What a constant names: a host, a path, a program.</summary>
internal static class Target
{
    private const int Longest = 200;

    private static readonly string[] _schemes = ["https://", "http://", "wss://", "ws://", "ftp://", "amqp://", "amqps://"];

    /// <summary>Null: it is not one constant. Of an address the host is enough.</summary>
    public static string? Of(ImmutableArray<string> texts)
    {
        if (texts.Length != 1 || texts[0].Length == 0)
        {
            return null;
        }

        var text = texts[0];
        return Host(text) ?? (text.IndexOf(KnownTexts.Hole) < 0 && !IsAddress(text) && text.Length <= Longest ? text : null);
    }

    public static bool IsAddress(string text) =>
        Array.Exists(_schemes, scheme => text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));

    /// <summary>The host of an address, if all of it is known.</summary>
    public static string? Host(string text)
    {
        foreach (var scheme in _schemes)
        {
            if (text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            {
                var end = text.IndexOfAny(['/', '?', '#', KnownTexts.Hole], scheme.Length);
                var host = end < 0 ? text.Substring(scheme.Length) : text.Substring(scheme.Length, end - scheme.Length);
                var isWhole = end < 0 || text[end] != KnownTexts.Hole;
                return isWhole && host.Length > 0 ? host.Substring(host.LastIndexOf('@') + 1).ToLowerInvariant() : null;
            }
        }

        return null;
    }
}
