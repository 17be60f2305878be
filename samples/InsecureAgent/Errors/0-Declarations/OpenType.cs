namespace InsecureAgent.Declarations.OpenType;

public static class OrderTools
{
    /// <summary>Places an order for an item.</summary>
    /// <param name="item">What to order.</param>
    [Tool]
    // SECT0002 error: anything at all could be sent as the item.
    public static void PlaceAnything(object item) => System.Console.WriteLine(item);
}
