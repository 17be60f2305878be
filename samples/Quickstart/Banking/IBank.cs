namespace Quickstart.Banking;

/// <summary>The core banking system.</summary>
public interface IBank
{
    /// <summary>Finds an account, or null.</summary>
    Account? Find(string number);

    /// <summary>The accounts of a customer.</summary>
    IReadOnlyList<Account> AccountsOf(string customer);

    /// <summary>Whether the account belongs to the customer.</summary>
    bool Owns(string customer, string account);

    /// <summary>The bookings of an account, oldest first.</summary>
    IReadOnlyList<Booking> BookingsOf(string account, DateOnly from, DateOnly to);

    /// <summary>Moves money.</summary>
    /// <returns>The reference of the booking.</returns>
    Task<string> TransferAsync(string from, string to, decimal amount);

    /// <summary>Finds a card, or null.</summary>
    Card? FindCard(string id);
}

/// <summary>Today's exchange rates.</summary>
public interface IExchangeRates
{
    /// <summary>What one unit of <paramref name="from"/> costs in <paramref name="to"/>.</summary>
    decimal Rate(Currency from, Currency to);
}

/// <summary>An account of the bank.</summary>
/// <param name="Number">Account number.</param>
/// <param name="Kind">Kind of account.</param>
/// <param name="Currency">Currency of the balance.</param>
/// <param name="Balance">Current balance.</param>
public sealed record Account(string Number, AccountKind Kind, Currency Currency, decimal Balance);

/// <summary>Money that came or went.</summary>
/// <param name="Day">Day of booking.</param>
/// <param name="Text">What it was for.</param>
/// <param name="Amount">Positive when it came.</param>
public sealed record Booking(DateOnly Day, string Text, decimal Amount);

/// <summary>A payment card.</summary>
/// <param name="Id">Id of the card.</param>
/// <param name="Holder">Name on the card.</param>
/// <param name="Number">The full card number, which no model gets to see.</param>
public sealed record Card(string Id, string Holder, [property: Sensitive] string Number);

/// <summary>Kinds of accounts.</summary>
public enum AccountKind
{
    Current,
    Savings,
    Deposit,
}

/// <summary>Currencies the bank deals in.</summary>
public enum Currency
{
    CHF,
    EUR,
    USD,
}
