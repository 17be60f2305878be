using System.Text.RegularExpressions;

namespace SecureTools.Analyzers.Surface.Texts;

/// <summary>Words that have the form of a tool's name: of several words without a space, as no ordinary word is.</summary>
internal static class ToolMentions
{
    private static readonly Regex _name =
        new(@"(?<![\w.-])(?:[A-Za-z0-9]+(?:[_-][A-Za-z0-9]+)+|[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]+)+)(?![\w-])", RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(1));

    public static IEnumerable<FoundText> In(string text) =>
        _name.Matches(text).Cast<Match>().Select(match => new FoundText(match.Index, match.Length, match.Value));
}
