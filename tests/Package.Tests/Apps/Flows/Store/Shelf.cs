using SecureTools;

// Not found in the code: who writes the notes is known to people alone.
[assembly: Flow("source Store.Inbox.Next")]

namespace Store;

public static class Shelf
{
    public static string Read(string path) => File.ReadAllText(path);

    public static string ReadSafely(string name) => File.ReadAllText(Path.Combine("notes", Path.GetFileName(name)));
}

public static class Inbox
{
    public static string Next() => "new.txt";
}
