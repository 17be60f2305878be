using SecureTools;

[assembly: Flow("source Flows.Inbox.Next")]
[assembly: Flow("source Flows.Inbox.TryNext")]
[assembly: Flow("source Flows.Inbox.Subject")]
[assembly: Flow("source Flows.Inbox.NextAsync")]
[assembly: Flow("source Flows.Inbox.All")]
[assembly: Flow("source Flows.Inbox.Open")]
[assembly: Flow("source Flows.Inbox.Count")]

namespace Flows.Calls.OnFiles;

public static class SourceDirect
{
    [Tool] public static string Run(int number) => File.ReadAllText(World.Root + "/" + Inbox.Next()); // !SECT2102
}

public static class SourceInCallee
{
    [Tool] public static string Run(int number) => Read();

    private static string Read()
    {
        var name = Inbox.Next();
        return File.ReadAllText(name); // !SECT2102
    }
}

public static class SourceGivenToCallee
{
    [Tool] public static string Run(int number) => Read(Inbox.Next());

    private static string Read(string name) => File.ReadAllText(name); // !SECT2102
}

public static class SourceFromCallee
{
    [Tool] public static string Run(int number) => File.ReadAllText(Latest()); // !SECT2102

    private static string Latest() => Inbox.Next().Trim();
}

public static class SourceByReference
{
    [Tool] public static string Run(int number) => Inbox.TryNext(out var name) ? File.ReadAllText(name) : ""; // !SECT2102
}

public static class SourceProperty
{
    [Tool] public static string Run(int number) => File.ReadAllText(Inbox.Subject); // !SECT2102
}

public static class SourceTask
{
    [Tool] public static async Task<string> Run(int number) => File.ReadAllText(await Inbox.NextAsync()); // !SECT2102
}

public static class SourceMember
{
    [Tool] public static string Run(int number) => File.ReadAllText(Inbox.Open().Path); // !SECT2102
}

public static class SourceEach
{
    [Tool]
    public static string Run(int number)
    {
        var text = "";
        foreach (var name in Inbox.All())
        {
            text += File.ReadAllText(name); // !SECT2102
        }

        return text;
    }
}

public static class SourceInLambda
{
    [Tool] public static string Run(int number) => With(() => Inbox.Next());

    private static string With(Func<string> name) => File.ReadAllText(name()); // !SECT2102
}

public static class SourceCheckedOnce
{
    [Tool]
    public static string Run(int number)
    {
        var first = Inbox.Next();
        if (first.Contains("..", StringComparison.Ordinal) || Path.IsPathRooted(first))
        {
            return "";
        }

        return File.ReadAllText(Path.Combine(World.Root, first));
    }
}

public static class SourceOtherChecked
{
    [Tool]
    public static string Run(int number)
    {
        var first = Latest();
        if (first.Contains("..", StringComparison.Ordinal))
        {
            first = "ok.txt";
        }

        var second = Latest();
        return first.Length + File.ReadAllText(World.Root + "/" + second); // !SECT2102
    }

    private static string Latest() => Inbox.Next();
}

public static class SourceNameOnly
{
    [Tool] public static string Run(int number) => File.ReadAllText(Path.Combine(World.Root, Path.GetFileName(Inbox.Next())));
}

public static class SourceNumber
{
    [Tool] public static string Run(int number) => File.ReadAllText(Path.Combine(World.Root, "report" + Inbox.Count() + ".txt"));
}

public static class SourceOwnText
{
    [Tool] public static string Run(int number) => File.ReadAllText(Path.Combine(World.Root, Inbox.Own()));
}

public static class SourceKnownName
{
    [Tool] public static string Run(int number) => File.ReadAllText(Path.Combine(World.Root, Inbox.Next() switch { "a" => "ok.txt", _ => "sub/ok.txt" }));
}

public static class SourceElsewhere
{
    [Tool] public static string Run(int number) => Inbox.Next().Length + File.ReadAllText(Path.Combine(World.Root, "ok.txt"));
}
