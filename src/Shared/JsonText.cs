using System.Globalization;
using System.Text;

namespace SecureTools.Shared;

/// <summary>Writes JSON text at compile time. A quote inside text is escaped by number, so that the text fits any raw literal.</summary>
internal static class JsonText
{
    public static string Of(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var letter in value)
        {
            if (letter is '"' or '\\' || char.IsControl(letter) || char.IsSurrogate(letter) || letter is '\u2028' or '\u2029')
            {
                text.Append(letter == '\\' ? "\\\\" : "\\u" + ((int)letter).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                text.Append(letter);
            }
        }

        return text.Append('"').ToString();
    }
}
