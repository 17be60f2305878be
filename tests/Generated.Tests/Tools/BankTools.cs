using System.ComponentModel.DataAnnotations;
using System.Runtime.CompilerServices;

[assembly: SecureTools.Role("admin", "read", "write", "delete", "manage")]
[assembly: SecureTools.Role("developer", "read", "write")]
[assembly: SecureTools.Role("viewer", "read")]

namespace SecureTools.Tests.Generated;

public interface IAccounts
{
    decimal Balance(string account);
}

public enum Channel
{
    Web,
    Phone,
}

/// <summary>A postal address.</summary>
/// <param name="Street">Street and number.</param>
/// <param name="City">City.</param>
public sealed record Address([StringLength(100, MinimumLength = 1)] string Street, string? City = null)
{
    /// <summary>Country code.</summary>
    [RegularExpression("[A-Z]{2}")]
    public string Country { get; init; } = "CH";

    [Sensitive]
    public string? Secret { get; set; }
}

public sealed class Node
{
    public required string Name { get; init; }

    public List<Node> Children { get; set; } = [];
}

/// <summary>Tools of a bank.</summary>
public sealed class BankTools(IAccounts accounts)
{
    /// <summary>Gets the balance of an account.</summary>
    /// <param name="account">Account number.</param>
    /// <param name="cancel">Cancels.</param>
    [Tool, RequirePermission("read")]
    public Task<decimal> GetBalance([StringLength(10, MinimumLength = 10)] string account, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return Task.FromResult(accounts.Balance(account));
    }

    /// <summary>Transfers money between accounts.</summary>
    [Tool(Secure = true, Destructive = true), RequirePermission(Permissions.Write), RequireMfa, RateLimit(10, PerSeconds = 60)]
    [RequireApproval(When = nameof(IsLarge))]
    public async Task<string> TransferFunds([Range(0.01, 1_000_000)] decimal amount, [RegularExpression("[0-9]{10}")] string toAccount, ToolCall call)
    {
        await Task.Yield();
        return $"{amount} to {toAccount} by {call.Caller.Id}";
    }

    internal static bool IsLarge(decimal amount) => amount > 10_000;
}

public static class MiscTools
{
    [Tool, AllowAnonymousTool]
    public static int Add(int a, int b = 2) => a + b;

    [Tool, RequireRole("admin"), RequireRole("viewer", "developer", When = nameof(Always))]
    public static Address Move(Address to, Channel by = Channel.Phone, Channel? maybe = null, List<Address>? more = null, int[]? numbers = null) =>
        to with { Secret = $"{by} {maybe} {more?.Count} {numbers?.Length}" };

    public static bool Always(Caller caller) => caller.IsAuthenticated;

    [Tool]
    public static Node Tree(Node root) => root;

    [Tool, RequireTrust(5)]
    public static async IAsyncEnumerable<int> Count([AllowedValues(1, 2, 3)] int to, [EnumeratorCancellation] CancellationToken cancel)
    {
        for (var i = 0; i < to; i++)
        {
            await Task.Delay(1, cancel);
            yield return i;
        }
    }

    [Tool("everything")]
    public static string Everything(
        bool a, byte b, sbyte c, short d, ushort e, uint f, long g, ulong h, float i, double j, decimal k, char l, Guid m, DateTime n, DateTimeOffset o,
        DateOnly p, TimeOnly q, TimeSpan r, Uri s, [Required] string t, int? u, IReadOnlyList<string?> v) =>
        FormattableString.Invariant($"{a}{b}{c}{d}{e}{f}{g}{h}{i}{j}{k}{l}{m}{n:O}{o:O}{p:O}{q:O}{r}{s}{t}{u}{v.Count}");
}
