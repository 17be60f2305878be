namespace Quickstart.Calls;

/// <summary>A JSON Lines file of calls.</summary>
internal static class CallFile
{
    private const string Name = "calls.jsonl";
    private const long LargestFile = 64 * 1024 * 1024;
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The file that is shipped beside the program, or its source when the program is run from the repository.</summary>
    public static string DefaultPath
    {
        get
        {
            var shipped = Path.Combine(AppContext.BaseDirectory, Name);
            return File.Exists(shipped) ? shipped : Path.Combine("samples", "Quickstart", Name);
        }
    }

    /// <summary>The lines that are not blank, each with its number from 1 and without its line end.</summary>
    /// <exception cref="IOException">The file cannot be read, or is too large.</exception>
    public static IReadOnlyList<(int Number, ReadOnlyMemory<byte> Utf8)> Read(string path)
    {
        if (new FileInfo(path).Length > LargestFile)
        {
            throw new IOException("The file is larger than 64 MiB.");
        }

        ReadOnlyMemory<byte> rest = File.ReadAllBytes(path);
        rest = rest.Span.StartsWith(ByteOrderMark) ? rest[ByteOrderMark.Length..] : rest;
        var lines = new List<(int, ReadOnlyMemory<byte>)>();
        for (var number = 1; !rest.IsEmpty; number++)
        {
            var end = rest.Span.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            if (line.Span.ContainsAnyExcept(" \t\r"u8))
            {
                lines.Add((number, line));
            }
        }

        return lines;
    }
}
