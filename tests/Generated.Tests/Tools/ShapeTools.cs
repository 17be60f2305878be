using System.ComponentModel.DataAnnotations;

namespace SecureTools.Tests.Generated;

/// <summary>Tools with one constraint each, beyond those of <see cref="ConstraintTools"/>.</summary>
[AllowAnonymousTool]
public static class ShapeTools
{
    [Tool]
    public static string Mail([EmailAddress] string value) => value;

    [Tool]
    public static string Web([Url] string value) => value;

    [Tool]
    public static string Call([Phone] string value) => value;

    [Tool]
    public static string Card([CreditCard] string value) => value;

    [Tool]
    public static string Encoded([Base64String] string value) => value;

    [Tool]
    public static Color Painted([AllowedValues(Color.Red)] Color value) => value;

    [Tool]
    public static int Denied([DeniedValues(0, 13)] int value) => value;

    [Tool]
    public static int Items([Range(1, 5), MaxLength(3)] int[] value) => value.Length;

    [Tool]
    public static int Words([RegularExpression("[a-z]+"), StringLength(3)] Dictionary<string, List<string?>> value) => value.Count;

    [Tool]
    public static int Floats([Range(0.1, 0.3)] List<float> value) => value.Count;

    [Tool]
    public static int Mails([EmailAddress] HashSet<string> value) => value.Count;
}
