using System.ComponentModel.DataAnnotations;
using Quickstart.Banking;

namespace Quickstart.Tools;

/// <summary>Tools that anybody may call; a static class needs no services.</summary>
[AllowAnonymousTool]
public static class BranchTools
{
    /// <summary>Tells when a branch is open.</summary>
    /// <param name="town">Town of the branch.</param>
    [Tool(Title = "Opening hours", ReadOnly = true), RateLimit(3, PerSeconds = 60, By = RateLimitBy.Address)]
    public static string BranchHours([StringLength(35, MinimumLength = 1)] string town) => $"{town}: Monday to Friday, 09:00 to 17:00";

    /// <summary>Converts an amount at today's rate.</summary>
    /// <param name="amount">Amount to convert.</param>
    /// <param name="from">Its currency.</param>
    /// <param name="to">The currency to convert to.</param>
    /// <param name="rates">A service of the host, not an argument.</param>
    [Tool(Title = "Convert", ReadOnly = true, OpenWorld = true)]
    public static decimal ConvertCurrency(
        [Range(0, 1e9)] decimal amount, Currency from, Currency to, [FromServices] IExchangeRates rates) =>
        decimal.Round(amount * rates.Rate(from, to), 2);
}
