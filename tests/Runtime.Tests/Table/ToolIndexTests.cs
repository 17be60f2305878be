namespace SecureTools.Tests.Table;

public class ToolIndexTests
{
    private static readonly Dictionary<string, ToolSlot> _slots = new(StringComparer.Ordinal)
    {
        ["one"] = new ToolSlot(null!, 0, null!),
        ["two"] = new ToolSlot(null!, 1, null!),
    };

    [Fact]
    public void Find_AnswersTheSameHoweverOftenItWasAsked()
    {
        var index = new ToolIndex(_slots);
        for (var i = 0; i < 1000; i++)
        {
            Assert.Same(_slots["one"], index.Find("one"));
            Assert.Same(_slots["two"], index.Find("two"));
            Assert.Null(index.Find("One"));
            Assert.Null(index.Find(""));
        }
    }

    [Fact]
    public async Task Find_WhileItFreezes_AnswersEveryThread()
    {
        var index = new ToolIndex(_slots);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < 500; i++)
            {
                Assert.Same(_slots["two"], index.Find("two"));
                Assert.Null(index.Find("three"));
            }
        })));
    }
}
