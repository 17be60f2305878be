using SecureTools.Shared.Effects;

namespace SecureTools.Analyzers.Tests.Labelled;

/// <summary>How often the engine is right about what tools do, on tools that were labelled before it had seen them.</summary>
public sealed class LabelledEffectTests(ITestOutputHelper output)
{
    private const double MinRecall = 0.95;
    private const double MinPrecision = 0.97;

    [Fact]
    public void DestructiveTools_AreTold()
    {
        var tools = LabelledEffect.Read(LabelledProject.Compile("EffectSet"));
        var score = Score.Of(
            tools.Where(tool => IsDestructive(tool.Expected)).Select(tool => tool.ToString()),
            tools.Where(tool => IsDestructive(tool.Found.Kinds)).Select(tool => tool.ToString()));
        var inexact = tools.Where(tool => !tool.IsExact).Select(tool => tool.ToString()).ToArray();
        var report = $"{tools.Length} tools, {score}\nflags differ {inexact.Length}:\n  {string.Join("\n  ", inexact)}";
        output.WriteLine(report);

        Assert.True(tools.Length >= 250, report);
        Assert.True(score.Recall >= MinRecall && score.Precision >= MinPrecision, report);
    }

    private static bool IsDestructive(EffectKind kinds) => (kinds & EffectKinds.Destructive) != EffectKind.None;
}
