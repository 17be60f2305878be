using System.Text;

namespace SecureTools.Shared;

/// <summary>The names of tools and of the members of their arguments.</summary>
internal static class ToolNames
{
    private const int MaxLength = 128;

    /// <summary>Whether callers can use the name: an ASCII letter or underscore, then letters, digits, underscores.</summary>
    public static bool IsValid(string name)
    {
        if (name.Length is 0 or > MaxLength || name[0] is >= '0' and <= '9')
        {
            return false;
        }

        foreach (var letter in name)
        {
            if (letter is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary><c>TransferFundsAsync</c> becomes <c>transfer_funds</c>, <c>GetURLParts</c> becomes <c>get_url_parts</c>.</summary>
    public static string FromMethod(string method) => SnakeCase(WithoutAsync(method));

    /// <summary><c>TransferFundsAsync</c> becomes <c>TransferFunds</c>.</summary>
    public static string WithoutAsync(string method) =>
        method.Length > 5 && method.EndsWith("Async", StringComparison.Ordinal) ? method.Substring(0, method.Length - 5) : method;

    /// <summary><c>GetURLParts</c> becomes <c>get_url_parts</c>.</summary>
    public static string SnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && StartsWord(name, i))
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }

    /// <summary><c>StreetName</c> becomes <c>streetName</c>, <c>URLPart</c> becomes <c>urlPart</c>.</summary>
    public static string CamelCase(string name)
    {
        var letters = name.ToCharArray();
        for (var i = 0; i < letters.Length && char.IsUpper(letters[i]); i++)
        {
            if (i > 0 && i + 1 < letters.Length && !char.IsUpper(letters[i + 1]))
            {
                break;
            }

            letters[i] = char.ToLowerInvariant(letters[i]);
        }

        return new string(letters);
    }

    /// <summary>A name in identifier form, each word capitalised: <c>read:agents</c> becomes <c>ReadAgents</c>.</summary>
    public static string Identifier(string name)
    {
        var text = new StringBuilder(name.Length);
        var capital = true;
        foreach (var letter in name)
        {
            var fits = letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
            if (fits)
            {
                text.Append(capital ? char.ToUpperInvariant(letter) : letter);
            }

            capital = !fits;
        }

        return text.Length == 0 || char.IsDigit(text[0]) ? "_" + text : text.ToString();
    }

    private static bool StartsWord(string name, int i) =>
        char.IsUpper(name[i]) && name[i - 1] != '_' && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
}
