using SecureTools.Shared.Tools;

namespace SecureTools.Generators.Tests;

/// <summary>Types that several types stand for.</summary>
public class UnionTests
{
    private const string Shapes = """
        /// <summary>A shape.</summary>
        [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
        [JsonDerivedType(typeof(Circle), "circle"), JsonDerivedType(typeof(Square), "squ\u00e4re"), JsonDerivedType(typeof(Group), "group")]
        public abstract record Shape([property: StringLength(3)] string? Name = null);
        /// <summary>A round one.</summary>
        public sealed record Circle([Range(0, 9)] int Radius) : Shape;
        public sealed record Square(int Side) : Shape { [RegularExpression("[a-z]+")] public string Tag { get; set; } = "none"; }
        public sealed record Group(List<Shape> Shapes) : Shape;

        """;

    [Fact]
    public void Discriminator_StandsAnywhere()
    {
        var built = Built.FromMembers(Shapes + "[Tool] public static Shape Echo(Shape it) => it;");
        Assert.Equal("""{"kind":"circle","name":null,"radius":5}""", built.Result("echo", """{"it":{"kind":"circle","radius":5}}"""));
        Assert.Equal("""{"kind":"circle","name":"n","radius":5}""", built.Result("echo", """{"it":{"radius":5.0,"name":"n","kind":"\u0063ircle"}}"""));
        Assert.Equal(
            """{"kind":"group","name":null,"shapes":[{"kind":"squäre","name":null,"side":1,"tag":"a"},{"kind":"group","name":null,"shapes":[]}]}""",
            built.Result("echo", """{"it":{"shapes":[{"side":1,"kind":"squäre","tag":"a"},{"shapes":[],"kind":"group"}],"kind":"group"}}"""));
    }

    [Theory]
    [InlineData("{}", "required /it/kind")]
    [InlineData("{\"radius\":5}", "required /it/kind")]
    [InlineData("[]", "type /it")]
    [InlineData("null", "type /it")]
    [InlineData("{\"kind\":\"Circle\",\"radius\":5}", "enum /it/kind")]
    [InlineData("{\"kind\":1}", "enum /it/kind")]
    [InlineData("{\"kind\":null}", "enum /it/kind")]
    [InlineData("{\"kind\":{\"kind\":\"circle\"},\"radius\":5}", "enum /it/kind")]
    [InlineData("{\"kind\":\"\\ud800\"}", "enum /it/kind")]
    [InlineData("{\"\\ud800\":1,\"kind\":\"circle\",\"radius\":5}", "additionalProperties /it")]
    [InlineData("{\"kind\":\"circle\"}", "required /it/radius")]
    [InlineData("{\"kind\":\"circle\",\"side\":5}", "additionalProperties /it; required /it/radius")]
    [InlineData("{\"kind\":\"circle\",\"radius\":10,\"name\":\"long\"}", "maximum /it/radius; maxLength /it/name")]
    [InlineData("{\"kind\":\"circle\",\"radius\":1,\"kind\":\"group\"}", "uniqueNames /it/kind")]
    [InlineData("{\"kind\":\"group\",\"shapes\":[{\"kind\":\"none\"},{\"kind\":\"squäre\",\"side\":1,\"tag\":\"A\"},1]}", "enum /it/shapes/0/kind; pattern /it/shapes/1/tag; type /it/shapes/2")]
    [InlineData("{\"kind\":\"circle\",\"radius\":", "json")]
    public void WhatIsNoCase_IsNamed(string json, string problems)
    {
        var built = Built.FromMembers(Shapes + "[Tool] public static Shape Echo(Shape it) => it;", test => test.Skip = GeneratorChecks.Caching);
        Assert.Equal(problems, Problems(built.Call("echo", $$"""{"it":{{json}}}""")), ignoreCase: false);
    }

    [Fact]
    public void Schema_ListsTheCases()
    {
        var built = Built.FromMembers("""
            [JsonDerivedType(typeof(Cat), 1), JsonDerivedType(typeof(Dog), 2)] public interface IPet { bool Tame { get; } }
            public sealed record Cat(bool Tame) : IPet;
            public readonly record struct Dog(bool Tame) : IPet;
            [JsonDerivedType(typeof(Derived), "d")] public class Base { public bool A { get; set; } }
            public sealed class Derived : Base;

            [Tool] public static IPet? Pet(IPet? it = null) => it;
            [Tool] public static Base Own(Base it) => it;
            [Tool] public static Derived Plain(Derived it) => it;
            """);
        const string Cases = """
            {"type":"object","properties":{"$type":{"type":"integer","const":1},"tame":{"type":"boolean"}},"required":["$type","tame"],"additionalProperties":false},{"type":"object","properties":{"$type":{"type":"integer","const":2},"tame":{"type":"boolean"}},"required":["$type","tame"],"additionalProperties":false}
            """;
        Assert.Equal("{\"anyOf\":[" + Cases + ",{\"type\":\"null\"}],\"default\":null}", built.Argument("pet", "it"));
        Assert.Equal("""{"$type":2,"tame":true}""", built.Result("pet", """{"it":{"tame":true,"$type":2.0}}"""));
        Assert.Equal("null", built.Result("pet"));
        Assert.Equal("""{"a":true}""", built.Result("own", """{"it":{"a":true}}"""));
        Assert.Equal("""{"$type":"d","a":true}""", built.Result("own", """{"it":{"a":true,"$type":"d"}}"""));
        Assert.Equal("enum /it/$type", Problems(built.Call("own", """{"it":{"$type":"e"}}""")));
        Assert.Equal("additionalProperties /it", Problems(built.Call("plain", """{"it":{"$type":"d"}}""")));
    }

