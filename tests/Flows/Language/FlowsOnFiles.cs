using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Server;
using SecureTools;

namespace Flows.Language.OnFiles;

public static class LoopOverArguments
{
    [Tool]
    public static string Run(string[] names)
    {
        var text = "";
        foreach (var name in names)
        {
            text += File.ReadAllText(Path.Combine(World.Root, name)); // !SECT2102
        }

        return text;
    }
}

public static class LoopByIndex
{
    [Tool]
    public static string Run(List<string> names)
    {
        var text = "";
        for (var i = 0; i < names.Count; i++)
        {
            text += File.ReadAllText(Path.Combine(World.Root, names[i])); // !SECT2102
        }

        return text;
    }
}

public static class LoopByCounter
{
    [Tool]
    public static string Run(string[] names)
    {
        var text = "";
        for (var i = 0; i < names.Length; i++)
        {
            text += File.Exists(Path.Combine(World.Root, i + ".txt"));
        }

        return text;
    }
}

public static class LoopCarried
{
    [Tool]
    public static string Run(string name)
    {
        var current = "ok.txt";
        var text = "";
        for (var i = 0; i < 2; i++)
        {
            text += File.ReadAllText(Path.Combine(World.Root, current)); // !SECT2102
            current = name;
        }

        return text;
    }
}

public static class WhileLoop
{
    [Tool]
    public static string Run(string name)
    {
        var path = name;
        while (path.StartsWith(' '))
        {
            path = path[1..];
        }

        return File.ReadAllText(path); // !SECT2102
    }
}

public static class LinqSelect
{
    [Tool]
    public static string Run(string[] names) =>
        string.Concat(names.Select(name => File.ReadAllText(Path.Combine(World.Root, name)))); // !SECT2102
}

public static class LinqFirst
{
    [Tool] public static string Run(string[] names) => File.ReadAllText(names.Where(n => n.Length > 1).First()); // !SECT2102
}

public static class LinqCount
{
    [Tool] public static bool Run(string[] names) => File.Exists(World.Root + "/" + names.Where(n => n.Length > 1).Count());
}

public static class LinqQuery
{
    [Tool]
    public static string Run(string[] names)
    {
        var paths = from name in names let path = Path.Combine(World.Root, name) where path.Length > 2 orderby path select path;
        return string.Concat(paths.Select(File.ReadAllText)); // !SECT2102
    }
}

public static class LinqToNumbers
{
    [Tool]
    public static string Run(string[] names)
    {
        var paths = from name in names select Path.Combine(World.Root, name.Length + ".txt");
        return string.Concat(paths.Select(path => File.Exists(path)));
    }
}

public static class LinqAggregate
{
    [Tool] public static string Run(string[] names) => File.ReadAllText(names.Aggregate(World.Root, (a, b) => a + "/" + b)); // !SECT2102
}

public static class LinqZip
{
    [Tool]
    public static string Run(string[] names) =>
        File.ReadAllText(names.Zip([World.Root], (name, root) => root + "/" + name).Single()); // !SECT2102
}

public static class LinqToDictionary
{
    [Tool]
    public static string Run(string[] names)
    {
        var map = names.Distinct().ToDictionary(name => name.Length, name => name);
        return File.ReadAllText(map.Values.Last()); // !SECT2102
    }
}

public static class LinqIntersect
{
    private static readonly string[] _allowed = ["ok.txt", "sub/ok.txt"];

    [Tool]
    public static string Run(string[] names) =>
        string.Concat(_allowed.Where(file => names.Length > file.Length).Select(file => File.ReadAllText(Path.Combine(World.Root, file))));
}

public static class AwaitedValue
{
    [Tool]
    public static async Task<string> Run(string name)
    {
        var path = await Task.FromResult(name);
        return await File.ReadAllTextAsync(path); // !SECT2102
    }
}

public static class AwaitedConstant
{
    [Tool]
    public static async Task<string> Run(string name)
    {
        var path = await Task.FromResult("ok.txt");
        return name + await File.ReadAllTextAsync(Path.Combine(World.Root, path));
    }
}

public static class LambdaCapture
{
    [Tool]
    public static string Run(string name)
    {
        Func<string> read = () => File.ReadAllText(name); // !SECT2102
        return read();
    }
}

