using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SecureTools.Analyzers.Surface.Report;

/// <summary>
/// The hash of a schema, as <c>CanonicalJson.TryHash</c> of the runtime makes it from the schema that a table or a client shows: whoever
/// has a schema at run time can tell whether it is the one in the manifest.
/// </summary>
internal static class CanonicalSchema
{
    private const string Domain = "SecureTools canonical JSON 1\n";

    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static string Hash(string schema)
    {
        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(_utf8.GetBytes(Domain + Text(JsonTree.Parse(schema))));
        return "sha256:" + string.Concat(hash.Select(one => one.ToString("x2", CultureInfo.InvariantCulture)));
    }

    private static string Text(JsonTree value) =>
        value.Members is { } members ? "{" + string.Join(",", Sorted(members)) + "}"
        : value.Items is { } items ? "[" + string.Join(",", items.Select(Text)) + "]"
        : value.IsText ? Quoted(Unescaped(value.Inner))
        : value.Text[0] is '-' or (>= '0' and <= '9') ? CanonicalNumbers.Of(value.Text)
        : value.Text;

    private static IEnumerable<string> Sorted(List<(string Name, JsonTree Value)> members) => members
        .Select(member => (Name: Unescaped(member.Name), member.Value))
        .OrderBy(member => _utf8.GetBytes(member.Name), ByBytes.Instance)
        .Select(member => Quoted(member.Name) + ":" + Text(member.Value));

    private static string Unescaped(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                result.Append(text[i]);
            }
            else if (text[++i] == 'u')
            {
                result.Append((char)int.Parse(text.Substring(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 4;
            }
            else
            {
                result.Append(text[i] switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', var letter => letter });
            }
        }

        return result.ToString();
    }

    private static string Quoted(string text)
    {
        var result = new StringBuilder(text.Length + 2).Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var point = char.IsSurrogatePair(text, i) ? char.ConvertToUtf32(text, i) : text[i];
            if (IsHidden(point))
            {
                foreach (var unit in char.ConvertFromUtf32(point))
                {
                    result.Append("\\u").Append(((int)unit).ToString("x4", CultureInfo.InvariantCulture));
                }
            }
            else
            {
                result.Append(point is '"' or '\\' ? "\\" : "").Append(char.ConvertFromUtf32(point));
            }

            i += point > 0xFFFF ? 1 : 0;
        }

        return result.Append('"').ToString();
    }

    /// <summary>The list of the runtime's form; a test compares the hashes of both.</summary>
    private static bool IsHidden(int point) => point is < 0x20 or (>= 0x7F and <= 0x9F) or 0xAD or 0x34F or 0x61C or 0x180E
        or (>= 0x200B and <= 0x200F)
        or (>= 0x2028 and <= 0x202E) or (>= 0x2060 and <= 0x206F) or 0x3164 or 0xFEFF or 0xFFA0 or (>= 0xFFF9 and <= 0xFFFB)
        or (>= 0xE0000 and <= 0xE0FFF);

    private sealed class ByBytes : IComparer<byte[]>
    {
        public static ByBytes Instance { get; } = new();

        public int Compare(byte[] x, byte[] y)
        {
            for (var i = 0; i < x.Length && i < y.Length; i++)
            {
                if (x[i] != y[i])
                {
                    return x[i] - y[i];
                }
            }

            return x.Length - y.Length;
        }
    }
}
