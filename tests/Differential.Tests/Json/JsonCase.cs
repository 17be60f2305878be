using System.Globalization;
using System.Text;

namespace SecureTools.Tests.Differential.Json;

/// <summary>One case of cases.txt.</summary>
internal sealed record JsonCase(string Name, bool IsJson, bool IsDocument, byte[] Text)
{
    private static readonly Lazy<IReadOnlyList<JsonCase>> _all = new(Read);

    public static IReadOnlyList<JsonCase> All => _all.Value;

    public bool IsText => !IsDocument && Text is [(byte)'"', ..];

    private static IReadOnlyList<JsonCase> Read()
    {
        using var file = typeof(JsonCase).Assembly.GetManifestResourceStream("cases.txt")!;
        using var reader = new StreamReader(file);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(Parse)];
    }

    private static JsonCase Parse(string line)
    {
        var parts = line.Split(' ', 4);
        return new JsonCase(parts[2], parts[0] == "y", parts[1] == "document", Bytes(parts[3]));
    }

    private static byte[] Bytes(string text)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%')
            {
                bytes.Add(byte.Parse(text.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 2;
            }
            else
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(text[i].ToString()));
            }
        }

        return [.. bytes];
    }
}
