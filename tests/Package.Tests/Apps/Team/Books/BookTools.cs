using System.ComponentModel.DataAnnotations;
using SecureTools;

[assembly: Role("reader", "read")]

namespace Books;

public static class BookTools
{
    /// <summary>Gets the title of one book.</summary>
    /// <param name="id">Number of the book.</param>
    [Tool, RequirePermission("read")]
    public static string GetTitle([Range(1, 100)] int id) => $"Volume {id}";
}
