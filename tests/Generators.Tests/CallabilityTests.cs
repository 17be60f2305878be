namespace SecureTools.Generators.Tests;

public class CallabilityTests
{
    private const string Uncallable = """
        #pragma warning disable CS1998, CS8892, CS0649
        namespace Sample;

        public interface IHidden { [Tool] void Explicit(); }

        public class Tools : IHidden
        {
            [Tool] public static void Good() { }
            [Tool] private static void A() => B();
            [Tool] protected static void B() => A();
            [Tool] private protected static void C() { }
            [Tool] public static void D<T>() { }
            [Tool] public static void E(ref int a) { }
            [Tool] public static void F(in int a) { }
            [Tool] public static void G(out int a) => a = 1;
            [Tool] public static void H(params int[] a) { }
            [Tool] public static async void I() { }
            [Tool] public static ref int J(int[] a) => ref a[0];
            [Tool] public static ref readonly int K(int[] a) => ref a[0];
                [Tool] public static void M(__arglist) { }
            [Tool] public static Task? N() => null;
            [Tool] public static Task<int>? O() => null;
            [Tool] public static IAsyncEnumerable<int>? P() => null;
            [Tool] public static ToolResult? Q() => null;
            [Tool] public static ToolContent? Q1() => null;
            [Tool] public static ToolContent[]? Q2() => null;
            [Tool] public static Task<IReadOnlyList<ToolContent>?> Q3() => Task.FromResult<IReadOnlyList<ToolContent>?>(null);
            [Tool] public static async IAsyncEnumerable<ToolResult> Q4() { await Task.Yield(); yield break; }
            [Tool] public static ToolContent[][] Q5() => [];
            [Tool] public static void Q6(ToolContent content) { }
            [Tool, Obsolete("Gone.", true)] public static void R() { }
            [Tool, System.Runtime.InteropServices.UnmanagedCallersOnly] public static void S() { }
            [Tool] public static void T(CancellationToken? cancel) { }
            [Tool] public static void U(IProgress<int> progress) { }
            [Tool] public static void V([FromServices] int service) { }
            [Tool] public static void W([FromServices] string service) { }
            [Tool] void IHidden.Explicit() { }
            private static class Inside { [Tool] public static void X() { } }
            protected class Inner { [Tool] public static void Y() { } }
        }

        public class Generic<T> { [Tool] public static void A1() { } public static class Nested { [Tool] public static void A2() { } } }
        file static class Local { [Tool] public static void A3() { } }
        public struct Value { [Tool] public void A4() { } }
        public ref struct Ref { [Tool] public void A5() { } }
        public class NoConstructor { private NoConstructor() { } [Tool] public void A6() { } }
        public class TwoConstructors { public TwoConstructors(IHidden a) { } public TwoConstructors(Tools a) { } [Tool] public void A7() { } }
        public class OfValue(int a) { [Tool] public int A8() => a; }
        public class OfText(string a) { [Tool] public string A9() => a; }
        public class OfRef { public OfRef(ref Tools a) { } [Tool] public void B1() { } }
        public class Parent { public required int A { get; set; } }
        public class WithRequired : Parent { [Tool] public void B2() { } }
        public interface IVirtual { [Tool] static virtual void B3() { } [Tool] static abstract void B4(); }
        [Obsolete("Gone.", true)] public static class Gone { [Tool] public static void B5() { } }
        public static class Functions { public static void Run() { [Tool] static void B6() { } B6(); } }
        public static class Sixty { [Tool] public static void B7(PLACE) { } }
        """;