public static class LambdaArgument
{
    [Tool]
    public static string Run(string name)
    {
        Func<string, string> read = path => File.ReadAllText(path); // !SECT2102
        return read(name);
    }
}

public static class LambdaCleanArgument
{
    [Tool]
    public static string Run(string name)
    {
        Func<string, string> read = path => File.ReadAllText(Path.Combine(World.Root, path));
        return name + read("ok.txt");
    }
}

public static class LambdaResult
{
    [Tool]
    public static string Run(string name)
    {
        Func<string, string> path = text => World.Root + "/" + text;
        return File.ReadAllText(path(name)); // !SECT2102
    }
}

public static class LocalFunctionCapture
{
    [Tool]
    public static string Run(string name)
    {
        return Read();

        string Read() => File.ReadAllText(name); // !SECT2102
    }
}

public static class LocalFunctionArgument
{
    [Tool]
    public static string Run(string name)
    {
        return Read(name.Trim());

        static string Read(string path) => File.ReadAllText(path); // !SECT2102
    }
}

public static class LocalFunctionClean
{
    [Tool]
    public static string Run(string name)
    {
        return name + Read("ok.txt");

        static string Read(string path) => File.ReadAllText(Path.Combine(World.Root, path));
    }
}

public static class CapturedAndWritten
{
    [Tool]
    public static string Run(string name)
    {
        var path = "ok.txt";
        Action set = () => path = name;
        set();
        return File.ReadAllText(Path.Combine(World.Root, path)); // !SECT2102
    }
}

public static class MethodGroup
{
    [Tool]
    public static string Run(string name)
    {
        Func<string, string> read = File.ReadAllText;
        return read(name); // !SECT2102
    }
}

public static class ExceptionMessage
{
    [Tool]
    public static string Run(string name)
    {
        try
        {
            throw new ArgumentException(name);
        }
        catch (ArgumentException error)
        {
            return File.ReadAllText(error.Message); // !SECT2102
        }
    }
}

public static class ExceptionOfConstant
{
    [Tool]
    public static string Run(string name)
    {
        try
        {
            throw new ArgumentException("ok.txt");
        }
        catch (ArgumentException error)
        {
            return name + File.ReadAllText(Path.Combine(World.Root, error.Message));
        }
    }
}

public static class TryFinally
{
    [Tool]
    public static string Run(string name)
    {
        var path = "ok.txt";
        try
        {
            path = name;
            return "";
        }
        finally
        {
            File.WriteAllText(Path.Combine(World.Root, path), "x"); // !SECT2102
        }
    }
}

public static class JsonElementText
{
    [Tool]
    public static string Run(string name)
    {
        using var document = JsonDocument.Parse(JsonSerializer.Serialize(name));
        return File.ReadAllText(document.RootElement.GetString()); // !SECT2102
    }
}

public static class JsonNodeText
{
    [Tool]
    public static string Run(string name)
    {
        var node = JsonNode.Parse("{\"file\":" + JsonSerializer.Serialize(name) + "}");
        return File.ReadAllText(node["file"].GetValue<string>()); // !SECT2102
    }
}

public static class JsonObject
{
    [Tool]
    public static string Run(string name)
    {
        var holder = JsonSerializer.Deserialize<Holder>(JsonSerializer.Serialize(new Holder { Dirty = name }));
        return File.ReadAllText(holder.Dirty); // !SECT2102
    }
}

public static class JsonNumber
{
    [Tool]
    public static bool Run(string name)
    {
        var number = JsonSerializer.Deserialize<int>(name.Length.ToString());
        return File.Exists(Path.Combine(World.Root, number + ".txt"));
    }
}

public static class GotoLabel
{
    [Tool]
    public static string Run(string name)
    {
        var path = "ok.txt";
        if (name.Length > 0)
        {
            path = name;
            goto read;
        }

        path = "sub/ok.txt";
    read:
        return File.ReadAllText(Path.Combine(World.Root, path)); // !SECT2102
    }
}

[McpServerToolType]
public static class OfMcp
{
    [McpServerTool] public static string Run(string name) => File.ReadAllText(Path.Combine(World.Root, name)); // !SECT2102
}

[McpServerToolType]
public static class OfMcpClean
{
    [McpServerTool] public static string Run(string name) => name + File.ReadAllText(Path.Combine(World.Root, "ok.txt"));
}
