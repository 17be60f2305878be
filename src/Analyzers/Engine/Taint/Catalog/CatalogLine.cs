using System.Collections.Immutable;
using SecureTools.Analyzers.Engine.Taint.Values;

namespace SecureTools.Analyzers.Engine.Taint.Catalog;

internal enum LineKind
{
    Sink,
    Sanitizer,
    Validator,
    Passes,
    Source,
}

/// <summary>One entry of a catalog.</summary>
/// <param name="Kind">What it says about the member.</param>
/// <param name="Sink">Of a sink, what for.</param>
/// <param name="Dangers">Of a sanitizer or validator, what it takes away.</param>
/// <param name="Member">Full name; may end with a star.</param>
/// <param name="From">The parameters it speaks about, or where data comes from.</param>
/// <param name="To">Where data goes.</param>
internal sealed record CatalogLine(LineKind Kind, SinkKind Sink, Danger Dangers, string Member, ImmutableArray<string> From,
    ImmutableArray<string> To)
{
    /// <summary>Of a sink, what has to be true of the other arguments.</summary>
    public ImmutableArray<SinkJudge> Judges { get; init; } = [];

    /// <summary>Whether it says nothing about what overrides or implements the member.</summary>
    public bool IsOfOneMember { get; init; }

    public const string Everything = "*";
    public const string This = "this";
    public const string Assigned = "value";
    public const string Returned = "return";

    private static readonly char[] _blanks = [' ', '\t'];

    /// <summary>Null: a comment, or no entry that anybody understands.</summary>
    public static CatalogLine? Parse(string line)
    {
        var end = line.IndexOf('#');
        var words = (end < 0 ? line : line.Substring(0, end)).Split(_blanks, StringSplitOptions.RemoveEmptyEntries);
        return words.Length < 2 ? null : words[0] switch
        {
            "sink" when words.Length >= 4 && Enum.TryParse(words[1], out SinkKind kind) =>
                new(LineKind.Sink, kind, Values.Dangers.At(kind), words[2], List(words[3]),
                    [])
                { Judges = [.. words.Skip(4).Select(SinkJudge.Parse)] },
            "sanitizer" when words.Length == 3 => new(LineKind.Sanitizer, default, DangersOf(words[1]), words[2], [], []),
            "validator" when words.Length == 4 => new(LineKind.Validator, default, DangersOf(words[1]), words[2], List(words[3]), []),
            "passes" when words.Length == 5 && words[3] == "->" =>
                new(LineKind.Passes, default, default, words[1], List(words[2]), List(words[4])),
            "source" => new(LineKind.Source, default, default, words[1], [], []),
            _ => null,
        };
    }

    public bool Names(string parameter) => Has(From, parameter) || Has(From, Everything);

    public bool Fills(string parameter) => Has(To, parameter);

    public bool Reads(string parameter) => Has(From, parameter);

    private static bool Has(ImmutableArray<string> names, string name) => names.IndexOf(name, 0, names.Length, StringComparer.Ordinal) >= 0;

    private static ImmutableArray<string> List(string names) => [.. names.Split(',')];

    private static Danger DangersOf(string kinds)
    {
        var dangers = Danger.None;
        foreach (var name in kinds.Split(',', '|'))
        {
            dangers |= name == Everything ? Danger.All : Enum.TryParse(name, out SinkKind kind) ? Values.Dangers.Cleaned(kind)
                : Danger.None;
        }

        return dangers;
    }
}
