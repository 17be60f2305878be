using Microsoft.CodeAnalysis;
using SecureTools.Analyzers.Engine.Effects.Catalog;

namespace SecureTools.Analyzers.Tests.Effects.Engine;

/// <summary>What projects, libraries and attributes say about APIs.</summary>
public sealed class SaidEffectTests
{
    private const string Client = """
        namespace Other
        {
            public interface IClient { void Purge(string id); void Ask(); string State { get; set; } }
            public class Client { public virtual void Purge(string id) { } public void Purge(int id) { } public class Inner { public void Purge() { } } }
            public static class Extensions { public static void Sweep(this Client client) { } }
        }
        """;

    private static readonly MetadataReference _client = EffectBench.Library("Other.Client", Client);

    [Theory]
    [InlineData("void Tool(Other.IClient client) => client.Purge(\"x\");")]
    [InlineData("void Tool(Other.Client client) => client.Purge(1);")]
    [InlineData("void Tool(Other.Client client) => Other.Extensions.Sweep(client);")]
    public void MethodOfALibrary_IsUnknown(string tool) => Assert.Equal("None?", Does(tool));

    [Theory]
    [InlineData("string Tool(Other.IClient client) => client.ToString()!;")]
    [InlineData("object Tool() => new Other.Client();")]
    public void BuildingObjects_IsHarmless(string tool) => Assert.Equal("None", Does(tool));

    [Theory]
    [InlineData("Deletes", "Deletes Other.IClient.Purge", "void Tool(Other.IClient client) => client.Purge(\"x\");")]
    [InlineData("Deletes", "Deletes Other.Client.Purge", "void Tool(Other.Client client) { client.Purge(1); client.Purge(\"x\"); }")]
    [InlineData("None", "Deletes Other.IClient.Purge", "void Tool(Other.IClient client) => client.Ask();")]
    [InlineData("Deletes|Sends", "Deletes|Sends Other.*", "void Tool(Other.Client client) => client.Purge(1);")]
    [InlineData("None", "None Other.*", "void Tool(Other.Client client) => client.Purge(1);")]
    [InlineData("None", "None Other.*\nDeletes Other.IClient.Purge", "void Tool(Other.Client client) => client.Purge(1);")]
    [InlineData("None", "Deletes Other.Client.Purge", "void Tool(Other.Client client) => client.ToString();")]
    [InlineData("Deletes", "Deletes Other.Extensions.Sweep", "void Tool(Other.Client client) { } void Tool2(Other.Client client) => client.ToString();", "Other.Extensions.Sweep(client);")]
    [InlineData("Deletes", "Deletes Other.Client+Inner.Purge", "void Tool(Other.Client.Inner client) => client.Purge();")]
    [InlineData("Reads", "Reads|Updates Other.IClient.State", "string Tool(Other.IClient client) => client.State;")]
    [InlineData("Updates", "Reads|Updates Other.IClient.State", "void Tool(Other.IClient client) => client.State = \"x\";")]
    [InlineData("Deletes", "Deletes Other.IClient.get_State", "string Tool(Other.IClient client) => client.State;")]
    [InlineData("None", "Deletes Other.Client.Purge when(id=1)", "void Tool(Other.Client client) => client.Purge(2);")]
    [InlineData("Deletes", "Deletes Other.Client.Purge when(id=1)", "void Tool(Other.Client client, int id) => client.Purge(id);")]
    [InlineData("Reads", "Reads Other.Client.Purge sql(id)", "void Tool(Other.Client client) => client.Purge(\"SELECT 1\");")]
    [InlineData("Sends?", "Sends Other.Client.Purge unknown", "void Tool(Other.Client client) => client.Purge(1);")]
    [InlineData("None", "None Gone.Client.Purge\nnonsense\nNone Other.Client.*", "void Tool(Other.Client client) => client.Purge(1);")]
    public void LineOfTheProject_Holds(string expected, string catalog, string tool, string more = "") =>
        Assert.Equal(expected, Does(more.Length == 0 ? tool : $"void Tool(Other.Client client) => {more}", EffectBench.Options(catalog)));

    [Theory]
    [InlineData("Deletes", "Deletes Other.Client.Purge")]
    [InlineData("Deletes", "None Other.IClient.Purge, Deletes Other.Client.Purge")]
    [InlineData("None", "None Other.Client.Purge")]
    public void Option_Holds(string expected, string option) =>
        Assert.Equal(expected, Does("void Tool(Other.Client client) => client.Purge(1);", EffectBench.Options("Sends Other.Client.Purge", option)));

