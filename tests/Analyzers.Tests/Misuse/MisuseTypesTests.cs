using Microsoft.CodeAnalysis.CSharp;
using SecureTools.Analyzers.Misuse;

namespace SecureTools.Analyzers.Tests.Misuse;

public sealed class MisuseTypesTests
{
    [Fact]
    public void EachName_Resolves()
    {
        var types = KnownTypes.Of(CSharpCompilation.Create("C", references: MisuseBench.References));
        var names = typeof(MisuseTypes).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToList();
        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.True(types.Has(name), name));
    }
}
