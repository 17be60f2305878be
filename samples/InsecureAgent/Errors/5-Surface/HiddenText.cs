namespace InsecureAgent.Errors.Surface;

/// <summary>Texts with characters that nobody sees.</summary>
public sealed class HiddenText(IShop shop)
{
    // SECT5013 error: tag characters spell "hi" for the model alone.
    [Tool(Description = "Counts the orders of a day.\U000E0068\U000E0069")]
    public int CountOrders([System.ComponentModel.Description("Day of the orders.")] DateOnly day) => shop.Find(day.ToString("O")).Length;
}
