using System.Text;
using SecureTools;

namespace Flows.Language.OnFiles;

public static class CharactersCopied
{
    [Tool]
    public static string Run(string name)
    {
        var builder = new StringBuilder();
        foreach (var letter in name)
        {
            builder.Append(letter);
        }

        return File.ReadAllText(World.Root + "/" + builder); // !SECT2102
    }
}

public static class CharactersAddedUp
{
    [Tool]
    public static string Run(string name)
    {
        var text = World.Root + "/";
        foreach (var letter in name.Trim())
        {
            text += letter;
        }

        return File.ReadAllText(text); // !SECT2102
    }
}

public static class CharactersByIndex
{
    [Tool]
    public static string Run(string name)
    {
        var builder = new StringBuilder(World.Root + "/");
        for (var i = 0; i < name.Length; i++)
        {
            var letter = name[i];
            if (letter != ' ')
            {
                builder.Append(letter);
            }
        }

        return File.ReadAllText(builder.ToString()); // !SECT2102
    }
}

public static class CharactersOfList
{
    [Tool]
    public static string Run(string name)
    {
        var letters = new List<char>();
        foreach (var letter in name)
        {
            letters.Add(letter);
        }

        return File.ReadAllText(World.Root + "/" + new string(letters.ToArray())); // !SECT2102
    }
}

public static class CharactersHalfFiltered
{
    [Tool]
    public static string Run(string name)
    {
        var builder = new StringBuilder();
        foreach (var letter in name)
        {
            if (letter == '\\' || char.IsControl(letter))
            {
                continue;
            }

            builder.Append(letter);
        }

        return File.ReadAllText(World.Root + "/" + builder); // !SECT2102
    }
}

public static class CharactersTestedInVain
{
    [Tool]
    public static string Run(string name)
    {
        var builder = new StringBuilder();
        var count = 0;
        foreach (var letter in name)
        {
            if (char.IsAsciiLetter(letter))
            {
                count++;
            }

            builder.Append(letter);
        }

        return count + File.ReadAllText(World.Root + "/" + builder); // !SECT2102
    }
}

public static class CharactersFiltered
{
    [Tool]
    public static string Run(string name)
    {
        var builder = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                builder.Append(letter);
            }
        }

        return File.ReadAllText(World.Root + "/" + builder);
    }
}

public static class CharactersCompared
{
    [Tool]
    public static string Run(string name)
    {
        var builder = new StringBuilder();
        foreach (var letter in name)
        {
            if (letter >= 'a' && letter <= 'z' || letter is '_' or '-')
            {
                builder.Append(letter);
            }
        }

        return File.ReadAllText(World.Root + "/" + builder);
    }
}

public static class CharactersByIndexFiltered
{
    [Tool]
    public static string Run(string name)
    {
        var text = "";
        for (var i = 0; i < name.Length; i++)
        {
            var letter = name[i];
            if (!char.IsLetter(letter))
            {
                continue;
            }

            text += letter;
        }

        return File.ReadAllText(Path.Combine(World.Root, text));
    }
}

public static class CharactersTestedByCallee
{
    [Tool]
    public static string Run(string name)
    {
        var builder = new StringBuilder();
        foreach (var letter in name)
        {
            if (IsPlain(letter))
            {
                builder.Append(letter);
            }
        }

        return File.ReadAllText(World.Root + "/" + builder);
    }

    private static bool IsPlain(char letter) => char.IsAsciiLetter(letter);
}

public static class CharactersReplaced
{
    [Tool]
    public static string Run(string name)
    {
        var builder = new StringBuilder();
        foreach (var letter in name)
        {
            builder.Append(char.IsAsciiLetterOrDigit(letter) ? letter : '_');
        }

        return File.ReadAllText(World.Root + "/" + builder);
    }
}

public static class CharactersCounted
{
    [Tool]
    public static string Run(string name)
    {
        var count = 0;
        foreach (var letter in name)
        {
            count += letter == 'a' ? 1 : 0;
        }

        return File.ReadAllText(World.Root + (count > 100 ? "/ok.txt" : "/sub/ok.txt"));
    }
}

public static class CharactersOfFileNames
{
    [Tool]
    public static string Run(string name)
    {
        var invalid = Path.GetInvalidFileNameChars();
        var builder = new StringBuilder();
        foreach (var letter in name)
        {
            builder.Append(invalid.Contains(letter) ? '_' : letter);
        }

        return File.ReadAllText(World.Root + "/" + builder);
    }
}

public static class CharactersSearchedInList
{
    private static readonly char[] _bad = ['/', '\\'];

    [Tool]
    public static string Run(string name)
    {
        var text = "";
        foreach (var letter in name)
        {
            if (Array.IndexOf(_bad, letter) < 0)
            {
                text += letter;
            }
        }

        return File.ReadAllText(Path.Combine(World.Root, text));
    }
}

public static class CharactersChosen
{
    [Tool]
    public static string Run(string name)
    {
        var invalid = Path.GetInvalidFileNameChars();
        return File.ReadAllText(Path.Combine(World.Root, new string(name.Where(letter => !invalid.Contains(letter)).ToArray())));
    }
}

public static class CharactersSplitAway
{
    [Tool]
    public static string Run(string name) =>
        File.ReadAllText(Path.Combine(World.Root, string.Join("_", name.Split(Path.GetInvalidFileNameChars()))));
}

public static class CharactersListedOtherwise
{
    private static readonly char[] _bad = ['*', '?'];

    [Tool]
    public static string Run(string name)
    {
        var text = "";
        foreach (var letter in name)
        {
            if (!_bad.Contains(letter))
            {
                text += letter;
            }
        }

        return File.ReadAllText(Path.Combine(World.Root, text)); // !SECT2102
    }
}

public static class CharactersSplitElsewhere
{
    [Tool]
    public static string Run(string name) => File.ReadAllText(Path.Combine(World.Root, string.Join("/", name.Split(' ')))); // !SECT2102
}
