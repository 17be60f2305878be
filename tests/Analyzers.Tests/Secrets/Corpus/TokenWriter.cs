using System.Text;
using SecureTools.Analyzers.Engine.Secrets.Shapes;

namespace SecureTools.Analyzers.Tests.Secrets.Corpus;

/// <summary>Makes up tokens as providers do: characters drawn by chance, and check digits.</summary>
internal sealed class TokenWriter(int seed)
{
    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

#pragma warning disable CA5394 // The same tokens in every run.
    private readonly Random _random = new(seed);

    public string Text(string letters, int count) => string.Create(count, letters, (span, all) =>
    {
        foreach (ref var letter in span)
        {
            letter = all[_random.Next(all.Length)];
        }
    });

    public string Base62(int count) => Text(Digits, count);

    public string Hex(int count) => Text("0123456789abcdef", count);

    public int Next(int min, int max) => _random.Next(min, max + 1);
#pragma warning restore CA5394

    /// <summary>A token of this shape.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="keyword">Which of its keywords to use.</param>
    public string Token(Shape shape, int keyword)
    {
        var word = shape.IsNamed ? "" : shape.Keywords[keyword % shape.Keywords.Count];
        return shape.Check switch
        {
            ShapeCheck.Crc32Base62 => WithCheck(word),
            ShapeCheck.Jwt => Jwt(),
            ShapeCheck.Json => word + Encode("{\"o\":\"" + Digits62(6) + "\",\"n\":\"" + Base62(20) + "\"}"),
            ShapeCheck.Discord => "M" + Encode("0" + Text("123456789", 17))[1..] + "." + Base62(6) + "." + Base62(27),
            _ => Runs(shape.Pattern.Before.Reverse()) + word + Runs(shape.Pattern.After),
        };
    }

    /// <summary>Thirty characters and their CRC-32, computed independently of the rules.</summary>
    public string WithCheck(string prefix)
    {
        var body = Base62(30);
        return prefix + body + ToBase62(Crc(Encoding.ASCII.GetBytes(body)));
    }

    public string Jwt()
    {
        var header = Encode("{\"alg\":\"HS256\",\"typ\":\"JWT\"}");
        var payload = Encode("{\"sub\":\"" + Digits62(10) + "\",\"jti\":\"" + Base62(12) + "\",\"iat\":17" + Text("0123456789", 8) + "}");
        return header + "." + payload + "." + Base62(43);
    }

    private string Digits62(int count) => Text("0123456789", count);

    private string Runs(IEnumerable<Run> runs) => string.Concat(runs.Select(run => Text(LettersOf(run.Set), Next(run.Min, Math.Min(run.Max, run.Min + 20)))));

    private static string LettersOf(CharClass set) => string.Concat(Enumerable.Range(33, 94).Select(code => (char)code).Where(set.Contains));

    private static string Encode(string text) => Convert.ToBase64String(Encoding.ASCII.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static string ToBase62(uint value)
    {
        var text = "";
        for (var index = 0; index < 6; index++)
        {
            text = Digits[(int)(value % 62)] + text;
            value /= 62;
        }

        return text;
    }

    private static uint Crc(byte[] bytes)
    {
        var table = Enumerable.Range(0, 256)
            .Select(start => Enumerable.Range(0, 8).Aggregate((uint)start, (value, _) => (value & 1) == 1 ? 0xEDB88320 ^ (value >> 1) : value >> 1)).ToArray();
        return ~bytes.Aggregate(uint.MaxValue, (crc, part) => table[(crc ^ part) & 0xFF] ^ (crc >> 8));
    }
}
