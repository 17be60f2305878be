using System.Text;

namespace SecureTools.Tests.Binding;

public sealed class ProblemLimitTests
{
    private const int Items = 20_000;

    [Fact]
    public void ProblemsPastTheLimit_AreCountedAndCostNoMemory()
    {
        var json = Encoding.UTF8.GetBytes("[" + string.Join(',', Enumerable.Repeat("\"\"", Items)) + "]");
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Null(ArgumentReader.Bind(new ListTool(), json, out var problems));
        Assert.Equal(ArgumentReader.MaxProblems, problems.Count);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200_000);
    }

    private sealed class ListTool() : Tool(new ToolDescriptor { Name = "list" })
    {
        protected internal override object? Bind(ref ArgumentReader reader)
        {
            Assert.True(reader.BeginArray());
            for (var i = 0; reader.NextItem(i); i++)
            {
                Assert.False(reader.TryRead(out int _));
            }

            Assert.Equal(Items, reader.ProblemCount);
            return reader.Failed ? null : this;
        }

        protected internal override ValueTask<ToolResult> CallAsync(object arguments, ToolCall call, CancellationToken cancel) => new(ToolResult.Ok());
    }
}
