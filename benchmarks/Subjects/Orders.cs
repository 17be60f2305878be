using System.ComponentModel.DataAnnotations;

namespace SecureTools.Benchmarks.Subjects;

/// <summary>Arguments with every constraint that such arguments have, for comparison with a serializer that checks none.</summary>
/// <param name="Number">Order number.</param>
/// <param name="Customer">Who orders.</param>
/// <param name="Placed">When the order was placed.</param>
/// <param name="Quantity">How many.</param>
/// <param name="Price">Price of one.</param>
/// <param name="Express">Whether it is urgent.</param>
/// <param name="Note">What else there is to say.</param>
/// <param name="Destination">Where it goes.</param>
public sealed record Order(
    [Range(1, 1_000_000)] int Number,
    [StringLength(80, MinimumLength = 1)] string Customer,
    DateTimeOffset Placed,
    [Range(1, 1000)] int Quantity,
    [Range(0.01, 100_000)] decimal Price,
    bool Express,
    [StringLength(200)] string? Note,
    Place Destination);

/// <summary>The arguments of <see cref="OrderTools.Ship"/>, as a serializer takes them.</summary>
public sealed record ShipArguments(Order Order);

/// <summary>The arguments of <see cref="OrderTools.Sum"/>, as a serializer takes them.</summary>
public sealed record SumArguments(List<int> Numbers);

/// <summary>The arguments of <see cref="OrderTools.Join"/>, as a serializer takes them.</summary>
public sealed record JoinArguments(List<string> Words);

/// <summary>Tools whose arguments are bound and no more.</summary>
public static class OrderTools
{
    [Tool, AllowAnonymousTool]
    public static int Ship(Order order) => order.Number;

    [Tool, AllowAnonymousTool]
    public static long Sum([MaxLength(1000)] List<int> numbers) => numbers.Sum(number => (long)number);

    [Tool, AllowAnonymousTool]
    public static int Join([MaxLength(1000)] List<string> words) => words.Count;
}