    private const string Callable = """
        using System.Runtime.CompilerServices;

        public interface IContract { [Tool] int Asked(int a); [Tool] int Default(int a) => a + 1; [Tool] static int Static(int a) => a + 2; }
        public sealed class Contract : IContract { public int Asked(int a) => a; }
        public abstract class Abstract { [Tool] public abstract int Overridden(int a); }
        public sealed class Concrete : Abstract { public override int Overridden(int a) => a * 2; }
        public struct Value { [Tool] public static int InStruct(int a) => a; }
        internal record Record(IContract Contract) { [Tool] internal int InRecord(int a) => Contract.Asked(a); }
        public class Outer { protected internal class Inner { [Tool] protected internal static int Nested(int a) => a; } }
        public static class Extensions { [Tool] public static int Extended(this int a) => a; }
        public sealed class Optional(IContract? one, Abstract? two = null, IServiceProvider? three = null, Outer four = null!)
        {
            [Tool] public string Missing() => $"{one is null} {two is null} {three is null} {four is null}";
        }

        public static class Special
        {
            [Tool] public static async Task<string> Everything(ToolCall call, Caller caller, System.Security.Claims.ClaimsPrincipal principal, CancellationToken cancel,
                IProgress<ToolProgress> progress, [FromServices] IContract service, [FromServices] Outer? missing, [FromServices] IServiceProvider provider, int a)
            {
                await Task.Yield();
                progress.Report(new ToolProgress(1));
                return $"{call.ToolName} {caller.Id} {principal.Identity?.Name} {cancel.CanBeCanceled} {service.Asked(a)} {missing is null} {provider is not null}";
            }

            [Tool] public static ValueTask None() => default;
            [Tool] public static ValueTask<int> One() => new(1);
            [Tool] public static ToolResult Raw() => ToolResult.Ok("1"u8.ToArray());
            [Tool] public static Task<ToolResult> RawLater() => Task.FromResult(ToolResult.Ok("2"u8.ToArray()));
            [Tool] public static int? Nothing() => null;
            [Tool] public static async IAsyncEnumerable<int?> Stream([EnumeratorCancellation] CancellationToken cancel) { await Task.Yield(); yield return 1; yield return null; }
        }
        """;

    [Fact]
    public void MethodsThatGeneratedCodeCannotCall_AreLeftOut()
    {
        var many = string.Join(", ", Enumerable.Range(0, 65).Select(i => $"int p{i}"));
        var built = Built.From(Uncallable.Replace("PLACE", many, StringComparison.Ordinal), test => test.Skip = GeneratorChecks.CleanInput);
        Assert.Equal("explicit good", built.Names);
    }

    [Fact]
    public void EveryWayToDeclareATool_IsCalled()
    {
        var built = Built.From(Callable, test => test.Skip = GeneratorChecks.CleanInput);
        Assert.Equal(
            "asked default everything extended in_record in_struct missing nested none nothing one overridden raw raw_later static stream", built.Names);
        var services = new Services(built);
        Assert.Equal("5", built.Result("asked", """{"a":5}""", services: services));
        Assert.Equal("6", built.Result("default", """{"a":5}""", services: services));
        Assert.Equal("7", built.Result("static", """{"a":5}"""));
        Assert.Equal("10", built.Result("overridden", """{"a":5}""", services: services));
        Assert.Equal("5", built.Result("in_record", """{"a":5}""", services: services));
        Assert.Equal("misconfigured", built.Result("in_record", """{"a":5}"""));
        Assert.Equal("misconfigured", built.Result("asked", """{"a":5}"""));
        Assert.All(["in_struct", "nested", "extended"], name => Assert.Equal("5", built.Result(name, """{"a":5}""")));
        Assert.Equal("\"True True True True\"", built.Result("missing"));
        Assert.Equal("\"False False False True\"", built.Result("missing", services: services));
        Assert.StartsWith("\"everything somebody ", built.Result("everything", """{"a":5}""", services: services), StringComparison.Ordinal);
        Assert.EndsWith(" 5 True True\"", built.Result("everything", """{"a":5}""", services: services), StringComparison.Ordinal);
        Assert.Equal(["", "1", "1", "2", "null", "[1,null]"], new[] { "none", "one", "raw", "raw_later", "nothing", "stream" }.Select(name => built.Result(name)), StringComparer.Ordinal);
    }

    private sealed class Services(Built built) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType.Name switch
        {
            "IContract" => Activator.CreateInstance(built.Assembly.GetType("Contract")!),
            "Abstract" => Activator.CreateInstance(built.Assembly.GetType("Concrete")!),
            "IServiceProvider" => this,
            _ => null,
        };
    }
}
