namespace InsecureAgent.Effects;

/// <summary>Tools that destroy something, and do not ask who wants it.</summary>
public sealed class DestructiveTools(IShop shop)
{
    /// <summary>Deletes an order with everything that belongs to it.</summary>
    /// <param name="order">Number of the order.</param>
    // SECT3001 warning: any call that slips into the conversation runs; with Secure = true it would need a token.
    [Tool(Destructive = true), RequirePermission("orders:write")]
    public void DeleteOrder(string order) => shop.Delete(order);

    /// <summary>Deletes all orders of the past year.</summary>
    [Tool(Destructive = true, Secure = true)]
    // SECT3002 warning: every authenticated caller may do it, the model's own user included.
    public void DeleteOldOrders() => shop.Delete("*");
}
