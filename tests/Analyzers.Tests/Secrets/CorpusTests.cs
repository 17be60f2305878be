using SecureTools.Analyzers.Tests.Secrets.Corpus;

namespace SecureTools.Analyzers.Tests.Secrets;

/// <summary>How many secrets of a large made-up collection are found, and how many others are taken for one.</summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    private static readonly Lazy<Task<Score>> _positives = new(() => RunAsync([.. Positives.Shapes(), .. Positives.NamedValues(), .. Positives.Passwords()]));
    private static readonly Lazy<Task<Score>> _places = new(() => RunAsync([.. Positives.ShapesInPlaces()]));
    private static readonly Lazy<Task<Score>> _negatives = new(() => RunAsync([.. Negatives.All()]));

    [Fact]
    public async Task Corpus_IsLarge()
    {
        Assert.True((await _positives.Value).Cases.Count + (await _places.Value).Cases.Count >= 2000);
        Assert.True((await _negatives.Value).Cases.Count >= 2000);
    }

    [Fact]
    public async Task KnownShapes_AreFoundInEveryPlace() => AssertRecall(await _places.Value, 0.98);

    [Fact]
    public async Task Secrets_AreFound() => AssertRecall(await _positives.Value, 0.95);

    [Fact]
    public async Task OtherValues_AreLeftAlone()
    {
        var found = (await _positives.Value).Found + (await _places.Value).Found;
        var wrong = await _negatives.Value;
        output.WriteLine($"{wrong.Found} of {wrong.Cases.Count} others are taken for a secret, beside {found} that are one.\n{wrong.List(found: true)}");
        Assert.True(wrong.Found <= found * 0.02 / 0.98, $"{wrong.Found} of {wrong.Cases.Count} are taken for a secret:\n{wrong.List(found: true)}");
    }

    [Fact]
    public async Task Secrets_AreReportedOnce() => Assert.Empty((await _positives.Value).Twice().Concat((await _places.Value).Twice()));

    private static async Task<Score> RunAsync(IReadOnlyList<Case> cases) => new(cases, await Bench.CountAsync(cases, [.. Positives.Names, .. Negatives.About, "item", "message", "build", "color", "sample", "input", "revision", "fileName", "text", "value", "data"]));

    private void AssertRecall(Score score, double least)
    {
        output.WriteLine($"{score.Found} of {score.Cases.Count} are found, not these:\n{score.List(found: false)}");
        Assert.True(score.Found >= least * score.Cases.Count, "Too many are missed.");
    }

    private sealed record Score(IReadOnlyList<Case> Cases, int[] Counts)
    {
        public int Found => Counts.Count(count => count > 0);

        public string List(bool found) => string.Join('\n', Cases.Where((_, index) => Counts[index] > 0 == found).Select(one => one.Label));

        public IEnumerable<string> Twice() => Cases.Where((_, index) => Counts[index] > 1).Select(one => one.Label);
    }
}
