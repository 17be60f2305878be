namespace SecureTools.Analyzers.Tests.Factory;

public sealed class OnceTests
{
    [Fact]
    public void Fact_IsComputedOnce()
    {
        var count = 0;
        var once = new Once<string>(_ => "x" + ++count);
        Assert.Equal(["x1", "x1"], [once.Get(CancellationToken.None), once.Get(CancellationToken.None)]);
    }

    [Fact]
    public void Cancellation_IsNotKept()
    {
        var once = new Once<string>(cancel =>
        {
            cancel.ThrowIfCancellationRequested();
            return "x";
        });
        Assert.Throws<OperationCanceledException>(() => once.Get(new CancellationToken(canceled: true)));
        Assert.Equal("x", once.Get(CancellationToken.None));
    }
}
