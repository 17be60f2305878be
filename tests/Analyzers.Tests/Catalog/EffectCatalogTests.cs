using SecureTools.Analyzers.Engine.Effects.Catalog;

namespace SecureTools.Analyzers.Tests.Catalog;

/// <summary>The lines of <c>effects.txt</c> mean something that exists.</summary>
public sealed class EffectCatalogTests
{
    private static readonly EffectLine[] _lines = [.. CatalogText.Effects.Select(line => EffectLine.Parse(line)!)];

    [Fact]
    public void Catalog_KnowsManyMembers() =>
        Assert.InRange(_lines.Select(line => line.Member).Distinct(StringComparer.Ordinal).Count(), 3_000, int.MaxValue);

    [Fact]
    public void Lines_ComeOnce() => CatalogText.AreNone(
        CatalogText.Effects.GroupBy(line => line, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void LinesOfOneMember_DifferInTheirJudges() => CatalogText.AreNone(
        from line in _lines
        group line by (line.Member, line.IsPrefix, Judges: string.Join(' ', line.Judges)) into same
        where same.Count() > 1
        select same.Key.Member);

    [Fact]
    public void Members_Exist() => CatalogText.AreNone(
        _lines.Where(line => !Found(line).Any() && !AbsentPackages.Excuse(line.Member)).Select(line => line.Member));

    [Fact]
    public void Parameters_Exist() => CatalogText.AreNone(
        from line in _lines
        from judge in line.Judges
        where judge.Parameter is not (null or "this" or "result")
        let members = Found(line).ToArray()
        where members.Length > 0 && !members.SelectMany(ReferencedMembers.Parameters).Contains(judge.Parameter, StringComparer.Ordinal)
        select $"{line.Member} {judge.Parameter}");

    [Fact]
    public void AbsentPackages_AreNeeded()
    {
        var names = _lines.Select(line => line.Member).Concat(TaintCatalogTests.Members).ToArray();
        CatalogText.AreNone(AbsentPackages.Reasons.Keys.Where(prefix => !names.Any(name => name.StartsWith(prefix, StringComparison.Ordinal))));
    }

    [Fact]
    public void MisspeltMembers_AreNotFound()
    {
        Assert.Empty(ReferencedMembers.Named("System.IO.File.Deelte"));
        Assert.Empty(ReferencedMembers.Beginning("System.IO.File.Deelte"));
        Assert.False(AbsentPackages.Excuse("System.IO.File.Deelte"));
    }

    private static IEnumerable<Microsoft.CodeAnalysis.ISymbol> Found(EffectLine line) =>
        line.IsPrefix ? ReferencedMembers.Beginning(line.Member) : ReferencedMembers.Named(line.Member);
}
