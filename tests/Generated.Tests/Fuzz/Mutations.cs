namespace SecureTools.Tests.Generated.Fuzz;

/// <summary>Seeded changes of the bytes of a valid call: some break JSON, some break values, some change nothing that matters.</summary>
internal sealed class Mutations(int seed)
{
    private static readonly byte[][] _words =
    [
        [.. "null"u8], [.. "true"u8], [.. "-0"u8], [.. "1e400"u8], [.. "1e-400"u8], [.. "5.0"u8], [.. "99999999999999999999"u8], [.. "0.005"u8],
        [.. "\"\""u8], [.. "\"low\""u8], [.. "[]"u8], [.. "{}"u8], [.. "[[["u8], [.. "\\ud83d"u8], [.. "\\u0000"u8], [.. "\\n"u8],
        [.. ",\"dry\":true"u8], [.. "//x"u8], [0xEF, 0xBB, 0xBF], [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x98, 0x80], [.. "\"__proto__\":1,"u8],
    ];

    private static readonly byte[] _letters = [.. "{}[]\",:0123456789-+eE.\\ abtruefalsn"u8];

    private readonly Random _random = new(seed);

    public byte[] Mutate(byte[] valid)
    {
        var bytes = valid.ToList();
        for (var changes = _random.Next(1, 4); changes > 0; changes--)
        {
            Change(bytes);
        }

        return [.. bytes];
    }

    private void Change(List<byte> bytes)
    {
        var at = _random.Next(bytes.Count + 1);
        var count = Math.Min(_random.Next(1, 5), bytes.Count - at);
        switch (_random.Next(6))
        {
            case 0 when count > 0:
                bytes[at] = (byte)_random.Next(256);
                break;
            case 1 when count > 0:
                // The characters that JSON is made of break it in more ways than others.
                bytes[at] = _letters[_random.Next(_letters.Length)];
                break;
            case 2 when count > 0:
                bytes.RemoveRange(at, count);
                break;
            case 3:
                bytes.InsertRange(at, bytes.GetRange(_random.Next(bytes.Count - count + 1), count));
                break;
            case 4 when count > 0 && char.IsAsciiDigit((char)bytes[at]):
                bytes.RemoveAt(at);
                bytes.InsertRange(at, _words[_random.Next(_words.Length)]);
                break;
            default:
                bytes.InsertRange(at, _words[_random.Next(_words.Length)]);
                break;
        }

        if (bytes.Count == 0)
        {
            bytes.Add((byte)'{');
        }
    }
}
