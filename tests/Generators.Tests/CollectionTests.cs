using SecureTools.Shared.Tools;

namespace SecureTools.Generators.Tests;

public class CollectionTests
{
    private const string Usings = "using System.Collections.Immutable; using System.Collections.Frozen; using System.Collections.ObjectModel;\n";

    private static readonly string[] _lists =
    [
        "int[]", "List<int>", "IEnumerable<int>", "IList<int>", "ICollection<int>", "IReadOnlyList<int>", "IReadOnlyCollection<int>", "Queue<int>", "Collection<int>",
        "ReadOnlyCollection<int>", "ImmutableArray<int>", "ImmutableList<int>", "IImmutableList<int>",
    ];

    private static readonly string[] _sets =
    [
        "HashSet<{0}>", "ISet<{0}>", "IReadOnlySet<{0}>", "SortedSet<{0}>", "ImmutableHashSet<{0}>", "IImmutableSet<{0}>", "ImmutableSortedSet<{0}>", "FrozenSet<{0}>",
    ];

    private static readonly string[] _maps =
    [
        "Dictionary<{0}, {1}>", "IDictionary<{0}, {1}>", "IReadOnlyDictionary<{0}, {1}>", "SortedDictionary<{0}, {1}>", "ReadOnlyDictionary<{0}, {1}>",
        "ImmutableDictionary<{0}, {1}>", "IImmutableDictionary<{0}, {1}>", "ImmutableSortedDictionary<{0}, {1}>", "FrozenDictionary<{0}, {1}>",
    ];

    [Fact]
    public void EveryList_IsReadAndWritten()
    {
        var built = Echo(_lists);
        for (var i = 0; i < _lists.Length; i++)
        {
            Assert.Equal("[3,1,3]", built.Result($"t{i}", """{"a":[3,1,3]}"""));
            Assert.Equal("""{"type":"array","items":{"type":"integer","minimum":-2147483648,"maximum":2147483647}}""", built.Argument($"t{i}", "a"));
        }
    }

    [Fact]
    public void EverySet_TakesEachItemOnce()
    {
        var types = _sets.Select(set => set.Replace("{0}", "string?", StringComparison.Ordinal)).ToArray();
        var built = Echo(types);
        for (var i = 0; i < types.Length; i++)
        {
            Assert.Equal("a;a\u200d;\u00e4;", Sorted(built.Result($"t{i}", """{"a":["a","a\u200d","\u00e4",null]}""")), StringComparer.Ordinal);
            Assert.Equal("uniqueItems /a/1", Problems(built.Call($"t{i}", """{"a":["a","\u0061"]}""")));
            Assert.Equal("uniqueItems /a/2", Problems(built.Call($"t{i}", """{"a":[null,"a",null]}""")));
            Assert.Equal("""{"type":"array","uniqueItems":true,"items":{"type":["string","null"]}}""", built.Argument($"t{i}", "a"));
        }
    }

    [Theory]
    [InlineData("HashSet<int>", "[1,2]", "[1,1.0]")]
    [InlineData("HashSet<int>", "[1,10]", "[1e1,10]")]
    [InlineData("HashSet<bool>", "[true,false]", "[true,true]")]
    [InlineData("HashSet<char>", "[\"a\",\"A\"]", "[\"a\",\"\\u0061\"]")]
    [InlineData("HashSet<Int128>", "[0,1]", "[0,-0]")]
    [InlineData("HashSet<DateOnly>", "[\"2026-01-01\",\"2026-01-02\"]", "[\"2026-01-01\",\"2026-01-01\"]")]
    [InlineData("HashSet<DayOfWeek>", "[\"Monday\",\"Friday\"]", "[\"Monday\",\"Monday\"]")]
    [InlineData("SortedSet<DayOfWeek?>", "[null,\"Friday\"]", "[null,null]")]
    public void ItemsOfOneForm_AreComparedAsJsonComparesThem(string type, string accepted, string refused)
    {
        var built = Echo(type);
        Assert.Equal(accepted, built.Result("t0", $$"""{"a":{{accepted}}}"""));
        Assert.Equal("uniqueItems /a/1", Problems(built.Call("t0", $$"""{"a":{{refused}}}""")));
    }

