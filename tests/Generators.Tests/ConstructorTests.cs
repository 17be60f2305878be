namespace SecureTools.Generators.Tests;

public class ConstructorTests
{
    [Fact]
    public void RuleOnAnyConstructor_HoldsWhicheverIsCalled()
    {
        var built = Built.FromMembers("""
            public record Empty([Range(1, 5)] int X) { public Empty() : this(1) { } }
            public record Marked([Range(1, 5)] int X, string Y) { [JsonConstructor] public Marked(int x) : this(x, "") { } }
            public record Parent([Range(1, 5)] int X);
            public record Derived(int X) : Parent(X);
            public class Both { public Both() { } public Both([Range(1, 5)] int x) => X = x; public int X { get; set; } }
            public class Unshown { [JsonConstructor] public Unshown(int x) { } public Unshown([Range(1, 5)] int x, string y) { } }
            public interface IRanged { [Range(1, 5)] int X { get; } }
            public class Contracted : IRanged { public int X { get; set; } }
            public record Free(int X, [Range(1, 5)] int Y = 1);

            [Tool] public static void A(Empty it) { }
            [Tool] public static void B(Marked it) { }
            [Tool] public static void C(Derived it) { }
            [Tool] public static void D(Both it) { }
            [Tool] public static void E(Unshown it) { }
            [Tool] public static void F(Contracted it) { }
            [Tool] public static void G(Free it) { }
            """, test => test.Skip = GeneratorChecks.CleanInput);
        foreach (var tool in new[] { "a", "b", "c", "d", "e", "f" })
        {
            Assert.Equal("ok", built.Call(tool, """{"it":{"x":5}}""").Code);
            Assert.Equal("invalid_arguments", built.Result(tool, """{"it":{"x":6}}"""));
            Assert.Contains("\"maximum\":5", built.Input(tool), StringComparison.Ordinal);
        }

        Assert.Equal("ok", built.Call("g", """{"it":{"x":6}}""").Code);
    }

    [Fact]
    public void RuleOnAParameterThatIsOverriddenOrImplemented_Holds()
    {
        var built = Built.From("""
            public interface IBank { void A([Range(1, 5)] int x); }
            public class Bank : IBank { [Tool] public void A(int x) { } }
            public class Parent { public virtual void B([Range(1, 5)] int x) { } }
            public class Derived : Parent { [Tool] public override void B(int x) { } [Tool] public void C(int x) { } }
            """, test => test.Skip = GeneratorChecks.CleanInput);
        Assert.All(["a", "b"], tool => Assert.Equal("invalid_arguments", built.Result(tool, """{"x":6}""")));
        Assert.All(["a", "b"], tool => Assert.Equal("ok", built.Call(tool, """{"x":5}""").Code));
        Assert.Equal("ok", built.Call("c", """{"x":6}""").Code);
    }

    [Fact]
    public void Sensitive_IsReadFromEveryDeclaration()
    {
        var built = Built.FromMembers("""
            public interface ISecret { [Sensitive] string Word { get; } }
            public class Implemented : ISecret { public string Word { get; set; } = "secret"; }
            public sealed class Inherited : Implemented;
            public abstract class Abstract { [Sensitive] public abstract string Word { get; } }
            public sealed class Overriding : Abstract { public override string Word => "secret"; }
            public record Parent([Sensitive] string Word);
            public sealed record Derived(string Word) : Parent(Word);
            public sealed class Open { public string Word { get; set; } = "open"; }

            [Tool] public static Implemented A() => new();
            [Tool] public static Inherited B() => new();
            [Tool] public static Overriding C() => new();
            [Tool] public static Derived D() => new("secret");
            [Tool] public static Open E() => new();
            """);
        Assert.All(["a", "b", "c", "d"], tool => Assert.Equal("""{"word":"[redacted]"}""", built.Result(tool)));
        Assert.Equal("""{"word":"open"}""", built.Result("e"));
    }

    [Fact]
    public void InitMemberThatHasAValueOfItsOwn_LeavesTheToolOut()
    {
        var built = Built.FromMembers("""
            public class Backed { private int _limit = 10; public int Limit { get => _limit; init => _limit = value; } }
            public class Field { public int Limit { get; } = 1; public int Half { get => Limit; init { } } }
            public class Parent { public int Max { get; init; } public Parent() { Max = 10; } }
            public class Derived : Parent { }
            public class Virtual { public Virtual() => Set(this); public virtual int Max { get; init; } static void Set(Virtual it) { } }
            public class Overriding : Virtual { public override int Max { get; init; } }
            public class Spoken { public Spoken() { } public int Max { get; init; } }
            public class Bare { public int Max { get; init; } }
            public class Primary(int a) { public int A => a; public int Max { get; init; } }
            public record Kept { private int _limit = 10; public int Limit { get => _limit; init => _limit = value; } }

            [Tool] public static void A(Backed it) { }
            [Tool] public static void B(Field it) { }
            [Tool] public static void C(Derived it) { }
            [Tool] public static void D(Overriding it) { }
            [Tool] public static void E(Spoken it) { }
            [Tool] public static int F(Bare it) => it.Max;
            [Tool] public static int G(Primary it) => it.A + it.Max;
            [Tool] public static int H(Kept it) => it.Limit;
            """, test => test.Skip = GeneratorChecks.CleanInput);
        Assert.Equal("f g h", built.Names);
        Assert.Equal("0", built.Result("f", """{"it":{}}"""));
        Assert.Equal("3", built.Result("g", """{"it":{"a":1,"max":2}}"""));
        Assert.Equal("10", built.Result("h", """{"it":{}}"""));
    }

    [Fact]
    public void OnlyPublicOrMarkedConstructors_AreCalled()
    {
        var built = Built.FromMembers("""
            public class Money
            {
                internal Money() { }
                public Money(int amount) { if (amount < 0) { throw new ArgumentException("negative"); } Amount = amount; }
                public int Amount { get; set; }
            }

            internal class Quiet(int amount) { public int Amount => amount; }
            public class Closed { internal Closed() { } public int Amount { get; set; } }
            public class Marked { [JsonConstructor] internal Marked() { } public int Amount { get; set; } }

            [Tool] public static int A(Money it) => it.Amount;
            [Tool] internal static int B(Quiet it) => it.Amount;
            [Tool] public static void C(Closed it) { }
            [Tool] public static int D(Marked it) => it.Amount;
            """);
        Assert.Equal("a b d", built.Names);
        Assert.Equal("tool_failed", built.Result("a", """{"it":{"amount":-5}}"""));
        Assert.Equal("5", built.Result("a", """{"it":{"amount":5}}"""));
        Assert.Equal("5", built.Result("b", """{"it":{"amount":5}}"""));
        Assert.Equal("5", built.Result("d", """{"it":{"amount":5}}"""));
    }
}
