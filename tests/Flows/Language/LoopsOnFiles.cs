using SecureTools;

namespace Flows.Language.Loops.OnFiles;

public static class EachIsChecked
{
    [Tool]
    public static string Run(string name)
    {
        foreach (var letter in name)
        {
            if (!char.IsLetterOrDigit(letter) && letter != '_')
            {
                throw new ArgumentException(name);
            }
        }

        return File.ReadAllText(Path.Combine(World.Root, name));
    }
}

public static class EachIsCheckedByOther
{
    [Tool]
    public static string Run(string name) => IsName(name) ? File.ReadAllText(Path.Combine(World.Root, name)) : "";

    private static bool IsName(string text)
    {
        foreach (var letter in text)
        {
            if (letter is not (>= 'a' and <= 'z'))
            {
                return false;
            }
        }

        return true;
    }
}

public static class EachUntilOneIsOther
{
    [Tool]
    public static string Run(string name)
    {
        foreach (var letter in name)
        {
            if (letter == '.')
            {
                break;
            }

            if (!char.IsLetterOrDigit(letter))
            {
                throw new ArgumentException(name);
            }
        }

        return File.ReadAllText(Path.Combine(World.Root, name)); // !SECT2102
    }
}

public static class EachButSome
{
    [Tool]
    public static string Run(string name)
    {
        foreach (var letter in name)
        {
            if (letter is '.' or '/')
            {
                continue;
            }

            if (!char.IsLetterOrDigit(letter))
            {
                throw new ArgumentException(name);
            }
        }

        return File.ReadAllText(Path.Combine(World.Root, name)); // !SECT2102
    }
}

public static class EachIsCheckedButCaught
{
    [Tool]
    public static string Run(string name)
    {
        try
        {
            foreach (var letter in name)
            {
                if (!char.IsLetterOrDigit(letter))
                {
                    throw new ArgumentException(name);
                }
            }
        }
        catch (ArgumentException)
        {
            World.Text = name;
        }

        return File.ReadAllText(Path.Combine(World.Root, name)); // !SECT2102
    }
}

public static class EachIsCheckedSometimes
{
    [Tool]
    public static string Run(string name)
    {
        foreach (var letter in name)
        {
            if (name.Length > 100)
            {
                if (!char.IsLetterOrDigit(letter))
                {
                    throw new ArgumentException(name);
                }
            }
        }

        return File.ReadAllText(Path.Combine(World.Root, name)); // !SECT2102
    }
}

public static class OneIsFound
{
    [Tool]
    public static string Run(string name)
    {
        foreach (var letter in name)
        {
            if (char.IsLetter(letter))
            {
                return File.ReadAllText(Path.Combine(World.Root, name)); // !SECT2102
            }
        }

        return "";
    }
}
