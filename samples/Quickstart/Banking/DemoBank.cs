using System.Globalization;

namespace Quickstart.Banking;

/// <summary>A bank in memory with two customers. Each run starts with the same money.</summary>
public sealed class DemoBank : IBank, IExchangeRates
{
    private static readonly DateOnly _firstDay = new(2030, 1, 1);
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Account> _accounts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _owners = new(StringComparer.Ordinal);
    private int _transfers;

    public DemoBank()
    {
        Open("alice", new Account("1000000001", AccountKind.Current, Currency.CHF, 52_300.50m));
        Open("alice", new Account("1000000002", AccountKind.Savings, Currency.EUR, 8_000m));
        Open("bob", new Account("2000000001", AccountKind.Current, Currency.CHF, 410.25m));
        Open("eve", new Account("3000000001", AccountKind.Current, Currency.CHF, 90m));
    }

    public Account? Find(string number)
    {
        lock (_gate)
        {
            return _accounts.GetValueOrDefault(number);
        }
    }

    public IReadOnlyList<Account> AccountsOf(string customer)
    {
        lock (_gate)
        {
            var own = _accounts.Values.Where(account => Owns(customer, account.Number));
            return [.. own.OrderBy(account => account.Number, StringComparer.Ordinal)];
        }
    }

    public bool Owns(string customer, string account) => _owners.TryGetValue(account, out var owner) && owner == customer;

    public IReadOnlyList<Booking> BookingsOf(string account, DateOnly from, DateOnly to)
    {
        var days = Math.Max(0, to.DayNumber - from.DayNumber + 1);
        return [.. Enumerable.Range(0, days).Select(day => from.AddDays(day)).Where(day => day >= _firstDay).Select(BookingOf)];
    }

    public Task<string> TransferAsync(string from, string to, decimal amount)
    {
        lock (_gate)
        {
            _accounts[from] = _accounts[from] with { Balance = _accounts[from].Balance - amount };
            if (_accounts.TryGetValue(to, out var target))
            {
                _accounts[to] = target with { Balance = target.Balance + amount };
            }

            return Task.FromResult(string.Create(CultureInfo.InvariantCulture, $"TX-{++_transfers:0000}"));
        }
    }

    public Card? FindCard(string id) => id == "card-7" ? new Card(id, "Alice Example", "4000 0012 3456 7899") : null;

    public decimal Rate(Currency from, Currency to) => Worth(from) / Worth(to);

    private static decimal Worth(Currency currency) => currency switch
    {
        Currency.EUR => 0.95m,
        Currency.USD => 0.90m,
        _ => 1m,
    };

    private static Booking BookingOf(DateOnly day) => new(day, "Coffee and a roll at the station", -4.50m - (day.DayNumber % 7));

    private void Open(string owner, Account account)
    {
        _accounts.Add(account.Number, account);
        _owners.Add(account.Number, owner);
    }
}
