using System.ComponentModel.DataAnnotations;

namespace SecureTools.Benchmarks.Subjects;

/// <summary>A place.</summary>
/// <param name="Street">Street and number.</param>
/// <param name="City">City.</param>
/// <param name="Zip">Postal code.</param>
public sealed record Place([StringLength(80, MinimumLength = 1)] string Street, string City, [Range(1000, 9999)] int Zip);

/// <summary>A person.</summary>
/// <param name="Name">Full name.</param>
/// <param name="Age">Age in years.</param>
/// <param name="Home">Where the person lives.</param>
public sealed record Person([StringLength(80, MinimumLength = 1)] string Name, [Range(0, 150)] int Age, Place Home);

/// <summary>Arguments and results of other shapes.</summary>
public static class Shapes
{
    [Tool, RequireRole("operator"), RequirePermission("pay"), RequireTrust(5), RequireMfa]
    public static double EightParameters(
        [Range(0, 1000)] int a, [Range(0, 1000)] int b, long c, double d, bool e, [StringLength(20)] string f, [StringLength(20)] string g, decimal h) =>
        a + b + c + d + (e ? f.Length : g.Length) + (double)h;

    [Tool, RequireRole("operator"), RequirePermission("pay"), RequireTrust(5), RequireMfa]
    public static Person Register(Person person) => person;

    [Tool, RequireRole("operator"), RequirePermission("pay"), RequireTrust(5), RequireMfa]
    public static long Total([MaxLength(1000)] int[] numbers) => numbers.Sum(number => (long)number);
}
