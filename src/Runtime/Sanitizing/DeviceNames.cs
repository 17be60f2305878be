namespace SecureTools;

/// <summary>Names that mean a device on Windows, whatever the directory and whatever follows the first dot.</summary>
internal static class DeviceNames
{
    private static readonly HashSet<string> _names =
        new(StringComparer.OrdinalIgnoreCase) { "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$" };

    public static bool IsDevice(string segment)
    {
        var dot = segment.IndexOf('.', StringComparison.Ordinal);
        var name = (dot < 0 ? segment : segment[..dot]).TrimEnd(' ');
        return _names.Contains(name) || IsPort(name);
    }

    /// <summary>COM and LPT with a digit, superscript ones included: Windows takes them for digits there.</summary>
    private static bool IsPort(string name) =>
        name.Length == 4
        && (name.StartsWith("COM", StringComparison.OrdinalIgnoreCase) || name.StartsWith("LPT", StringComparison.OrdinalIgnoreCase))
        && name[3] is (>= '0' and <= '9') or '\u00B9' or '\u00B2' or '\u00B3';
}
