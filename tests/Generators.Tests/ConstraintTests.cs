namespace SecureTools.Generators.Tests;

public class ConstraintTests
{
    private static readonly (string Parameter, string? Json)[] _schemas =
    [
        ("[Range(1, 5)] int a", """{"type":"integer","minimum":1,"maximum":5}"""),
        ("[Range(1, 5)] int? a", """{"type":["integer","null"],"minimum":1,"maximum":5}"""),
        ("[Range(0.5, 5.5)] int a", """{"type":"integer","minimum":1,"maximum":5}"""),
        ("[Range(1, 5, MinimumIsExclusive = true, MaximumIsExclusive = true)] byte a", """{"type":"integer","exclusiveMinimum":1,"exclusiveMaximum":5}"""),
        ("[Range(-1, 1e20)] sbyte a", """{"type":"integer","minimum":-1,"maximum":127}"""),
        ("[Range(double.NegativeInfinity, 5)] short a", """{"type":"integer","minimum":-32768,"maximum":5}"""),
        ("[Range(0, 1e15)] long a", """{"type":"integer","minimum":0,"maximum":1000000000000000}"""),
        ("[Range(typeof(long), \"-9223372036854775808\", \"10.0\")] long a", """{"type":"integer","minimum":-9223372036854775808,"maximum":10}"""),
        ("[Range(0.01, 1_000_000)] decimal a", """{"type":"number","minimum":0.01,"maximum":1000000}"""),
        ("[Range(typeof(decimal), \"0.10\", \"1\")] decimal a", """{"type":"number","minimum":0.10,"maximum":1}"""),
        ("[Range(0, double.MaxValue)] double a", """{"type":"number","minimum":0}"""),
        ("[Range(double.MinValue, 5)] double a", """{"type":"number","maximum":5}"""),
        ("[Range(double.MaxValue, double.MaxValue)] double a", """{"type":"number","minimum":1.7976931348623157E+308}"""),
        ("[Range(double.MinValue, double.MinValue)] double a", """{"type":"number","maximum":-1.7976931348623157E+308}"""),
        ("[Range(0, double.MaxValue, MaximumIsExclusive = true)] double a", """{"type":"number","minimum":0,"exclusiveMaximum":1.7976931348623157E+308}"""),
        ("[Range(0.1, 1e300)] float a", """{"type":"number","minimum":0.1,"maximum":3.4028235E+38}"""),
        ("[StringLength(5)] string a", """{"type":"string","maxLength":5}"""),
        ("[StringLength(5, MinimumLength = 2)] string? a", """{"type":["string","null"],"minLength":2,"maxLength":5}"""),
        ("[Length(1, 2)] string a", """{"type":"string","minLength":1,"maxLength":2}"""),
        ("[MinLength(1), MaxLength(2)] string a", """{"type":"string","minLength":1,"maxLength":2}"""),
        ("[MaxLength] string a", """{"type":"string"}"""),
        ("[Length(1, 2)] bool[] a", """{"type":"array","minItems":1,"maxItems":2,"items":{"type":"boolean"}}"""),
        ("[MinLength(1)] IReadOnlyList<string?> a", """{"type":"array","minItems":1,"items":{"type":["string","null"]}}"""),
        ("[MaxLength(2)] IEnumerable<bool>? a", """{"type":["array","null"],"maxItems":2,"items":{"type":"boolean"}}"""),
        ("[RegularExpression(\"[a-z]\\\"?\")] string a", """{"type":"string","pattern":"^(?:[a-z]\u0022?)$"}"""),
        ("[RegularExpression(\"a\"), Required] string a", """{"type":"string","allOf":[{"pattern":"^(?:a)$"},{"pattern":"\\S"}]}"""),
        ("[AllowedValues(\"x\", \"\\\"\", \"x\")] string a", """{"type":"string","enum":["x","\u0022"]}"""),
        ("[AllowedValues(1, 2.0, 1e15)] long a", """{"type":"integer","minimum":-9223372036854775808,"maximum":9223372036854775807,"enum":[1,2,1000000000000000]}"""),
        ("[AllowedValues(0.5, 1)] float a", """{"type":"number","minimum":-3.4028235E+38,"maximum":3.4028235E+38,"enum":[0.5,1]}"""),
        ("[AllowedValues(0.5, 1e20)] decimal a", """{"type":"number","minimum":-79228162514264337593543950335,"maximum":79228162514264337593543950335,"enum":[0.5,100000000000000000000]}"""),
        ("Half a", """{"type":"number","minimum":-65504,"maximum":65504}"""),
        ("[Range(0.1, 1e5)] Half a", """{"type":"number","minimum":0.1,"maximum":65504}"""),
        ("Int128 a", """{"type":"integer","minimum":-170141183460469231731687303715884105728,"maximum":170141183460469231731687303715884105727}"""),
        ("[Range(-1, 5)] UInt128 a", """{"type":"integer","minimum":0,"maximum":5}"""),
        ("[Range(0.5, 1e39)] Int128 a", """{"type":"integer","minimum":1,"maximum":170141183460469231731687303715884105727}"""),
        ("byte[] a", """{"type":"string","contentEncoding":"base64","pattern":"^(?:(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?)$"}"""),
        ("[MaxLength(4)] ReadOnlyMemory<byte> a", """{"type":"string","contentEncoding":"base64","maxLength":8,"pattern":"^(?:(?:[A-Za-z0-9+/]{4}){0,1}|(?:[A-Za-z0-9+/]{4}){0,1}[A-Za-z0-9+/][AQgw]==|(?:[A-Za-z0-9+/]{4}){0,0}[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)$"}"""),
        ("[MinLength(2)] byte[]? a", """{"type":["string","null"],"contentEncoding":"base64","minLength":4,"pattern":"^(?:(?:[A-Za-z0-9+/]{4}){1,}|(?:[A-Za-z0-9+/]{4}){1,}[A-Za-z0-9+/][AQgw]==|(?:[A-Za-z0-9+/]{4}){0,}[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)$"}"""),
        ("[DeniedValues(0, 7.0)] byte a", """{"type":"integer","minimum":0,"maximum":255,"not":{"enum":[0,7]}}"""),
        ("[DeniedValues(\"x\")] string? a", """{"type":["string","null"],"not":{"enum":["x"]}}"""),
        ("[DeniedValues(DayOfWeek.Monday)] DayOfWeek a", """{"type":"string","enum":["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"],"not":{"enum":["Monday"]}}"""),
        ("[AllowedValues(DayOfWeek.Monday, DayOfWeek.Friday)] DayOfWeek? a", """{"type":["string","null"],"enum":["Monday","Friday",null]}"""),
        ("[AllowedValues('a', '\"')] char a", """{"type":"string","minLength":1,"maxLength":1,"pattern":"^[\\u0000-\\uD7FF\\uE000-\\uFFFF]$","enum":["a","\u0022"]}"""),
        ("[AllowedValues(\"a\", null)] string? a", """{"type":["string","null"],"enum":["a",null]}"""),
        ("[Range(1, 5)] int[] a", """{"type":"array","items":{"type":"integer","minimum":1,"maximum":5}}"""),
        ("[StringLength(5), MaxLength(2)] List<string?> a", """{"type":"array","maxItems":2,"items":{"type":["string","null"],"maxLength":5}}"""),
        ("[RegularExpression(\"a\")] Dictionary<string, string[]> a", """{"type":"object","additionalProperties":{"type":"array","items":{"type":"string","pattern":"^(?:a)$"}}}"""),
        ("[DeniedValues(0)] HashSet<int> a", """{"type":"array","uniqueItems":true,"items":{"type":"integer","minimum":-2147483648,"maximum":2147483647,"not":{"enum":[0]}}}"""),
        ("[Url] string a", """{"type":"string","pattern":"^(?:(?:[Hh][Tt][Tt][Pp][Ss]?|[Ff][Tt][Pp])://[A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=%-]+)$"}"""),
        ("[Base64String] string a", """{"type":"string","contentEncoding":"base64","pattern":"^(?:(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?)$"}"""),
        ("[CreditCard] string a", """{"type":"string","pattern":"^(?:[0-9](?:[ -]?[0-9]){11,18})$","description":"The last digit is a check digit (Luhn)."}"""),
        ("[AllowedValues(true)] bool a", """{"type":"boolean","enum":[true]}"""),
        ("[AllowedValues(true, false)] bool a", """{"type":"boolean"}"""),
        ("[Required] string? a", """{"type":"string","pattern":"\\S"}"""),
        ("[Required(AllowEmptyStrings = true)] string? a", """{"type":"string"}"""),
        ("[Required] bool? a", """{"type":"boolean"}"""),
    ];

