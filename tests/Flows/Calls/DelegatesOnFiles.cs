using System.Collections.Concurrent;
using SecureTools;

namespace Flows.Calls.OnFiles;

public static class CallbackSink
{
    [Tool] public static string Run(string name) => With(name, path => File.ReadAllText(path)); // !SECT2102

    private static string With(string text, Func<string, string> use) => use(text);
}

public static class CallbackOfConstant
{
    [Tool] public static string Run(string name) => name + With("ok.txt", path => File.ReadAllText(Path.Combine(World.Root, path)));

    private static string With(string text, Func<string, string> use) => use(text);
}

public static class CallbackResult
{
    [Tool] public static string Run(string name) => Read(() => World.Root + "/" + name);

    private static string Read(Func<string> path) => File.ReadAllText(path()); // !SECT2102
}

public static class CallbackResultClean
{
    [Tool] public static string Run(string name) => name + Read(() => World.Root + "/ok.txt");

    private static string Read(Func<string> path) => File.ReadAllText(path());
}

public static class ReturnedDelegate
{
    [Tool] public static string Run(string name) => Reader(World.Root)(name);

    private static Func<string, string> Reader(string folder) => name => File.ReadAllText(folder + "/" + name); // !SECT2102
}

public static class Curried
{
    [Tool] public static string Run(string name) => Reader(name)();

    private static Func<string> Reader(string name) => () => File.ReadAllText(name); // !SECT2102
}

public static class TableOfDelegates
{
    private static readonly Dictionary<string, Func<string, string>> _commands = new()
    {
        ["show"] = path => File.ReadAllText(path), // !SECT2102
        ["measure"] = path => path.Length.ToString(),
    };

    [Tool] public static string Run(string name) => _commands["show"](name);
}

public static class MethodGroupArgument
{
    [Tool] public static string Run(string name) => With(name, Read);

    private static string With(string text, Func<string, string> use) => use(text);

    private static string Read(string path) => File.ReadAllText(path); // !SECT2102
}

public static class InTask
{
    [Tool] public static Task<string> Run(string name) => Task.Run(() => Read(name));

    private static string Read(string path) => File.ReadAllText(path); // !SECT2102
}

public static class InLazy
{
    [Tool]
    public static string Run(string name)
    {
        var text = new Lazy<string>(() => Read(name));
        return text.Value;
    }

    private static string Read(string path) => File.ReadAllText(path); // !SECT2102
}

public static class InForEachMethod
{
    [Tool] public static void Run(List<string> names) => names.ForEach(Touch);

    private static void Touch(string path) => File.WriteAllText(Path.Combine(World.Root, path), "x"); // !SECT2102
}

public static class InSelect
{
    [Tool] public static string Run(string[] names) => string.Concat(names.Select(Read));

    private static string Read(string path) => File.ReadAllText(Path.Combine(World.Root, path)); // !SECT2102
}

public static class InSelectClean
{
    [Tool] public static string Run(string[] names) => string.Concat(names.Select(Read));

    private static string Read(string path) => File.ReadAllText(Path.Combine(World.Root, path.Length > 0 ? "ok.txt" : "sub/ok.txt"));
}

public static class GenericClass
{
    private sealed class Box<T>(T value)
    {
        public T Value => value;
    }

    [Tool] public static string Run(string name) => File.ReadAllText(new Box<string>(name).Value); // !SECT2102
}

public static class GenericClassClean
{
    private sealed class Box<T>(T value)
    {
        public T Value => value;
    }

    [Tool]
    public static string Run(string name)
    {
        var dirty = new Box<string>(name);
        var clean = new Box<string>("ok.txt");
        return dirty.Value.Length + File.ReadAllText(Path.Combine(World.Root, clean.Value));
    }
}

public sealed class GetOrAdd
{
    private readonly ConcurrentDictionary<string, string> _cache = new();

    [Tool] public string Run(string name) => _cache.GetOrAdd(name, Load);

    private static string Load(string path) => File.ReadAllText(path); // !SECT2102
}

public sealed class Event
{
    private event Action<string> Asked;

    [Tool]
    public void Run(string name)
    {
        Asked += Touch;
        Asked(name);
    }

    private static void Touch(string path) => File.WriteAllText(Path.Combine(World.Root, path), "x"); // !SECT2102
}

public static partial class Partial
{
    [Tool] public static string Run(string name) => Read(name);

    private static partial string Read(string name);
}

public static partial class Partial
{
    private static partial string Read(string name) => File.ReadAllText(name); // !SECT2102
}
