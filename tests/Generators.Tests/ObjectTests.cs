namespace SecureTools.Generators.Tests;

public class ObjectTests
{
    [Fact]
    public void EveryFormOfType_IsReadAndWritten()
    {
        var built = Built.FromMembers("""
            public sealed record Positional(int A, string? B = "b");
            public record struct Point(int X, int Y);
            public struct Plain { public int A { get; set; } }
            public readonly struct Spoken(int a) { public int A { get; } = a; }
            public class Parent { public int Old { get; set; } = 1; }
            public sealed class Child : Parent { public required string Name { get; init; } public int Size { get; init; } public int Twice => Size * 2; }
            public sealed record Page<T>(T[] Items, T? Next);
            public sealed record Kept { public string Text { get; init; } = "kept"; }

            [Tool] public static Positional A(Positional it) => it;
            [Tool] public static Point B(Point it) => it;
            [Tool] public static Plain C(Plain it) => it;
            [Tool] public static Spoken D(Spoken it) => it;
            [Tool] public static Child E(Child it) => it;
            [Tool] public static Page<Point?> F(Page<Point?> it) => it;
            [Tool] public static Page<string> G(Page<string> it) => it;
            [Tool] public static Kept H(Kept it) => it;
            [Tool] public static int[][]? I(int[][]? it) => it;
            """);
        Assert.Equal("""{"a":1,"b":"b"}""", built.Result("a", """{"it":{"a":1}}"""));
        Assert.Equal("""{"x":1,"y":2}""", built.Result("b", """{"it":{"x":1,"y":2}}"""));
        Assert.Equal("""{"a":5}""", built.Result("c", """{"it":{"a":5}}"""));
        Assert.Equal("""{"a":5}""", built.Result("d", """{"it":{"a":5}}"""));
        Assert.Equal("""{"old":1,"name":"n","size":3,"twice":6}""", built.Result("e", """{"it":{"name":"n","size":3}}"""));
        Assert.Equal("""{"items":[null,{"x":1,"y":2}],"next":null}""", built.Result("f", """{"it":{"items":[null,{"x":1,"y":2}],"next":null}}"""));
        Assert.Equal("""{"items":["a"],"next":null}""", built.Result("g", """{"it":{"items":["a"]}}"""));
        Assert.Equal("""{"text":"kept"}""", built.Result("h", """{"it":{}}"""));
        Assert.Equal("[[1],[]]", built.Result("i", """{"it":[[1],[]]}"""));
        Assert.Equal("invalid_arguments", built.Result("e", """{"it":{"size":3}}"""));
    }

    [Fact]
    public void TypesThatNobodyCanMake_LeaveTheToolOut() => Assert.Equal(
        "good",
        Built.FromMembers("""
            public abstract class Abstract { public int A { get; set; } }
            public interface IFace { int A { get; set; } }
            public class TwoConstructors { public TwoConstructors(int a) { } public TwoConstructors(string b) { } }
            public class Closed { private Closed() { } public static Closed Make() => new(); }
            public class Lost { public int A { get; init; } = 5; }
            public class LostInBody { public LostInBody() { A = 5; } public int A { get; init; } }
            public class WithField { public required int A; }
            internal class Hidden { internal required int A { get; init; } }
            public class Both { public Both(int a) { A = a; } public required int A { get; init; } }
            public class Same { public int Foo { get; set; } public int foo { get; set; } }
            public class ByRef { public ByRef(ref int a) { } }
            public class Endless<T> { public Endless<Endless<T>>? Next { get; set; } }
            public class Unmarked { [JsonConstructor] private Unmarked(int a) { } public Unmarked() : this(1) { } }

            [Tool] public static void Good() { }
            [Tool] public static void A(Abstract it) { }
            [Tool] public static void B(IFace it) { }
            [Tool] public static void C(TwoConstructors it) { }
            [Tool] public static void D(Closed it) { }
            [Tool] public static void E(Lost it) { }
            [Tool] public static void F(LostInBody it) { }
            [Tool] public static void G(WithField it) { }
            [Tool] internal static void H(Hidden it) { }
            [Tool] public static void I(Both it) { }
            [Tool] public static void J(Same it) { }
            [Tool] public static void K(ByRef it) { }
            [Tool] public static void L(Endless<int> it) { }
            [Tool] public static void M(Unmarked it) { }
            [Tool] public static void N(object it) { }
            [Tool] public static void O(dynamic it) { }
            [Tool] public static void P((int, int) it) { }
            [Tool] public static void Q(Dictionary<int, int> it) { }
            [Tool] public static void R(Exception it) { }
            [Tool] public static void S(int[,] it) { }
            [Tool] public static void T(Func<int> it) { }
            [Tool] public static void U(Type it) { }
            [Tool] public static void V(nint it) { }
            [Tool] public static object W() => 1;
            [Tool] public static Task<Task<int>> X() => Task.FromResult(Task.FromResult(1));
            [Tool] public static Span<int> Y() => default;
            """).Names);

