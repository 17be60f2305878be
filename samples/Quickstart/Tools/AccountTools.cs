using System.ComponentModel.DataAnnotations;
using Quickstart.Banking;

namespace Quickstart.Tools;

/// <summary>What an agent may look at. Everybody sees their own accounts; those of others need a permission more.</summary>
[RequirePermission(Permissions.AccountsRead)]
public sealed class AccountTools(IBank bank)
{
    /// <summary>Gets the balance of an account.</summary>
    /// <param name="account">Account number of ten digits.</param>
    [Tool(Title = "Account balance", ReadOnly = true)]
    [RequirePermission(Permissions.AccountsAny, When = nameof(IsForeign))]
    public Account? GetBalance([RegularExpression("[0-9]{10}")] string account) => bank.Find(account);

    /// <summary>Lists the caller's accounts.</summary>
    /// <param name="caller">Who calls; never an argument.</param>
    /// <param name="kind">Only accounts of this kind.</param>
    /// <param name="limit">How many at most.</param>
    [Tool(Title = "My accounts", ReadOnly = true)]
    public IReadOnlyList<Account> ListAccounts(Caller caller, AccountKind? kind = null, [Range(1, 50)] int limit = 10) =>
        [.. bank.AccountsOf(caller.Id).Where(account => kind is null || account.Kind == kind).Take(limit)];

    /// <summary>Gets the bookings of an account between two days.</summary>
    /// <param name="account">Account number of ten digits.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    [Tool(Title = "Statement", ReadOnly = true, MaxResultBytes = 2_000)]
    [RequirePermission(Permissions.AccountsAny, When = nameof(IsForeign))]
    public Task<IReadOnlyList<Booking>> GetStatement([RegularExpression("[0-9]{10}")] string account, DateOnly from, DateOnly to) =>
        Task.FromResult(bank.BookingsOf(account, from, to));

    /// <summary>A policy on arguments is plain C#: parameters are matched by name, and the compiler checks the rest.</summary>
    internal static bool IsForeign(string account, ToolCall call) => !call.Service<IBank>().Owns(call.Caller.Id, account);
}
