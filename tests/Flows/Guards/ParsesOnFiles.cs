using System.ComponentModel.DataAnnotations;
using System.Globalization;
using ModelContextProtocol.Server;
using SecureTools;

namespace Flows.Guards.OnFiles;

public enum Report
{
    Daily,
    Weekly,
}

public static class IntParsed
{
    [Tool]
    public static bool Run(string name) =>
        File.Exists(Path.Combine(World.Root, int.Parse(name, CultureInfo.InvariantCulture) + ".txt"));
}

public static class IntTried
{
    [Tool]
    public static bool Run(string name)
    {
        if (!int.TryParse(name, out var number))
        {
            return false;
        }

        return File.Exists(Path.Combine(World.Root, number + ".txt"));
    }
}

public static class IntTriedButIgnored
{
    [Tool]
    public static string Run(string name)
    {
        if (!int.TryParse(name, out var number))
        {
            number = 3;
        }

        return number + File.ReadAllText(Path.Combine(World.Root, name)); // !SECT2102
    }
}

public static class GuidParsed
{
    [Tool] public static bool Run(string name) => Guid.TryParse(name, out var id) && File.Exists(Path.Combine(World.Root, id + ".txt"));
}

public static class GuidChecked
{
    [Tool] public static bool Run(string name) => Guid.TryParse(name, out _) && File.Exists(Path.Combine(World.Root, name));
}

public static class DateParsed
{
    [Tool]
    public static bool Run(string name) =>
        File.Exists(World.Root + "/" + DateOnly.Parse(name, CultureInfo.InvariantCulture).ToString("yyyy-MM-dd"));
}

public static class EnumParsed
{
    [Tool]
    public static bool Run(string name) =>
        Enum.TryParse<Report>(name, ignoreCase: true, out var report) && File.Exists(Path.Combine(World.Root, report + ".txt"));
}

public static class EnumArgument
{
    [Tool] public static bool Run(Report report) => File.Exists(Path.Combine(World.Root, report.ToString()));
}

public static class IntArgument
{
    [Tool] public static bool Run(int number) => File.Exists(Path.Combine(World.Root, $"{number}.txt"));
}

public static class GuidArgument
{
    [Tool] public static bool Run(Guid id) => File.Exists(Path.Combine(World.Root, id.ToString("N")));
}

public static class BoolArgument
{
    [Tool] public static string Run(bool sub) => File.ReadAllText(Path.Combine(World.Root, sub ? "sub/ok.txt" : "ok.txt"));
}

public static class DateArgument
{
    [Tool]
    public static bool Run(DateOnly day) =>
        File.Exists(Path.Combine(World.Root, day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)));
}

public static class LettersOnly
{
    [Tool]
    public static string Run(string name) =>
        name.All(char.IsAsciiLetterOrDigit) ? File.ReadAllText(Path.Combine(World.Root, name)) : "no";
}

public static class AnyBadLetter
{
    [Tool]
    public static string Run(string name)
    {
        if (name.Any(letter => !char.IsLetter(letter)))
        {
            throw new ArgumentException("name");
        }

        return File.ReadAllText(Path.Combine(World.Root, name));
    }
}

public static class SomeLetter
{
    [Tool]
    public static string Run(string name) =>
        name.Any(char.IsLetter) ? File.ReadAllText(Path.Combine(World.Root, name)) : "no"; // !SECT2102
}

public static class FilteredLetters
{
    [Tool]
    public static string Run(string name)
    {
        var plain = new string(name.Where(char.IsLetterOrDigit).ToArray());
        return File.ReadAllText(Path.Combine(World.Root, plain));
    }
}

public static class LengthIsNoCheck
{
    [Tool]
    public static string Run(string name)
    {
        if (name.Length > 200)
        {
            throw new ArgumentException("name");
        }

        return File.ReadAllText(Path.Combine(World.Root, name)); // !SECT2102
    }
}

public static class EmptyIsNoCheck
{
    [Tool]
    public static string Run(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return File.ReadAllText(Path.Combine(World.Root, name)); // !SECT2102
    }
}

public static class ExistsIsNoCheck
{
    [Tool]
    public static string Run(string name)
    {
        var path = Path.Combine(World.Root, name);
        return File.Exists(path) ? File.ReadAllText(path) : "no"; // !SECT2102
    }
}

