using System.Text;
using SecureTools;

namespace Flows.Language.OnFiles;

public static class Direct
{
    [Tool] public static string Run(string name) => File.ReadAllText(name); // !SECT2102
}

public static class Constant
{
    [Tool] public static string Run(string name) => name + File.ReadAllText(World.Root + "/ok.txt");
}

public static class ThroughLocal
{
    [Tool]
    public static string Run(string name)
    {
        var path = World.Root + "/" + name;
        var copy = path;
        return File.ReadAllText(copy); // !SECT2102
    }
}

public static class OverwrittenLocal
{
    [Tool]
    public static string Run(string name)
    {
        var path = World.Root + "/" + name;
        path = World.Root + "/ok.txt";
        return File.ReadAllText(path);
    }
}

public static class OverwrittenParameter
{
    [Tool]
    public static string Run(string name)
    {
        name = "ok.txt";
        return File.ReadAllText(Path.Combine(World.Root, name));
    }
}

public static class OverwrittenOnOneBranch
{
    [Tool]
    public static string Run(string name)
    {
        var path = Path.Combine(World.Root, name);
        if (name.Length < 3)
        {
            path = Path.Combine(World.Root, "ok.txt");
        }

        return File.ReadAllText(path); // !SECT2102
    }
}

public static class OverwrittenOnBothBranches
{
    [Tool]
    public static string Run(string name)
    {
        var path = Path.Combine(World.Root, name);
        if (name.Length < 3)
        {
            path = Path.Combine(World.Root, "ok.txt");
        }
        else
        {
            path = Path.Combine(World.Root, "sub/ok.txt");
        }

        return File.ReadAllText(path);
    }
}

public static class Interpolated
{
    [Tool] public static string Run(string name) => File.ReadAllText($"{World.Root}/{name}"); // !SECT2102
}

public static class InterpolatedLength
{
    [Tool] public static string Run(string name) => File.Exists($"{World.Root}/{name.Length}.txt").ToString();
}

public static class Formatted
{
    [Tool] public static string Run(string name) => File.ReadAllText(string.Format("{0}/{1}", World.Root, name)); // !SECT2102
}

public static class FormattedNumber
{
    [Tool] public static bool Run(int number) => File.Exists(string.Format("{0}/{1:000}.txt", World.Root, number));
}

public static class Joined
{
    [Tool] public static string Run(string name) => File.ReadAllText(string.Join('/', World.Root, name)); // !SECT2102
}

public static class Concatenated
{
    [Tool] public static string Run(string name) => File.ReadAllText(string.Concat(World.Root, "/", name)); // !SECT2102
}

public static class Trimmed
{
    [Tool] public static string Run(string name) => File.ReadAllText(Path.Combine(World.Root, name.Trim().TrimEnd('x'))); // !SECT2102
}

public static class Replaced
{
    [Tool] public static string Run(string name) => File.ReadAllText(Path.Combine(World.Root, name.Replace(' ', '_'))); // !SECT2102
}

public static class Substring
{
    [Tool] public static string Run(string name) => File.ReadAllText(Path.Combine(World.Root, name.Substring(0))); // !SECT2102
}

public static class Split
{
    [Tool] public static string Run(string name) => File.ReadAllText(Path.Combine(World.Root, name.Split(',')[0])); // !SECT2102
}

public static class Range
{
    [Tool] public static string Run(string name) => File.ReadAllText(Path.Combine(World.Root, name[..])); // !SECT2102
}

public static class Spans
{
    [Tool]
    public static string Run(string name)
    {
        var span = name.AsSpan().Trim();
        return File.ReadAllText(Path.Combine(World.Root, span.ToString())); // !SECT2102
    }
}

public static class SpanLength
{
    [Tool]
    public static bool Run(string name)
    {
        var length = name.AsSpan().Trim().Length;
        return File.Exists(Path.Combine(World.Root, length.ToString()));
    }
}

public static class Built
{
    [Tool]
    public static string Run(string name)
    {
        var text = new StringBuilder(World.Root);
        text.Append('/').Append(name);
        return File.ReadAllText(text.ToString()); // !SECT2102
    }
}

