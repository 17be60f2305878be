using System.ComponentModel.DataAnnotations;

[assembly: SecureTools.Role("operator", "pay", "read")]
[assembly: SecureTools.Role("auditor", "read")]

namespace SecureTools.Benchmarks.Subjects;

/// <summary>One body behind every layer of security, one layer more with each method.</summary>
public static class Payments
{
    [Tool, AllowAnonymousTool]
    public static string PayBound(string account, decimal amount, string currency) => Body(account, amount, currency);

    [Tool, AllowAnonymousTool]
    public static string PayValidated(
        [StringLength(10, MinimumLength = 10)] string account, [Range(0.01, 1_000_000)] decimal amount, [AllowedValues("CHF", "EUR", "USD")] string currency) =>
        Body(account, amount, currency);

    [Tool, RequireRole("operator"), RequirePermission("pay")]
    public static string PayPermitted(
        [StringLength(10, MinimumLength = 10)] string account, [Range(0.01, 1_000_000)] decimal amount, [AllowedValues("CHF", "EUR", "USD")] string currency) =>
        Body(account, amount, currency);

    [Tool, RequireRole("operator"), RequirePermission("pay"), RequireTrust(5), RequireMfa]
    public static string PayTrusted(
        [StringLength(10, MinimumLength = 10)] string account, [Range(0.01, 1_000_000)] decimal amount, [AllowedValues("CHF", "EUR", "USD")] string currency) =>
        Body(account, amount, currency);

    [Tool(Secure = true), RequireRole("operator"), RequirePermission("pay"), RequireTrust(5), RequireMfa]
    public static string PaySecured(
        [StringLength(10, MinimumLength = 10)] string account, [Range(0.01, 1_000_000)] decimal amount, [AllowedValues("CHF", "EUR", "USD")] string currency) =>
        Body(account, amount, currency);

    [Tool(Secure = true), RequireRole("operator"), RequirePermission("pay"), RequireTrust(5), RequireMfa, RateLimit(100_000, PerSeconds = 1)]
    public static string PayLimited(
        [StringLength(10, MinimumLength = 10)] string account, [Range(0.01, 1_000_000)] decimal amount, [AllowedValues("CHF", "EUR", "USD")] string currency) =>
        Body(account, amount, currency);

    [Tool, RequireRole("operator"), RequirePermission("pay"), RequireTrust(5), RequireMfa]
    public static Task<string> PayAsync(
        [StringLength(10, MinimumLength = 10)] string account, [Range(0.01, 1_000_000)] decimal amount, [AllowedValues("CHF", "EUR", "USD")] string currency) =>
        Task.FromResult(Body(account, amount, currency));

    [Tool, AllowAnonymousTool]
    public static string PayFailing(
        [StringLength(10, MinimumLength = 10)] string account, [Range(0.01, 1_000_000)] decimal amount, [AllowedValues("CHF", "EUR", "USD")] string currency) =>
        throw new InvalidOperationException(Body(account, amount, currency));

    private static string Body(string account, decimal amount, string currency) => amount > 100 ? account : currency;
}
