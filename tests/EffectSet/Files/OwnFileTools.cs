using SecureTools;

namespace EffectSet.Files;

/// <summary>Files that a tool makes for itself, beside those of others; and code that never runs.</summary>
public sealed class OwnFileTools
{
    private const bool Sweeps = false;

    // effects: none
    [Tool]
    public long MeasureText(string text)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, text);
            return File.GetLastWriteTimeUtc(path).Ticks;
        }
        finally
        {
            File.Delete(path);
        }
    }

    // effects: none
    [Tool]
    public void Scratch(byte[] bytes)
    {
        var folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, "input.bin"), bytes);
        TryRemove(folder);
    }

    // effects: Deletes
    [Tool] public void ForgetUpload(string name) => File.Delete(Path.Combine(Path.GetTempPath(), name));

    // effects: Deletes
    [Tool] public void EmptyTemp() => Directory.Delete(Path.GetTempPath(), true);

    // effects: Updates
    [Tool]
    public void SaveSafely(string name, string text)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllText(path, text);
        File.Move(path, name, true);
    }

    // effects: Reads
    [Tool]
    public int ReadWhileOthersDelete(string name)
    {
        using var stream = File.Open(name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return stream.ReadByte();
    }

    // effects: Reads
    [Tool]
    public int ReadAlone(string name)
    {
        using var stream = File.Open(name, FileMode.Open, FileAccess.Read, FileShare.None);
        return stream.ReadByte();
    }

    // effects: Creates
    [Tool]
    public void HoldLock(string name)
    {
        using var stream = new FileStream(name, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        Thread.Sleep(1);
    }

    // effects: Creates|Updates|Deletes
    [Tool]
    public void TakeOver(string name)
    {
        using var stream = new FileStream(name, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Delete, 1, FileOptions.DeleteOnClose);
        stream.WriteByte(1);
    }

    // effects: Reads
    [Tool]
    public string ReadOrSweep(string name)
    {
        if (Sweeps)
        {
            File.Delete(name);
        }

        return File.ReadAllText(name);
    }

    // effects: none
    [Tool]
    public void NotYet(string name)
    {
        throw new NotSupportedException();
        File.Delete(name);
    }

    // effects: Deletes
    [Tool]
    public void SweepIfAsked(string name, bool sweep)
    {
        if (!sweep)
        {
            return;
        }

        File.Delete(name);
    }

    private static void TryRemove(string folder)
    {
        try
        {
            Directory.Delete(folder, true);
        }
        catch (IOException)
        {
            return;
        }
    }
}
