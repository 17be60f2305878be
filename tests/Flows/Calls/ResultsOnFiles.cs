using System.Text;
using SecureTools;

namespace Flows.Calls.OnFiles;

public static class SameCalleeTwice
{
    [Tool]
    public static string Run(string name)
    {
        var dirty = Same(name);
        var clean = Same("ok.txt");
        return dirty.Length + File.ReadAllText(Path.Combine(World.Root, clean));
    }

    private static string Same(string text) => text;
}

public static class SameCalleeTwiceDirty
{
    [Tool]
    public static string Run(string name)
    {
        var dirty = Same(name);
        var clean = Same("ok.txt");
        return clean + File.ReadAllText(Path.Combine(World.Root, dirty)); // !SECT2102
    }

    private static string Same(string text) => text;
}

public static class GenericMethod
{
    [Tool] public static string Run(string name) => File.ReadAllText(Same(name)); // !SECT2102

    private static T Same<T>(T value) => value;
}

public static class GenericPick
{
    [Tool] public static string Run(string name) => File.ReadAllText(Path.Combine(World.Root, Second(name, "ok.txt")));

    private static TB Second<TA, TB>(TA first, TB second) => second;
}

public static class Async
{
    [Tool] public static Task<string> Run(string name) => Read(name);

    private static async Task<string> Read(string path)
    {
        await Task.Yield();
        return await File.ReadAllTextAsync(path); // !SECT2102
    }
}

public static class AsyncResult
{
    [Tool] public static async Task<string> Run(string name) => await File.ReadAllTextAsync(await In(name)); // !SECT2102

    private static async ValueTask<string> In(string name)
    {
        await Task.Yield();
        return World.Root + "/" + name;
    }
}

public static class AsyncResultClean
{
    [Tool] public static async Task<string> Run(string name) => name + await File.ReadAllTextAsync(await In(name));

    private static async Task<string> In(string name)
    {
        await Task.Delay(name.Length);
        return World.Root + "/ok.txt";
    }
}

public static class Iterator
{
    [Tool] public static string Run(string name) => string.Concat(Each(name).Select(path => File.ReadAllText(path))); // !SECT2102

    private static IEnumerable<string> Each(string name)
    {
        yield return World.Root + "/ok.txt";
        yield return World.Root + "/" + name;
    }
}

public static class IteratorClean
{
    [Tool] public static string Run(string name) => string.Concat(Each(name.Length).Select(path => File.ReadAllText(path)));

    private static IEnumerable<string> Each(int count)
    {
        for (var i = 0; i < Math.Min(count, 2); i++)
        {
            yield return World.Root + "/ok.txt";
        }
    }
}

public static class AsyncIterator
{
    [Tool]
    public static async Task<string> Run(string name)
    {
        var text = "";
        await foreach (var path in Each(name))
        {
            text += File.ReadAllText(path); // !SECT2102
        }

        return text;
    }

    private static async IAsyncEnumerable<string> Each(string name)
    {
        await Task.Yield();
        yield return name;
    }
}

public static class FillsBuilder
{
    [Tool]
    public static string Run(string name)
    {
        var text = new StringBuilder(World.Root);
        Add(text, name);
        return File.ReadAllText(text.ToString()); // !SECT2102
    }

    private static void Add(StringBuilder text, string name) => text.Append('/').Append(name);
}

public static class FillsList
{
    [Tool]
    public static string Run(string name)
    {
        var list = new List<string>();
        Add(list, name);
        return File.ReadAllText(list[0]); // !SECT2102
    }

    private static void Add(List<string> list, string name) => list.Add(name);
}

public static class FillsListClean
{
    [Tool]
    public static string Run(string name)
    {
        var list = new List<string>();
        Add(list, name);
        return File.ReadAllText(list[0]);
    }

    private static void Add(List<string> list, string name)
    {
        if (name.Length > 0)
        {
            list.Add(World.Root + "/ok.txt");
        }
    }
}