    [Theory]
    [InlineData("Pays", "M:Other.Client.Purge(System.Int32)", "void Tool(Other.Client client) => client.Purge(1);")]
    [InlineData("None?", "M:Other.Client.Purge(System.String)", "void Tool(Other.Client client) => client.Purge(1);")]
    [InlineData("Pays", "M:Other.Client.Purge", "void Tool(Other.Client client) => client.Purge(1);")]
    [InlineData("Pays", "M:Other.Client.*", "void Tool(Other.Client client) => client.Purge(1);")]
    [InlineData("Pays", "N:Other.*", "void Tool(Other.IClient client) => client.Ask();")]
    [InlineData("None?", "M:Other.Client.*", "void Tool(Other.IClient client) => client.Ask();")]
    [InlineData("Pays", "P:Other.IClient.State", "void Tool(Other.IClient client) => client.State = \"x\";")]
    [InlineData("None", "P:Other.IClient.State", "void Tool(Other.IClient client) => _ = client.State;")]
    [InlineData("None?", "M:Other.Client.Gone", "void Tool(Other.Client client) => client.Purge(1);")]
    [InlineData("Pays", "M:C.Own", "void Tool() => Own(); void Own() => File.Delete(\"x\");")]
    [InlineData("Pays", "M:C.Tool", "void Tool() => File.Delete(\"x\");")]
    [InlineData("Pays", "M:C.IOwn.Do", "interface IOwn { void Do(); } class Own : IOwn { public void Do() => File.Delete(\"x\"); } void Tool(Own own) => own.Do();")]
    public void Attribute_HoldsInsteadOfWhatIsFound(string expected, string member, string tool) =>
        Assert.Equal(expected, Does(tool, null, $"[assembly: Effect(\"{member}\", Effects.Pays)]"));

    [Fact]
    public void AttributeOfNothing_MakesHarmless() =>
        Assert.Equal("None", Does("void Tool() => Own(); void Own() => File.Delete(\"x\");", null, "[assembly: Effect(\"M:C.Own\", Effects.None)]"));

    [Fact]
    public void AttributeOfALibrary_Holds()
    {
        var library = EffectBench.Library("Wrapper", "[assembly: Effect(\"M:Other.Client.Purge\", Effects.Deletes)]", _client);
        Assert.Equal("Deletes", Does("void Tool(Other.Client client) => client.Purge(1);", null, "", library));
    }

    [Fact]
    public void OwnAttribute_HoldsInsteadOfThatOfALibrary()
    {
        var library = EffectBench.Library("Wrapper", "[assembly: Effect(\"M:Other.Client.Purge\", Effects.Deletes)]", _client);
        Assert.Equal("Sends", Does("void Tool(Other.Client client) => client.Purge(1);", null, "[assembly: Effect(\"M:Other.Client.Purge\", Effects.Sends)]", library));
    }

    [Theory]
    [InlineData("Delete Shop.A", "Delete is no effect")]
    [InlineData("Deletes", "no member follows Deletes")]
    [InlineData("16 Shop.A", "16 is no effect")]
    [InlineData("Deletes,Reads Shop.A", "Deletes,Reads is no effect")]
    [InlineData("Deletes| Shop.A", "nothing is no effect")]
    [InlineData("Deletes Shop", "Shop is no name of a member, such as Shop.Orders.Delete")]
    [InlineData("Deletes Shop.A(int)", "Shop.A(int) is no name of a member, such as Shop.Orders.Delete")]
    [InlineData("Deletes Shop.*.A", "Shop.*.A has a star that does not end it")]
    [InlineData("Deletes Shop.A mode", "mode is no judge")]
    [InlineData("Deletes Shop.A sql", "sql is not told what it needs")]
    [InlineData("Deletes Shop.A sql(", "sql( does not name a parameter in parentheses")]
    [InlineData("Deletes Shop.A when(x)", "when is not told what it needs")]
    public void MalformedLine_IsRefused(string line, string reason) => Assert.Equal(reason, Assert.Throws<FormatException>(() => EffectLine.Parse(line)).Message);

    [Theory]
    [InlineData("")]
    [InlineData("   # Deletes Shop.A")]
    public void Comment_IsNoLine(string line) => Assert.Null(EffectLine.Parse(line));

    [Fact]
    public void PlatformCatalog_CanBeRead() => Assert.False(EffectLines.Platform.IsEmpty);

    [Fact]
    public void LinesOfTheDocumentation_CanBeRead()
    {
        var page = File.ReadAllText(Path.Combine(Setup.Root, "docs", "effects.md"));
        var start = page.IndexOf("```text\n", StringComparison.Ordinal) + "```text\n".Length;
        var lines = page[start..page.IndexOf("```", start, StringComparison.Ordinal)].Split('\n').Select(EffectLine.Parse).OfType<EffectLine>().ToList();
        Assert.Equal(Enum.GetValues<JudgeKind>().Except([JudgeKind.SqlCommand, JudgeKind.Process, JudgeKind.Handlers]), lines.SelectMany(line => line.Judges).Select(judge => judge.Kind).Order());
        Assert.Contains(lines, line => line.IsPrefix);
    }

    private static string Does(string members, Microsoft.CodeAnalysis.Diagnostics.AnalyzerOptions? options = null, string attributes = "", params MetadataReference[] more) =>
        EffectBench.Describe(EffectBench.Of(attributes + "\npublic class C\n{\n" + members + "\n}\n", options, [_client, .. more]));
}
