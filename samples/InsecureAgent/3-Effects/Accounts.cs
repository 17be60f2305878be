[assembly: Effect("M:InsecureAgent.Effects.IAccounts.Promote", Effects.ChangesAccess)]
[assembly: Effect("M:InsecureAgent.Effects.IAccounts.Pay", Effects.Pays)]

namespace InsecureAgent.Effects;

/// <summary>A service of another company; its code is not here, so the attributes above say what it does.</summary>
public interface IAccounts
{
    void Promote(string clerk);

    void Pay(string supplier, decimal amount);
}

/// <summary>Tools that are guarded, but not well enough for what they do.</summary>
public sealed class AccountTools(IAccounts accounts)
{
    /// <summary>Makes a clerk a manager.</summary>
    /// <param name="clerk">Number of the clerk.</param>
    [Tool(Secure = true, Destructive = true), RequirePermission("orders:write")]
    // SECT3015 warning: a stolen session is enough to keep access for good.
    public void PromoteClerk(string clerk) => accounts.Promote(clerk);

    /// <summary>Pays a supplier.</summary>
    /// <param name="supplier">Number of the supplier.</param>
    /// <param name="amount">Amount in francs.</param>
    [Tool(Secure = true, Destructive = true), RequirePermission("orders:write")]
    // SECT3016 warning: any amount, as often as the model likes.
    public void PaySupplier(string supplier, decimal amount) => accounts.Pay(supplier, amount);
}
