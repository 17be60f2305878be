using Microsoft.FSharp.Core;
using SecureTools.Shared.Tools;

namespace SecureTools.Generators.Tests;

/// <summary>What attributes and initializers say about members, flags, options of F#, types of others.</summary>
public class MemberTests
{
    private static readonly (string Property, string? Json)[] _initializers =
    [
        ("int A { get; set; } = 5", "5"), ("int A { get; init; } = -5", "-5"), ("double A { get; set; } = 0.5", "0.5"), ("float A { get; set; } = -0.1f", "-0.1"),
        ("decimal A { get; set; } = 1.50m", "1.50"), ("double A { get; set; } = 1", "1"), ("string A { get; set; } = (\"a\\n\")", "\"a\\u000a\""), ("char A { get; set; } = 'x'", "\"x\""),
        ("bool A { get; set; } = true", "true"), ("string? A { get; set; } = null", "null"), ("DayOfWeek A { get; set; } = DayOfWeek.Friday", "\"Friday\""),
        ("List<int> A { get; set; } = []", "[]"), ("long? A { get; set; } = 7L", "7"),
        ("string A { get; set; } = null!", null), ("int A { get; set; } = int.MaxValue", null), ("int A { get; set; }", null), ("DateTime A { get; set; } = DateTime.MinValue", null),
        ("List<int> A { get; set; } = [1]", null), ("virtual int A { get; set; } = 5", null), ("required int A { get; set; } = 5", null),
        ("DayOfWeek A { get; set; } = Other.Friday", null), ("string A { get; set; } = \"\\ud800\"", null), ("double A { get; set; } = double.NaN", null),
    ];

    [Fact]
    public void ValueThatAMemberGivesItself_IsItsDefault()
    {
        var types = _initializers.Select((row, i) => $"public record R{i} {{ public {row.Property}{(row.Property.Contains('=', StringComparison.Ordinal) ? ";" : "")} }}\n[Tool] public static R{i} T{i}(R{i} it) => it;");
        var built = Built.FromMembers("public static class Other { public const DayOfWeek Friday = DayOfWeek.Monday; }\n" + string.Join('\n', types));
        Assert.Equal(_initializers.Select(row => row.Json), _initializers.Select((_, i) => DefaultOf(built, $"t{i}")), StringComparer.Ordinal);
        for (var i = 0; i < _initializers.Length; i++)
        {
            Assert.True(_initializers[i].Json is null || built.Result($"t{i}", """{"it":{}}""") == $$"""{"a":{{_initializers[i].Json!.Replace("\\u000a", "\\n", StringComparison.Ordinal)}}}""");
        }
    }

    [Fact]
    public void ValueThatAConstructorMayReplace_IsNoDefault()
    {
        var built = Built.FromMembers("""
            public class A { public A() { N = 6; } public int N { get; set; } = 5; }
            public class B : A { public int M { get; set; } = 5; }
            public class C(int k) { public int K => k; public int N { get; set; } = 5; }
            [Tool] public static B One(B it) => it;
            [Tool] public static C Two(C it) => it;
            """);
        Assert.DoesNotContain("default", built.Input("one"), StringComparison.Ordinal);
        Assert.Contains("\"default\":5", built.Input("two"), StringComparison.Ordinal);
    }

    [Fact]
    public void JsonRequired_IsRequired()
    {
        var built = Built.FromMembers("""
            public class It { [JsonRequired] public string? A { get; set; } public string? B { get; set; } }
            public record Parent([property: JsonRequired] int? C = 1) { [JsonRequired] public int D { get; init; } }
            [Tool] public static It One(It it) => it;
            [Tool] public static Parent Two(Parent it) => it;
            """);
        Assert.Equal("required /it/a", Problems(built.Call("one", """{"it":{"b":"x"}}""")));
        Assert.Equal("""{"a":null,"b":null}""", built.Result("one", """{"it":{"a":null}}"""));
        Assert.Equal("required /it/c; required /it/d", Problems(built.Call("two", """{"it":{}}""")));
        Assert.Contains("\"required\":[\"c\",\"d\"]", built.Input("two"), StringComparison.Ordinal);
    }

    [Fact]
    public void FormsOfJsonThatNobodyHas_LeaveTheToolOut()
    {
        var built = Built.FromMembers("""
            public class A { [JsonExtensionData] public Dictionary<string, System.Text.Json.JsonElement>? More { get; set; } }
            [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)] public class B { public int N { get; set; } }
            public class C { [JsonNumberHandling(JsonNumberHandling.WriteAsString)] public int N { get; set; } }
            [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)] public class D { public int N { get; set; } }
            public class E { [JsonObjectCreationHandling(JsonObjectCreationHandling.Populate)] public List<int> N { get; set; } = []; }
            [JsonNumberHandling(JsonNumberHandling.Strict), JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)] public class Good { public int N { get; set; } }
            [Tool] public static void Ta(A it) { }
            [Tool] public static void Tb(B it) { }
            [Tool] public static C Tc() => new();
            [Tool] public static void Td(D it) { }
            [Tool] public static void Te(E it) { }
            [Tool] public static D Show() => new();
            [Tool] public static void Take(Good it) { }
            """);
        Assert.Equal("show take", built.Names);
        Assert.Equal(5, RefusalInvariant.Check(built.Run.Compilation, "").Count(refusal => refusal.Kind == RefusalKind.UnsupportedJson));
    }