    [Fact]
    public void TuplesAsTypeArguments_LeaveTheToolOut() => Assert.Equal(
        "good",
        Built.FromMembers("""
            public sealed record Tag<T>(string Name) { public sealed record Inner(int A); }
            [Tool] public static void A(Tag<(int A, int B)> it) { }
            [Tool] public static void B(Tag<(int A, int B)[]> it) { }
            [Tool] public static void C(List<Tag<Tag<(int A, int B)>>> it) { }
            [Tool] public static Tag<(int A, int B)>.Inner D() => new(1);
            [Tool] public static Tag<ValueTuple<int>> E() => new("");
            [Tool] public static Tag<int[,]> Good(Tag<Tag<int?>> a, Tag<int>.Inner b) => new(a.Name + b.A);
            """).Names);

    [Fact]
    public void TypesWithEverLongerArguments_LeaveTheToolOut() => Assert.Equal(
        "good",
        Built.FromMembers("""
            public sealed class Pair<A, B> { public A? First { get; set; } public B? Second { get; set; } }
            public sealed class Twice<T> { public T? Value { get; set; } public Twice<Pair<T, T>>? Next { get; set; } }
            public sealed class Wide<T> { public Wide<Pair<Pair<Pair<T, T>, Pair<T, T>>, Pair<Pair<T, T>, Pair<T, T>>>>? Next { get; set; } }
            [Tool] public static void A(Twice<int> it) { }
            [Tool] public static Wide<int> B() => new();
            [Tool] public static void Good(Pair<Pair<int, string>, Pair<List<int>, Pair<int, int>>> it) { }
            """, test => test.Skip = GeneratorChecks.CleanInput).Names);

    [Fact]
    public void Bytes_AreOneText_WhereverTheyStand()
    {
        var built = Built.FromMembers("""
            public sealed record Holder(byte[] Data, ReadOnlyMemory<byte>? More = null);
            public sealed record Page<T>(T Item);
            [Tool] public static Holder A(Holder it) => it;
            [Tool] public static byte[][] B(byte[][] it) => it;
            [Tool] public static Task<Page<List<Memory<byte>>>> C(List<Memory<byte>> it) => Task.FromResult(new Page<List<Memory<byte>>>(it));
            [Tool] public static List<byte> Numbers(List<byte> a, sbyte[] b, byte c) => a;
            """);
        Assert.Equal("""{"data":"AA==","more":null}""", built.Result("a", """{"it":{"data":"AA=="}}"""));
        Assert.Equal("""["AA==",""]""", built.Result("b", """{"it":["AA==",""]}"""));
        Assert.Equal("""{"item":["AAAA"]}""", built.Result("c", """{"it":["AAAA"]}"""));
        Assert.Equal("[1]", built.Result("numbers", """{"a":[1],"b":[],"c":0}"""));
    }

    [Fact]
    public void TypesThatAreOnlyShown_NeedNoConstructor()
    {
        var built = Built.FromMembers("""
            public interface IShape { double Area { get; } }
            public abstract class Shape : IShape { public abstract double Area { get; } }
            public sealed class Square(double side) : Shape { public override double Area => side * side; private int Hidden => 1; internal int Inner => 2; public static int S => 3; public int this[int i] => i; }

            [Tool] public static IShape A() => new Square(2);
            [Tool] public static Shape B() => new Square(3);
            [Tool] public static Square? C(bool some) => some ? new Square(4) : null;
            """);
        Assert.Equal("""{"area":4}""", built.Result("a"));
        Assert.Equal("""{"area":9}""", built.Result("b"));
        Assert.Equal("""{"area":16}""", built.Result("c", """{"some":true}"""));
        Assert.Equal("null", built.Result("c", """{"some":false}"""));
    }

