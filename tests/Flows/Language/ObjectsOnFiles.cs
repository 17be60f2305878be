using SecureTools;

namespace Flows.Language.OnFiles;

public sealed class Holder
{
    public string Dirty { get; set; } = "ok.txt";

    public string Clean { get; set; } = "ok.txt";

    public string Field = "ok.txt";
}

public sealed record Request(string Name, string Folder);

public sealed record NoteArguments
{
    public string File { get; init; }

    public int Number { get; init; }
}

public static class PropertyOfObject
{
    [Tool]
    public static string Run(string name)
    {
        var holder = new Holder { Dirty = name };
        return File.ReadAllText(Path.Combine(World.Root, holder.Dirty)); // !SECT2102
    }
}

public static class OtherPropertyOfObject
{
    [Tool]
    public static string Run(string name)
    {
        var holder = new Holder { Dirty = name };
        return File.ReadAllText(Path.Combine(World.Root, holder.Clean));
    }
}

public static class PropertyOfOtherObject
{
    [Tool]
    public static string Run(string name)
    {
        var dirty = new Holder { Dirty = name };
        var clean = new Holder();
        return File.ReadAllText(Path.Combine(World.Root, clean.Dirty)) + dirty.Clean;
    }
}

public static class FieldOfObject
{
    [Tool]
    public static string Run(string name)
    {
        var holder = new Holder();
        holder.Field = name;
        return File.ReadAllText(Path.Combine(World.Root, holder.Field)); // !SECT2102
    }
}

public static class OverwrittenProperty
{
    [Tool]
    public static string Run(string name)
    {
        var holder = new Holder { Dirty = name };
        holder.Dirty = "ok.txt";
        return File.ReadAllText(Path.Combine(World.Root, holder.Dirty));
    }
}

public static class Alias
{
    [Tool]
    public static string Run(string name)
    {
        var holder = new Holder();
        var alias = holder;
        alias.Dirty = name;
        return File.ReadAllText(Path.Combine(World.Root, holder.Dirty)); // !SECT2102
    }
}

public static class RecordMember
{
    [Tool]
    public static string Run(string name)
    {
        var request = new Request(name, "sub");
        return File.ReadAllText(Path.Combine(World.Root, request.Name)); // !SECT2102
    }
}

public static class OtherRecordMember
{
    [Tool]
    public static bool Run(string name)
    {
        var request = new Request(name, "sub");
        return Directory.Exists(Path.Combine(World.Root, request.Folder));
    }
}

public static class RecordWith
{
    [Tool]
    public static string Run(string name)
    {
        var request = new Request("ok.txt", "sub") with { Name = name };
        return File.ReadAllText(Path.Combine(World.Root, request.Name)); // !SECT2102
    }
}

public static class RecordWithClean
{
    [Tool]
    public static string Run(string name)
    {
        var request = new Request(name, "sub") with { Name = "ok.txt" };
        return File.ReadAllText(Path.Combine(World.Root, request.Name));
    }
}

public static class RecordDeconstructed
{
    [Tool]
    public static string Run(string name)
    {
        var (first, _) = new Request(name, "sub");
        return File.ReadAllText(Path.Combine(World.Root, first)); // !SECT2102
    }
}

public static class RecordDeconstructedClean
{
    [Tool]
    public static bool Run(string name)
    {
        var (_, second) = new Request(name, "sub");
        return Directory.Exists(Path.Combine(World.Root, second));
    }
}

public static class RecordArgument
{
    [Tool] public static string Run(NoteArguments note) => File.ReadAllText(Path.Combine(World.Root, note.File)); // !SECT2102
}

public static class RecordArgumentNumber
{
    [Tool] public static bool Run(NoteArguments note) => File.Exists(Path.Combine(World.Root, note.Number + ".txt"));
}

public static class AnonymousType
{
    [Tool]
    public static string Run(string name)
    {
        var pair = new { Name = name, Folder = "sub" };
        return File.ReadAllText(Path.Combine(World.Root, pair.Name)); // !SECT2102
    }
}