    [Fact]
    public void ConditionsOnTheValue_LeaveMembersOutOfResults()
    {
        var built = Built.FromMembers("""
            public sealed record It([property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? A, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int B)
            {
                [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public int C { get; init; }
                [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public List<int>? D { get; init; }
                [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault), Sensitive] public int? E { get; init; }
            }

            [Tool] public static It Echo(It it) => it;
            """);
        Assert.Equal("""{"c":0}""", built.Result("echo", """{"it":{"b":0}}"""));
        Assert.Equal("""{"a":"","b":1,"c":0,"d":[],"e":null}""", built.Result("echo", """{"it":{"a":"","b":1,"d":[],"e":0}}"""));
        Assert.Contains("\"required\":[\"c\"]", built.Output("echo"), StringComparison.Ordinal);
        Assert.Contains("\"required\":[\"b\"]", built.Input("echo"), StringComparison.Ordinal);
    }

    [Fact]
    public void NamesOfAnEnum_MayBeOthersInJson()
    {
        var built = Built.FromMembers("""
            public enum Mode { [JsonStringEnumMemberName("very \"fast\"")] Fast, Slow }
            public enum Twice { [JsonStringEnumMemberName("B")] A, B }
            public enum Broken { [JsonStringEnumMemberName("\ud800")] A }
            [Tool] public static Mode One(Mode a = Mode.Fast) => a;
            [Tool] public static Dictionary<Mode, int> Two(Dictionary<Mode, int> a) => a;
            [Tool] public static void Three(Twice a) { }
            [Tool] public static void Four(Broken a) { }
            """);
        Assert.Equal("one two", built.Names);
        Assert.Equal("""{"type":"string","enum":["very \u0022fast\u0022","Slow"],"default":"very \u0022fast\u0022"}""", built.Argument("one", "a"));
        Assert.Equal("\"very \\\"fast\\\"\"", built.Result("one", """{"a":"very \"fast\""}"""));
        Assert.Equal("invalid_arguments", built.Result("one", """{"a":"Fast"}"""));
        Assert.Equal("""{"very \"fast\"":1}""", built.Result("two", """{"a":{"very \"fast\"":1}}"""));
    }

    [Theory]
    [InlineData("public sealed record Card([Sensitive] string Number);", true)]
    [InlineData("public sealed record Card(List<Part> Parts); public sealed class Part { [Sensitive] public string? Code { get; set; } public Card? Whole { get; set; } }", true)]
    [InlineData("public interface IPin { [Sensitive] string Pin { get; } } public sealed class Card : IPin { public string Pin => \"\"; }", true)]
    [InlineData("[JsonDerivedType(typeof(Debit), \"d\")] public class Card; public sealed class Debit : Card { [Sensitive] public string? Pin { get; set; } }", true)]
    [InlineData("public sealed class Card { public object? Any { get; set; } } public sealed class Other { [Sensitive] public string? Pin { get; set; } }", true)]
    [InlineData("public sealed record Card(string Number); public sealed class Other { [Sensitive] public string? Pin { get; set; } }", false)]
    public void ForeignValueWithASensitivePart_IsNotShown(string type, bool isHidden)
    {
        var built = Built.From($$"""
            namespace Sample;
            {{type}}
            [JsonSerializable(typeof(Card)){{(type.Contains("class Other", StringComparison.Ordinal) ? ", JsonSerializable(typeof(Other))" : "")}}]
            public sealed class Listing() : JsonSerializerContext(null)
            {
                protected override System.Text.Json.JsonSerializerOptions? GeneratedSerializerOptions => null;
                public static Listing Default { get; } = new();
                public override System.Text.Json.Serialization.Metadata.JsonTypeInfo? GetTypeInfo(Type type) => null;
            }
            public static class Tools { [Tool, ToolJson(typeof(Listing))] public static Card Show() => null!; }
            """);
        Assert.Equal(isHidden ? """{"type":"null"}""" : """{"not":{"type":"null"},"description":"A value in the JSON form of Sample.Card."}""", built.Output("show"));
    }

