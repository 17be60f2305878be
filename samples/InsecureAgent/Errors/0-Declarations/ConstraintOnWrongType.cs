namespace InsecureAgent.Declarations.ConstraintOnWrongType;

public static class OrderTools
{
    /// <summary>Places an order for an item.</summary>
    /// <param name="item">The number of the item.</param>
    [Tool]
    // SECT0007 error: a number has no length.
    public static void OrderItem([System.ComponentModel.DataAnnotations.StringLength(10)] int item) => System.Console.WriteLine(item);
}
