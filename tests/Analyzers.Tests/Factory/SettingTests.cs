using System.Text.RegularExpressions;

namespace SecureTools.Analyzers.Tests.Factory;

/// <summary>What the pages say can be set is what the code reads, and all of it.</summary>
public sealed partial class SettingTests
{
    /// <summary>The settings that an analyzer or a generator asks for.</summary>
    private static readonly string[] _asked = [.. Literals("src/Analyzers").Concat(Literals("src/Shared")).Concat(Literals("src/Generators")).Distinct(StringComparer.Ordinal)];

    private static readonly (string Name, string Text)[] _pages =
    [
        .. Directory.EnumerateFiles(Path.Combine(Setup.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Concat(["README.md", "src/Package/SecureTools/README.md", "src/Package/SecureTools.Analyzers/README.md"])
            .Select(path => (Path.GetRelativePath(Setup.Root, Path.Combine(Setup.Root, path)).Replace('\\', '/'), File.ReadAllText(Path.Combine(Setup.Root, path)))),
    ];

    [Fact]
    public void BothSides_AreFound() => Assert.True(_asked.Length >= 10 && _pages.Length >= 60);

    [Fact]
    public void SettingThatTheCodeReads_IsOnAPage() => Assert.Empty(Unwritten(_asked, _pages.Where(page => IsForUsers(page.Name)).Select(page => page.Text)));

    /// <summary>The runtime has names of this form too: those of its telemetry.</summary>
    [Fact]
    public void SettingOnAPage_IsReadByTheCode() => Assert.Empty(Unread(_pages, [.. _asked, .. Literals("src/Runtime")]));

    [Fact]
    public void GapsOnEitherSide_AreSeen()
    {
        Assert.Equal(["securetools.made_up"], Unwritten(["securetools.made_up", "securetools.taint"], ["a `securetools.taint.most_methods`, `securetools.taint`"]));
        Assert.Equal(["securetools.taint"], Unwritten(["securetools.taint"], ["only `securetools.taint.most_methods`"]));
        Assert.Equal(
            ["x.md: securetools.made_up"], Unread([("x.md", "`securetools.made_up` and securetools.taint. See github.com/securetools/securetools.git.")], ["securetools.taint"]));
    }

    private static IEnumerable<string> Unwritten(IEnumerable<string> settings, IEnumerable<string> pages)
    {
        var written = pages.SelectMany(Settings).ToHashSet(StringComparer.Ordinal);
        return settings.Where(setting => !written.Contains(setting));
    }

    private static IEnumerable<string> Unread(IEnumerable<(string Name, string Text)> pages, IReadOnlyCollection<string> settings) =>
        from page in pages
        from setting in Settings(page.Text).Distinct(StringComparer.Ordinal)
        where !settings.Contains(setting, StringComparer.Ordinal)
        select page.Name + ": " + setting;

    /// <summary>A decision explains, but nobody looks there for a setting.</summary>
    private static bool IsForUsers(string page) => page.StartsWith("docs/", StringComparison.Ordinal) && !page.StartsWith("docs/decisions/", StringComparison.Ordinal);

    private static IEnumerable<string> Literals(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Setup.Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Contains("obj", StringComparer.Ordinal))
            .SelectMany(path => Literal().Matches(File.ReadAllText(path)))
            .Select(match => match.Groups["setting"].Value);

    private static IEnumerable<string> Settings(string text) => Setting().Matches(text).Select(match => match.Value);

    [GeneratedRegex(@"""(?<setting>securetools(\.[a-z_]+)+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Literal();

    [GeneratedRegex(@"(?<![/\w])securetools(\.[a-z_]+)+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Setting();
}
