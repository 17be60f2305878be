using System.Text.RegularExpressions;
using SecureTools;

namespace Flows.Kinds.OnRegex;

public static class StaticMatch
{
    [Tool] public static bool Run(string pattern) => Regex.IsMatch(World.Text, pattern); // !SECT2110
}

public static class Constructed
{
    [Tool]
    public static int Run(string pattern)
    {
        var regex = new Regex(pattern); // !SECT2110
        return regex.Count(World.Text);
    }
}

public static class ConstructedWithOptions
{
    [Tool] public static bool Run(string pattern) => new Regex(pattern, RegexOptions.IgnoreCase).IsMatch(World.Text); // !SECT2110
}

public static class Embedded
{
    [Tool] public static string Run(string pattern) => Regex.Replace(World.Text, "^(" + pattern + ")$", "x"); // !SECT2110
}

public static class InCallee
{
    [Tool] public static bool Run(string pattern) => Matches(pattern.Trim());

    private static bool Matches(string pattern) => Regex.Match(World.Text, pattern).Success; // !SECT2110
}

public static class SplitBy
{
    [Tool] public static int Run(string pattern) => Regex.Split(World.Text, pattern).Length; // !SECT2110
}

public static class WithTimeout
{
    [Tool] public static bool Run(string pattern) => Regex.IsMatch(World.Text, pattern, RegexOptions.None, TimeSpan.FromMilliseconds(50));
}

public static class ConstructedWithTimeout
{
    [Tool]
    public static bool Run(string pattern) =>
        new Regex(pattern, RegexOptions.None, TimeSpan.FromMilliseconds(50)).IsMatch(World.Text);
}

public static class NonBacktracking
{
    [Tool]
    public static bool Run(string pattern) =>
        new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase).IsMatch(World.Text);
}

public static class Escaped
{
    [Tool] public static bool Run(string text) => Regex.IsMatch(World.Text, "^" + Regex.Escape(text) + "$");
}

public static class EscapedInCallee
{
    [Tool] public static bool Run(string text) => Regex.IsMatch(World.Text, Word(text));

    private static string Word(string text) => @"\b" + Regex.Escape(text) + @"\b";
}

public static class PatternOfConstant
{
    [Tool] public static bool Run(string text) => Regex.IsMatch(text, "^[a-z]+$");
}

public static class Count
{
    [Tool] public static bool Run(int count) => Regex.IsMatch(World.Text, "^[0-9]{" + Math.Clamp(count, 1, 9) + "}$");
}
