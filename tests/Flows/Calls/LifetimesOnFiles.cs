using SecureTools;

namespace Flows.Calls.OnFiles;

public sealed class FilledByCallee
{
    private sealed class Note
    {
        public string Path { get; set; }

        public string Title { get; set; }
    }

    [Tool]
    public string Run(string name)
    {
        var note = new Note();
        Fill(note, name);
        return File.ReadAllText(note.Path); // !SECT2102
    }

    private static void Fill(Note note, string name) => note.Path = name;
}

public sealed class FilledByCalleeClean
{
    private sealed class Note
    {
        public string Path { get; set; } = World.Root + "/ok.txt";

        public string Title { get; set; }
    }

    [Tool]
    public string Run(string name)
    {
        var note = new Note();
        Fill(note, name);
        return File.ReadAllText(note.Path);
    }

    private static void Fill(Note note, string name) => note.Title = name;
}

public sealed class MadeByCallee
{
    private sealed record Note(string Path, string Title);

    [Tool] public string Run(string name) => File.ReadAllText(Make(name).Path); // !SECT2102

    private static Note Make(string name) => new(World.Root + "/" + name, "note");
}

public sealed class MadeByCalleeClean
{
    private sealed record Note(string Path, string Title);

    [Tool] public string Run(string name) => File.ReadAllText(Make(name).Path);

    private static Note Make(string name) => new(World.Root + "/ok.txt", name);
}

public sealed class BaseConstructor
{
    private abstract class Source(string path)
    {
        protected string Path { get; } = path;
    }

    private sealed class TextSource(string path) : Source(path)
    {
        public string Read() => File.ReadAllText(Path); // !SECT2102
    }

    [Tool] public string Run(string name) => new TextSource(name).Read();
}

public sealed class StaticField
{
    private static string _last = "";

    [Tool]
    public string Run(string name)
    {
        _last = name;
        return Last();
    }

    private static string Last() => File.ReadAllText(_last); // !SECT2102
}

public sealed class Struct
{
    private readonly struct Note(string path)
    {
        public string Read() => File.ReadAllText(path); // !SECT2102
    }

    [Tool] public string Run(string name) => new Note(name).Read();
}

public sealed class Disposed
{
    private sealed class Scratch(string path) : IDisposable
    {
        public void Dispose() => File.Delete(path); // !SECT2102
    }

    [Tool]
    public string Run(string name)
    {
        using (new Scratch(name))
        {
            return "";
        }
    }
}

public sealed class DisposedClean
{
    private sealed class Scratch(string title) : IDisposable
    {
        private readonly string _path = World.Root + "/scratch.txt";

        public string Title => title;

        public void Dispose() => File.Delete(_path);
    }

    [Tool]
    public string Run(string name)
    {
        using var scratch = new Scratch(name);
        return scratch.Title;
    }
}
