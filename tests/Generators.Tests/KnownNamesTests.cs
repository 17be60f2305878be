using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Extensions.DependencyInjection;

namespace SecureTools.Generators.Tests;

public class KnownNamesTests
{
    // ASP.NET Core is a framework of its own, which this project does not reference.
    private static readonly HashSet<string> _elsewhere = new(StringComparer.Ordinal)
    {
        KnownNames.MvcFromServices, KnownNames.AuthorizeData, KnownNames.AuthorizationRequirementData,
    };

    [Fact]
    public void EveryName_IsThatOfAType()
    {
        var compilation = CSharpCompilation.Create("Names", references:
            [.. References.Default, References.Of(typeof(IServiceCollection).Assembly)]);
        var names = typeof(KnownNames).GetFields(BindingFlags.Static | BindingFlags.Public).Select(field => (string)field.GetRawConstantValue()!).ToList();
        Assert.True(names.Count > 30);
        Assert.DoesNotContain(names, name => !_elsewhere.Contains(name) && compilation.GetTypesByMetadataName(name).IsEmpty);
    }

    [Fact]
    public void NamesInGeneratedCode_AreThoseOfTypes()
    {
        var compilation = CSharpCompilation.Create("Names", references: References.Default);
        Assert.All(["System.IDisposable", "System.IAsyncDisposable", "System.Collections.Generic.List`1"], name => Assert.NotEmpty(compilation.GetTypesByMetadataName(name)));
    }
}
