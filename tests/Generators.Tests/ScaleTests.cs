using System.Globalization;
using System.Text;

namespace SecureTools.Generators.Tests;

/// <summary>Thousands of tools, in one class and in many, compile, are registered, and answer.</summary>
public class ScaleTests
{
    private const int InOneClass = 1000;
    private const int Classes = 50;
    private const int InEachClass = 20;

    /// <summary>What compares every tool with every other would be seen here, and is looked for elsewhere.</summary>
    private const GeneratorChecks Elsewhere = GeneratorChecks.Caching | GeneratorChecks.Determinism | GeneratorChecks.FileOrder | GeneratorChecks.Values;

    [Fact]
    public void ThousandsOfTools_CompileRegisterAndAnswer()
    {
        var built = Built.From(Source(), test => test.Skip = Elsewhere);
        Assert.Equal(InOneClass + Classes * InEachClass, built.Table!.Count);
        Assert.All([0, InOneClass / 2, InOneClass - 1], i => Assert.Equal($$"""{"kind":"B","number":{{i}}}""", built.Result($"all{i}", """{"item":{"kind":"B","number":7}}""")));
        Assert.All([0, Classes / 2, Classes - 1], i => Assert.Equal((i + 3).ToString(CultureInfo.InvariantCulture), built.Result($"many{i}_19", """{"a":3}""")));
        Assert.All(built.Sources[0].ToolNames, name => Assert.Equal(name, built.Table.Find(name)!.Name));
        Assert.Equal("invalid_arguments", built.Result("many49_0", """{"a":4}"""));
        Assert.Equal("unknown_tool", built.Result("all" + InOneClass));
    }

    private static string Source()
    {
        var text = new StringBuilder("namespace Sample;\n\npublic static class All\n{\n");
        for (var i = 0; i < InOneClass; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"    [Tool] public static Item{i} All{i}(Item{i} item) => item with {{ Number = {i} }};\n");
        }

        text.Append("}\n\npublic enum Kind { A, B }\n\n");
        for (var i = 0; i < InOneClass; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"public sealed record Item{i}(Kind Kind, int Number);\n");
        }

        for (var i = 0; i < Classes; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"\npublic static class Many{i}\n{{\n");
            for (var tool = 0; tool < InEachClass; tool++)
            {
                text.Append(CultureInfo.InvariantCulture, $"    [Tool] public static int Many{i}_{tool}([Range(1, 3)] int a) => a + {i};\n");
            }

            text.Append("}\n");
        }

        return text.ToString();
    }
}
