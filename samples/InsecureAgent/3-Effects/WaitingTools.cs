using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace InsecureAgent.Effects;

/// <summary>Tools that wait, and how they should not.</summary>
public static class WaitingTools
{
    /// <summary>Reads the price list.</summary>
    [Tool(ReadOnly = true)]
    // SECT3012 suggestion: nobody can stop it once it hangs.
    public static async Task<string> ReadPrices() => await File.ReadAllTextAsync("prices.csv");

    /// <summary>Reads the price list of last year.</summary>
    /// <param name="cancel">Gives up.</param>
    [Tool(ReadOnly = true)]
    // SECT3014 suggestion: a thread waits with it.
    public static string ReadOldPrices(CancellationToken cancel) => File.ReadAllTextAsync("prices-old.csv", cancel).Result;
}