    [Fact]
    public void Flags_AreListsOfNames()
    {
        var built = Built.FromMembers("""
            [Flags] public enum Access : sbyte { None = 0, Read = 1, Write = 2, Both = 3, Top = -128, Again = 1 }
            [Tool] public static Access Echo(Access a = Access.Both | Access.Top) => a;
            [Tool] public static Access? Maybe(Access? a) => a;
            [Tool] public static Access Wrong() => (Access)8;
            [Tool] public static void Key(Dictionary<Access, int> a) { }
            [Tool] public static void Set(HashSet<Access> a) { }
            """);
        Assert.Equal("echo maybe wrong", built.Names);
        Assert.Equal("""{"type":"array","uniqueItems":true,"items":{"type":"string","enum":["None","Read","Write","Both","Top","Again"]},"default":["Both","Top"]}""", built.Argument("echo", "a"));
        Assert.Equal("""["Both","Top"]""", built.Result("echo"));
        Assert.Equal("""["Both"]""", built.Result("echo", """{"a":["Write","Again","None"]}"""));
        Assert.Equal("[]", built.Result("echo", """{"a":[]}"""));
        Assert.Equal("null", built.Result("maybe", """{"a":null}"""));
        Assert.Equal("enum /a/0; type /a/1; uniqueItems /a/3", Problems(built.Call("echo", """{"a":["read",1,"Read","Read"]}""")));
        Assert.Equal("type /a", Problems(built.Call("echo", """{"a":"Read"}""")));
        Assert.Equal("tool_failed", built.Result("wrong"));
    }

    [Fact]
    public void OptionsOfFSharp_MayBeMissing()
    {
        var built = Built.FromMembers(
            """
            public sealed record Both(Microsoft.FSharp.Core.FSharpOption<int> A, Microsoft.FSharp.Core.FSharpValueOption<string> B);
            [Tool] public static Both Echo(Both it) => it;
            [Tool] public static List<Microsoft.FSharp.Core.FSharpOption<bool>> Many(List<Microsoft.FSharp.Core.FSharpOption<bool>> a) => a;
            [Tool] public static void Never([Required] Microsoft.FSharp.Core.FSharpOption<int> a) { }
            [Tool] public static int Bound([Range(1, 5)] Microsoft.FSharp.Core.FSharpOption<int> a) => a?.Value ?? 0;
            """,
            test => test.TestState.AdditionalReferences.Add(typeof(FSharpOption<>).Assembly));
        Assert.Equal("bound echo many", built.Names);
        Assert.Equal("""{"a":null,"b":null}""", built.Result("echo", """{"it":{}}"""));
        Assert.Equal("""{"a":null,"b":null}""", built.Result("echo", """{"it":{"a":null,"b":null}}"""));
        Assert.Equal("""{"a":1,"b":"x"}""", built.Result("echo", """{"it":{"a":1,"b":"x"}}"""));
        Assert.Equal("type /it/a; type /it/b", Problems(built.Call("echo", """{"it":{"a":"1","b":2}}""")));
        Assert.Equal("[true,null]", built.Result("many", """{"a":[true,null]}"""));
        Assert.Equal("""{"type":["integer","null"],"minimum":1,"maximum":5}""", built.Argument("bound", "a"));
        Assert.Equal("0", built.Result("bound"));
        Assert.Equal("maximum /a", Problems(built.Call("bound", """{"a":6}""")));
    }

    [Fact]
    public void ContextThatDoesNotListTheType_LeavesTheToolOut() => Assert.Equal(
        "good",
        Built.FromMembers("""
            [JsonSerializable(typeof(Version))]
            public class Listing(System.Text.Json.JsonSerializerOptions? options) : JsonSerializerContext(options)
            {
                public static Listing Default => new(null);
                protected override System.Text.Json.JsonSerializerOptions? GeneratedSerializerOptions => null;
                public override System.Text.Json.Serialization.Metadata.JsonTypeInfo? GetTypeInfo(Type type) => null;
            }

            [JsonSerializable(typeof(Version))] public class NoContext;
            [Tool] public static void A([ToolJson(typeof(Listing))] Exception a) { }
            [Tool] public static void B([ToolJson(typeof(NoContext))] Version a) { }
            [Tool] public static void C(Version a) { }
            [Tool] public static void D([ToolJson(typeof(Listing)), StringLength(5)] Version a) { }
            [Tool, ToolJson(typeof(Listing))] public static Version Good(Version a, [ToolJson(typeof(Listing))] List<Version> b) => a;
            """).Names);

    private static string? DefaultOf(Built built, string tool)
    {
        using var schema = System.Text.Json.JsonDocument.Parse(built.Argument(tool, "it"));
        return schema.RootElement.GetProperty("properties").GetProperty("a").TryGetProperty("default", out var value) ? value.GetRawText() : null;
    }

    private static string Problems(ToolResult result) => string.Join("; ", result.Problems.Select(problem => $"{problem.Rule} {problem.Pointer}"));
}
