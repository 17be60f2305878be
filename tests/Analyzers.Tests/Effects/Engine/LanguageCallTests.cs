namespace SecureTools.Analyzers.Tests.Effects.Engine;

/// <summary>Calls that the language makes.</summary>
public sealed class LanguageCallTests
{
    [Theory]
    [InlineData("string Path { get { File.Delete(\"x\"); return \"\"; } } void Tool() { var path = Path; }")]
    [InlineData("string Path => Gone(); static string Gone() { File.Delete(\"x\"); return \"\"; } void Tool() { _ = Path; }")]
    [InlineData("string Path { get => \"\"; set => File.Delete(value); } void Tool() { Path = \"x\"; }")]
    [InlineData("string Path { get => \"\"; set => File.Delete(value); } void Tool() { Path += \"x\"; }")]
    [InlineData("int this[int index] { get { File.Delete(\"x\"); return 1; } } void Tool() { _ = this[1]; }")]
    [InlineData("class P { public string Path { set => File.Delete(value); } } void Tool() { _ = new P { Path = \"x\" }; }")]
    [InlineData("class P { public string Path { set => File.Delete(value); } } void Tool() { var p = new P(); (p.Path, _) = (\"x\", 1); }")]
    [InlineData("event Action Gone { add { File.Delete(\"x\"); } remove { } } void Tool() { Gone += null; }")]
    public void Accessor_IsCalled(string members) => EffectBench.Does("Deletes", members);

    [Theory]
    [InlineData("string Path { get { File.Delete(\"x\"); return \"\"; } set { } } void Tool() { Path = \"x\"; }")]
    [InlineData("string Path { get => \"\"; set => File.Delete(value); } void Tool() { _ = Path; }")]
    [InlineData("string Path { get { File.Delete(\"x\"); return \"\"; } } void Tool() { _ = nameof(Path); }")]
    [InlineData("event Action Gone { add { } remove { File.Delete(\"x\"); } } void Tool() { Gone += null; }")]
    public void OtherAccessor_IsNotCalled(string members) => EffectBench.Does("None", members);

    [Theory]
    [InlineData("class P { public static P operator +(P a, P b) { File.Delete(\"x\"); return a; } } void Tool(P a) { _ = a + a; }")]
    [InlineData("class P { public static P operator +(P a, P b) { File.Delete(\"x\"); return a; } } void Tool(P a) { a += a; }")]
    [InlineData("class P { public static P operator ++(P a) { File.Delete(\"x\"); return a; } } void Tool(P a) { a++; }")]
    [InlineData("class P { public static bool operator !(P a) { File.Delete(\"x\"); return true; } } void Tool(P a) { _ = !a; }")]
    [InlineData("class P { public static implicit operator string(P a) { File.Delete(\"x\"); return \"\"; } } void Tool(P a) { string s = a; }")]
    [InlineData("class P { public static explicit operator int(P a) { File.Delete(\"x\"); return 1; } } void Tool(P a) { _ = (int)a; }")]
    public void Operator_IsCalled(string members) => EffectBench.Does("Deletes", members);

