namespace SecureTools.Tests.Runtime.Binding;

public sealed class SpreadComparerTests
{
    [Fact]
    public void NumbersOfOneHash_AreSpread()
    {
        var numbers = Enumerable.Range(1, 20_000).Select(half => ((long)half << 32) | (uint)half).ToList();
        Assert.Single(numbers.Select(number => number.GetHashCode()).Distinct());
        Assert.InRange(numbers.Select(number => SpreadComparer.Instance.GetHashCode(number)).Distinct().Count(), 19_900, 20_000);
        Assert.InRange(numbers.Select(number => SpreadComparer.Instance.GetHashCode((ulong)number)).Distinct().Count(), 19_900, 20_000);
    }

    [Fact]
    public void EqualNumbers_HaveOneHash()
    {
        long? none = null;
        var comparer = SpreadComparer.Instance;
        Assert.Equal(comparer.GetHashCode(-5L), comparer.GetHashCode((long?)-5L));
        Assert.Equal(comparer.GetHashCode(ulong.MaxValue), comparer.GetHashCode((ulong?)ulong.MaxValue));
        Assert.True(comparer.Equals(none, null) && comparer.Equals(1L, 1L) && !comparer.Equals((ulong?)1, 2) && !comparer.Equals(1UL, 2UL));
        Assert.Equal(0, comparer.GetHashCode(none));
    }
}
