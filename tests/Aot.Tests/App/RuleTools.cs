using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using SecureTools;

namespace AotApp;

/// <summary>A rule of our own.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class EvenAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is int number && number % 2 == 0;
}

/// <summary>Tools with one constraint each.</summary>
[AllowAnonymousTool]
public static class RuleTools
{
    [Tool]
    public static int RuleRange([Range(1, 10)] int value) => value;

    [Tool]
    public static decimal RuleDecimalRange([Range(0.01, 0.03, MaximumIsExclusive = true)] decimal value) => value;

    [Tool]
    public static string RuleLength([StringLength(3, MinimumLength = 1)] string value) => value;

    // The attribute is read by the generator; nothing constructs it.
    [UnconditionalSuppressMessage("Trimming", "IL2026")]
    [Tool]
    public static int[] RuleCount([Length(1, 2)] int[] value) => value;

    [Tool]
    public static string RulePattern([RegularExpression(@"\p{Lu}\w*")] string value) => value;

    [Tool]
    public static string RuleBacktracking([RegularExpression("(?=a)[a-c]{2}")] string value) => value;

    [Tool]
    public static string RuleAllowed([AllowedValues("a", "b")] string value) => value;

    [Tool]
    public static string RuleDenied([DeniedValues("a", "b")] string value) => value;

    [Tool]
    public static string RuleEmail([EmailAddress] string value) => value;

    [Tool]
    public static string RuleUrl([Url] string value) => value;

    [Tool]
    public static string RulePhone([Phone] string value) => value;

    [Tool]
    public static string RuleCard([CreditCard] string value) => value;

    [Tool]
    public static string RuleRequired([Required] string value) => value;

    [Tool]
    public static int RuleOwn([Even] int value) => value;

    [Tool]
    public static List<int> RuleItems([Range(1, 3)] List<int> value) => value;
}
