using Microsoft.AspNetCore.Http;
using SecureTools;

namespace Flows.Kinds.OnHeaders;

public static class Indexed
{
    [Tool] public static void Run(string name) => World.Context.Response.Headers["X-Name"] = name; // !SECT2114
}

public static class Appended
{
    [Tool] public static void Run(string name) => World.Context.Response.Headers.Append("X-Name", name); // !SECT2114
}

public static class Added
{
    [Tool] public static void Run(string name) => World.Context.Response.Headers.Add("X-Name", "user=" + name); // !SECT2114
}

public static class Typed
{
    [Tool]
    public static void Run(string name) =>
        World.Context.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\""; // !SECT2114
}

public static class TypedLanguage
{
    [Tool] public static void Run(string name) => World.Context.Response.Headers.ContentLanguage = name; // !SECT2114
}

public static class AddedKnown
{
    [Tool] public static void Run(string name) => World.Context.Response.Headers.Add("X-Name", "user" + name.Length);
}

public static class AddedToOwnDictionary
{
    private static readonly Dictionary<string, string> _notes = [];

    [Tool]
    public static void Run(string name)
    {
        _notes.Clear();
        _notes.Add(name, "user=" + name);
    }
}

public static class TypedEscaped
{
    [Tool]
    public static void Run(string name) =>
        World.Context.Response.Headers.ContentDisposition = "attachment; filename*=UTF-8''" + Uri.EscapeDataString(name);
}

public static class TypedRead
{
    [Tool] public static string Run(string name) => World.Context.Request.Headers.ContentDisposition.ToString() + name.Length;
}

public static class InCallee
{
    [Tool] public static void Run(string name) => Mark(World.Context.Response, name);

    private static void Mark(HttpResponse response, string value) => response.Headers["X-Name"] = value; // !SECT2114
}

public static class HalfCleaned
{
    [Tool] public static void Run(string name) => World.Context.Response.Headers["X-Name"] = name.Replace("\r", ""); // !SECT2114
}

public static class Escaped
{
    [Tool] public static void Run(string name) => World.Context.Response.Headers["X-Name"] = Uri.EscapeDataString(name);
}

public static class PatternAttribute
{
    [Tool]
    public static void Run([System.ComponentModel.DataAnnotations.RegularExpression("[A-Za-z0-9_]{1,40}")] string name) =>
        World.Context.Response.Headers["X-Name"] = "user=" + name;
}

public static class Number
{
    [Tool] public static void Run(int count) => World.Context.Response.Headers["X-Count"] = count.ToString();
}

public static class Checked
{
    [Tool]
    public static void Run(string name)
    {
        if (name.All(char.IsAsciiLetter))
        {
            World.Context.Response.Headers["X-Name"] = name;
        }
    }
}

public static class KnownValue
{
    [Tool] public static void Run(string mode) => World.Context.Response.Headers["X-Mode"] = mode == "fast" ? "fast" : "slow";
}

public static class ReadOnly
{
    [Tool] public static string Run(string name) => World.Context.Request.Headers[name].ToString();
}
