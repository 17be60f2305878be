using System.ComponentModel.DataAnnotations;

namespace SecureTools.Tests.Generated;

public enum Color
{
    None = 0,
    Red = 1,
    Green = 2,
}

/// <summary>Tools that give back what was bound, one for each type.</summary>
[AllowAnonymousTool]
public static class EchoTools
{
    [Tool]
    public static bool EchoBool(bool value) => value;

    [Tool]
    public static sbyte EchoSbyte(sbyte value) => value;

    [Tool]
    public static byte EchoByte(byte value) => value;

    [Tool]
    public static short EchoShort(short value) => value;

    [Tool]
    public static ushort EchoUshort(ushort value) => value;

    [Tool]
    public static int EchoInt(int value) => value;

    [Tool]
    public static uint EchoUint(uint value) => value;

    [Tool]
    public static long EchoLong(long value) => value;

    [Tool]
    public static ulong EchoUlong(ulong value) => value;

    [Tool]
    public static float EchoFloat(float value) => value;

    [Tool]
    public static double EchoDouble(double value) => value;

    [Tool]
    public static decimal EchoDecimal(decimal value) => value;

    [Tool]
    public static char EchoChar(char value) => value;

    [Tool]
    public static string EchoString(string value) => value;

    [Tool]
    public static Guid EchoGuid(Guid value) => value;

    [Tool]
    public static DateTime EchoDatetime(DateTime value) => value;

    [Tool]
    public static DateTimeOffset EchoOffset(DateTimeOffset value) => value;

    [Tool]
    public static DateOnly EchoDate(DateOnly value) => value;

    [Tool]
    public static TimeOnly EchoTime(TimeOnly value) => value;

    [Tool]
    public static TimeSpan EchoSpan(TimeSpan value) => value;

    [Tool]
    public static Uri EchoUri(Uri value) => value;

    [Tool]
    public static Color EchoEnum(Color value) => value;

    [Tool]
    public static int? EchoOptional(int? value = 7) => value;

    [Tool]
    public static string? EchoText(string? value) => value;

    [Tool]
    public static int[] EchoArray(int[] value) => value;

    [Tool]
    public static IReadOnlyList<string?> EchoList([MaxLength(3)] IReadOnlyList<string?> value) => value;

    [Tool]
    public static string? Nothing() => null;
}

public sealed record Person([Length(1, 20)] string Name, [Range(0, 150)] int Age, Address? Home = null, List<Address>? More = null);

/// <summary>Tools with one constraint each.</summary>
[AllowAnonymousTool]
public static class ConstraintTools
{
    [Tool]
    public static int Account([RegularExpression("[0-9]{10}")] string value) => value.Length;

    [Tool]
    public static int Alternatives([RegularExpression("cat|dog")] string value) => value.Length;

    [Tool]
    public static int Dollar([RegularExpression("ab$")] string value) => value.Length;

    [Tool]
    public static int Evil([RegularExpression("(a+)+b")] string value) => value.Length;

    [Tool]
    public static int EvilLookahead([RegularExpression("(?=a)(a+)+b")] string value) => value.Length;

    [Tool]
    public static int Classes([RegularExpression(@"\d\w\s\S[\d.][^\w]")] string value) => value.Length;

    [Tool]
    public static int Length([StringLength(3, MinimumLength = 2)] string value) => value.Length;

    [Tool]
    public static int Blank([Required] string? value) => value!.Length;

    [Tool]
    public static int MayBeEmpty([Required(AllowEmptyStrings = true)] string? value) => value!.Length;

    [Tool]
    public static double Exclusive([Range(0.0, 1.0, MinimumIsExclusive = true, MaximumIsExclusive = true)] double value) => value;

    [Tool]
    public static decimal Money([Range(0.01, 1_000_000)] decimal value) => value;

    [Tool]
    public static int Whole([Range(-5, 5)] int value) => value;

    [Tool]
    public static string Allowed([AllowedValues("a", "b")] string value) => value;

    [Tool]
    public static int Counted([Length(1, 2)] int[] value) => value.Length;

    [Tool]
    public static Person Nested(Person person, [Sensitive, MaxLength(5)] string? pin = null) => person with { Age = pin?.Length ?? person.Age };
}

/// <summary>An argument type whose constructor refuses, and one that pretends that JSON was broken.</summary>
public sealed class Picky
{
    public Picky(string value)
    {
        if (value == "json")
        {
            throw new System.Text.Json.JsonException("forged " + value);
        }

        throw new ArgumentException("secret-of-the-constructor " + value);
    }

    public string Value => "";
}

[AllowAnonymousTool]
public static class PickyTools
{
    [Tool]
    public static int Pick(Picky picky) => picky.Value.Length;
}
