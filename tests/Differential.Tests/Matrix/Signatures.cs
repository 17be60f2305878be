namespace SecureTools.Tests.Differential.Matrix;

/// <summary>The matrix: types by the ways they are used, constraints by the types they are put on, objects, and several arguments at once.</summary>
internal static class Signatures
{
    /// <summary>How a value of any type may be taken: {0} is the type.</summary>
    private static readonly string[] _forms =
    [
        "{0} value", "{0}? value", "{0}? value = null", "List<{0}> value", "IReadOnlyList<{0}?> value", "{0}[]? value = null", "Box<{0}> value", "List<Box<{0}>> value",
    ];

    private static readonly string[] _objectForms = ["{0} value", "{0}? value = null", "{0}[] value"];

    private static readonly string[] _ranges =
    [
        "[Range(1, 100)]", "[Range(0.5, 99.5)]", "[Range(1, 100, MinimumIsExclusive = true, MaximumIsExclusive = true)]", "[Range(7, 7)]", "[Range(0, double.MaxValue)]",
    ];

    private static readonly string[] _lengths =
    [
        "[StringLength(10)]", "[StringLength(10, MinimumLength = 3)]", "[Length(2, 4)]", "[MinLength(1)]", "[MaxLength(3)]", "[Length(0, 0)]", "[StringLength(70, MinimumLength = 64)]",
        "[Required]", "[Required(AllowEmptyStrings = true)]", "[Required, StringLength(5)]", "[MinLength(2), MaxLength(5), StringLength(4)]",
        "[AllowedValues(\"low\", \"high\", \"\", \"\\u00fc\", \"\\ud83d\\ude00\")]",
    ];

    private static readonly string[] _patterns =
    [
        "[0-9]{4}", "[A-Z]{2}[0-9]{1,4}", @"\\d+", @"\\w+", @"\\s*", @"\\S+", @"\\D{2}", @"\\W", ".", ".{2,3}", "a|b|cd", "(?:ab)+c?", "[^a-z]", "[^\\\\d\\\\s]+", @"\\p{L}+", @"\\p{Lu}\\p{Ll}*",
        @"\\P{L}", @"[\\p{L}\\p{N} -]{1,5}", @"[^\\p{L}]{2}", @"[\\P{Nd}]", @"\\p{So}", @"\\p{M}+", @"[\\w\\S]{1,2}", "(a(b)?)*", @"\\u00e9|\\x41", "[+-]?[0-9]+(?:[.][0-9]+)?", "", "(?=a)[a-c]{2}", "\\u00fc\\ud83d\\ude00", "[\\\\]\\\\-]",
    ];

    /// <summary>Sets and dictionaries, and other ways to hold many: {0} is the type.</summary>
    private static readonly string[] _holders =
    [
        "HashSet<{0}> value", "IReadOnlySet<{0}>? value = null", "Dictionary<string, {0}> value", "IReadOnlyDictionary<Color, {0}?> value", "ImmutableArray<{0}> value", "FrozenDictionary<string, List<{0}>> value",
        "[MaxLength(2)] SortedSet<{0}> value", "[Length(1, 2)] Dictionary<string, {0}> value", "Queue<{0}> value", "ImmutableSortedDictionary<string, {0}>? value = null",
    ];

    private static readonly string[] _held = ["string", "int", "Color", "DateOnly", "bool", "char", "long"];

    private static readonly string[] _ofHeld =
    [
        "[Range(1, 10)] List<int> value", "[RegularExpression(\"[a-z]+\")] string[] value", "[StringLength(3)] List<string?> value", "[Range(0.5, 1)] Dictionary<string, double> value", "[EmailAddress] HashSet<string> value",
        "[AllowedValues(\"a\", \"b\")] List<string> value", "[MinLength(1), StringLength(2)] List<string>[] value", "Dictionary<string, Person> value", "Dictionary<string, Dictionary<string, int>> value", "List<HashSet<string>> value",
    ];

    private static readonly string[] _texts =
    [
        "[EmailAddress] string value", "[Url] string value", "[Phone] string value", "[CreditCard] string? value = null", "[Base64String] string value", "[DeniedValues(\"a\", \"\")] string value", "[DeniedValues(1, 5)] int value",
        "[DeniedValues(0.1, 1)] double value", "[DeniedValues(false)] bool value", "[AllowedValues(Color.Red)] Color value", "[DeniedValues(Color.Red, Color.Green)] Color? value = null", "[MaxLength(3)] byte[] value", "[Length(2, 4)] byte[] value",
        "[EmailAddress, MaxLength(12)] string value", "[AllowedValues(1, 2), DeniedValues(2)] int value",
    ];

