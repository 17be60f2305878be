using System.Text.RegularExpressions;

namespace SecureTools;

/// <summary>
/// A pattern that a whole text must match. It runs in linear time; a pattern that needs backtracking runs with a time-out, and a text that
/// runs into it does not match.
/// </summary>
/// <remarks>
/// Patterns mean what they mean in ECMA-262 with the <c>u</c> flag, as JSON Schema says, so that schema and binder agree:
/// <c>\d</c>, <c>\w</c> and <c>\s</c> are rewritten to that meaning, and a code point beyond the basic plane is one character. The text is
/// taken as it is: the empty text has to match as well.
/// </remarks>
public sealed class TextPattern
{
    /// <summary>What one match may take, and all matches of one call together, where patterns need backtracking.</summary>
    internal static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(250);

    private readonly StandIns _standIns;
    private readonly Regex _regex;

    /// <summary>Compiles a pattern.</summary>
    /// <param name="pattern">The pattern, without anchors.</param>
    /// <param name="expected">What a text must look like, for the model; null: the pattern says it.</param>
    /// <exception cref="ArgumentException">The pattern is not a regular expression.</exception>
    public TextPattern(string pattern, string? expected = null)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        Expected = expected ?? "text that matches ^(?:" + pattern + ")$";
        _standIns = new StandIns(pattern);
        _regex = Compile(@"\A(?:" + new EcmaPattern(_standIns).Translate(pattern) + @")\z");
    }

    /// <summary>What a text must look like, for the model.</summary>
    internal string Expected { get; }

    /// <summary>Whether the time of a match may grow faster than its text.</summary>
    internal bool Backtracks => !_regex.Options.HasFlag(RegexOptions.NonBacktracking);

    /// <summary>Whether all of <paramref name="text"/> matches.</summary>
    public bool Matches(string text)
    {
        try
        {
            return _regex.IsMatch(_standIns.Fold(text));
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static Regex Compile(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, Regex.InfiniteMatchTimeout);
        }
        catch (NotSupportedException)
        {
            return new Regex(pattern, RegexOptions.CultureInvariant, Limit);
        }
    }
}
