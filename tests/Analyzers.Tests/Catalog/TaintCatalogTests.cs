using System.Text.RegularExpressions;
using SecureTools.Analyzers.Engine.Taint;

namespace SecureTools.Analyzers.Tests.Catalog;

/// <summary>The lines of <c>taint.txt</c> mean something that exists.</summary>
public sealed partial class TaintCatalogTests
{
    private static readonly string[] _places = ["this", "return", "value", "*"];

    private static readonly Entry[] _entries = [.. CatalogText.Taint.Select(Entry.Parse)];

    public static IEnumerable<string> Members => _entries.Select(entry => entry.Member);

    [Fact]
    public void EveryKind_HasSinks() => CatalogText.AreNone(Enum.GetNames<SinkKind>().Except(
        _entries.Where(entry => entry.Word == "sink").Select(entry => entry.Kinds.Single()), StringComparer.Ordinal));

    [Fact]
    public void Kinds_Exist() => CatalogText.AreNone(
        _entries.SelectMany(entry => entry.Kinds).Where(kind => kind != "*" && !Enum.TryParse<SinkKind>(kind, ignoreCase: false, out _)));

    [Fact]
    public void Lines_ComeOnce() => CatalogText.AreNone(
        CatalogText.Taint.GroupBy(line => line, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void Members_Exist() => CatalogText.AreNone(
        Members.Where(name => ReferencedMembers.Offered(name).Count == 0 && !AbsentPackages.Excuse(name)));

    [Fact]
    public void Parameters_Exist() => CatalogText.AreNone(
        from entry in _entries
        let members = ReferencedMembers.Offered(entry.Member)
        where members.Count > 0
        from parameter in entry.Parameters
        where !_places.Contains(parameter, StringComparer.Ordinal)
            && !members.SelectMany(ReferencedMembers.Parameters).Contains(parameter, StringComparer.Ordinal)
        select $"{entry.Member} {parameter}");

    /// <summary>A line in words.</summary>
    private sealed record Entry(string Word, string[] Kinds, string Member, string[] Parameters)
    {
        public static Entry Parse(string line)
        {
            var words = line.Split(' ');
            return words switch
            {
                ["sink", var kind, var member, var names, .. var judges] =>
                    new("sink", [kind], member, [.. names.Split(','), .. judges.Select(Judged)]),
                ["sanitizer", var kinds, var member] => new("sanitizer", kinds.Split(','), member, []),
                ["validator", var kinds, var member, var name] => new("validator", kinds.Split(','), member, [name]),
                ["passes", var member, var from, "->", var to] => new("passes", [], member, [.. from.Split(','), .. to.Split(',')]),
                ["source", var member] => new("source", [], member, []),
                _ => throw new FormatException(line),
            };
        }

        /// <summary>The parameter that a judge asks about.</summary>
        private static string Judged(string text) => Judge().Match(text) is { Success: true } match
            ? match.Groups["parameter"].Value
            : throw new FormatException($"'{text}' is no judge");
    }

    [GeneratedRegex(
        @"^((has|lacks)\((?<parameter>\w+)\)|(when|unless)\((?<parameter>\w+)=[\w/]+\)|(set|unless)\((?<parameter>\w+)\.\w+(=[\w/]+)?\))$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Judge();
}
