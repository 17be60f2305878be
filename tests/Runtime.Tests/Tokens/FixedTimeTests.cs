namespace SecureTools.Tests.Tokens;

public sealed class FixedTimeTests
{
    [Fact]
    public void EqualBytes_AreEqual()
    {
        for (var length = 0; length <= 70; length++)
        {
            var bytes = new byte[length];
            new Random(length).NextBytes(bytes);
            Assert.True(FixedTime.AreEqual(bytes, bytes.ToArray()));
        }
    }

    [Fact]
    public void AnyBitOrLength_MakesADifference()
    {
        for (var length = 0; length <= 70; length++)
        {
            var bytes = new byte[length];
            new Random(length).NextBytes(bytes);
            Assert.False(FixedTime.AreEqual(bytes, [.. bytes, 0]));
            Assert.False(FixedTime.AreEqual([.. bytes, 0], bytes));
            for (var bit = 0; bit < 8 * length; bit++)
            {
                var other = bytes.ToArray();
                other[bit / 8] ^= (byte)(1 << (bit % 8));
                Assert.False(FixedTime.AreEqual(bytes, other));
            }
        }
    }
}
