using System.Globalization;
using SecureTools.Analyzers.Surface.Listing;

namespace SecureTools.Analyzers.Declarations;

/// <summary>Finds the character of a name that a reader takes for another one, or does not see.</summary>
internal static class UnusualCharacter
{
    /// <summary>The first character beyond those that ASCII shows, as <c>U+0435</c>; null: there is none.</summary>
    public static string? In(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] is < ' ' or > '~')
            {
                return "U+" + Invisible.At(name, i).ToString("X4", CultureInfo.InvariantCulture);
            }
        }

        return null;
    }
}
