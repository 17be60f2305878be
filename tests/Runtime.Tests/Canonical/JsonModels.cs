using FsCheck;
using FsCheck.Fluent;

namespace SecureTools.Tests.Canonical;

/// <summary>Generators of <see cref="JsonModel"/>, small enough for equal values to meet.</summary>
internal static class JsonModels
{
    private static readonly string[] _texts =
        ["", "a", "b", "ab", "aa", "ä", "a\u0301", "😀", "｡", "\"", "\\", "/", "\n", "\0",
            "\u007f", "\u202e", "null", "1", "{\"a\":1}", "z\u200b"];

    private static readonly Gen<JsonModel> _leaf = Gen.OneOf(
        Gen.Elements("null", "true", "false").Select(JsonModel (word) => new JsonModel.Word(word)),
        Gen.Elements(_texts).Select(JsonModel (text) => new JsonModel.Text(text)),
        Numbers(12, 2),
        Numbers(int.MaxValue, 400));

    public static Arbitrary<JsonModel> Arbitrary { get; } = Gen.Sized(size => Tree(Math.Min(size, 40))).ToArbitrary();

    public static Arbitrary<JsonModel> Small { get; } = Tree(3).ToArbitrary();

    private static Gen<JsonModel> Numbers(int digits, int exponent) =>
        Gen.Choose(-digits, digits)
            .SelectMany(number => Gen.Choose(-exponent, exponent).Select(JsonModel (power) => JsonModel.Number.Of(number, power)));

    private static Gen<JsonModel> Tree(int size)
    {
        if (size < 2)
        {
            return _leaf;
        }

        var items = Tree(size / 3).ArrayOf().Resize(5);
        return Gen.OneOf(
            _leaf,
            items.Select(JsonModel (values) => new JsonModel.List(values)),
            items.SelectMany(values => Gen.Elements(_texts).ArrayOf(values.Length)
                .Select(JsonModel (names) => new JsonModel.Map(Members(names, values)))));
    }

    private static SortedDictionary<string, JsonModel> Members(string[] names, JsonModel[] values)
    {
        var members = new SortedDictionary<string, JsonModel>(StringComparer.Ordinal);
        foreach (var (name, value) in names.Zip(values))
        {
            members[name] = value;
        }

        return members;
    }
}
