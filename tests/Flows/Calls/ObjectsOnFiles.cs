using SecureTools;

namespace Flows.Calls.OnFiles;

public sealed class ConstructorToField
{
    private sealed class Reader(string path)
    {
        private readonly string _path = path;

        public string Read() => File.ReadAllText(_path); // !SECT2102
    }

    [Tool] public string Run(string name) => new Reader(name).Read();
}

public sealed class ConstructorToOtherField
{
    private sealed class Reader(string title, string path)
    {
        private readonly string _title = title;
        private readonly string _path = path;

        public string Read() => _title + File.ReadAllText(_path);
    }

    [Tool] public string Run(string name) => new Reader(name, World.Root + "/ok.txt").Read();
}

public sealed class PrimaryConstructor
{
    private sealed class Reader(string path)
    {
        public string Read() => File.ReadAllText(path); // !SECT2102
    }

    [Tool] public string Run(string name) => new Reader(name).Read();
}

public sealed class PrimaryConstructorClean
{
    private sealed class Reader(string path)
    {
        public string Read() => File.ReadAllText(path);
    }

    [Tool] public string Run(string name) => name + new Reader(World.Root + "/ok.txt").Read();
}

public sealed class FieldOfThis
{
    private string _path = "";

    [Tool]
    public string Run(string name)
    {
        _path = Path.Combine(World.Root, name);
        return Read();
    }

    private string Read() => File.ReadAllText(_path); // !SECT2102
}

public sealed class OtherFieldOfThis
{
    private readonly string _path = World.Root + "/ok.txt";
    private string _title = "";

    [Tool]
    public string Run(string name)
    {
        _title = name;
        return Read();
    }

    private string Read() => _title + File.ReadAllText(_path);
}

public sealed class PropertyOfThis
{
    private string Current { get; set; } = "";

    [Tool]
    public string Run(string name)
    {
        Current = name;
        return File.ReadAllText(Current); // !SECT2102
    }
}

public sealed class ComputedProperty
{
    private sealed class Note
    {
        public string Name { get; init; }

        public string FullPath => World.Root + "/" + Name;
    }

    [Tool] public string Run(string name) => File.ReadAllText(new Note { Name = name }.FullPath); // !SECT2102
}

public sealed class ComputedPropertyClean
{
    private sealed class Note
    {
        public string Name { get; init; }

        public string FullPath => World.Root + "/ok.txt";
    }

    [Tool] public string Run(string name) => File.ReadAllText(new Note { Name = name }.FullPath);
}

public sealed class SetterThatSinks
{
    private sealed class Log
    {
        public string Target
        {
            get => "";
            set => File.WriteAllText(value, "x"); // !SECT2102
        }
    }

    [Tool] public void Run(string name) => new Log().Target = name;
}

public sealed class SetterThatCleans
{
    private sealed class Log
    {
        private string _target = "ok.txt";

        public string Target
        {
            get => _target;
            set => _target = Path.GetFileName(value);
        }
    }

    [Tool]
    public string Run(string name)
    {
        var log = new Log { Target = name };
        return File.ReadAllText(Path.Combine(World.Root, log.Target));
    }
}

public sealed class Indexer
{
    private sealed class Shelf
    {
        public string this[string name] => File.ReadAllText(World.Root + "/" + name); // !SECT2102
    }

    [Tool] public string Run(string name) => new Shelf()[name];
}

public sealed class IndexerClean
{
    private sealed class Shelf
    {
        public string this[string name] => name.Length + File.ReadAllText(World.Root + "/ok.txt");
    }

    [Tool] public string Run(string name) => new Shelf()[name];
}

public sealed class Operator
{
    private readonly record struct Folder(string Value)
    {
        public static Folder operator /(Folder folder, string name) => new(folder.Value + "/" + name);
    }

    [Tool] public string Run(string name) => File.ReadAllText((new Folder(World.Root) / name).Value); // !SECT2102
}

public sealed class OperatorClean
{
    private readonly record struct Folder(string Value)
    {
        public static Folder operator /(Folder folder, string name) => new(folder.Value + "/ok.txt");
    }

    [Tool] public string Run(string name) => File.ReadAllText((new Folder(World.Root) / name).Value);
}

public sealed class Conversion
{
    private sealed record FileName(string Value)
    {
        public static implicit operator FileName(string value) => new(value);

        public static explicit operator string(FileName name) => name.Value;
    }

    [Tool]
    public string Run(string name)
    {
        FileName file = name;
        return File.ReadAllText((string)file); // !SECT2102
    }
}

public sealed class ConversionThatCleans
{
    private sealed record FileName(string Value)
    {
        public static implicit operator FileName(string value) => new(Path.GetFileName(value));
    }

    [Tool]
    public string Run(string name)
    {
        FileName file = name;
        return File.ReadAllText(Path.Combine(World.Root, file.Value));
    }
}

public sealed class ToStringOverride
{
    private sealed class FileName(string value)
    {
        public override string ToString() => World.Root + "/" + value;
    }

    [Tool] public string Run(string name) => File.ReadAllText(new FileName(name).ToString()); // !SECT2102
}

public sealed class Fluent
{
    private sealed class Query
    {
        private string _folder = World.Root;
        private string _file = "ok.txt";

        public Query In(string folder)
        {
            _folder = folder;
            return this;
        }

        public Query Named(string file)
        {
            _file = file;
            return this;
        }

        public string Read() => File.ReadAllText(Path.Combine(_folder, _file)); // !SECT2102
    }

    [Tool] public string Run(string name) => new Query().In(World.Root).Named(name).Read();
}

public sealed class FluentClean
{
    private sealed class Query
    {
        private string _title = "";
        private string _file = "ok.txt";

        public Query Titled(string title)
        {
            _title = title;
            return this;
        }

        public Query Named(string file)
        {
            _file = file;
            return this;
        }

        public string Read() => _title + File.ReadAllText(Path.Combine(World.Root, _file));
    }

    [Tool] public string Run(string name) => new Query().Titled(name).Named("ok.txt").Read();
}