    [Fact]
    public void SetsRequiredMembers_IsBelieved()
    {
        var built = Built.FromMembers("""
            public sealed class Made
            {
                [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public Made(int a) { A = a; }
                public required int A { get; set; }
            }

            [Tool] public static int Run(Made it) => it.A;
            """);
        Assert.Equal("7", built.Result("run", """{"it":{"a":7}}"""));
    }

    [Fact]
    public void JsonAttributes_AreHonoured()
    {
        var built = Built.FromMembers("""
            public sealed class Person
            {
                [JsonConstructor] public Person(int id) { Id = id; }
                public Person() { }
                [JsonPropertyName("Full \"name\"")] public string? Name { get; set; }
                public int Id { get; }
                [JsonIgnore] public string Secret { get; set; } = "secret";
                [JsonIgnore(Condition = JsonIgnoreCondition.Always)] public Type? Unsupported { get; set; }
                [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int Shown { get; set; }
                [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public int? Maybe { get; set; }
            }

            public sealed record Inner(int A, [property: JsonIgnore] string B = "unsent");
            public sealed record NoDefault(int A, [property: JsonIgnore] string B);
            public class Ignored { [JsonIgnore] public virtual int A { get; set; } public int B { get; set; } }
            public sealed class Overriding : Ignored { public override int A { get; set; } }

            [Tool] public static Person Copy(Person it) => it;
            [Tool] public static Inner Take(Inner it) => it with { A = it.B.Length };
            [Tool] public static NoDefault Show() => new(1, "hidden");
            [Tool] public static void Never(NoDefault it) { }
            [Tool] public static Overriding Over(Overriding it) => it;
            """);
        Assert.Equal("copy over show take", built.Names);
        Assert.Equal(
            """{"Full \"name\"":"n","id":3,"shown":0}""",
            built.Result("copy", """{"it":{"Full \"name\"":"n","id":3}}"""));
        Assert.Equal("invalid_arguments", built.Result("copy", """{"it":{"id":3,"secret":"x"}}"""));
        Assert.DoesNotContain("secret", built.Input("copy") + built.Output("copy"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("""{"a":6}""", built.Result("take", """{"it":{"a":1}}"""));
        Assert.Equal("invalid_arguments", built.Result("take", """{"it":{"a":1,"b":"x"}}"""));
        Assert.Equal("""{"a":1}""", built.Result("show"));
        Assert.Equal("""{"b":2}""", built.Result("over", """{"it":{"b":2}}"""));
    }

    [Fact]
    public void SensitiveMembers_AreNotShown()
    {
        var built = Built.FromMembers("""
            public record Login(string User, [Sensitive] string Password, [Sensitive] int Pin)
            {
                [Sensitive] public virtual string? Hint { get; init; }
            }

            public sealed class Spoken([Sensitive] string word) { public string Word { get; } = word; }
            public sealed record Quiet(string User) : Login(User, "p", 1) { public override string? Hint { get; init; } = "h"; }

            [Tool] public static Login A() => new("u", "secret", 1234) { Hint = "secret" };
            [Tool] public static Spoken B() => new("secret");
            [Tool] public static Quiet C() => new("u");
            """);
        Assert.Equal("""{"user":"u","password":"[redacted]","pin":null,"hint":"[redacted]"}""", built.Result("a"));
        Assert.Equal("""{"word":"[redacted]"}""", built.Result("b"));
        Assert.DoesNotContain("\"h\"", built.Result("c"), StringComparison.Ordinal);
    }

    [Fact]
    public void TypesUsedOverAndOver_DoNotMakeTheSchemaExplode()
    {
        var types = string.Join('\n', Enumerable.Range(0, 40).Select(i => $"public sealed record L{i}(L{i + 1} A, L{i + 1} B);"));
        var built = Built.FromMembers(types + """
            public sealed record L40(int Last);
            [Tool] public static L0? Deep(L0? it) => it;
            """);
        Assert.InRange(built.Input("deep").Length, 1, 20_000);
        Assert.Contains("\"$ref\":\"#/$defs/Sample_Tools_L40\"", built.Input("deep"), StringComparison.Ordinal);
        Assert.Equal("null", built.Result("deep", """{"it":null}"""));
    }
}
