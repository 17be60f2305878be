using System.ComponentModel.DataAnnotations;
using SecureTools;

[assembly: Role("clerk", "lend")]

namespace Loans;

public static class LoanTools
{
    /// <summary>Lends one book to a reader.</summary>
    /// <param name="id">Number of the book.</param>
    [Tool, RequirePermission("lend")]
    public static string LendBook([Range(1, 100)] int id) => $"Volume {id} is lent.";
}
