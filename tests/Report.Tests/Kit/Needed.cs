namespace SecureTools.Tests.Report;

/// <summary>What a test needs that is not part of the SDK.</summary>
internal static class Needed
{
    /// <summary>Skips the test where it is missing; in CI, where .ci/setup installed it, the test fails.</summary>
    /// <param name="missing">Why it cannot be used; null: it can.</param>
    public static void Check(string? missing)
    {
        Assert.SkipWhen(missing is not null && Environment.GetEnvironmentVariable("CI") is not "true", missing ?? "");
        Assert.True(missing is null, missing);
    }
}
