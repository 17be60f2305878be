using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.Tests.House;

/// <summary>Sizes and open ends that the build does not look at.</summary>
public class SizeTests
{
    private const int LongestFile = 400;
    private static readonly string[] _folders = ["src", "tests", "samples", "benchmarks", "tools"];

    [Fact]
    public void Files_AreShort() =>
        Assert.Empty(_folders.SelectMany(Repository.Sources).Where(source => !source.Path.Contains("/Snapshots/", StringComparison.Ordinal)).Where(source => source.Text.Count(letter => letter == '\n') > LongestFile).Select(source => source.Path));

    [Fact]
    public void Attributes_AreSealedOrAbstract() =>
        Assert.DoesNotContain(typeof(ToolAttribute).Assembly.GetExportedTypes(), type => type is { IsClass: true, IsSealed: false, IsAbstract: false });

    [Fact]
    public void Sources_HaveNoOpenEnds()
    {
        var open = Repository.Sources("src").Concat(Repository.Sources("samples"))
            .Where(source => source.Text.Contains("NotImplementedException", StringComparison.Ordinal) || source.Text.Contains("TODO", StringComparison.Ordinal));
        Assert.Empty(open.Select(source => source.Path));
    }

    [Fact]
    public void Suppressions_CarryAReason()
    {
        var bare = from source in Repository.Sources("src")
                   from pragma in CSharpSyntaxTree.ParseText(source.Text).GetRoot().DescendantNodes(descendIntoTrivia: true).OfType<PragmaWarningDirectiveTriviaSyntax>()
                   let line = pragma.GetLocation().GetLineSpan().StartLinePosition.Line
                   where pragma.DisableOrRestoreKeyword.ValueText == "disable" && !HasReason(source.Text.Split('\n'), line)
                   select $"{source.Path}:{line + 1}";
        Assert.Empty(bare);
    }

    private static bool HasReason(string[] lines, int line) =>
        lines[line].Contains("//", StringComparison.Ordinal) || (line > 0 && lines[line - 1].TrimStart().StartsWith("//", StringComparison.Ordinal));
}
