namespace SecureTools.Tests.Limits;

public sealed class RateLimitPartitionTests
{
    [Fact]
    public void RetiredPartition_GrantsNothingMore()
    {
        var partition = new RateLimitPartition(count: 2, window: 10);
        Assert.True(partition.TryAcquire(0, out var wait));
        Assert.Equal(0, wait);
        Assert.False(partition.TryRetire(9, out var expiry));
        Assert.Equal(10, expiry);
        Assert.True(partition.TryAcquire(9, out _));
        Assert.False(partition.TryRetire(10, out expiry));
        Assert.Equal(19, expiry);
        Assert.True(partition.TryRetire(19, out _));
        Assert.False(partition.TryAcquire(19, out _));
    }

    [Fact]
    public void LateThread_DoesNotDisturbTheOrder()
    {
        var partition = new RateLimitPartition(count: 2, window: 10);
        Assert.True(partition.TryAcquire(5, out _));
        Assert.True(partition.TryAcquire(3, out var wait));
        Assert.Equal(0, wait);
        Assert.True(partition.TryAcquire(14, out wait));
        Assert.Equal(1, wait);
    }
}