    private static readonly string[] _unfit =
    [
        "[Range(1, 5)] string a",
        "[Range(1, 5)] DateTime a",
        "[Range(typeof(DateTime), \"2020-01-01\", \"2021-01-01\")] DateTime a",
        "[Range(5, 1)] int a",
        "[Range(300, 400)] byte a",
        "[Range(double.NaN, 1)] double a",
        "[Range(1e300, double.PositiveInfinity)] float a",
        "[Range(double.PositiveInfinity, double.PositiveInfinity)] double a",
        "[Range(double.NegativeInfinity, double.NegativeInfinity)] double a",
        "[Range(double.MaxValue, double.MaxValue)] float a",
        "[Range(double.MaxValue, double.MaxValue)] int a",
        "[Range(typeof(int), \"x\", \"5\")] int a",
        "[Range(0, 1e30)] Int128 a",
        "[Range(1e5, 1e6)] Half a",
        "[StringLength(5)] byte[] a",
        "[StringLength(5)] int a",
        "[StringLength(-1)] string a",
        "[StringLength(1, MinimumLength = 2)] string a",
        "[Length(2, 1)] string a",
        "[Length(1, 2)] int a",
        "[MinLength(-1)] string a",
        "[MaxLength(1)] DateTime a",
        "[RegularExpression(\"[\")] string a",
        "[RegularExpression(\"a)(b\")] string a",
        "[RegularExpression(\"a\")] int a",
        "[AllowedValues] string a",
        "[AllowedValues(null!)] string? a",
        "[AllowedValues(\"1\")] int a",
        "[AllowedValues(1.5)] int a",
        "[AllowedValues(300)] byte a",
        "[AllowedValues(1)] string a",
        "[AllowedValues(double.NaN)] double a",
        "[AllowedValues(1e300)] float a",
        "[AllowedValues(\"\\ud800\")] string a",
        "[CustomValidation(typeof(object), \"x\")] string a",
        "[DataType(DataType.Url)] string a",
        "[EnumDataType(typeof(DayOfWeek))] string a",
        "[FileExtensions] string a",
        "[AllowedValues(TimeOfDay.Noon)] DayOfWeek a",
        "[AllowedValues(1)] DayOfWeek a",
        "[AllowedValues((DayOfWeek)9)] DayOfWeek a",
        "[DeniedValues(null!)] string? a",
        "[DeniedValues(true, false)] bool a",
        "[DeniedValues] int a",
        "[EmailAddress] int a",
        "[Url] Uri a",
        "[Phone] long a",
        "[CreditCard] long a",
        "[Base64String] byte[] a",
        "[StringLength(5)] int[] a",
        "[RegularExpression(\"(\")] string[] a",
        "[Range(1, 5)] string[] a",
        "[Closed] int a",
    ];

