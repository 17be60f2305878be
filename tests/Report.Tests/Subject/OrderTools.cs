using System.ComponentModel.DataAnnotations;

[assembly: SecureTools.Role("clerk", "orders:read")]
[assembly: SecureTools.Role("manager", "orders:read", "orders:write", "refunds:pay")]

namespace SecureTools.Tests.Report.Subject;

/// <summary>What the tests report about. It is part of this project, so that its schemas are there at run time too.</summary>
public static class OrderTools
{
    /// <summary>Finds an order.</summary>
    /// <param name="number">Number of the order: "12345" or 'é\'.</param>
    /// <param name="most">How much it costs at most.</param>
    /// <param name="sort">By what.</param>
    [Tool(ReadOnly = true), RequirePermission("orders:read")]
    public static string FindOrder([RegularExpression("[0-9]{5}\\.?")] string number, [Range(0.010, 1_000_000)] decimal most = 5.50m, OrderPart sort = OrderPart.Number) =>
        OrderStore.Read(number + most + sort);

    /// <summary>Deletes an order.</summary>
    /// <param name="number">Number of the order.</param>
    /// <param name="weights">Weights.</param>
    [Tool(Secure = true, Destructive = true), RequirePermission("orders:write")]
    public static void DeleteOrder([Range(1, 99_999)] int number, [Length(1, 3)] IReadOnlyList<OrderLine> weights) => OrderStore.Remove(number + weights.Count);

    /// <summary>Writes a refund down.</summary>
    /// <param name="amount">How much.</param>
    [Tool, RequirePermission("refunds:pay", When = nameof(IsLarge)), RequireApproval, RequireMfa]
    public static void Refund([Range(0.01, 1e6)] double amount) => File.AppendAllText("refunds.txt", OrderStore.Read("rates") + amount);

    /// <summary>Rings whoever is there.</summary>
    [Tool, RequireRole("clerk", "manager")]
    public static void Ring() => Bell?.Ring();

    /// <summary>Counts words.</summary>
    /// <param name="text">The text.</param>
    [Tool, AllowAnonymousTool]
    public static int CountWords([MaxLength(100)] string text) => text.Split(' ').Length;

    internal static IBell? Bell { get; set; }

    internal static bool IsLarge(double amount) => amount > 1000;
}

/// <summary>By what orders are sorted.</summary>
public enum OrderPart
{
    Number,
    Price,
}

/// <summary>A line of an order.</summary>
/// <param name="Weight">In kilograms.</param>
/// <param name="Parts">What it is made of.</param>
public sealed record OrderLine([property: Range(0.0005, 25.50)] double Weight, IReadOnlyList<OrderLine>? Parts = null);

/// <summary>Nothing of this assembly implements it, so nobody knows what it does.</summary>
internal interface IBell
{
    void Ring();
}