public static class BuiltAndCleared
{
    [Tool]
    public static string Run(string name)
    {
        var text = new StringBuilder(name);
        text.Clear();
        text.Append(World.Root).Append("/ok.txt");
        return File.ReadAllText(text.ToString());
    }
}

public static class BuiltElsewhere
{
    [Tool]
    public static string Run(string name)
    {
        var dirty = new StringBuilder(name);
        var clean = new StringBuilder(World.Root).Append("/ok.txt");
        return File.ReadAllText(clean.ToString()) + dirty.Length;
    }
}

public static class CharByChar
{
    [Tool]
    public static string Run(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            text.Append(letter);
        }

        return File.ReadAllText(Path.Combine(World.Root, text.ToString())); // !SECT2102
    }
}

public static class BytesAndBack
{
    [Tool]
    public static string Run(string name)
    {
        var bytes = Encoding.UTF8.GetBytes(name);
        return File.ReadAllText(Path.Combine(World.Root, Encoding.UTF8.GetString(bytes))); // !SECT2102
    }
}

public static class CharArray
{
    [Tool]
    public static string Run(string name)
    {
        var letters = name.ToCharArray();
        return File.ReadAllText(Path.Combine(World.Root, new string(letters))); // !SECT2102
    }
}

public static class HexOfBytes
{
    [Tool] public static bool Run(string name) => File.Exists(Path.Combine(World.Root, Convert.ToHexString(Encoding.UTF8.GetBytes(name))));
}

public static class Compound
{
    [Tool]
    public static string Run(string name)
    {
        var path = World.Root;
        path += "/";
        path += name;
        return File.ReadAllText(path); // !SECT2102
    }
}

public static class Coalesced
{
    [Tool] public static string Run(string name) => File.ReadAllText(name ?? World.Root + "/ok.txt"); // !SECT2102
}

public static class CoalesceAssigned
{
    [Tool]
    public static string Run(string name)
    {
        string path = null;
        path ??= name;
        return File.ReadAllText(path); // !SECT2102
    }
}

public static class ConditionalAccess
{
    [Tool] public static string Run(string name) => File.ReadAllText(name?.Trim() ?? ""); // !SECT2102
}

public static class Ternary
{
    [Tool] public static string Run(string name) => File.ReadAllText(name.Length > 99 ? World.Root + "/ok.txt" : name); // !SECT2102
}

public static class TernaryOfConstants
{
    [Tool] public static string Run(string name) => File.ReadAllText(World.Root + (name == "sub" ? "/sub/ok.txt" : "/ok.txt"));
}

public static class SwitchOfConstants
{
    [Tool]
    public static string Run(string name) => File.ReadAllText(World.Root + name switch
    {
        "sub" => "/sub/ok.txt",
        _ => "/ok.txt",
    });
}

public static class SwitchWithRest
{
    [Tool]
    public static string Run(string name) => File.ReadAllText(World.Root + name switch // !SECT2102
    {
        "sub" => "/sub/ok.txt",
        var rest => "/" + rest,
    });
}

public static class SwitchRecursivePattern
{
    [Tool]
    public static string Run(string name)
    {
        object value = name;
        if (value is string { Length: > 2 } text)
        {
            return File.ReadAllText(text); // !SECT2102
        }

        return "";
    }
}

public static class ListPattern
{
    [Tool] public static string Run(string[] names) => names is [var first, ..] ? File.ReadAllText(first) : ""; // !SECT2102
}

public static class UsingDeclaration
{
    [Tool]
    public static string Run(string name)
    {
        using var reader = new StreamReader(Path.Combine(World.Root, name)); // !SECT2102
        return reader.ReadToEnd();
    }
}

public static class Boxed
{
    [Tool]
    public static string Run(string name)
    {
        object box = name;
        return File.ReadAllText((string)box); // !SECT2102
    }
}

public static class AsCast
{
    [Tool]
    public static string Run(string name)
    {
        object box = name;
        return File.ReadAllText(box as string); // !SECT2102
    }
}