    [Theory]
    [InlineData("class P { public P() => File.Delete(\"x\"); } void Tool() { _ = new P(); }")]
    [InlineData("class P { int _a = Gone(); static int Gone() { File.Delete(\"x\"); return 1; } } void Tool() { _ = new P(); }")]
    [InlineData("class P { int A { get; } = Gone(); static int Gone() { File.Delete(\"x\"); return 1; } } void Tool() { _ = new P(); }")]
    [InlineData("class P { int _a = Gone(); public P(int a) { } public P() : this(1) { } static int Gone() { File.Delete(\"x\"); return 1; } } void Tool() { _ = new P(); }")]
    [InlineData("class B { public B() => File.Delete(\"x\"); } class P : B { } void Tool() { _ = new P(); }")]
    [InlineData("class B { public B() => File.Delete(\"x\"); } class P : B { public P() { } } void Tool() { _ = new P(); }")]
    [InlineData("class B(int a) { int _a = Gone(a); static int Gone(int b) { File.Delete(\"x\"); return 1; } } class P(int a) : B(a) { } void Tool() { _ = new P(1); }")]
    [InlineData("class B { public B(int a) => File.Delete(\"x\"); } class P : B { public P() : base(1) { } } void Tool() { _ = new P(); }")]
    [InlineData("class B { public B(int a) { } } class P() : B(Gone()) { static int Gone() { File.Delete(\"x\"); return 1; } } void Tool() { _ = new P(); }")]
    [InlineData("record R(int A) { int B { get; } = Gone(); static int Gone() { File.Delete(\"x\"); return 1; } } void Tool() { _ = new R(1); }")]
    [InlineData("record R(int A) { protected R(R other) { File.Delete(\"x\"); A = other.A; } } void Tool(R r) { _ = r with { A = 1 }; }")]
    [InlineData("class P { static P() => File.Delete(\"x\"); public static int A; } void Tool() { _ = P.A; }")]
    [InlineData("class P { static int _a = Gone(); static int Gone() { File.Delete(\"x\"); return 1; } public static void Go() { } } void Tool() => P.Go();")]
    [InlineData("static int _a = Gone(); static int Gone() { File.Delete(\"x\"); return 1; } void Tool() { _ = _a; }")]
    public void Constructor_RunsWithAllThatBelongsToIt(string members) => EffectBench.Does("Deletes", members);

    [Theory]
    [InlineData("class P { public P() => File.Delete(\"x\"); public P(int a) { } } void Tool() { _ = new P(1); }")]
    [InlineData("static int _a = Gone(); static int Gone() { File.Delete(\"x\"); return 1; } static int _b; void Tool() { _ = _b; }")]
    [InlineData("const string A = \"x\"; class P { static P() => File.Delete(\"x\"); public const int A = 1; } void Tool() { _ = P.A; }")]
    [InlineData("int _a = Gone(); static int Gone() { File.Delete(\"x\"); return 1; } void Tool() { _ = _a; }")]
    public void ConstructionThatDoesNotHappen_DoesNotCount(string members) => EffectBench.Does("None", members);

    [Theory]
    [InlineData("class P : IDisposable { public void Dispose() => File.Delete(\"x\"); } void Tool(P p) { using (p) { } }")]
    [InlineData("class P : IDisposable { public void Dispose() => File.Delete(\"x\"); } void Tool() { using var p = new P(); }")]
    [InlineData("class P : IDisposable { void IDisposable.Dispose() => File.Delete(\"x\"); } void Tool(P p) { using (p) { } }")]
    [InlineData("class P : IAsyncDisposable { public ValueTask DisposeAsync() { File.Delete(\"x\"); return default; } } async Task Tool(P p) { await using (p) { } }")]
    [InlineData("ref struct P { public void Dispose() => File.Delete(\"x\"); } void Tool() { using var p = new P(); }")]
    [InlineData("class P { public IEnumerator<int> GetEnumerator() { File.Delete(\"x\"); yield break; } } void Tool(P p) { foreach (var x in p) { } }")]
    [InlineData("class P { public E GetEnumerator() => new E(); } class E { public int Current => 1; public bool MoveNext() { File.Delete(\"x\"); return false; } } void Tool(P p) { foreach (var x in p) { } }")]
    [InlineData("interface IP : IEnumerable<int> { } class P : IP { public IEnumerator<int> GetEnumerator() { File.Delete(\"x\"); yield break; } IEnumerator IEnumerable.GetEnumerator() => GetEnumerator(); } void Tool(IP p) { foreach (var x in p) { } }")]
    [InlineData("class P { public A GetAwaiter() => new A(); } class A : INotifyCompletion { public bool IsCompleted => true; public void GetResult() => File.Delete(\"x\"); public void OnCompleted(Action go) { } } async Task Tool(P p) { await p; }")]
    [InlineData("class P : List<int> { } class Q : IEnumerable { public void Add(int a) => File.Delete(\"x\"); public IEnumerator GetEnumerator() => null!; } void Tool() { _ = new Q { 1, 2 }; }")]
    [InlineData("class Q : IEnumerable { public void Add(object a) => File.Delete(\"x\"); public IEnumerator GetEnumerator() => null!; } void Tool() { Q q = [1, 2]; }")]
    [InlineData("class P { public void Deconstruct(out int a, out int b) { File.Delete(\"x\"); a = b = 1; } } void Tool(P p) { var (a, b) = p; }")]
    [InlineData("class P { public void Deconstruct(out int a, out int b) { File.Delete(\"x\"); a = b = 1; } } void Tool(P p) { foreach (var (a, b) in new[] { p }) { } }")]
    [InlineData("class P { public void Deconstruct(out int a, out int b) { File.Delete(\"x\"); a = b = 1; } } bool Tool(P p) => p is (1, 2);")]
    [InlineData("class P { public int A { get { File.Delete(\"x\"); return 1; } } } bool Tool(P p) => p is { A: 1 };")]
    [InlineData("class P { public int Length => 1; public int this[int index] { get { File.Delete(\"x\"); return 1; } } } int Tool(P p) => p[^1];")]
    [InlineData("class P { public int Length => 1; public int this[int index] { get { File.Delete(\"x\"); return 1; } } } bool Tool(P p) => p is [1];")]
    [InlineData("class P { public P Where(Func<int, bool> f) { File.Delete(\"x\"); return this; } public P Select(Func<int, int> f) => this; } object Tool(P p) => from x in p where x > 1 select x;")]
    public void Pattern_IsCalled(string members) => EffectBench.Does("Deletes", members);