    private static readonly (string Parameter, string? Json)[] _defaults =
    [
        ("bool a = true", "true"),
        ("int a = -2147483648", "-2147483648"),
        ("long a = -9223372036854775808", "-9223372036854775808"),
        ("ulong a = 18446744073709551615", "18446744073709551615"),
        ("float a = 0.1f", "0.1"),
        ("double a = 1e300", "1E+300"),
        ("decimal a = 1.50m", "1.50"),
        ("char a = '\"'", "\"\\u0022\""),
        ("string a = \"\\n\"", "\"\\u000a\""),
        ("string? a = null", "null"),
        ("int? a = 5", "5"),
        ("DayOfWeek a = DayOfWeek.Friday", "\"Friday\""),
        ("DayOfWeek? a = DayOfWeek.Sunday", "\"Sunday\""),
        ("double a = double.NaN", null),
        ("float a = float.NegativeInfinity", null),
        ("char a = '\\ud800'", null),
        ("string a = \"\\ud800\"", null),
        ("string a = null!", null),
        ("Guid a = default", null),
        ("DayOfWeek a = (DayOfWeek)99", null),
        ("List<int>? a = null", "null"),
    ];

    [Fact]
    public void Constraint_IsInTheSchema()
    {
        var built = Built.FromMembers(Tools(_schemas.Select(row => row.Parameter)));
        Assert.Equal(_schemas.Select(row => row.Json), _schemas.Select((_, i) => built.Argument($"t{i}", "a")), StringComparer.Ordinal);
    }

