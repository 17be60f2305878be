namespace InsecureAgent.Inputs;

/// <summary>Tools that believe what a model says.</summary>
public sealed class Claims(IShop shop)
{
    /// <summary>Finds the last order of a customer.</summary>
    /// <param name="userId">Number of the customer.</param>
    [Tool]
    // SECT2007 warning: whoever is told another number reads the orders of somebody else.
    public string FindLastOrder(string userId) => shop.Find(userId) ?? "none";

    /// <summary>Opens the box with the vouchers.</summary>
    /// <param name="password">Of the box.</param>
    [Tool]
    // SECT2008 warning: the model has to know it, and so does whoever reads the conversation.
    public static bool OpenBox(string password) => password.Length > 8;
}
