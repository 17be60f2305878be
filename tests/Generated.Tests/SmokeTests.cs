using System.Text;

namespace SecureTools.Tests.Generated;

public class SmokeTests
{
    private static readonly ToolTable _table = ToolTables.Create(new ToolTableOptions
    {
        Tokens = new ToolTokens(new ToolTokensOptions { Keys = TokenKeyRing.Random(), Agent = "bank" }),
    });

    [Fact]
    public async Task Add_Runs()
    {
        var result = await _table.InvokeAsync(new ToolCall("add") { Arguments = "{\"a\":1}"u8.ToArray() });
        Assert.Equal(ToolStatus.Ok, result.Status);
        Assert.Equal("3", Encoding.UTF8.GetString(result.Content.Span));
    }

    [Fact]
    public void Table_HoldsAll() =>
        Assert.Equal(["add", "count", "everything", "get_balance", "move", "transfer_funds", "tree"], _table.Tools.Select(tool => tool.Name), StringComparer.Ordinal);
}
