using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace SecureTools.Tests.Runtime.Binding;

/// <summary>The cursor takes what RFC 8259 allows and nothing else, and reads it as the platform's reader does.</summary>
public sealed class JsonCursorTests
{
    private const string Seed =
        """{"name":"Zo\u00eb \ud83d\ude00 ☃","n":[0,-1,12.50,1e3,-0.0,123456789012345678901234567890],"t":true,"f":false,"z":null,"o":{"":{"a\\b":[[],{}]}}}""";

    [Theory]
    [InlineData("0")]
    [InlineData(" [ ] ")]
    [InlineData("{}")]
    [InlineData("[1,[2,[3]],{\"a\":{\"b\":[null]}}]")]
    [InlineData("\"\\u0000\\b\\f\\n\\r\\t\\/\\\\\\\"\"")]
    [InlineData("\"\\ud800\"")]
    [InlineData("-0.0e-0")]
    [InlineData("1E+400")]
    [InlineData("\"0123456789abcdef0123456789abcdef☃0123456789abcdef\"")]
    public void Json_IsTaken(string json) => Assert.True(IsTaken(Encoding.UTF8.GetBytes(json)));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("]")]
    [InlineData("[1,]")]
    [InlineData("[,1]")]
    [InlineData("[1 2]")]
    [InlineData("[1}")]
    [InlineData("{\"a\":1]")]
    [InlineData("{\"a\"}")]
    [InlineData("{\"a\",1}")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{,\"a\":1}")]
    [InlineData("{1:1}")]
    [InlineData("\"a")]
    [InlineData("\"\\")]
    [InlineData("\"\\u12")]
    [InlineData("\"\\u12g4\"")]
    [InlineData("\"\\u+123\"")]
    [InlineData("\"\\x\"")]
    [InlineData("\"\t\"")]
    [InlineData("\"0123456789abcdef\u0001\"")]
    [InlineData("-")]
    [InlineData("01")]
    [InlineData("-01")]
    [InlineData("1.")]
    [InlineData(".1")]
    [InlineData("1.e1")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("+1")]
    [InlineData("1a")]
    [InlineData("tru")]
    [InlineData("True")]
    [InlineData("truefalse")]
    [InlineData("nul")]
    [InlineData("1 2")]
    [InlineData("{}\0")]
    [InlineData("[1] ]")]
    [InlineData("\u00a0[]")]
    public void OtherText_IsRefused(string json) => Assert.False(IsTaken(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void MutatedDocument_IsTakenAsThePlatformTakesIt()
    {
        var random = new Random(20_260_301);
        var seed = Encoding.UTF8.GetBytes(Seed);
        var taken = 0;
        for (var i = 0; i < 60_000; i++)
        {
            var mutant = Mutate(seed, random);
            Assert.True(string.Equals(Expected(mutant), Actual(mutant), StringComparison.Ordinal), Encoding.Latin1.GetString(mutant));
            taken += IsTaken(mutant) ? 1 : 0;
        }

        // A walk over mutants that are all broken, or all whole, would prove nothing.
        Assert.InRange(taken, 6_000, 54_000);
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void Depth_IsLimited(int depth, bool isTaken)
    {
        Assert.Equal(isTaken, IsTaken(Encoding.UTF8.GetBytes(new string('[', depth) + new string(']', depth))));
        var objects = string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth);
        Assert.Equal(isTaken, IsTaken(Encoding.UTF8.GetBytes(objects)));
    }

    [Fact]
    public void BrokenCursor_GoesNowhere()
    {
        var cursor = new JsonCursor("{\"a\":x"u8);
        cursor.ReadValue();
        Assert.True(cursor.NextMember());
        cursor.ReadValue();
        Assert.True(cursor.IsBroken);
        Assert.Equal(JsonTokenType.None, cursor.Type);
        Assert.False(cursor.NextMember() || cursor.NextItem() || cursor.IsAtEnd());
        cursor.Skip();
        cursor.ReadValue();
        Assert.Equal(0, cursor.Raw.Length);
    }

    [Theory]
    [InlineData("[]", 1)]
    [InlineData("[1,2,3]", 3)]
    [InlineData("[1,2", 0)]
    public void GuessCount_CountsCommas(string json, int expected)
    {
        var cursor = new JsonCursor(Encoding.UTF8.GetBytes(json));
        cursor.ReadValue();
        Assert.Equal(expected, cursor.GuessCount());
    }

    [Fact]
    public void GuessCount_StaysLow()
    {
        var cursor = new JsonCursor(Encoding.UTF8.GetBytes("[" + new string(',', 100_000) + "]"));
        cursor.ReadValue();
        Assert.Equal(256, cursor.GuessCount());
    }

    private static byte[] Mutate(byte[] seed, Random random)
    {
        const string Letters = "\"\\/{}[]:,.-+0123456789eEtfnu \t\n\u0001x";
        var bytes = new List<byte>(seed);
        for (var times = random.Next(3); times >= 0; times--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes.RemoveAt(at);
                    break;
                case 1:
                    bytes.Insert(at, (byte)Letters[random.Next(Letters.Length)]);
                    break;
                case 2:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 3:
                    bytes.Insert(at, (byte)' ');
                    break;
                default:
                    bytes[at] = (byte)Letters[random.Next(Letters.Length)];
                    break;
            }
        }

        return [.. bytes];
    }

    private static bool IsTaken(ReadOnlySpan<byte> json)
    {
        var cursor = new JsonCursor(json);
        cursor.ReadValue();
        cursor.Skip();
        return cursor.IsAtEnd();
    }

    private static string? Expected(byte[] json)
    {
        if (!Utf8.IsValid(json))
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(json);
            var text = new StringBuilder();
            Write(text, document.RootElement);
            return text.ToString();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Actual(byte[] json)
    {
        var cursor = new JsonCursor(json);
        var text = new StringBuilder();
        cursor.ReadValue();
        Write(text, ref cursor);
        var isTaken = cursor.IsAtEnd();
        Assert.Equal(isTaken, IsTaken(json));
        return isTaken ? text.ToString() : null;
    }

    private static void Write(StringBuilder text, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    text.Append('{').Append(TextOf(() => member.Name)).Append(':');
                    Write(text, member.Value);
                }

                text.Append('}');
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    text.Append('[');
                    Write(text, item);
                }

                text.Append(']');
                break;
            case JsonValueKind.String:
                text.Append(TextOf(() => element.GetString()!));
                break;
            default:
                text.Append(element.GetRawText());
                break;
        }
    }

    private static void Write(StringBuilder text, ref JsonCursor cursor)
    {
        switch (cursor.Type)
        {
            case JsonTokenType.StartObject:
                while (cursor.NextMember())
                {
                    text.Append('{').Append(TextOf(ref cursor)).Append(':');
                    cursor.ReadValue();
                    Write(text, ref cursor);
                }

                text.Append('}');
                break;
            case JsonTokenType.StartArray:
                while (cursor.NextItem())
                {
                    text.Append('[');
                    Write(text, ref cursor);
                }

                text.Append(']');
                break;
            case JsonTokenType.String:
                text.Append(TextOf(ref cursor));
                break;
            case JsonTokenType.Number:
                text.Append(Encoding.UTF8.GetString(cursor.Raw));
                break;
            default:
                text.Append(cursor.Type.ToString().ToLowerInvariant());
                break;
        }
    }

    private static string TextOf(ref JsonCursor cursor) => cursor.TryGetText(out var text) ? string.Create(CultureInfo.InvariantCulture, $"\"{text}\"") : "?";

    /// <summary>The platform throws where a surrogate has no pair.</summary>
    private static string TextOf(Func<string> text)
    {
        try
        {
            return string.Create(CultureInfo.InvariantCulture, $"\"{text()}\"");
        }
        catch (InvalidOperationException)
        {
            return "?";
        }
    }
}
