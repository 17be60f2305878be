using Microsoft.CodeAnalysis.Text;

namespace SecureTools.Analyzers.Engine.Secrets.Settings;

/// <summary>Knows files of configuration by their names, and reads them.</summary>
internal static class SettingFiles
{
    /// <summary>Values longer than this are looked at in pieces by the scanner, and never as a value with a name.</summary>
    public const int LongestValue = 16_384;

    /// <summary>How to read the file; null: it is no configuration.</summary>
    public static Func<SourceText, IEnumerable<Setting>>? Reader(string path)
    {
        var name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        return Extension(name) switch
        {
            ".json" when IsSettings(name) => JsonSettings.Read,
            ".config" => XmlSettings.Read,
            ".yaml" or ".yml" or ".ini" or ".env" => LineSettings.Read,
            _ when name.StartsWith(".env", StringComparison.OrdinalIgnoreCase) => LineSettings.Read,
            _ => null,
        };
    }

    private static string Extension(string name) => name.LastIndexOf('.') is var dot and >= 0 ? name.Substring(dot).ToLowerInvariant() : "";

    private static bool IsSettings(string name) => name.IndexOf("settings", StringComparison.OrdinalIgnoreCase) >= 0;
}
