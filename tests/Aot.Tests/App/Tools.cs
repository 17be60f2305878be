using System.ComponentModel.DataAnnotations;
using SecureTools;

[assembly: Role("clerk", "write")]
[assembly: Role("boss", "write", "approve")]

namespace AotApp;

public enum Currency
{
    Chf,
    Eur,
}

public sealed record Transfer([Range(0.01, 1000)] decimal Amount, Currency Currency, [RegularExpression("[0-9]{4}")] string Account);

public sealed class Bank
{
    [Tool(Secure = true), RequirePermission("write")]
    public async Task<Transfer> Send(Transfer transfer, List<string>? notes = null, CancellationToken cancel = default)
    {
        await Task.Delay(1, cancel);
        return transfer with { Account = $"{transfer.Account}+{notes?.Count ?? 0}" };
    }
}
