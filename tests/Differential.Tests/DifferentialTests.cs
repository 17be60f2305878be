using SecureTools.Tests.Differential.Oracle;

namespace SecureTools.Tests.Differential;

/// <summary>
/// Schema and binder say the same of every instance: what an independent validator finds valid by the schema that the model sees binds and runs, and
/// nothing else does.
/// </summary>
public class DifferentialTests
{
    private const int MostPrinted = 20;

    [Fact]
    public void Instances_AreAtLeast50000() => Assert.InRange(Comparison.Subjects.Sum(subject => subject.Cases.Count), 50_000, 300_000);

    [Fact]
    public void RefusedByRule_NeverRuns() => Check(
        from subject in Comparison.Subjects
        from one in subject.Cases
        where one.Rule is not null && one.IsAccepted
        select new Disagreement(subject, one, one.Rule!));

    [Fact]
    public async Task BinderAndValidator_Agree()
    {
        SkipWithoutNode();
        Check(
            from verdict in await Comparison.JudgeAsync()
            where verdict.IsValid != verdict.Case.IsAccepted
            select new Disagreement(verdict.Subject, verdict.Case, verdict.IsValid ? "valid" : "invalid"));
    }

    [Fact]
    public async Task EveryTool_SeesValidAndInvalidInstances()
    {
        SkipWithoutNode();
        var verdicts = (await Comparison.JudgeAsync()).ToLookup(verdict => verdict.Subject);
        var poor = verdicts.Where(tool => tool.Count(one => one.IsValid) < 2 || tool.Count(one => !one.IsValid) < 20).Select(tool => tool.Key.Signature.Parameters);
        Assert.Empty(poor);
    }

    private static void Check(IEnumerable<Disagreement> disagreements)
    {
        var all = disagreements.ToList();
        Assert.True(all.Count == 0, $"{all.Count} disagreements\n\n{string.Join("\n\n", Different(all).Take(MostPrinted))}");
    }

    /// <summary>The first two of each tool, so that one mistake does not hide the others.</summary>
    private static IEnumerable<Disagreement> Different(IEnumerable<Disagreement> all) => all.GroupBy(one => one.Subject).SelectMany(tool => tool.Take(2));

    /// <summary>Never skipped where everything has to pass.</summary>
    private static void SkipWithoutNode()
    {
        var isCi = Environment.GetEnvironmentVariable("CI") is "true";
        Assert.SkipWhen(NodeOracle.Missing is not null && !isCi, NodeOracle.Missing ?? "");
        Assert.True(NodeOracle.Missing is null, NodeOracle.Missing);
    }
}
