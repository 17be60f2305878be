using System.Diagnostics;
using System.Text.Json;

namespace SecureTools;

public ref partial struct ArgumentReader
{
    private const string WellFormedText = "text in well-formed UTF-8 without lone surrogates";

    /// <summary>Whether the current value is text; records a problem when not.</summary>
    public bool IsText() =>
        _json.Type == JsonTokenType.String ? _json.IsWellFormed || Reject("json", WellFormedText) : RejectType("a string");

    /// <summary>Whether the current value is this text; the value must be text.</summary>
    public bool IsTextOf(ReadOnlySpan<byte> text) => _json.Is(text);

    /// <summary>Reads text. Lone surrogates and malformed UTF-8 are problems.</summary>
    public bool TryRead(out string value)
    {
        value = "";
        if (_json.Type != JsonTokenType.String)
        {
            return RejectType("a string");
        }

        return _json.TryGetText(out value) || Reject("json", WellFormedText);
    }

    /// <summary>Reads one character of the basic plane.</summary>
    public bool TryRead(out char value)
    {
        value = default;
        if (!TryRead(out string text))
        {
            return false;
        }

        if (text.Length != 1)
        {
            return Reject("pattern", "one character of the Basic Multilingual Plane");
        }

        value = text[0];
        return true;
    }

    /// <summary>Checks the length of text in Unicode code points.</summary>
    public bool CheckLength(string value, int minimum, int maximum)
    {
        // Code points are at most the UTF-16 units and at least half of them: most texts need no counting.
        if (value.Length <= maximum && value.Length >= minimum * 2L)
        {
            return true;
        }

        var length = CountCodePoints(value);
        return length < minimum ? Reject("minLength", AtLeast(minimum, "character")) :
            length <= maximum || Reject("maxLength", AtMost(maximum, "character"));
    }

    /// <summary>Checks the number of items.</summary>
    public bool CheckCount(int count, int minimum, int maximum) =>
        count < minimum ? Reject("minItems", AtLeast(minimum, "item")) :
        count <= maximum || Reject("maxItems", AtMost(maximum, "item"));

    /// <summary>Checks that all of the text matches a pattern.</summary>
    /// <remarks>
    /// Patterns that need backtracking share one limit of time for the whole call: a text that comes after it does not match.
    /// </remarks>
    public bool CheckPattern(string value, TextPattern pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return (pattern.Backtracks ? MatchesInTime(value, pattern) : pattern.Matches(value)) || Reject("pattern", pattern.Expected);
    }

    /// <summary>Checks that text holds more than white space, as ECMA-262 defines it.</summary>
    public bool CheckNotBlank(string value) =>
        value.AsSpan().ContainsAnyExcept(EcmaPattern.WhiteSpace) || Reject("pattern", "text that is not blank");

    private bool MatchesInTime(string value, TextPattern pattern)
    {
        if (_matching > TextPattern.Limit)
        {
            return false;
        }

        var began = Stopwatch.GetTimestamp();
        var matches = pattern.Matches(value);
        _matching += Stopwatch.GetElapsedTime(began);
        return matches;
    }

    private static int CountCodePoints(string value)
    {
        var count = 0;
        foreach (var _ in value.EnumerateRunes())
        {
            count++;
        }

        return count;
    }

    private static string AtLeast(int count, string what) => $"at least {count} {what}{(count == 1 ? "" : "s")}";

    private static string AtMost(int count, string what) => $"at most {count} {what}{(count == 1 ? "" : "s")}";
}
