using Microsoft.AspNetCore.Authorization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Extensions.AI;
using ModelContextProtocol.Server;
using SecureTools.Analyzers.Effects;

namespace SecureTools.Analyzers.Tests.Effects;

public sealed class EffectTypesTests
{
    [Fact]
    public void EachName_Resolves()
    {
        var types = KnownTypes.Of(CSharpCompilation.Create(
            "C",
            references: References.With(
                typeof(ToolTable).Assembly, typeof(AITool).Assembly, typeof(IAllowAnonymous).Assembly, typeof(AuthorizeAttribute).Assembly,
                typeof(McpServerTool).Assembly)));
        var names = typeof(EffectTypes).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToList();
        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.True(types.Has(name), name));
    }
}
