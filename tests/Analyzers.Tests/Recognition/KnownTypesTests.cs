using Microsoft.AspNetCore.Authorization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Server;

namespace SecureTools.Analyzers.Tests.Recognition;

public sealed class KnownTypesTests
{
    [Fact]
    public void EachName_Resolves()
    {
        var types = KnownTypes.Of(Compile(ToolRecognizerTests.SemanticKernel));
        var names = typeof(TypeNames).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!).ToList();
        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.True(types.Has(name), name));
    }

    [Fact]
    public void UnknownName_DoesNotResolve() => Assert.False(KnownTypes.Of(Compile("")).Has("SecureTools.Toool"));

    [Fact]
    public void TypeDefinedTwice_IsKnownBothTimes()
    {
        const string Copy = "namespace SecureTools { public sealed class ToolAttribute : System.Attribute; }";
        var compilation = Compile(Copy);
        var types = KnownTypes.Of(compilation);
        var both = compilation.GetTypesByMetadataName(TypeNames.Tool);
        Assert.Equal(2, both.Length);
        Assert.All(both, type => Assert.True(types.Is(type, TypeNames.Tool)));
    }

    [Fact]
    public void TypesOfOneCompilation_AreLookedUpOnce()
    {
        var compilation = Compile("");
        Assert.Same(KnownTypes.Of(compilation), KnownTypes.Of(compilation));
        Assert.NotSame(KnownTypes.Of(compilation), KnownTypes.Of(compilation.Clone()));
    }

    private static CSharpCompilation Compile(string source) => CSharpCompilation.Create(
        "C", [CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken)],
        References.With(
            typeof(ToolAttribute).Assembly, typeof(ToolTable).Assembly, typeof(McpServerToolAttribute).Assembly, typeof(IServiceCollection).Assembly,
            typeof(Microsoft.Extensions.AI.AIFunctionFactory).Assembly, typeof(Microsoft.Extensions.Logging.ILogger).Assembly,
            typeof(IAuthorizeData).Assembly, typeof(IAuthorizationRequirementData).Assembly, typeof(Microsoft.AspNetCore.Mvc.FromServicesAttribute).Assembly,
            typeof(Microsoft.AspNetCore.Http.HttpContext).Assembly));
}
