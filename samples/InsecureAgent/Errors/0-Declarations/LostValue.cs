namespace InsecureAgent.Declarations.LostValue;

public sealed class Order
{
    public int Count { get; init; } = 1;
}

public static class OrderTools
{
    /// <summary>Places an order for an item.</summary>
    /// <param name="order">What to order.</param>
    [Tool]
    // SECT0016 error: a count that is not sent would lose its own value.
    public static void OrderMany(Order order) => System.Console.WriteLine(order.Count);
}
