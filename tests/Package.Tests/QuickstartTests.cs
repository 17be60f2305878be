using System.Xml.Linq;

namespace SecureTools.Tests.Package;

/// <summary>The sample refers to projects, so that it runs from a fresh clone; its source is as good with the package.</summary>
public class QuickstartTests(Packages packages)
{
    [Fact]
    public async Task Quickstart_RunsWithThePackage()
    {
        var app = App.From(packages, Repository.PathOf("samples", "Quickstart"));
        var project = XDocument.Load(app.PathOf("Quickstart.csproj"));
        project.Descendants("ProjectReference").Skip(1).Remove();
        project.Descendants("ProjectReference").Single().ReplaceWith(
            new XElement("PackageReference", new XAttribute("Include", "SecureTools"), new XAttribute("Version", packages.Version)));
        app.With("Quickstart.csproj", project.ToString());
        Assert.Equal("0", (await app.BuildAsync("", "Nullable=enable", "ImplicitUsings=enable")).Summary);
        Assert.Equal(0, (await app.RunAsync()).ExitCode);
    }
}