    [Fact]
    public void ConstraintThatDoesNotFit_LeavesTheToolOut() => Assert.Equal(
        "good",
        Built.FromMembers("""
            public enum TimeOfDay { Noon }
            private sealed class ClosedAttribute : ValidationAttribute;
            [Tool] public static void Good() { }

            """ + Tools(_unfit)).Names);

    [Fact]
    public void Constraints_HoldForMembersToo()
    {
        var built = Built.FromMembers("""
            public sealed record Item([Range(1, 9)] int Count, [property: RegularExpression("[a-z]+")] string Name)
            {
                [StringLength(3)] public string? Code { get; init; }
                [MaxLength(1)] public List<int> Sizes { get; set; } = [];
            }

            public abstract class Base { [MaxLength(9)] public virtual string Text { get; set; } = ""; }
            public sealed class Derived : Base { [MinLength(2)] public override string Text { get; set; } = ""; }

            [Tool] public static string Buy(Item item) => item.ToString();
            [Tool] public static string Say(Derived derived) => derived.Text;
            """);
        Assert.Equal("invalid_arguments", built.Result("buy", """{"item":{"count":0,"name":"a"}}"""));
        Assert.Equal("invalid_arguments", built.Result("buy", """{"item":{"count":1,"name":"A"}}"""));
        Assert.Equal("invalid_arguments", built.Result("buy", """{"item":{"count":1,"name":"a","code":"long"}}"""));
        Assert.Equal("invalid_arguments", built.Result("buy", """{"item":{"count":1,"name":"a","sizes":[1,2]}}"""));
        Assert.True(built.Call("buy", """{"item":{"count":9,"name":"abc","code":"abc","sizes":[1]}}""").IsOk);
        Assert.Equal("invalid_arguments", built.Result("say", """{"derived":{"text":"a"}}"""));
        Assert.Equal("invalid_arguments", built.Result("say", """{"derived":{"text":"abcdefghij"}}"""));
        Assert.Equal("\"ab\"", built.Result("say", """{"derived":{"text":"ab"}}"""));
    }

    [Fact]
    public void DefaultValue_IsInTheSchemaAndUsed()
    {
        var members = _defaults.Select((row, i) => $$"""
            [Tool] public static bool T{{i}}({{row.Parameter}}) => Equals(a, (object?)a is Enum ? a : typeof(Tools).GetMethod("T{{i}}")!.GetParameters()[0].DefaultValue ?? a);
            """);
        var built = Built.FromMembers(string.Join('\n', members));
        Assert.Equal(_defaults.Select(row => row.Json), _defaults.Select((_, i) => DefaultOf(built, $"t{i}")), StringComparer.Ordinal);
        Assert.All(_defaults.Select((_, i) => built.Result($"t{i}")), result => Assert.Equal("true", result));
    }

    private static string? DefaultOf(Built built, string tool)
    {
        using var schema = System.Text.Json.JsonDocument.Parse(built.Input(tool));
        Assert.False(schema.RootElement.TryGetProperty("required", out _));
        return schema.RootElement.GetProperty("properties").GetProperty("a").TryGetProperty("default", out var value) ? value.GetRawText() : null;
    }

    private static string Tools(IEnumerable<string> parameters) =>
        string.Join('\n', parameters.Select((parameter, i) => $"[Tool] public static void T{i}({parameter}) {{ }}"));
}