    [Fact]
    public void SetsWhoseItemsHaveSeveralForms_AreWrittenOnly()
    {
        string[] types =
        [
            "HashSet<double>", "HashSet<decimal>", "HashSet<Guid>", "HashSet<DateTimeOffset>", "HashSet<TimeOnly>", "HashSet<Uri>", "HashSet<byte[]>", "HashSet<int[]>",
            "HashSet<Item>", "HashSet<Twice>", "List<FrozenSet<Half>>", "Dictionary<Twice, int>",
        ];
        const string Types = "public sealed record Item(int A); public enum Twice { A, B = 0 }";
        var refused = types.Select((type, i) => $"[Tool] public static void R{i}({type} a) {{ }}\n[Tool] public static {type}? W{i}() => null;");
        var built = Built.From(Usings + $$"""namespace Sample; public static class Tools { {{Types}} {{string.Join('\n', refused)}} }""");
        Assert.Equal(types.Select((_, i) => $"w{i}").Order(StringComparer.Ordinal), built.Names.Split(' '), StringComparer.Ordinal);
        Assert.DoesNotContain("uniqueItems", built.Output("w0"), StringComparison.Ordinal);
        var kinds = RefusalInvariant.Check(built.Run.Compilation, "").Select(refusal => refusal.Kind).Distinct();
        Assert.Equal([RefusalKind.SetItem, RefusalKind.DictionaryKey], kinds);
    }

    [Fact]
    public void EveryDictionary_IsReadAndWritten()
    {
        var types = _maps.Select(map => map.Replace("{0}", "string", StringComparison.Ordinal).Replace("{1}", "int?", StringComparison.Ordinal)).ToArray();
        var built = Echo(types);
        for (var i = 0; i < types.Length; i++)
        {
            var result = built.Result($"t{i}", """{"a":{"b":1,"":2,"a\u200d":null,"\u0061":4}}""");
            Assert.Equal(4, System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, int?>>(result)!.Count);
            Assert.Equal("uniqueNames /a/1", Problems(built.Call($"t{i}", """{"a":{"a":1,"\u0061":1}}""")));
            Assert.Equal("json /a/0", Problems(built.Call($"t{i}", """{"a":{"\ud800":1}}""")));
            Assert.Equal("type /a/1", Problems(built.Call($"t{i}", """{"a":{"a":1,"b":{"c":[1]}}}""")));
            Assert.Equal("type /a", Problems(built.Call($"t{i}", """{"a":[]}""")));
            Assert.Equal(
                """{"type":"object","additionalProperties":{"type":["integer","null"],"minimum":-2147483648,"maximum":2147483647}}""", built.Argument($"t{i}", "a"));
        }
    }

    [Fact]
    public void KeysOfAnEnum_AreItsNames()
    {
        var types = _maps.Select(map => map.Replace("{0}", "DayOfWeek", StringComparison.Ordinal).Replace("{1}", "List<bool>", StringComparison.Ordinal)).ToArray();
        var built = Echo(types);
        for (var i = 0; i < types.Length; i++)
        {
            Assert.Equal("""{"Friday":[true]}""", built.Result($"t{i}", """{"a":{"Friday":[true]}}"""));
            Assert.Equal("propertyNames /a/0; type /a/1", Problems(built.Call($"t{i}", """{"a":{"friday":[true],"Monday":1}}""")));
            Assert.Equal("propertyNames /a/0; uniqueNames /a/2", Problems(built.Call($"t{i}", """{"a":{"\ud800":1,"Monday":[],"Monday":[]}}""")));
        }

        Assert.Equal(
            """{"type":"object","propertyNames":{"enum":["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"]},"additionalProperties":{"type":"array","items":{"type":"boolean"}}}""",
            built.Argument("t0", "a"));
    }

