using System.Text;

namespace SecureTools.Tests.Binding;

/// <summary>How a reader goes through an object with declared members.</summary>
public sealed class MemberTests
{
    private static readonly MemberNames _names = new("a!", "b?", "c*");

    [Theory]
    [InlineData("""{"a":1,"b":2,"c":3}""", "0,1,2")]
    [InlineData("""{"c":3,"a":1}""", "2,0")]
    [InlineData("""{"\u0061":1}""", "0")]
    [InlineData("""{"a":null}""", "0")]
    public void DeclaredMembers_AreGivenInTheOrderOfTheDocument(string json, string expected) => Assert.Equal((expected, ""), Read(json));

    [Theory]
    [InlineData("{}", "", "/a required")]
    [InlineData("""{"b":1}""", "1", "/a required")]
    [InlineData("""{"a":1,"a":2}""", "0", "/a uniqueNames")]
    [InlineData("""{"a":1,"d":{"a":1},"b":2}""", "0,1", " additionalProperties")]
    [InlineData("""{"a":1,"ab":2}""", "0", " additionalProperties")]
    [InlineData("""{"A":1,"a":2}""", "0", " additionalProperties")]
    [InlineData("[1]", "", " type")]
    [InlineData("null", "", " type")]
    [InlineData("""{"a":1,""", "0", " json")]
    public void WhatIsUnknownRepeatedOrMissing_IsAProblem(string json, string expected, string problems) => Assert.Equal((expected, problems), Read(json));

    [Theory]
    [InlineData(false, "0,1,2", "0,1,2")]
    [InlineData(true, "0,2", "0,2")]
    public void NullForWhatMayBeLeftOut_IsPassedOver_WhereItStandsForThat(bool nullLeavesOut, string expected, string given)
    {
        var tool = new ReadingTool();
        Assert.NotNull(ArgumentReader.Bind(tool, """{"a":null,"b":null,"c":null}"""u8, out _, new BindingContext(NullLeavesOut: nullLeavesOut)));
        Assert.Equal((expected, given), (string.Join(',', tool.Read), string.Join(',', tool.Given)));
    }

    [Fact]
    public void NullThatIsPassedOver_IsStillThere()
    {
        Assert.Null(ArgumentReader.Bind(new ReadingTool(), """{"a":1,"b":null,"b":1}"""u8, out var problems, new BindingContext(NullLeavesOut: true)));
        Assert.Equal("uniqueNames", Assert.Single(problems).Rule);
    }

    [Theory]
    [InlineData("{}", "")]
    [InlineData("""{"a":1}""", " additionalProperties")]
    [InlineData("1", " type")]
    public void ToolWithoutArguments_TakesAnEmptyObject(string json, string problems) => Assert.Equal(problems, Problems(new Table.FakeTool("none"), json));

    private static (string Read, string Problems) Read(string json)
    {
        var tool = new ReadingTool();
        var problems = Problems(tool, json);
        return (string.Join(',', tool.Read), problems);
    }

    private static string Problems(Tool tool, string json)
    {
        ArgumentReader.Bind(tool, Encoding.UTF8.GetBytes(json), out var problems);
        return string.Join(',', problems.Select(problem => $"{problem.Pointer} {problem.Rule}"));
    }

    private sealed class ReadingTool() : Table.FakeTool("reading")
    {
        public List<int> Read { get; } = [];

        public List<int> Given { get; } = [];

        protected internal override object? Bind(ref ArgumentReader reader)
        {
            var members = reader.BeginObject(_names);
            while (reader.NextMember(ref members))
            {
                Read.Add(members.Current);
                reader.SkipValue();
            }

            Given.AddRange(Enumerable.Range(0, 3).Where(members.Has));
            return reader.Failed ? null : NoArguments.Instance;
        }
    }
}
