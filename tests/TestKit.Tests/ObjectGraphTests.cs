using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SecureTools.TestKit.Tests;

public sealed class ObjectGraphTests
{
    private static SyntaxTree Tree => CSharpSyntaxTree.ParseText("class C;");

    [Theory]
    [InlineData(null)]
    [InlineData("text")]
    [InlineData(1)]
    [InlineData(DayOfWeek.Monday)]
    public void PlainValue_IsClean(object? value) => Assert.Null(ObjectGraph.FindForbidden(value, "value"));

    [Fact]
    public void Cycle_EndsAndIsClean()
    {
        var cycle = new List<object>();
        cycle.Add(cycle);
        Assert.Null(ObjectGraph.FindForbidden(cycle, "value"));
    }

    [Fact]
    public void Cycle_DoesNotHideWhatIsBehindIt()
    {
        var cycle = new List<object>();
        cycle.AddRange([cycle, new[] { cycle }, Tree]);
        Assert.Equal("value._items[2] is a SyntaxTree (ParsedSyntaxTree)", ObjectGraph.FindForbidden(cycle, "value"));
    }

    [Fact]
    public void DictionaryTuplesAndNullables_AreWalked()
    {
        var value = new Dictionary<string, (int, Location?)>(StringComparer.Ordinal) { ["a"] = (1, Location.None) };
        Assert.Contains("is a Location", ObjectGraph.FindForbidden(value, "value"), StringComparison.Ordinal);
    }

    [Fact]
    public void Property_IsNamedInThePath() =>
        Assert.Equal(
            "value.Inner.Root is a SyntaxNode (CompilationUnitSyntax)",
            ObjectGraph.FindForbidden(new { Inner = new Node(Tree.GetRoot(TestContext.Current.CancellationToken)) }, "value"));

    [Fact]
    public void TypesAndCultures_AreLeaves() =>
        Assert.Null(ObjectGraph.FindForbidden(new object[] { typeof(string), System.Globalization.CultureInfo.InvariantCulture }, "value"));

    [Fact]
    public void DeepList_IsWalkedWithoutRecursion()
    {
        object? list = Tree;
        for (var i = 0; i < 100_000; i++)
        {
            list = new object?[] { list };
        }

        Assert.NotNull(ObjectGraph.FindForbidden(list, string.Empty));
    }

    private sealed record Node(SyntaxNode Root);
}
