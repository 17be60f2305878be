using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SecureTools;

namespace Flows.Language.OnFiles;

public static class HashOfName
{
    [Tool]
    public static bool Run(string name) =>
        File.Exists(Path.Combine(World.Root, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(name)))));
}

public static class HashCodeOfName
{
    [Tool]
    public static bool Run(string name) =>
        File.Exists(Path.Combine(World.Root, name.GetHashCode().ToString("x", CultureInfo.InvariantCulture)));
}

public static class IndexOfName
{
    [Tool] public static bool Run(string name) => File.Exists(Path.Combine(World.Root, name.IndexOf('x') + ".txt"));
}

public static class ComparedName
{
    [Tool]
    public static bool Run(string name) =>
        File.Exists(Path.Combine(World.Root, string.CompareOrdinal(name, "m") > 0 ? "upper" : "lower"));
}

public static class NewGuid
{
    [Tool]
    public static string Run(string text)
    {
        var path = Path.Combine(World.Root, Guid.NewGuid().ToString("N"));
        File.WriteAllText(path, text);
        return path;
    }
}

public static class TextIsContent
{
    [Tool] public static void Run(string text) => File.WriteAllText(Path.Combine(World.Root, "note.txt"), text);
}

public static class TextIsAppended
{
    [Tool]
    public static void Run(string text)
    {
        using var writer = File.AppendText(World.Root + "/log.txt");
        writer.WriteLine(text);
    }
}

public static class TextIsSearched
{
    [Tool]
    public static int Run(string text) =>
        File.ReadLines(World.Root + "/ok.txt").Count(line => line.Contains(text, StringComparison.Ordinal));
}

public static class NamesAreFiltered
{
    [Tool]
    public static string Run(string text) =>
        string.Concat(Directory.EnumerateFiles(World.Root).Where(file => Path.GetFileName(file).StartsWith(text)).Select(File.ReadAllText));
}

public static class OverwrittenElement
{
    [Tool]
    public static string Run(string name)
    {
        var parts = new Dictionary<string, string> { ["file"] = "ok.txt", ["title"] = name };
        var title = parts["title"];
        return title.Length + File.ReadAllText(Path.Combine(World.Root, "ok.txt"));
    }
}

public static class OtherTupleElement
{
    [Tool]
    public static string Run(string name)
    {
        (string Title, string File) pair = (name, "ok.txt");
        pair.Title += "!";
        return File.ReadAllText(Path.Combine(World.Root, pair.File));
    }
}

public static class NestedOtherMember
{
    private sealed record Inner(string File);

    private sealed record Outer(string Title, Inner Inner);

    [Tool]
    public static string Run(string name)
    {
        var outer = new Outer(name, new Inner("ok.txt"));
        return File.ReadAllText(Path.Combine(World.Root, outer.Inner.File));
    }
}

public static class NestedMember
{
    private sealed record Inner(string File);

    private sealed record Outer(string Title, Inner Inner);

    [Tool]
    public static string Run(string name)
    {
        var outer = new Outer("x", new Inner(name));
        return File.ReadAllText(Path.Combine(World.Root, outer.Inner.File)); // !SECT2102
    }
}

public static class AwaitedNumber
{
    [Tool]
    public static async Task<bool> Run(string name)
    {
        var length = await Task.Run(() => name.Length);
        return File.Exists(Path.Combine(World.Root, length.ToString(CultureInfo.InvariantCulture)));
    }
}

public static class AwaitedAll
{
    [Tool]
    public static async Task<string> Run(string[] names) =>
        string.Concat(await Task.WhenAll(names.Select(name => File.ReadAllTextAsync(Path.Combine(World.Root, name))))); // !SECT2102
}

public static class AwaitedAllClean
{
    [Tool]
    public static async Task<string> Run(string[] names) =>
        string.Concat(await Task.WhenAll(names.Select(_ => File.ReadAllTextAsync(Path.Combine(World.Root, "ok.txt")))));
}

public static class LocalFunctionNumber
{
    [Tool]
    public static bool Run(string name)
    {
        return File.Exists(Path.Combine(World.Root, Count(name) + ".txt"));

        static int Count(string text) => text.Count(letter => letter == 'a');
    }
}

public static class LambdaNumber
{
    [Tool]
    public static bool Run(string name)
    {
        Func<string, int> count = text => text.Split(',').Length;
        return File.Exists(Path.Combine(World.Root, count(name) + ".txt"));
    }
}

public static class CapturedButNotUsed
{
    [Tool]
    public static string Run(string name)
    {
        var path = "ok.txt";
        Func<string> title = () => name + path;
        return title() + File.ReadAllText(Path.Combine(World.Root, path));
    }
}

public static class LoopOverConstants
{
    [Tool]
    public static string Run(string name)
    {
        var text = name;
        foreach (var file in new[] { "ok.txt", "sub/ok.txt" })
        {
            text += File.ReadAllText(Path.Combine(World.Root, file));
        }

        return text;
    }
}

public static class StackOfConstants
{
    [Tool]
    public static string Run(string name)
    {
        var titles = new Stack<string>();
        titles.Push(name);
        var files = new Stack<string>();
        files.Push("ok.txt");
        return titles.Pop() + File.ReadAllText(Path.Combine(World.Root, files.Pop()));
    }
}

public static class ConcurrentQueueItem
{
    [Tool]
    public static string Run(string name)
    {
        var queue = new ConcurrentQueue<string>();
        queue.Enqueue(name);
        return queue.TryDequeue(out var file) ? File.ReadAllText(Path.Combine(World.Root, file)) : ""; // !SECT2102
    }
}

public static class JsonBool
{
    [Tool]
    public static string Run(string name)
    {
        using var document = JsonDocument.Parse("{\"sub\":" + (name.Length > 99 ? "true" : "false") + "}");
        return File.ReadAllText(Path.Combine(World.Root, document.RootElement.GetProperty("sub").GetBoolean() ? "sub/ok.txt" : "ok.txt"));
    }
}

public static class StringBuilderLength
{
    [Tool]
    public static bool Run(string name)
    {
        var text = new StringBuilder().Append(name);
        return File.Exists(Path.Combine(World.Root, text.Length + ".txt"));
    }
}

public static class EnumNames
{
    [Tool] public static bool Run(DayOfWeek day) => File.Exists(Path.Combine(World.Root, Enum.GetName(day) + ".txt"));
}

public static class NullableNumber
{
    [Tool]
    public static bool Run(int number) =>
        File.Exists(Path.Combine(World.Root, ((int?)number)?.ToString(CultureInfo.InvariantCulture) ?? "none"));
}

public static class TernaryByName
{
    [Tool]
    public static string Run(string name) =>
        File.ReadAllText(Path.Combine(World.Root, string.IsNullOrEmpty(name) ? "ok.txt" : "sub/ok.txt"));
}
