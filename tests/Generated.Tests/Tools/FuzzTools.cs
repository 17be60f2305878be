using System.ComponentModel.DataAnnotations;

namespace SecureTools.Tests.Generated;

/// <summary>What the last call bound.</summary>
public sealed class Bound
{
    public object? Value { get; set; }
}

public sealed record Line([RegularExpression("[A-Z]{2}[0-9]{1,4}")] string Code, [Range(1, 99)] int Count, decimal? Price = null);

public sealed record Order(
    Guid Id,
    [Length(1, 4)] IReadOnlyList<Line> Lines,
    [StringLength(8, MinimumLength = 2)] string Customer,
    Channel Channel,
    DateTimeOffset At,
    [AllowedValues("low", "high")] string Priority = "low");

public sealed record Texts(string A, string? B, Uri C, char G);

/// <summary>Tools whose bound values a fuzz test looks at.</summary>
[AllowAnonymousTool]
public sealed class FuzzTools(Bound bound)
{
    [Tool]
    public void FuzzOrder(Order order, bool dry = false)
    {
        bound.Value = order;
        _ = dry;
    }

    [Tool]
    public void FuzzNumbers(
        [Range(-10, 10)] sbyte a, [Range(0.5, 2, MaximumIsExclusive = true)] double b, [Range(0.01, 1000)] decimal c, ulong d, [MaxLength(3)] int[] e) =>
        bound.Value = (a, b, c, d, e);

    [Tool]
    public void FuzzText(
        [Required] string a, [MaxLength(4)] string? b, Uri c, DateOnly d, TimeOnly e, TimeSpan f, char g)
    {
        _ = (d, e, f);
        bound.Value = new Texts(a, b, c, g);
    }

    [Tool]
    public void FuzzTree(Node root) => bound.Value = root;
}
