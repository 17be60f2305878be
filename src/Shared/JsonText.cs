using System.Globalization;
using System.Text;

namespace SecureTools.Shared;

/// <summary>Writes JSON text at compile time. A quote inside text is escaped by number, so that the text fits any raw literal.</summary>
internal static class JsonText
{
    /// <summary>Whether every surrogate has its pair, so that the text has a form in UTF-8.</summary>
    public static bool IsWellFormed(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (char.IsSurrogate(value[i]) && !(i + 1 < value.Length && char.IsSurrogatePair(value[i], value[++i])))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A surrogate without its pair has no form in UTF-8 and becomes the replacement character.</summary>
    public static string Of(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            var letter = value[i];
            if (i + 1 < value.Length && char.IsSurrogatePair(letter, value[i + 1]))
            {
                text.Append(Escape(letter)).Append(Escape(value[++i]));
            }
            else
            {
                text.Append(
                    char.IsSurrogate(letter) ? "\\ufffd" : letter == '\\' ? "\\\\" : IsPlain(letter) ? letter.ToString() : Escape(letter));
            }
        }

        return text.Append('"').ToString();
    }

    private static bool IsPlain(char letter) => letter is not ('"' or '\u2028' or '\u2029') && !char.IsControl(letter);

    private static string Escape(char letter) => "\\u" + ((int)letter).ToString("x4", CultureInfo.InvariantCulture);
}
