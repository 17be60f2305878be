using SecureTools;

namespace EffectSet.Files;

/// <summary>The file system, called straight from the tool.</summary>
public sealed class FileTools
{
    private readonly string root = "/srv/notes";

    // effects: Reads
    [Tool] public string ReadNote(string name) => File.ReadAllText(Path.Combine(root, name));

    // effects: Reads
    [Tool] public string[] ListNotes() => Directory.GetFiles(root, "*.md");

    // effects: Reads
    [Tool] public bool NoteExists(string name) => File.Exists(Path.Combine(root, name));

    // effects: Updates
    [Tool] public void SaveNote(string name, string text) => File.WriteAllText(Path.Combine(root, name), text);

    // effects: Updates
    [Tool]
    public Task SaveBytes(string name, byte[] bytes, CancellationToken cancel) =>
        File.WriteAllBytesAsync(Path.Combine(root, name), bytes, cancel);

    // effects: Updates
    [Tool] public void AddLine(string name, string line) => File.AppendAllText(Path.Combine(root, name), line + "\n");

    // effects: Deletes
    [Tool] public void DeleteNote(string name) => File.Delete(Path.Combine(root, name));

    // effects: Deletes
    [Tool] public void TidyFolder(string name) => Directory.Delete(Path.Combine(root, name), true);

    // effects: Creates
    [Tool] public void MakeFolder(string name) => Directory.CreateDirectory(Path.Combine(root, name));

    // effects: Updates
    [Tool] public void RenameNote(string from, string to) => File.Move(Path.Combine(root, from), Path.Combine(root, to));

    // effects: Creates
    [Tool] public void CopyNote(string from, string to) => File.Copy(Path.Combine(root, from), Path.Combine(root, to));

    // effects: Deletes
    [Tool]
    public void Archive(string name)
    {
        var info = new FileInfo(Path.Combine(root, name));
        if (info.Exists)
        {
            info.Delete();
        }
    }

    // effects: Reads|Deletes
    [Tool]
    public int Housekeeping(int days)
    {
        var removed = 0;
        foreach (var file in new DirectoryInfo(root).EnumerateFiles())
        {
            if (file.LastWriteTimeUtc < DateTime.UtcNow.AddDays(-days))
            {
                file.Delete();
                removed++;
            }
        }

        return removed;
    }

    // effects: Deletes
    [Tool] public void ResetWorkspace() => new DirectoryInfo(root).Delete(recursive: true);

    // effects: Reads
    [Tool] public long SizeOfNote(string name) => new FileInfo(Path.Combine(root, name)).Length;

    // effects: Reads
    [Tool]
    public string FirstLine(string name)
    {
        using var reader = new StreamReader(Path.Combine(root, name));
        return reader.ReadLine();
    }

    // effects: Updates
    [Tool]
    public void WriteReport(string name, string body)
    {
        using var writer = new StreamWriter(Path.Combine(root, name));
        writer.Write(body);
    }

    // effects: ChangesAccess
    [Tool]
    public void OpenUp(string name) =>
        File.SetUnixFileMode(Path.Combine(root, name), UnixFileMode.OtherRead | UnixFileMode.OtherWrite);
}

/// <summary>What a mode says.</summary>
public sealed class FileModeTools
{
    // effects: Reads
    [Tool]
    public long OpenForReading(string name)
    {
        using var stream = new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.Delete);
        return stream.Length;
    }

    // effects: Reads
    [Tool]
    public int OpenRead(string name)
    {
        using var stream = File.OpenRead(name);
        return stream.ReadByte();
    }

    // effects: Reads
    [Tool]
    public int OpenByMode(string name)
    {
        using var stream = File.Open(name, FileMode.Open, FileAccess.Read);
        return stream.ReadByte();
    }

    // effects: Creates|Updates
    [Tool]
    public void CreateByMode(string name)
    {
        using var stream = new FileStream(name, FileMode.Create);
        stream.WriteByte(1);
    }

    // effects: Creates
    [Tool]
    public void CreateNewByMode(string name)
    {
        using var stream = File.Open(name, FileMode.CreateNew, FileAccess.Write);
        stream.WriteByte(1);
    }

    // effects: Creates|Updates
    [Tool]
    public void AppendByMode(string name)
    {
        using var stream = new FileStream(name, FileMode.Append);
        stream.WriteByte(1);
    }

    // effects: Updates
    [Tool] public void Stamp(string name) => File.SetLastWriteTimeUtc(name, DateTime.UtcNow);
}
