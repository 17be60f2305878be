using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SecureTools.Tests.Package;

/// <summary>What stands around the applications: where packages come from, and no settings but the place of the compiler's report.</summary>
internal static partial class Surroundings
{
    public static async Task WriteAsync(string root, string feed)
    {
        await File.WriteAllTextAsync(Path.Combine(root, "Directory.Build.props"), "<Project />");
        await File.WriteAllTextAsync(Path.Combine(root, "Directory.Packages.props"), "<Project />");
        await File.WriteAllTextAsync(Path.Combine(root, "Directory.Build.targets"), """
            <Project>
              <PropertyGroup>
                <ErrorLog>$(MSBuildProjectDirectory)/obj/$(TargetFramework).sarif,version=2.1</ErrorLog>
              </PropertyGroup>
            </Project>
            """);
        await File.WriteAllTextAsync(Path.Combine(root, "nuget.config"), Config(feed, await SourcesAsync(root)));
    }

    /// <summary>SecureTools from the feed and from nowhere else; everything else from where this machine has it.</summary>
    private static string Config(string feed, IReadOnlyDictionary<string, string> sources) => new XDocument(
        new XElement("configuration",
            new XElement("packageSources",
                new XElement("clear"),
                Add("securetools-feed", feed),
                sources.Select(source => Add(source.Key, source.Value))),
            new XElement("packageSourceMapping",
                new XElement("clear"),
                Map("securetools-feed", "SecureTools", "SecureTools.*"),
                sources.Select(source => Map(source.Key, "*"))))).ToString();

    private static XElement Add(string name, string place) => new("add", new XAttribute("key", name), new XAttribute("value", place));

    private static XElement Map(string name, params IEnumerable<string> patterns) => new(
        "packageSource", new XAttribute("key", name), patterns.Select(pattern => new XElement("package", new XAttribute("pattern", pattern))));

    private static async Task<IReadOnlyDictionary<string, string>> SourcesAsync(string folder)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal) { ["DOTNET_CLI_UI_LANGUAGE"] = "en" };
        var list = (await Dotnet.RunAsync(folder, variables, "nuget", "list", "source")).Succeeded();
        return Source().Matches(list.Output).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["place"].Value.Trim(), StringComparer.Ordinal);
    }

    [GeneratedRegex("""^ *\d+\. +(?<name>.+) \[Enabled\]\r?\n +(?<place>.+)$""", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Source();
}
