namespace SecureTools.Analyzers.Tests.Inputs.Engine;

/// <summary>Members of arguments that a model cannot write.</summary>
public sealed class UnwrittenMemberTests
{
    private const string Ignore = "[System.Text.Json.Serialization.JsonIgnore] ";

    [Theory]
    [InlineData("public string Path { get; set; } = \"\";")]
    [InlineData("[System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)] public string Path { get; set; } = \"\";")]
    [InlineData("[System.Text.Json.Serialization.JsonInclude] public string Path { get; private set; } = \"\";")]
    [InlineData("public Query(string path) => Path = path; public string Path { get; }")]
    [InlineData(Ignore + "public string Path { get; private set; } = \"\"; public string Name { get => Path; set => Path = value; }")]
    [InlineData(Ignore + "public string Path { get; private set; } = \"\"; public string Name { get => \"\"; set => Fill(value); } void Fill(string text) => Path = text;")]
    [InlineData("public Query(string name) : this() => Path = Name = name; public Query() { } public string Path { get; private set; } = \"\"; public string Name { get; set; } = \"\";")]
    public void WrittenMember_Reports(string members) => Check(members, "File.ReadAllText([|query.Path|])");

    [Theory]
    [InlineData(Ignore + "public string Path { get; set; } = \"\";")]
    [InlineData("public string Path { get; private set; } = \"\";")]
    [InlineData("public string Path { get; internal set; } = \"\"; public string Name { get; set; } = \"\";")]
    [InlineData(Ignore + "public string Path { get; set; } = \"\"; public string Name { get => \"\"; set => _name = value; } private string _name = \"\";")]
    public void MemberThatIsLeftAlone_DoesNotReport(string members) => Check(members, "File.ReadAllText(query.Path)");

    /// <summary>What the tool puts there is followed like everything else.</summary>
    [Fact]
    public void MemberThatTheToolSets_Reports() => TaintBench.CheckProgram(
        "public class Query { " + Ignore + "public string Path { get; set; } = \"\"; }\n"
        + "public class C { [Tool] public string A(Query query, string name) { query.Path = name; return File.ReadAllText([|query.Path|]); } }");

    private static void Check(string members, string result) => TaintBench.CheckProgram(
        "public class Query { " + members + " }\npublic class C { [Tool] public string A(Query query) => " + result + "; }");
}
