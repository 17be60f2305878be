using Microsoft.CodeAnalysis.CSharp;

namespace SecureTools.Analyzers.Tests.Recognition;

public sealed class MentionsTests
{
    [Theory]
    [InlineData(true, "class A { void M() => Factory.Create(); }")]
    [InlineData(true, "class A;", "global using static Factory;")]
    [InlineData(true, "class A;", "class B; // Factory")]
    [InlineData(false, "class A { void M() => factory.Create(); }", "class Fact; class ory;")]
    [InlineData(false)]
    public void Name_IsFoundInAnyFile(bool expected, params string[] files) => Assert.Equal(expected, Mentions.Of(Compile(files), "Factory"));

    [Fact]
    public void ChangedFile_IsSearchedAgain()
    {
        var before = Compile("class A;", "class B;");
        Assert.False(Mentions.Of(before, "Factory"));
        var tree = before.SyntaxTrees[1];
        Assert.True(Mentions.Of(before.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText("class Factory;")), "Factory"));
        Assert.False(Mentions.Of(before, "Factory"));
    }

    private static CSharpCompilation Compile(params string[] files) =>
        CSharpCompilation.Create("C", files.Select(file => CSharpSyntaxTree.ParseText(file)));
}
