using System.IO.Compression;
using SecureTools;

namespace Flows.Kinds.OnZip;

public static class ExtractEach
{
    [Tool]
    public static void Run(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in archive.Entries)
        {
            entry.ExtractToFile(Path.Combine(World.Root, entry.FullName), overwrite: true); // !SECT2113
        }
    }
}

public static class ExtractFirst
{
    [Tool]
    public static void Run(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        var entry = archive.Entries[0];
        var target = World.Root + "/" + entry.FullName;
        entry.ExtractToFile(target, true); // !SECT2113
    }
}

public static class ExtractFromBase64
{
    [Tool]
    public static void Run(string base64)
    {
        using var stream = new MemoryStream(Convert.FromBase64String(base64));
        using var archive = new ZipArchive(stream);
        archive.Entries.ToList().ForEach(entry => entry.ExtractToFile(Path.Combine(World.Root, entry.FullName), true)); // !SECT2113
    }
}

public static class ExtractInCallee
{
    [Tool]
    public static void Run(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in archive.Entries)
        {
            Extract(entry, World.Root);
        }
    }

    private static void Extract(ZipArchiveEntry entry, string folder) =>
        entry.ExtractToFile(Path.Combine(folder, entry.FullName), true); // !SECT2113
}

public static class ExtractNormalised
{
    [Tool]
    public static void Run(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in archive.Entries)
        {
            var target = Path.GetFullPath(Path.Combine(World.Root, entry.FullName));
            entry.ExtractToFile(target, true); // !SECT2113
        }
    }
}

public static class ExtractAllByFramework
{
    [Tool]
    public static void Run(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        archive.ExtractToDirectory(World.Root, overwriteFiles: true);
    }
}

public static class ExtractAllToChoice
{
    [Tool]
    public static void Run(byte[] bytes, string folder)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        archive.ExtractToDirectory(Path.Combine(World.Root, folder), overwriteFiles: true); // !SECT2113
    }
}

public static class ExtractAllToChecked
{
    [Tool]
    public static void Run(byte[] bytes, string folder)
    {
        if (folder.Contains("..", StringComparison.Ordinal) || Path.IsPathRooted(folder))
        {
            return;
        }

        using var archive = new ZipArchive(new MemoryStream(bytes));
        archive.ExtractToDirectory(Path.Combine(World.Root, folder), overwriteFiles: true);
    }
}

public static class ExtractAllToHalfChecked
{
    [Tool]
    public static void Run(byte[] bytes, string folder)
    {
        if (Path.IsPathRooted(folder))
        {
            return;
        }

        using var archive = new ZipArchive(new MemoryStream(bytes));
        archive.ExtractToDirectory(Path.Combine(World.Root, folder), overwriteFiles: true); // !SECT2113
    }
}

public static class ExtractAllInCallee
{
    [Tool] public static void Run(byte[] bytes, string folder) => Extract(new MemoryStream(bytes), World.Root + "/" + folder);

    private static void Extract(Stream stream, string folder) => ZipFile.ExtractToDirectory(stream, folder, overwriteFiles: true); // !SECT2113
}

public static class ExtractByName
{
    [Tool]
    public static void Run(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in archive.Entries)
        {
            entry.ExtractToFile(Path.Combine(World.Root, Path.GetFileName(entry.FullName)), true);
        }
    }
}

public static class ExtractChecked
{
    [Tool]
    public static void Run(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in archive.Entries)
        {
            var target = Path.GetFullPath(Path.Combine(World.Root, entry.FullName));
            if (!target.StartsWith(World.Root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            {
                throw new InvalidDataException("An entry leaves the folder.");
            }

            entry.ExtractToFile(target, true);
        }
    }
}

public static class ExtractNumbered
{
    [Tool]
    public static void Run(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        var number = 0;
        foreach (var entry in archive.Entries)
        {
            entry.ExtractToFile(Path.Combine(World.Root, "entry" + number++), true);
        }
    }
}

public static class ListOnly
{
    [Tool]
    public static string Run(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        return string.Join(",", archive.Entries.Select(entry => entry.Length));
    }
}

public static class KnownEntry
{
    [Tool]
    public static void Run(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        archive.GetEntry("data.txt")?.ExtractToFile(Path.Combine(World.Root, "data.txt"), true);
    }
}
