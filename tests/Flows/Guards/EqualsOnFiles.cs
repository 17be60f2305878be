using System.Buffers;
using System.Globalization;
using SecureTools;

namespace Flows.Guards.Equal.OnFiles;

public static class Letters
{
    public static readonly SearchValues<char> Small = SearchValues.Create("abcdefghijklmnopqrstuvwxyz");
}

public static class ComparedTexts
{
    [Tool]
    public static string Run(string name)
    {
        if (string.Compare(name, "ok.txt", StringComparison.Ordinal) != 0)
        {
            throw new ArgumentException(name);
        }

        return File.ReadAllText(Path.Combine(World.Root, name));
    }
}

public static class ComparedTextsThatDiffer
{
    [Tool]
    public static string Run(string name)
    {
        if (string.Compare(name, "ok.txt", StringComparison.Ordinal) == 0)
        {
            return "";
        }

        return File.ReadAllText(Path.Combine(World.Root, name)); // !SECT2102
    }
}

public static class ComparedByCode
{
    [Tool]
    public static string Run(string name) =>
        string.CompareOrdinal(name, "ok.txt") == 0 ? File.ReadAllText(Path.Combine(World.Root, name)) : "";
}

public static class ComparedParts
{
    [Tool]
    public static string Run(string name) =>
        string.CompareOrdinal(name, 0, "ok.txt", 0, 0) == 0 ? File.ReadAllText(Path.Combine(World.Root, name)) : ""; // !SECT2102
}

public static class ThrowsWhereNotEqual
{
    [Tool]
    public static string Run(string name)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(name, "ok.txt");
        return File.ReadAllText(Path.Combine(World.Root, name));
    }
}

public static class ThrowsWhereEqual
{
    [Tool]
    public static string Run(string name)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(name, "ok.txt");
        return File.ReadAllText(Path.Combine(World.Root, name)); // !SECT2102
    }
}

public static class NameOfMember
{
    [Tool]
    public static string Run(string name) =>
        Enum.IsDefined(typeof(DayOfWeek), name) ? File.ReadAllText(Path.Combine(World.Root, name)) : "";
}

public static class NameOfNoMember
{
    [Tool]
    public static string Run(string name) =>
        Enum.IsDefined(typeof(DayOfWeek), name) ? "" : File.ReadAllText(Path.Combine(World.Root, name)); // !SECT2102
}

public static class SmallNumber
{
    [Tool]
    public static string Run(string name) => byte.TryParse(name, out _) ? File.ReadAllText(Path.Combine(World.Root, name)) : "";
}

public static class NoSmallNumber
{
    [Tool]
    public static string Run(string name) =>
        ushort.TryParse(name, out _) ? "" : File.ReadAllText(Path.Combine(World.Root, name)); // !SECT2102
}

public static class DayOnly
{
    [Tool]
    public static string Run(string name) =>
        DateOnly.TryParseExact(name, "yyyy-MM-dd", out _) ? File.ReadAllText(Path.Combine(World.Root, name)) : "";
}

public static class NoDay
{
    [Tool]
    public static string Run(string name) =>
        DateOnly.TryParseExact(name, "yyyy-MM-dd", out _) ? "" : File.ReadAllText(Path.Combine(World.Root, name)); // !SECT2102
}

public static class DayInFormOfModel
{
    [Tool]
    public static string Run(string name) =>
        DateOnly.TryParseExact(name, "yyyy'" + name + "'", out _) ? "" : File.ReadAllText(Path.Combine(World.Root, name)); // !SECT2102
}

public static class NothingButLetters
{
    [Tool]
    public static string Run(string name) =>
        name.AsSpan().ContainsAnyExcept(Letters.Small) ? "" : File.ReadAllText(Path.Combine(World.Root, name));
}

public static class NothingButTheseLetters
{
    [Tool]
    public static string Run(string name) =>
        name.AsSpan().IndexOfAnyExcept("abcdef") >= 0 ? "" : File.ReadAllText(Path.Combine(World.Root, name));
}

public static class MoreThanLetters
{
    [Tool]
    public static string Run(string name) =>
        name.AsSpan().ContainsAnyExcept("abc") ? File.ReadAllText(Path.Combine(World.Root, name)) : ""; // !SECT2102
}

public static class LettersOfAPart
{
    [Tool]
    public static string Run(string name) =>
        name.AsSpan(name.Length).ContainsAnyExcept("abc") ? "" : File.ReadAllText(Path.Combine(World.Root, name)); // !SECT2102
}

public static class ComparedLettersOnly
{
    [Tool]
    public static string Run(string name) =>
        string.Compare(name, "outsidecanarytxt", CultureInfo.InvariantCulture, CompareOptions.IgnoreSymbols) == 0
            ? File.ReadAllText(Path.Combine(World.Root, name)) : ""; // !SECT2102
}
