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

    /// <summary>
    /// As the README has it: SecureTools from the feed and from nowhere else, everything else from elsewhere; and that is where this machine has it.
    /// </summary>
    private static string Config(string feed, IReadOnlyDictionary<string, string> sources)
    {
        var config = XDocument.Parse(Markdown.Block(Repository.Read("README.md"), "<packageSourceMapping>").Replace("path/to/packages", feed, StringComparison.Ordinal));
        var mapping = config.Root!.Element("packageSourceMapping")!;
        var rest = mapping.Elements().Single(source => (string)source.Attribute("key")! == "nuget.org");
        rest.ReplaceWith(sources.Keys.Select(name => new XElement("packageSource", new XAttribute("key", name), rest.Elements())));
        mapping.AddFirst(new XElement("clear"));
        config.Root.Element("packageSources")!.AddFirst(
            new XElement("clear"), sources.Select(source => new XElement("add", new XAttribute("key", source.Key), new XAttribute("value", source.Value))));
        return config.ToString();
    }

    private static async Task<IReadOnlyDictionary<string, string>> SourcesAsync(string folder)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal) { ["DOTNET_CLI_UI_LANGUAGE"] = "en" };
        var list = (await Dotnet.RunAsync(folder, variables, "nuget", "list", "source")).Succeeded();
        return Source().Matches(list.Output).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["place"].Value.Trim(), StringComparer.Ordinal);
    }

    [GeneratedRegex("""^ *\d+\. +(?<name>.+) \[Enabled\]\r?\n +(?<place>.+)$""", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Source();
}