    [Fact]
    public void InterpolationHandler_IsCalled() => EffectBench.Does("Deletes", """
        [InterpolatedStringHandler] public struct H { public H(int a, int b) { } public void AppendLiteral(string s) { } public void AppendFormatted(string s) => File.Delete(s); }
        static void Log(H text) { }
        void Tool(string id) => Log($"a {id}");
        """);

    [Fact]
    public void PartialMethod_IsCalled() => EffectBench.ProgramDoes("Deletes", """
        public partial class C { public void Tool() => Gone(); private partial void Gone(); partial void Never(); }
        public partial class C { private partial void Gone() => File.Delete("x"); }
        """);

    [Fact]
    public void PartialProperty_IsCalled() => EffectBench.ProgramDoes("Deletes", """
        public partial class C { public void Tool() => _ = Gone; private partial string Gone { get; } }
        public partial class C { private partial string Gone { get { File.Delete("x"); return ""; } } }
        """);

    [Fact]
    public void PartialMethodThatNobodyWrote_IsHarmless() => EffectBench.ProgramDoes("None", """
        public partial class C { public void Tool() => Never(); partial void Never(); }
        """);

    [Fact]
    public void ExtensionMethod_IsCalled() => EffectBench.ProgramDoes("Deletes", """
        public class C { public void Tool(string path) => path.Gone(); }
        public static class E { public static void Gone(this string path) => File.Delete(path); }
        """);

    [Fact]
    public void Iterator_CountsWhereItIsMade() => EffectBench.Does("Deletes", """
        IEnumerable<int> Gone() { yield return 1; File.Delete("x"); }
        void Tool() { foreach (var x in Gone()) { } }
        """);

    [Fact]
    public void NativeCode_IsUnknown() => EffectBench.Does("None?", """
        [System.Runtime.InteropServices.DllImport("c")] static extern int unlink(string path);
        void Tool() => unlink("x");
        """);

    [Fact]
    public void Dynamic_IsUnknown() => EffectBench.Does("None?", "void Tool(dynamic store) => store.Clear();");

    [Fact]
    public void LocalFunctionOfTopLevelCode_IsRead()
    {
        var compilation = EffectBench.Compile(["""
            Tool();
            void Tool() => Gone();
            void Gone() => System.IO.File.Delete("x");
            """]);
        Assert.Equal("Deletes", EffectBench.Describe(EffectBench.Of(compilation)));
    }
}
