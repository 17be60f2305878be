using Microsoft.CodeAnalysis;
using SecureTools.Shared.Tools;

namespace SecureTools.Generators.Tests;

/// <summary>What is sensitive is shown nowhere, at any depth, and the output schema says what stands in its place.</summary>
public class SensitiveTests
{
    private const string Types = """
        [Sensitive] public class Secret { public string Word { get; set; } = "hush"; }
        public sealed class Derived : Secret { public int Size { get; set; } = 77; }
        [Sensitive] public struct Code { public int Number { get; set; } }
        [Sensitive] public enum Level { Low, Hush }
        [Sensitive] public interface IHidden { int Size { get; } }
        public sealed record Hidden(int Size) : IHidden;
        public sealed record Box<T>(T Item, List<T> Items, T[] More);
        public sealed record Plain(string Name);
        public sealed record Deep(string Name, [Sensitive] List<Plain> Friends, Deep? Next, [property: Sensitive] string? Pin);
        """;

    [Fact]
    public void SensitiveType_IsRedactedWhereverItStands()
    {
        var built = Built.FromMembers(Types + """
            [Tool] public static Secret A() => new();
            [Tool] public static Box<Secret> B() => new(new(), [new(), new()], [new()]);
            [Tool] public static Box<Derived> C() => new(new(), [new()], []);
            [Tool] public static Box<Code> D() => new(new() { Number = 77 }, [new() { Number = 77 }], []);
            [Tool] public static Box<Level?> E() => new(Level.Hush, [Level.Hush], [null]);
            [Tool] public static IReadOnlyList<Hidden> F() => [new(77)];
            [Tool] public static async IAsyncEnumerable<Secret> G() { await Task.Yield(); yield return new(); }
            """);
        Assert.Equal("null", built.Result("a"));
        Assert.Equal("""{"item":null,"items":[null,null],"more":[null]}""", built.Result("b"));
        Assert.Equal("""{"item":null,"items":[null],"more":[]}""", built.Result("c"));
        Assert.Equal("""{"item":null,"items":[null],"more":[]}""", built.Result("d"));
        Assert.Equal("""{"item":null,"items":[null],"more":[null]}""", built.Result("e"));
        Assert.Equal("[null]", built.Result("f"));
        Assert.Equal("[null]", built.Result("g"));
        Assert.Equal("""{"type":"array","items":{"type":"null"}}""", built.Output("g"));
        Assert.Contains("""{"item":{"type":"null"},"items":{"type":"array","items":{"type":"null"}}""", built.Output("b"), StringComparison.Ordinal);
        Assert.DoesNotContain("hush", string.Join(' ', built.Run.Files.Values), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Secret", true)]
    [InlineData("Derived", true)]
    [InlineData("Level", true)]
    [InlineData("Hidden", true)]
    [InlineData("Shape", true)]
    [InlineData("Round", true)]
    [InlineData("Square", false)]
    [InlineData("Plain", false)]
    [InlineData("ByLevel", true)]
    [InlineData("ByText", false)]
    public void TypeIsSensitive_WhereverAValueOfItCouldBeShown(string type, bool expected)
    {
        var compilation = Built.GenerateWithUsings("namespace Sample;" + Types + """
            [JsonDerivedType(typeof(Round), "round"), JsonDerivedType(typeof(Square), "square"), JsonDerivedType(typeof(Shape), "shape")] public class Shape { }
            [Sensitive] public sealed class Round : Shape { }
            [JsonDerivedType(typeof(Square))] public sealed class Square : Shape { }
            public sealed class Fields { public Dictionary<Level, string> ByLevel = []; public Dictionary<string, string> ByText = []; }
            """, test => test.Skip = GeneratorChecks.Caching).Compilation;
        var symbol = (ITypeSymbol?)compilation.Assembly.GetTypeByMetadataName("Sample." + type)
            ?? ((IFieldSymbol)compilation.Assembly.GetTypeByMetadataName("Sample.Fields")!.GetMembers(type).Single()).Type;
        Assert.Equal(expected, symbol.IsSensitive());
    }

    [Fact]
    public void SensitiveMembers_AreRedactedAtEveryDepth()
    {
        var built = Built.FromMembers(Types + """
            [Tool] public static Deep[] A() => [new("a", [new("hush")], new("b", [], null, "hush"), null)];
            """);
        Assert.Equal(
            """[{"name":"a","friends":null,"next":{"name":"b","friends":null,"next":null,"pin":"[redacted]"},"pin":"[redacted]"}]""",
            built.Result("a"));
        Assert.Contains("""{"type":"string","const":"[redacted]"}""", built.Output("a"), StringComparison.Ordinal);
    }

    [Fact]
    public void SensitiveReturnValue_IsRedactedAsAWhole()
    {
        var built = Built.From("""
            namespace Sample;

            public interface IContract { [return: Sensitive] string C(); }

            public sealed class Tools : IContract
            {
                [Tool] [return: Sensitive] public static string A() => "hush";
                [Tool] [return: Sensitive] public static Task<int[]> B() => Task.FromResult(new[] { 77 });
                [Tool] public string C() => "hush";
                [Tool] [return: Sensitive] public static async IAsyncEnumerable<string> D() { await Task.Yield(); yield return "hush"; yield return "hush"; }
                [Tool] [return: Sensitive] public static void E() { }
            }
            """);
        Assert.Equal("\"[redacted]\"", built.Result("a"));
        Assert.Equal("null", built.Result("b"));
        Assert.Equal("\"[redacted]\"", built.Result("c"));
        Assert.Equal("""["[redacted]","[redacted]"]""", built.Result("d"));
        Assert.Equal("", built.Result("e"));
        Assert.Equal("""{"type":"string","const":"[redacted]"}""", built.Output("a"));
        Assert.Equal("""{"type":"null"}""", built.Output("b"));
    }

    [Fact]
    public void SensitiveResultOfTheMethodsOwn_LeavesTheToolOut()
    {
        var built = Built.FromMembers("""
            [Tool] public static ToolContent Good() => ToolContent.FromText("x");
            [Tool] [return: Sensitive] public static ToolResult A() => ToolResult.Ok();
            [Tool] [return: Sensitive] public static ToolContent[] B() => [];
            """);
        Assert.Equal("good", built.Names);
    }

    [Fact]
    public void SensitiveArguments_AreReadAndCheckedLikeAnyOther_AndTheirDefaultsAreNotShown()
    {
        var built = Built.FromMembers(Types + """
            public sealed record Login(string User, [MaxLength(4)] [Sensitive] string Pin = "hush");
            [Tool] public static int A([Sensitive, MaxLength(5)] string word = "hush", Level level = Level.Hush, Login? login = null) => word.Length + (int)level + (login?.Pin.Length ?? 0);
            [Tool] public static int B(Derived secret, Code code) => secret.Word.Length + secret.Size + code.Number;
            """);
        Assert.Equal("5", built.Result("a"));
        Assert.Equal("10", built.Result("a", """{"word":"12345","level":"Hush","login":{"user":"u","pin":"1234"}}"""));
        Assert.Equal("8", built.Result("b", """{"secret":{"word":"abc","size":2},"code":{"number":3}}"""));
        Assert.DoesNotContain("default\":\"", built.Input("a"), StringComparison.OrdinalIgnoreCase);
        foreach (var arguments in new[] { """{"word":"123456789"}""", """{"login":{"user":"u","pin":"123456789"}}""", """{"level":"123456789"}""" })
        {
            var result = built.Call("a", arguments);
            Assert.Equal(ToolStatus.InvalidArguments, result.Status);
            Assert.DoesNotContain("123456789", result.ToModelText(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void ResultThatIsNotWhatItsSchemaSays_Fails()
    {
        var built = Built.FromMembers("""
            public enum Level { Low }
            public sealed record Item(string Name, string? Other, Level Level);
            [Tool] public static string A() => null!;
            [Tool] public static Item[] B() => [new(null!, null, Level.Low)];
            [Tool] public static List<string> C() => [null!];
            [Tool] public static Level D() => (Level)9;
            [Tool] public static Item E() => new("n", null, Level.Low);
            """);
        Assert.All("abcd", name => Assert.Equal("tool_failed", built.Result(name.ToString())));
        Assert.Equal("""{"name":"n","other":null,"level":"Low"}""", built.Result("e"));
    }
}
