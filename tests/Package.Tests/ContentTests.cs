using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SecureTools.Tests.Package;

/// <summary>What is in the packages: these entries and no others, and what NuGet is told about them.</summary>
public partial class ContentTests(Packages packages)
{
    [Theory]
    [InlineData("SecureTools")]
    [InlineData("SecureTools.Analyzers")]
    public void Entries_AreTheseAlone(string id)
    {
        using var package = ZipFile.OpenRead(packages.FileOf(id));
        var entries = package.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal);
        Snapshot.Match(id + ".entries.txt", string.Concat(entries.Select(entry => entry + "\n")));
    }

    [Theory]
    [InlineData("SecureTools")]
    [InlineData("SecureTools.Analyzers")]
    public void Nuspec_SaysThisAlone(string id)
    {
        var text = packages.ReadText(id, id + ".nuspec").Replace(packages.Version, "0.0.0", StringComparison.Ordinal);
        Snapshot.Match(id + ".nuspec.txt", Commit().Replace(text, ""));
    }

    [Fact]
    public void Dependencies_AreThoseOfTheRuntime()
    {
        var runtime = XDocument.Parse(Repository.Read("src", "Runtime", "SecureTools.Runtime.csproj"));
        var package = XDocument.Parse(packages.ReadText("SecureTools", "SecureTools.nuspec"));
        var groups = package.Descendants().Where(element => element.Name.LocalName == "group").ToList();
        Assert.Equal(["net10.0", "net8.0"], groups.Select(group => (string)group.Attribute("targetFramework")!));
        Assert.All(groups, group => Assert.Equal(
            runtime.Descendants("PackageReference").Select(reference => (string)reference.Attribute("Include")!),
            group.Elements().Select(dependency => (string)dependency.Attribute("id")!)));
    }

    [Theory]
    [InlineData("lib/net8.0/SecureTools.Runtime.dll", ".NETCoreApp,Version=v8.0")]
    [InlineData("lib/net10.0/SecureTools.Runtime.dll", ".NETCoreApp,Version=v10.0")]
    [InlineData("lib/net8.0/SecureTools.Attributes.dll", ".NETStandard,Version=v2.0")]
    [InlineData("analyzers/dotnet/cs/SecureTools.Generators.dll", ".NETStandard,Version=v2.0")]
    [InlineData("analyzers/dotnet/cs/SecureTools.Analyzers.dll", ".NETStandard,Version=v2.0")]
    [InlineData("analyzers/dotnet/cs/SecureTools.CodeFixes.dll", ".NETStandard,Version=v2.0")]
    public void Assemblies_AreForTheirPlace_AndCarryTheirSymbols(string entry, string framework)
    {
        using var file = new PEReader(new MemoryStream(packages.Read("SecureTools", entry)));
        Assert.Contains(file.ReadDebugDirectory(), item => item.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        var metadata = file.GetMetadataReader();
        var blobs = metadata.GetAssemblyDefinition().GetCustomAttributes()
            .Select(handle => System.Text.Encoding.UTF8.GetString(metadata.GetBlobBytes(metadata.GetCustomAttribute(handle).Value)));
        Assert.Contains(blobs, blob => blob.Contains(framework, StringComparison.Ordinal));
    }

    [Fact]
    public void ReleaseNotes_AreAHeadingOfTheChangelog()
    {
        var link = Anchor().Match(packages.ReadText("SecureTools", "SecureTools.nuspec")).Groups["anchor"].Value;
        var headings = Repository.Read("CHANGELOG.md").Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal))
            .Select(line => NotInAnchors().Replace(line[3..], "").Replace(' ', '-').ToLowerInvariant());
        Assert.Contains(link, headings);
    }

    [Fact]
    public void Icon_IsASmallPicture() => Assert.InRange(packages.Read("SecureTools", "icon.png").Length, 100, 10_000);

    [GeneratedRegex(" (branch|commit)=\"[^\"]*\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Commit();

    [GeneratedRegex("""CHANGELOG\.md#(?<anchor>[^<]+)<""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Anchor();

    [GeneratedRegex("""[^\w\- ]""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NotInAnchors();
}