    [Fact]
    public void RecursiveCases_AreDefinedOnce()
    {
        var built = Built.FromMembers(Shapes + "[Tool] public static Shape? Echo(Shape it) => it;");
        Assert.Equal("""{"$ref":"#/$defs/AnyOfSample_Tools_Shape","description":"A shape."}""", built.Argument("echo", "it"));
        Assert.Contains("""{"kind":{"type":"string","const":"circle"},"radius":{"type":"integer","minimum":0,"maximum":9},"name":{"type":["string","null"],"maxLength":3}},"required":["kind","radius"],"additionalProperties":false,"description":"A round one."}""", built.Input("echo"), StringComparison.Ordinal);
        Assert.StartsWith("""{"anyOf":[{"$ref":"#/$defs/AnyOfSample_Tools_Shape"},{"type":"null"}]""", built.Output("echo"), StringComparison.Ordinal);
        var deep = string.Concat(Enumerable.Repeat("""{"kind":"group","shapes":[""", 40)) + string.Concat(Enumerable.Repeat("]}", 40));
        Assert.Equal("arguments_too_large", built.Result("echo", $$"""{"it":{{deep}}}"""));
    }

    [Fact]
    public void ResultOfATypeThatIsNotListed_FailsTheCall()
    {
        var built = Built.FromMembers("""
            [JsonDerivedType(typeof(Known), "k")] public abstract class Base;
            public class Known : Base;
            public sealed class Unknown : Known;
            [Tool] public static Base Make(bool known) => known ? new Known() : new Unknown();
            """);
        Assert.Equal("""{"$type":"k"}""", built.Result("make", """{"known":true}"""));
        Assert.Equal("tool_failed", built.Result("make", """{"known":false}"""));
    }

    [Fact]
    public void WhatCannotBeToldApart_LeavesTheToolOut()
    {
        var built = Built.FromMembers("""
            [JsonDerivedType(typeof(A1))] public abstract class A; public sealed class A1 : A;
            [JsonDerivedType(typeof(B1), "x"), JsonDerivedType(typeof(B2), "x")] public abstract class B; public sealed class B1 : B; public sealed class B2 : B;
            [JsonPolymorphic] public abstract class C;
            [JsonDerivedType(typeof(D1), "x")] public abstract class D; public abstract class D1 : D;
            [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind"), JsonDerivedType(typeof(E1), "x")] public abstract class E; public sealed class E1 : E { public int Kind { get; set; } }
            [JsonPolymorphic(IgnoreUnrecognizedTypeDiscriminators = true), JsonDerivedType(typeof(F1), "x")] public abstract class F; public sealed class F1 : F;
            [JsonPolymorphic(UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToBaseType), JsonDerivedType(typeof(G1), "x")] public abstract class G; public sealed class G1 : G;
            [JsonDerivedType(typeof(H1), "x")] public abstract class H; public sealed class H1 : H { public object? X { get; set; } }
            [JsonDerivedType(typeof(I1), "\ud800")] public abstract class I; public sealed class I1 : I;

            [Tool] public static void Ta(A it) { }
            [Tool] public static void Tb(B it) { }
            [Tool] public static void Tc(C it) { }
            [Tool] public static void Td(D it) { }
            [Tool] public static void Te(E it) { }
            [Tool] public static void Tf(F it) { }
            [Tool] public static void Tg(List<G> it) { }
            [Tool] public static void Th(H it) { }
            [Tool] public static void Ti(I it) { }
            [Tool] public static D Show() => null!;
            """);
        Assert.Equal("show", built.Names);
        Assert.Equal(
            [
                RefusalKind.UndiscriminatedType, RefusalKind.DuplicateMember, RefusalKind.UndiscriminatedType, RefusalKind.AbstractArgument, RefusalKind.DuplicateMember,
                RefusalKind.UnsupportedJson, RefusalKind.UnsupportedJson, RefusalKind.UnsupportedType, RefusalKind.UndiscriminatedType,
            ],
            Kinds(built));
    }

    private static IEnumerable<RefusalKind> Kinds(Built built) =>
        RefusalInvariant.Check(built.Run.Compilation, "").GroupBy(refusal => (refusal.Through ?? refusal.Symbol).ContainingSymbol.Name, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => group.First().Kind);

    private static string Problems(ToolResult result) =>
        string.Join("; ", result.Problems.Select(problem => problem.Pointer.Length == 0 ? problem.Rule : $"{problem.Rule} {problem.Pointer}"));
}
