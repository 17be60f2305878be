namespace InsecureAgent.Declarations.Pattern;

public static class OrderTools
{
    /// <summary>Places an order for an item.</summary>
    /// <param name="item">The number of the item.</param>
    [Tool]
    // SECT0013 error: schema and binder would read the pattern differently.
    public static void OrderByNumber([System.ComponentModel.DataAnnotations.RegularExpression(@"\A[0-9]{5}\Z")] string item) => System.Console.WriteLine(item);
}