public static class ExtensionIsNoCheck
{
    [Tool]
    public static string Run(string name)
    {
        if (Path.GetExtension(name) != ".txt")
        {
            return "no";
        }

        return File.ReadAllText(Path.Combine(World.Root, name)); // !SECT2102
    }
}

public static class ReplacedDots
{
    [Tool] public static string Run(string name) => File.ReadAllText(Path.Combine(World.Root, name.Replace("../", ""))); // !SECT2102
}

public static class CaughtIsNoCheck
{
    [Tool]
    public static string Run(string name)
    {
        try
        {
            if (name.Contains('/'))
            {
                throw new ArgumentException("name");
            }
        }
        catch (ArgumentException)
        {
        }

        return File.ReadAllText(Path.Combine(World.Root, name)); // !SECT2102
    }
}

public static class CheckOnOneBranch
{
    [Tool]
    public static string Run(string name, bool strict)
    {
        if (strict && name != "ok.txt")
        {
            return "no";
        }

        return File.ReadAllText(Path.Combine(World.Root, name)); // !SECT2102
    }
}

public static class CheckInBothBranches
{
    [Tool]
    public static string Run(string name, bool strict)
    {
        if (strict)
        {
            if (name != "ok.txt")
            {
                return "no";
            }
        }
        else if (name is not ("ok.txt" or "sub/ok.txt"))
        {
            return "no";
        }

        return File.ReadAllText(Path.Combine(World.Root, name));
    }
}

public static class CheckInBool
{
    [Tool]
    public static string Run(string name)
    {
        var isKnown = name == "ok.txt" || name == "sub/ok.txt";
        if (!isKnown)
        {
            return "no";
        }

        return File.ReadAllText(Path.Combine(World.Root, name));
    }
}

public static class CheckInLoop
{
    [Tool]
    public static string Run(string[] names)
    {
        var text = "";
        foreach (var name in names)
        {
            if (name is not "ok.txt")
            {
                continue;
            }

            text += File.ReadAllText(Path.Combine(World.Root, name));
        }

        return text;
    }
}

public static class FilteredByLinq
{
    private static readonly string[] _allowed = ["ok.txt", "sub/ok.txt"];

    [Tool]
    public static string Run(string[] names) =>
        string.Concat(names.Where(name => _allowed.Contains(name)).Select(name => File.ReadAllText(Path.Combine(World.Root, name))));
}

public static class PatternAttribute
{
    [Tool] public static string Run([RegularExpression("[a-z0-9]+")] string name) => File.ReadAllText(Path.Combine(World.Root, name));
}

public static class LoosePatternAttribute
{
    [Tool]
    public static string Run([RegularExpression(".{1,99}")] string name) =>
        File.ReadAllText(Path.Combine(World.Root, name)); // !SECT2102
}

public static class ValuesAttribute
{
    [Tool]
    public static string Run([AllowedValues("ok.txt", "sub/ok.txt")] string name) =>
        File.ReadAllText(Path.Combine(World.Root, name));
}

public static class LengthAttribute
{
    [Tool] public static string Run([StringLength(99)] string name) => File.ReadAllText(Path.Combine(World.Root, name)); // !SECT2102
}

public static class SafeType
{
    [Tool]
    public static string Run([InDirectory("root")] SafePath name)
    {
        using var reader = new StreamReader(name.OpenRead());
        return reader.ReadToEnd();
    }
}

public static class SafeTypePath
{
    [Tool] public static string Run([InDirectory("root")] SafePath name) => File.ReadAllText(name.FullPath);
}

public static class SafeTypeCreated
{
    [Tool]
    public static string Run(string name)
    {
        if (!SafePath.TryCreate(PathRoot.Create(World.Root), name, out var path))
        {
            return "no";
        }

        return File.ReadAllText(path.FullPath);
    }
}

public static class SafeTypeCreatedButIgnored
{
    [Tool]
    public static string Run(string name)
    {
        _ = SafePath.TryCreate(PathRoot.Create(World.Root), name, out _);
        return File.ReadAllText(Path.Combine(World.Root, name)); // !SECT2102
    }
}
