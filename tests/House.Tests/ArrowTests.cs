using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using SecureTools.Analyzers;
using SecureTools.CodeFixes;
using System.Xml.Linq;
using SecureTools.Generators.Tools;

namespace SecureTools.Tests.House;

/// <summary>Who may reference whom: Attributes, then Runtime; the compiler side knows neither.</summary>
public class ArrowTests
{
    [Fact]
    public void Attributes_ReferenceThePlatformAlone() => Assert.Equal("netstandard", string.Join(' ', References(typeof(ToolAttribute))));

    [Fact]
    public void Runtime_ReferencesAttributesAndAbstractions()
    {
        var own = References(typeof(ToolTable)).Where(name => !name.StartsWith("System", StringComparison.Ordinal));
        Assert.Equal("Microsoft.Extensions.Logging.Abstractions SecureTools.Attributes", string.Join(' ', own));
    }

    [Fact]
    public void Generators_ReferenceTheCompilerAlone()
    {
        var own = References(typeof(ToolGenerator)).Where(name => !name.StartsWith("System", StringComparison.Ordinal));
        Assert.Equal("Microsoft.CodeAnalysis Microsoft.CodeAnalysis.CSharp netstandard", string.Join(' ', own));
    }

    [Fact]
    public void Sample_ReferencesWhatAPackageGives() => Assert.Equal(
        ["../../src/Attributes/SecureTools.Attributes.csproj", "../../src/Generators/SecureTools.Generators.csproj", "../../src/Runtime/SecureTools.Runtime.csproj"],
        XDocument.Parse(Repository.Read("samples/Quickstart/Quickstart.csproj")).Descendants("ProjectReference")
            .Select(reference => (string)reference.Attribute("Include")!).Order(StringComparer.Ordinal),
        StringComparer.Ordinal);

    [Fact]
    public void Analyzers_ReferenceTheCompilerAlone()
    {
        var own = References(typeof(SecureToolsAnalyzer)).Where(name => !name.StartsWith("System", StringComparison.Ordinal));
        Assert.Equal("Microsoft.CodeAnalysis Microsoft.CodeAnalysis.CSharp netstandard", string.Join(' ', own));
    }

    [Fact]
    public void CodeFixes_ReferenceAnalyzersAndWorkspaces()
    {
        var own = References(typeof(SecureToolsFixer)).Where(name => !name.StartsWith("System", StringComparison.Ordinal));
        Assert.Equal(
            "Microsoft.CodeAnalysis Microsoft.CodeAnalysis.CSharp Microsoft.CodeAnalysis.Workspaces SecureTools.Analyzers netstandard",
            string.Join(' ', own));
    }

    private static IEnumerable<string> References(Type type)
    {
        using var file = new PEReader(File.OpenRead(type.Assembly.Location));
        var metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences
            .Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))
            .Order(StringComparer.Ordinal)];
    }
}