    private static readonly string[] _counts = ["[Length(1, 3)]", "[MinLength(2)]", "[MaxLength(2)]", "[Length(0, 0)]", "[Required, MinLength(1)]"];

    private static readonly string[] _collections = ["int[] value", "List<string> value", "IEnumerable<Color>? value = null", "List<Box<int>> value", "ICollection<decimal?> value"];

    private static readonly string[] _allowed =
    [
        "[AllowedValues(1, 5, -3)] int value", "[AllowedValues(1L, 9007199254740993L)] long value", "[AllowedValues(0, 255)] byte? value", "[AllowedValues(0.1, 1.5, 100)] double value",
        "[AllowedValues(0.1f, 2)] float value", "[AllowedValues(0.1, 1, -2.5)] decimal value", "[AllowedValues(true)] bool value", "[AllowedValues(false)] bool? value = null",
        "[AllowedValues(18446744073709551615UL)] ulong value", "[Range(1, 3), AllowedValues(1, 2, 3, 4)] int value",
    ];

    private static readonly string[] _bounds =
    [
        "[Range(-100, -1)] int value", "[Range(-0.5, 0.5)] double value", "[Range(-0.5, 0.5)] float value", "[Range(typeof(decimal), \"0.01\", \"79228162514264337593543950335\")] decimal value",
        "[Range(typeof(decimal), \"-79228162514264337593543950335\", \"0.0000000000000000000000000001\")] decimal value", "[Range(0.01, 1_000_000)] decimal value",
        "[Range(typeof(long), \"-9223372036854775808\", \"9223372036854775806\")] long value", "[Range(1e-300, 1e300)] double value", "[Range(double.Epsilon, 1)] double value",
        "[Range(0, 1, MinimumIsExclusive = true)] double value", "[Range(0, 1, MinimumIsExclusive = true)] decimal value", "[Range(-1e38, 1e38)] float value", "[Range(-1, 300)] byte value",
        "[Range(0.1, 0.3)] float value", "[Range(0.1, 0.3, MaximumIsExclusive = true)] double value",
    ];

    private static readonly string[] _several =
    [
        "", "int a, int b", "string a, string? b = null, int c = 3", "[Range(1, 5)] int a, [StringLength(3)] string b, Color c, bool d = false", "Guid id, DateOnly from, DateOnly? to = null",
        "List<string> names, Person who, [MaxLength(2)] int[]? numbers = null", "Person a, Person? b, Tree? tree = null", "int @class, int Value, int value",
        "bool a, bool b, bool c, bool d, bool e, bool f, bool g, bool h", "Settings a, Settings b, Deep c", "string __proto__, string constructor", "string a, ToolCall call, CancellationToken cancel",
    ];

    public static IReadOnlyList<Signature> All => _distinct.Value;

    /// <summary>Two ways may lead to one signature.</summary>
    private static readonly Lazy<IReadOnlyList<Signature>> _distinct = new(() => [.. Every().Distinct()]);

    private static Signature[] Every() =>
    [
        .. from scalar in Scalar.All from form in _forms select Of(form.Replace("{0}", scalar.Type, StringComparison.Ordinal)),
        .. from scalar in Scalar.All where scalar.Default is not null select Of($"{scalar.Type} value = {scalar.Default}"),
        .. from scalar in Scalar.All where scalar.IsNumber from range in _ranges select Of($"{range} {scalar.Type}{(scalar.Type is "int" or "double" ? "?" : "")} value"),
        .. from length in _lengths select Of($"{length} string value"),
        .. from length in _lengths select Of($"{length} string? value = null"),
        .. from pattern in _patterns select Of($"[RegularExpression(\"{pattern}\")] string value"),
        .. from count in _counts from collection in _collections select Of($"{count} {collection}"),
        .. from holder in _holders from type in _held select Of(holder.Replace("{0}", type, StringComparison.Ordinal)),
        .. from type in ObjectTypes.Names from form in _objectForms select Of(form.Replace("{0}", type, StringComparison.Ordinal)),
        .. _allowed.Select(Of), .. _bounds.Select(Of), .. _several.Select(Of), .. _ofHeld.Select(Of), .. _texts.Select(Of),
    ];

    private static Signature Of(string parameters) => new(parameters);
}
