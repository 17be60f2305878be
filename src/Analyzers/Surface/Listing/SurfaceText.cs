using System.Globalization;
using System.Text;

namespace SecureTools.Analyzers.Surface.Listing;

/// <summary>Writes text so that a reader of a diff sees every character of it, on one line.</summary>
internal static class SurfaceText
{
    /// <summary>In quotes, with escapes for what is not seen.</summary>
    public static string Quoted(string text) => '"' + Escape(text, isQuoted: true) + '"';

    /// <summary>As it is, with escapes for what is not seen.</summary>
    public static string Visible(string text) => Escape(text, isQuoted: false);

    /// <summary>A name: plain where it is one word, otherwise in quotes.</summary>
    public static string Word(string name) =>
        name.Length > 0
            && name.All(
            letter => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '.' or ':' or '/' or '-')
            ? name
            : Quoted(name).Replace("|", @"\u007c");

    private static string Escape(string text, bool isQuoted)
    {
        var result = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length;)
        {
            var point = Invisible.At(text, i);
            var length = Invisible.Length(point);
            _ = point switch
            {
                '\n' => result.Append(@"\n"),
                '\r' => result.Append(@"\r"),
                '\t' => result.Append(@"\t"),
                '"' or '\\' when isQuoted => result.Append('\\').Append((char)point),
                _ when !Invisible.Is(point) => result.Append(text, i, length),
                > 0xFFFF => result.Append(@"\U").Append(point.ToString("x8", CultureInfo.InvariantCulture)),
                _ => result.Append(@"\u").Append(point.ToString("x4", CultureInfo.InvariantCulture)),
            };
            i += length;
        }

        return result.ToString();
    }
}
