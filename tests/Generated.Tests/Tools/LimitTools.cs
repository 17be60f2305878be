namespace SecureTools.Tests.Generated;

/// <summary>What a tool keeps beyond its call.</summary>
public sealed class Keeper
{
    public CancellationToken Token { get; set; }

    public IProgress<ToolProgress>? Progress { get; set; }

    public IReadOnlyList<ToolProgress> Reports { get; init; } = [];
}

public static class LimitTools
{
    [Tool, RateLimit(1, By = RateLimitBy.Caller), RateLimit(1, By = RateLimitBy.Session)]
    public static int LimitedTwice() => 1;

    [Tool, RequireRole("admin"), RateLimit(2, By = RateLimitBy.Everyone), RateLimit(3)]
    public static int LimitedForEveryone() => 1;

    [Tool]
    public static Task KeepToken([FromServices] Keeper keeper, CancellationToken cancel)
    {
        keeper.Token = cancel;
        return Task.CompletedTask;
    }
}
