using System.Text;
using static SecureTools.Tests.Tokens.TokenKit;

namespace SecureTools.Tests.Tokens;

public sealed class TokenKeyRingTests
{
    private const string Marker = "confidential-secret";

    public static TheoryData<string> Refused { get; } =
    [
        "",
        ";",
        Marker,
        Marker + "-12345678901",
        Secret + ";",
        ";" + Secret,
        Secret + ";" + Marker,
        Secret + "\n",
        " " + Secret,
        Secret + "; " + OtherSecret,
        Secret + "\uD800",
        new string('a', 64),
        "abcdefgabcdefgabcdefgabcdefgabcdefgabcdefg",
        "aaaaaaaaaaaaaaaaabcdefgggggggggggggggggg",
    ];

    [Theory]
    [MemberData(nameof(Refused))]
    public void BadSecret_ThrowsWithoutIt(string secrets)
    {
        var error = Assert.Throws<ArgumentException>(() => TokenKeyRing.Parse(secrets));
        Assert.DoesNotContain("confidential", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void ShortestSecret_IsAccepted() => Assert.Equal(1, TokenKeyRing.Parse(Marker + "-123456789012").Count);

    [Fact]
    public void DistinctBytes_AreAtLeastEight()
    {
        Assert.Throws<ArgumentException>(() => TokenKeyRing.Parse("abcdefga" + "bcdefgab" + "cdefgabc" + "defgabcd"));
        Assert.Equal(1, TokenKeyRing.Parse("abcdefgh" + "abcdefgh" + "abcdefgh" + "abcdefgh").Count);
    }

    [Fact]
    public void RepeatedBytes_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => TokenKeyRing.FromBytes(new byte[32]));
        Assert.Throws<ArgumentException>(() => TokenKeyRing.FromBytes(default));
        Assert.Throws<ArgumentException>(() => TokenKeyRing.FromBytes(Encoding.UTF8.GetBytes(Secret), new byte[64]));
    }

    [Fact]
    public void TextAndItsBytes_AreOneSecret()
    {
        var text = TokenKeyRing.Parse($"{Secret};{OtherSecret}");
        var bytes = TokenKeyRing.FromBytes(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(OtherSecret));
        Assert.Equal(text.CurrentKeyId, bytes.CurrentKeyId);
        Assert.Equal(2, text.Count);
        Assert.Equal(2, bytes.Count);
    }

    [Fact]
    public void BytesChangedAfterwards_ChangeNothing()
    {
        var bytes = Encoding.UTF8.GetBytes(Secret);
        var ring = TokenKeyRing.FromBytes(bytes);
        var token = MakeTokens().Mint(Transfer with { Purpose = "later" });
        Array.Clear(bytes);
        var tokens = new ToolTokens(new() { Keys = ring, Agent = "bank", TimeProvider = ManualClock.AtUnixSeconds(Now) });
        Assert.Equal(TokenFailure.None, tokens.Validate(token, Transfer with { Purpose = "later" }));
    }

    [Fact]
    public void RandomRings_Differ() =>
        Assert.NotEqual(TokenKeyRing.Random().CurrentKeyId, TokenKeyRing.Random().CurrentKeyId, StringComparer.Ordinal);

    [Fact]
    public void ToString_TellsCountAndIdOnly()
    {
        var ring = TokenKeyRing.Parse($"{Secret};{OtherSecret}");
        Assert.Equal($"TokenKeyRing {{ Count = 2, CurrentKeyId = {ring.CurrentKeyId} }}", ring.ToString());
        Assert.Matches("^[0-9a-f]{8}$", ring.CurrentKeyId);
    }

    [Fact]
    public void Purposes_HaveDifferentKeys()
    {
        var ring = TokenKeyRing.Parse(Secret);
        var macs = new[] { "tool", "post_prompt", "upload" }.Select(purpose => Mac(ring.KeysFor(purpose).Current.Hash)).ToList();
        macs.Add(Mac(ring.Secrets[0].Plain));
        Assert.Equal(4, macs.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void ParallelUseOfOneKey_GivesRightCodes()
    {
        var key = TokenKeyRing.Parse(Secret).Tool.Current.Hash;
        var expected = Mac(key);
        var wrong = 0;
        Parallel.For(0, 20_000, new ParallelOptions { MaxDegreeOfParallelism = 16 }, _ =>
        {
            if (!string.Equals(Mac(key), expected, StringComparison.Ordinal))
            {
                Interlocked.Increment(ref wrong);
            }
        });
        Assert.Equal(0, wrong);
    }

    private static string Mac(KeyedHash key)
    {
        var mac = new byte[32];
        key.Compute("text"u8, mac);
        return Convert.ToHexString(mac);
    }
}
