using System.Collections.Frozen;
using SecureTools;

namespace Flows.Calls.OnFiles;

public static class CommandFound
{
    private static readonly Dictionary<string, Func<string, string>> _commands = new()
    {
        ["show"] = path => File.ReadAllText(path), // !SECT2102
        ["measure"] = path => path.Length.ToString(),
    };

    [Tool] public static string Run(string name) => _commands.TryGetValue("show", out var command) ? command(name) : "";
}

public static class CommandOfMethods
{
    private static readonly IReadOnlyDictionary<string, Func<string, string>> _commands =
        new Dictionary<string, Func<string, string>> { { "show", Show }, { "measure", Measure } };

    [Tool] public static string Run(string name) => _commands["show"](name);

    private static string Show(string path) => File.ReadAllText(path); // !SECT2102

    private static string Measure(string path) => path.Length.ToString();
}

public sealed class CommandOfInstance
{
    private readonly FrozenDictionary<string, Func<string, string>> _commands = new Dictionary<string, Func<string, string>>
    {
        ["show"] = static path => File.ReadAllText(path), // !SECT2102
    }.ToFrozenDictionary();

    [Tool] public string Run(string name) => _commands["show"].Invoke(name);
}

public static class CommandOfRecord
{
    private sealed record Command(string Name, Func<string, string> Work);

    private static readonly Command[] _commands =
    [
        new("show", path => File.ReadAllText(path)), // !SECT2102
        new("measure", path => path.Length.ToString()),
    ];

    [Tool]
    public static string Run(string name)
    {
        var command = _commands.First(candidate => candidate.Name == "show");
        return command.Work(name);
    }
}

public static class CommandInLoop
{
    private static readonly Dictionary<string, Func<string, string>> _commands = new() { ["show"] = Show };

    [Tool]
    public static string Run(string name)
    {
        var text = "";
        foreach (var (_, command) in _commands)
        {
            text += command(name);
        }

        return text;
    }

    private static string Show(string path) => File.ReadAllText(path); // !SECT2102
}

public static class CommandOfProperty
{
    private static Dictionary<string, Func<string, string>> Commands { get; } = new() { ["show"] = path => Read(path) };

    [Tool] public static string Run(string name) => Commands["show"](name);

    private static string Read(string path) => File.ReadAllText(path); // !SECT2102
}

public static class CommandOfField
{
    private static readonly Func<string, string> _read = path => File.ReadAllText(path); // !SECT2102

    [Tool] public static string Run(string name) => _read(name);
}

public static class CommandOfSwitch
{
    [Tool] public static string Run(string name) => Command("show")(name);

    private static Func<string, string> Command(string kind) => kind switch
    {
        "show" => path => File.ReadAllText(path), // !SECT2102
        "measure" => path => path.Length.ToString(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}

public static class CommandOfSwitchStatement
{
    [Tool]
    public static string Run(string name)
    {
        Func<string, string> command;
        switch (name.Length)
        {
            case 0:
                command = Measure;
                break;
            default:
                command = Show;
                break;
        }

        return command(name);
    }

    private static string Show(string path) => File.ReadAllText(path); // !SECT2102

    private static string Measure(string path) => path.Length.ToString();
}

public static class CurriedField
{
    private static readonly Func<string, Func<string, string>> _reader =
        folder => name => File.ReadAllText(folder + "/" + name); // !SECT2102

    [Tool] public static string Run(string name) => _reader(World.Root)(name);
}

public static class CurriedLocal
{
    [Tool]
    public static string Run(string name)
    {
        Func<string, Func<string, string>> reader = folder => file => File.ReadAllText(folder + "/" + file); // !SECT2102
        var inRoot = reader(World.Root);
        return inRoot(name);
    }
}

public static class CurriedOuter
{
    [Tool]
    public static string Run(string name)
    {
        Func<string, Func<string, string>> reader = folder => file => File.ReadAllText(Path.Combine(World.Root, folder, file)); // !SECT2102
        return reader(name)("outside/canary.txt");
    }
}

public static class CurriedThreeTimes
{
    [Tool] public static string Run(string name) => Reader()("")(name)();

    private static Func<string, Func<string, Func<string>>> Reader() =>
        start => name => () => File.ReadAllText(World.Root + "/" + start + name); // !SECT2102
}

public static class CommandNotDangerous
{
    private static readonly Dictionary<string, Func<string, string>> _commands = new()
    {
        ["show"] = path => File.ReadAllText(Path.Combine(World.Root, Path.GetFileName(path))),
        ["measure"] = path => path.Length.ToString(),
    };

    [Tool] public static string Run(string name) => _commands["show"](name) + _commands["measure"](name);
}

public static class CommandOnConstant
{
    private static readonly Dictionary<string, Func<string, string>> _commands = new()
    {
        ["show"] = path => File.ReadAllText(Path.Combine(World.Root, path)),
    };

    [Tool] public static string Run(string name) => name.Length + _commands["show"]("ok.txt");
}

public static class CommandChosen
{
    private static readonly Dictionary<string, Func<string>> _commands = new()
    {
        ["first"] = () => File.ReadAllText(Path.Combine(World.Root, "ok.txt")),
        ["second"] = () => File.ReadAllText(Path.Combine(World.Root, "sub/ok.txt")),
    };

    [Tool] public static string Run(string name) => _commands.TryGetValue(name, out var command) ? command() : "unknown";
}

public static class CommandReplaced
{
    private static readonly Func<string, string> _read = path => File.ReadAllText(Path.Combine(World.Root, path));

    [Tool]
    public static string Run(string name)
    {
        var command = _read;
        command = path => path.Length.ToString();
        return command(name);
    }
}

public static class CurriedClean
{
    private static readonly Func<string, Func<string, string>> _reader =
        note => file => note.Length + File.ReadAllText(World.Root + "/" + file);

    [Tool] public static string Run(string name) => _reader(name)("ok.txt");
}

public static class SwitchOfCleanCommands
{
    [Tool] public static string Run(string name) => Command("show")(name);

    private static Func<string, string> Command(string kind) => kind switch
    {
        "show" => path => File.ReadAllText(Path.Combine(World.Root, Path.GetFileName(path))),
        _ => path => path.Length.ToString(),
    };
}
