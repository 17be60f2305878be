using System.Text;
using SecureTools.Analyzers.Surface.Listing;

namespace SecureTools.Analyzers.Declarations;

/// <summary>Writes a name in the letters that a reader takes its own for.</summary>
internal static class LookAlikes
{
    /// <summary>Letters of other alphabets: small and capital ones of Cyrillic, small and capital ones of Greek, and rare Latin ones.</summary>
    private const string Strange =
        "\u0430\u0435\u043E\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u0501\u04BB\u051B\u051D\u0475\u04CF"
        + "\u0410\u0412\u0415\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0423\u0425\u0406\u0408\u0405\u050C"
        + "\u03B1\u03B3\u03B9\u03BA\u03BD\u03BF\u03C1\u03C5"
        + "\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7"
        + "\u0131\u0251\u0261";

    /// <summary>For each of them, in the same order, the ASCII letter that it looks like.</summary>
    private const string Plain =
        "aeopcyxijsdhqwvl"
        + "ABEKMHOPCTYXIJSG"
        + "ayikvopu"
        + "ABEZHIKMNOPTYX"
        + "iag";

    /// <summary>Without what nobody sees.</summary>
    public static string Of(string name)
    {
        if (UnusualCharacter.In(name) is null)
        {
            return name;
        }

        var text = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i += Invisible.Length(Invisible.At(name, i)))
        {
            var point = Invisible.At(name, i);
            if (!Invisible.Is(point))
            {
                text.Append(Plainly(name[i])).Append(name, i + 1, Invisible.Length(point) - 1);
            }
        }

        return text.ToString();
    }

    /// <summary>Wide forms stand in the order of ASCII.</summary>
    private static char Plainly(char letter) =>
        letter is >= '\uFF01' and <= '\uFF5E' ? (char)(letter - 0xFEE0)
            : Strange.IndexOf(letter) is >= 0 and var at ? Plain[at]
            : letter;
}
