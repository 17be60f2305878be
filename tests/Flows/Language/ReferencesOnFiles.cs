using System.Runtime.InteropServices;
using SecureTools;

namespace Flows.Language.OnFiles;

public static class RefReturnOfParameter
{
    [Tool]
    public static string Run(string name)
    {
        var path = "ok.txt";
        Same(ref path) = name;
        return File.ReadAllText(World.Root + "/" + path); // !SECT2102
    }

    private static ref string Same(ref string place) => ref place;
}

public static class RefReturnOfElement
{
    [Tool]
    public static string Run(string name)
    {
        var paths = new[] { "ok.txt", "sub/ok.txt" };
        First(paths) = name;
        return File.ReadAllText(World.Root + "/" + paths[0]); // !SECT2102
    }

    private static ref string First(string[] items) => ref items[0];
}

public sealed class RefReturnOfField
{
    private string _path = "ok.txt";

    [Tool]
    public string Run(string name)
    {
        Place() = name;
        return File.ReadAllText(World.Root + "/" + _path); // !SECT2102
    }

    private ref string Place() => ref _path;
}

public sealed class RefProperty
{
    private string _path = "ok.txt";

    private ref string Place => ref _path;

    [Tool]
    public string Run(string name)
    {
        Place = name;
        return File.ReadAllText(World.Root + "/" + _path); // !SECT2102
    }
}

public static class RefLocal
{
    [Tool]
    public static string Run(string name)
    {
        var path = "ok.txt";
        ref var other = ref path;
        other = name;
        return File.ReadAllText(World.Root + "/" + path); // !SECT2102
    }
}

public static class RefLocalReads
{
    [Tool]
    public static string Run(string name)
    {
        var path = "ok.txt";
        ref var other = ref path;
        path = name;
        return File.ReadAllText(World.Root + "/" + other); // !SECT2102
    }
}

public static class RefLocalOfReturn
{
    [Tool]
    public static string Run(string name)
    {
        var paths = new[] { "ok.txt" };
        ref var place = ref First(paths);
        place = name;
        return File.ReadAllText(World.Root + "/" + paths[0]); // !SECT2102
    }

    private static ref string First(string[] items) => ref items[0];
}

public static class RefOfDictionary
{
    [Tool]
    public static string Run(string name)
    {
        var paths = new Dictionary<string, string>();
        CollectionsMarshal.GetValueRefOrAddDefault(paths, "a", out _) = name;
        return File.ReadAllText(World.Root + "/" + paths["a"]); // !SECT2102
    }
}

public static class RefOfLocalFunction
{
    [Tool]
    public static string Run(string name)
    {
        var path = "ok.txt";
        Same(ref path) = name;
        return File.ReadAllText(World.Root + "/" + path); // !SECT2102

        static ref string Same(ref string place) => ref place;
    }
}

public static class RefReturnOfOther
{
    [Tool]
    public static string Run(string name)
    {
        var path = "ok.txt";
        var note = "";
        Second(ref path, ref note) = name;
        return note.Length + File.ReadAllText(World.Root + "/" + path);
    }

    private static ref string Second(ref string first, ref string second) => ref second;
}

public static class RefLocalOverwrites
{
    [Tool]
    public static string Run(string name)
    {
        var path = name;
        ref var other = ref path;
        other = "ok.txt";
        return File.ReadAllText(World.Root + "/" + path);
    }
}

public sealed class RefReturnOfOtherField
{
    private string _path = "ok.txt";
    private string _note = "";

    [Tool]
    public string Run(string name)
    {
        Note() = name;
        return _note.Length + File.ReadAllText(World.Root + "/" + _path);
    }

    private ref string Note() => ref _note;
}

public static class RefReturnRead
{
    [Tool]
    public static string Run(string name)
    {
        var paths = new[] { "ok.txt" };
        return name.Length + File.ReadAllText(World.Root + "/" + First(paths));
    }

    private static ref string First(string[] items) => ref items[0];
}
