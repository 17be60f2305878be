using System.ComponentModel.DataAnnotations;
using Quickstart.Banking;

namespace Quickstart.Tools;

/// <summary>Who gets the money.</summary>
/// <param name="Name">Full name.</param>
/// <param name="Account">Account number of ten digits.</param>
/// <param name="Address">Postal address, if known.</param>
public sealed record Payee(
    [StringLength(70, MinimumLength = 1)] string Name,
    [RegularExpression("[0-9]{10}")] string Account,
    PostalAddress? Address = null);

/// <summary>A postal address.</summary>
/// <param name="Town">Town.</param>
/// <param name="Country">Two-letter country code.</param>
/// <param name="Lines">Street and number, each on a line.</param>
public sealed record PostalAddress(
    [StringLength(35, MinimumLength = 1)] string Town,
    [RegularExpression("[A-Z]{2}")] string Country = "CH",
    [Length(0, 3)] IReadOnlyList<string>? Lines = null);

/// <summary>One payment of a list.</summary>
/// <param name="Amount">Amount in the currency of the account.</param>
/// <param name="To">Who gets it.</param>
public sealed record Payment([Range(0.01, 1_000)] decimal Amount, Payee To);

/// <summary>What came of a transfer.</summary>
/// <param name="Reference">Reference of the booking.</param>
/// <param name="Amount">Amount that was booked.</param>
/// <param name="Currency">Currency of the amount.</param>
/// <param name="Memo">Text that the payee reads.</param>
public sealed record Receipt(string Reference, decimal Amount, Currency Currency = Currency.CHF, string? Memo = null);

/// <summary>Tools that move money: every guard that the library has.</summary>
[RequirePermission(Permissions.PaymentsWrite)]
public sealed class TransferTools(IBank bank)
{
    /// <summary>Transfers money from one of the caller's accounts.</summary>
    /// <param name="fromAccount">The caller's account number.</param>
    /// <param name="amount">Amount in the currency of the account.</param>
    /// <param name="to">Who gets it.</param>
    /// <param name="memo">Text that the payee reads.</param>
    /// <param name="currency">Currency of the amount.</param>
    [Tool(Title = "Transfer money", Secure = true, Destructive = true, Idempotent = false, MaxArgumentBytes = 1_000)]
    [RequireTrust(5), RequireMfa(MaxAgeSeconds = 300), RateLimit(30, PerSeconds = 60)]
    [RequireApproval(When = nameof(IsLarge))]
    [RequirePermission(Permissions.AccountsAny, When = nameof(IsForeign))]
    public async Task<Receipt> TransferFunds(
        [RegularExpression("[0-9]{10}")] string fromAccount,
        [Range(0.01, 1_000_000)] decimal amount,
        Payee to,
        [StringLength(20)] string? memo = null,
        Currency currency = Currency.CHF) =>
        new(await bank.TransferAsync(fromAccount, to.Account, amount), amount, currency, memo);

    /// <summary>Transfers several small amounts at once.</summary>
    /// <param name="fromAccount">The caller's account number.</param>
    /// <param name="payments">What to pay, in this order.</param>
    [Tool(Title = "Pay several", Secure = true, Destructive = true), RateLimit(30, PerSeconds = 60)]
    [RequirePermission(Permissions.AccountsAny, When = nameof(IsForeign))]
    public async IAsyncEnumerable<Receipt> PayAll(
        [RegularExpression("[0-9]{10}")] string fromAccount, [Length(1, 20)] IReadOnlyList<Payment> payments)
    {
        foreach (var payment in payments)
        {
            yield return new Receipt(await bank.TransferAsync(fromAccount, payment.To.Account, payment.Amount), payment.Amount);
        }
    }

    internal static bool IsLarge(decimal amount) => amount > 10_000;

    internal static bool IsForeign(string fromAccount, ToolCall call) => !call.Service<IBank>().Owns(call.Caller.Id, fromAccount);
}