public static class AnonymousTypeClean
{
    [Tool]
    public static bool Run(string name)
    {
        var pair = new { Name = name, Folder = "sub" };
        return Directory.Exists(Path.Combine(World.Root, pair.Folder));
    }
}

public static class Tuple
{
    [Tool]
    public static string Run(string name)
    {
        var pair = (Name: name, Folder: "sub");
        return File.ReadAllText(Path.Combine(World.Root, pair.Name)); // !SECT2102
    }
}

public static class TupleClean
{
    [Tool]
    public static bool Run(string name)
    {
        var pair = (Name: name, Folder: "sub");
        return Directory.Exists(Path.Combine(World.Root, pair.Folder));
    }
}

public static class TupleDeconstructed
{
    [Tool]
    public static string Run(string name)
    {
        var (folder, file) = (World.Root, name);
        return File.ReadAllText(Path.Combine(folder, file)); // !SECT2102
    }
}

public static class TupleSwap
{
    [Tool]
    public static string Run(string name)
    {
        var clean = "ok.txt";
        (clean, name) = (name, clean);
        return File.ReadAllText(Path.Combine(World.Root, clean)); // !SECT2102
    }
}

public static class TupleSwapClean
{
    [Tool]
    public static string Run(string name)
    {
        var clean = "ok.txt";
        (clean, name) = (name, clean);
        return File.ReadAllText(Path.Combine(World.Root, name)) + clean.Length;
    }
}

public static class ArrayElement
{
    [Tool]
    public static string Run(string name)
    {
        var parts = new[] { World.Root, name };
        return File.ReadAllText(Path.Combine(parts)); // !SECT2102
    }
}

public static class ArrayStored
{
    [Tool]
    public static string Run(string name)
    {
        var parts = new string[2];
        parts[0] = World.Root;
        parts[1] = name;
        return File.ReadAllText(parts[0] + "/" + parts[1]); // !SECT2102
    }
}

public static class ArrayOther
{
    [Tool]
    public static string Run(string name)
    {
        var dirty = new[] { name };
        var clean = new[] { "ok.txt" };
        return File.ReadAllText(Path.Combine(World.Root, clean[0])) + dirty.Length;
    }
}

public static class ArrayLength
{
    [Tool] public static bool Run(string[] names) => File.Exists(Path.Combine(World.Root, names.Length + ".txt"));
}

public static class CollectionExpression
{
    [Tool]
    public static string Run(string name)
    {
        string[] parts = [World.Root, .. new[] { name }];
        return File.ReadAllText(string.Join("/", parts)); // !SECT2102
    }
}

public static class ListItem
{
    [Tool]
    public static string Run(string name)
    {
        var list = new List<string>();
        list.Add(name);
        return File.ReadAllText(Path.Combine(World.Root, list[0])); // !SECT2102
    }
}

public static class ListCount
{
    [Tool]
    public static bool Run(string name)
    {
        var list = new List<string> { name };
        return File.Exists(Path.Combine(World.Root, list.Count + ".txt"));
    }
}

public static class DictionaryValue
{
    [Tool]
    public static string Run(string name)
    {
        var map = new Dictionary<string, string> { ["file"] = name };
        return map.TryGetValue("file", out var file) ? File.ReadAllText(Path.Combine(World.Root, file)) : ""; // !SECT2102
    }
}

public static class DictionaryLookup
{
    private static readonly Dictionary<string, string> _files = new() { ["a"] = "ok.txt", ["b"] = "sub/ok.txt" };

    [Tool]
    public static string Run(string name) =>
        _files.TryGetValue(name, out var file) ? File.ReadAllText(Path.Combine(World.Root, file)) : "";
}

public static class QueueItem
{
    [Tool]
    public static string Run(string name)
    {
        var queue = new Queue<string>();
        queue.Enqueue(name);
        return File.ReadAllText(Path.Combine(World.Root, queue.Dequeue())); // !SECT2102
    }
}