    [Fact]
    public void Collections_NestInEachOther()
    {
        var built = Echo("Dictionary<string, List<HashSet<string>[]>?>", "ImmutableArray<Dictionary<DayOfWeek, Dictionary<string, bool>>>");
        Assert.Equal("""{"a":[[["x"],[]]],"b":null}""", built.Result("t0", """{"a":{"a":[[["x"],[]]],"b":null}}"""));
        Assert.Equal("uniqueItems /a/0/0/1/1", Problems(built.Call("t0", """{"a":{"a":[[["x"],["y","y"]]]}}""")));
        Assert.Equal("""[{"Monday":{"a":true}}]""", built.Result("t1", """{"a":[{"Monday":{"a":true}}]}"""));
    }

    [Fact]
    public void Sizes_HoldForSetsAndDictionaries()
    {
        var built = Built.FromMembers("""
            [Tool] public static int A([Length(1, 2)] HashSet<int> a) => a.Count;
            [Tool] public static int B([MinLength(1), MaxLength(2)] IReadOnlyDictionary<string, bool> a) => a.Count;
            """);
        Assert.StartsWith("""{"type":"array","minItems":1,"maxItems":2,"uniqueItems":true,"items":""", built.Argument("a", "a"), StringComparison.Ordinal);
        Assert.Equal("""{"type":"object","minProperties":1,"maxProperties":2,"additionalProperties":{"type":"boolean"}}""", built.Argument("b", "a"));
        Assert.Equal("2", built.Result("b", """{"a":{"x":true,"y":false}}"""));
        Assert.Equal("minProperties /a", Problems(built.Call("b", """{"a":{}}""")));
        Assert.Equal("maxProperties /a", Problems(built.Call("b", """{"a":{"x":true,"y":false,"z":true}}""")));
        Assert.Equal("maxItems /a", Problems(built.Call("a", """{"a":[1,2,3]}""")));
    }

    [Fact]
    public void OtherCollections_LeaveTheToolOut() => Assert.Equal(
        "good",
        Built.From(Usings + """
            namespace Sample;
            public sealed class Own : List<int>;
            public static class Tools
            {
                [Tool] public static void Good() { }
                [Tool] public static void A(Dictionary<int, string> a) { }
                [Tool] public static void B(LinkedList<int> a) { }
                [Tool] public static void C(Stack<int> a) { }
                [Tool] public static void D(Own a) { }
                [Tool] public static void E(int[,] a) { }
                [Tool] public static void F(KeyValuePair<string, int> a) { }
                [Tool] public static void G(IEnumerable<object> a) { }
                [Tool] public static void H(System.Collections.ArrayList a) { }
                [Tool] public static void I(Dictionary<string, object> a) { }
            }
            """).Names);

    [Fact]
    public void KnownCollections_Exist()
    {
        var compilation = Built.GenerateWithUsings("", test => test.TestState.AdditionalReferences.Add(typeof(Microsoft.FSharp.Core.FSharpOption<>).Assembly)).Compilation;
        Assert.All(CollectionTypes.All.Keys, name => Assert.NotEmpty(compilation.GetTypesByMetadataName(name)));
    }

    private static string Sorted(string json)
    {
        using var document = System.Text.Json.JsonDocument.Parse(json);
        var texts = document.RootElement.EnumerateArray().Select(item => item.GetString()).OrderBy(text => text ?? "\uffff", StringComparer.Ordinal);
        return string.Join(';', texts);
    }

    private static Built Echo(params string[] types) => Built.From(
        Usings + "namespace Sample; public static class Tools {\n"
        + string.Join('\n', types.Select((type, i) => $"[Tool] public static {type} T{i}({type} a) => a;")) + "\n}");

    private static string Problems(ToolResult result) => string.Join("; ", result.Problems.Select(problem => $"{problem.Rule} {problem.Pointer}"));
}
