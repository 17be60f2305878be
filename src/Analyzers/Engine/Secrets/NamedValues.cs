using SecureTools.Analyzers.Engine.Secrets.Names;
using SecureTools.Analyzers.Engine.Secrets.Shapes;
using SecureTools.Analyzers.Engine.Secrets.Values;

namespace SecureTools.Analyzers.Engine.Secrets;

/// <summary>Judges a value together with its name.</summary>
internal static class NamedValues
{
    private const int ShortestWeak = 20;
    private const double WeakEntropy = 3.5;

    /// <param name="name">The name next to the value.</param>
    /// <param name="owner">What the name belongs to, for example its class; may say whose secret it is.</param>
    /// <param name="text">The value.</param>
    /// <param name="likeness">What the value looks like.</param>
    /// <param name="options">What the project says.</param>
    public static SecretMatch? Judge(string name, string owner, string text, Likeness likeness, SecretOptions options)
    {
        var kind = options.Judge(name);
        if (kind == NameKind.None || likeness == Likeness.None)
        {
            return null;
        }

        if (likeness >= Likeness.Guid && ShapeOf(name, owner, text) is { } shape)
        {
            return new SecretMatch(SecretKind.ProviderToken, shape.Name, 0, text.Length);
        }

        return Confidence(kind, likeness, name, text) is { } found ? new SecretMatch(found, name, 0, text.Length) : null;
    }

    private static SecretKind? Confidence(NameKind kind, Likeness likeness, string name, string text) => (kind, likeness) switch
    {
        (NameKind.Password or NameKind.Secret, Likeness.Random or Likeness.Guid) => SecretKind.Credential,
        (NameKind.Password, Likeness.Mixed) => RepeatsName(text) ? SecretKind.Word : SecretKind.Credential,
        (NameKind.Secret, Likeness.Mixed) => IsChosen(text) ? SecretKind.Word : null,
        (NameKind.Password, Likeness.Word) => IsPlainWord(name, text) ? SecretKind.Word : null,
        (NameKind.Weak, Likeness.Random) => text.Length >= ShortestWeak && Entropy.Of(text, 0, text.Length) >= WeakEntropy
            ? SecretKind.Credential : null,
        _ => null,
    };

    /// <summary>Whether somebody made it up: letters, digits and a sign that no identifier has.</summary>
    private static bool IsChosen(string text)
    {
        var signs = Signs.Of(text);
        return text.Length >= 8 && signs.Digits > 0 && signs.Specials > 0 && !RepeatsName(text);
    }

    /// <summary>Whether the value itself speaks of passwords or keys.</summary>
    private static bool RepeatsName(string text) => SecretNames.Split(text).Exists(word => SecretNames.Judge(word) != NameKind.None);

    private static bool IsPlainWord(string name, string text) =>
        SecretNames.Split(text).Count == 1 && Signs.Of(text).Others == 0 && !RepeatsName(text)
            && name.IndexOf(text, StringComparison.OrdinalIgnoreCase) < 0
        && !char.IsUpper(text[0]);

    private static Shape? ShapeOf(string name, string owner, string text)
    {
        foreach (var shape in ShapeCatalog.Named)
        {
            if (shape.Keywords.Any(word => Says(name, word) || Says(owner, word)) && shape.IsWhole(text))
            {
                return shape;
            }
        }

        return null;
    }

    /// <summary>Whether the letters and digits of a name contain the word.</summary>
    private static bool Says(string name, string word)
    {
        for (var start = 0; start < name.Length; start++)
        {
            int index = start, matched = 0;
            while (index < name.Length && matched < word.Length)
            {
                if (!char.IsLetterOrDigit(name[index]))
                {
                    index++;
                }
                else if (char.ToLowerInvariant(name[index++]) != word[matched++])
                {
                    matched = -1;
                    break;
                }
            }

            if (matched == word.Length)
            {
                return true;
            }
        }

        return false;
    }
}
