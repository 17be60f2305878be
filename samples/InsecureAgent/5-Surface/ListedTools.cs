namespace InsecureAgent.Surface;

/// <summary>Tools that differ from what ToolSurface.txt says about them.</summary>
public sealed class ListedTools(IShop shop)
{
    /// <summary>Finds an order by its number and shows its state.</summary>
    /// <param name="order">Number of the order.</param>
    [Tool]
    // SECT5001 warning: a new tool that nobody has reviewed yet.
    public string FindOrder(string order) => shop.Find(order);

    /// <summary>Pays money back for an order.</summary>
    /// <param name="order">Number of the order.</param>
    /// <param name="amount">Amount in francs.</param>
    [Tool, RequirePermission("orders:write")]
    // SECT5002 warning: the tool has lost its range...
    // SECT5002 warning: ...and its approval since it was reviewed.
    public void PayRefund(string order, decimal amount) => shop.Refund(order, amount);
}
