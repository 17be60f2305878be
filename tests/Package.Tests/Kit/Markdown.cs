using System.Text.RegularExpressions;

namespace SecureTools.Tests.Package;

/// <summary>Pages of the repository, as readers follow them.</summary>
internal static partial class Markdown
{
    /// <summary>The one block of code that holds these words.</summary>
    public static string Block(string page, string words) => Assert.Single(
        Fence().Matches(page).Select(match => match.Groups["code"].Value), code => code.Contains(words, StringComparison.Ordinal));

    [GeneratedRegex("""^```\w*\n(?<code>.*?)^```$""", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fence();
}
