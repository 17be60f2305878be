using Microsoft.CodeAnalysis;

namespace SecureTools.Generators.Tests;

public class BrokenInputTests
{
    private const string Head = "using System; using System.ComponentModel.DataAnnotations; using System.Threading.Tasks; using SecureTools;\n";

    [Theory]
    [InlineData("public static class Tools { [Tool] public static void")]
    [InlineData("public static class Tools { [Tool] public static void A(")]
    [InlineData("public static class Tools { [Tool] public static void A(int) { } }")]
    [InlineData("public static class Tools { [Tool] public static A() => 1; }")]
    [InlineData("[Tool] public static void A() { }")]
    [InlineData("public static class { [Tool] public static void A() { } }")]
    [InlineData("class C { [Tool(] void A() { } [Tool(Name = )] void B() { } [Tool(Title = 5)] public static void D() { } }")]
    [InlineData("class C { [Tool(1)] public static void A() { } [Tool(\"a\", \"b\")] public static void B() { } [Tool(new string[] { \"x\" })] public static void D() { } }")]
    [InlineData("class C { [Tool(TimeoutSeconds = \"x\", Secure = 5, Title = null)] public static void A() { } [Tool(Missing = 1)] public static void B() { } }")]
    [InlineData("class C { [Tool] public static Missing A(Missing a, Missing<int> b, int[Missing] c) => a; }")]
    [InlineData("class C : C { [Tool] public static C A(C a) => a; public C It { get; set; } }")]
    [InlineData("class A : B { } class B : A { [Tool] public static A M(B a) => a; }")]
    [InlineData("struct S { public S Inner { get; set; } [Tool] public static S M(S a) => a; }")]
    [InlineData("interface I : I { [Tool] void M(I a); int A { get; } }")]
    [InlineData("enum E { A = B, B = A } class C { [Tool] public static E M(E a = E.A) => a; }")]
    [InlineData("class C { [Tool, RequirePermission(1)] public static void A() { } [Tool, RequirePermission(x: \"a\")] public static void B() { } }")]
    [InlineData("class C { [Tool, RequireTrust(\"x\")] public static void A() { } [Tool, RequireTrust(new[] { 1.0 })] public static void B() { } }")]
    [InlineData("class C { [Tool, RequireMfa(When = 5)] public static void A() { } [Tool, RequireMfa(When = nameof(Missing))] public static void B() { } }")]
    [InlineData("class C { [Tool, RateLimit] public static void A() { } [Tool, RateLimit(\"1\", By = 5)] public static void B() { } [Tool, RateLimit(1, By = Missing.X)] public static void D() { } }")]
    [InlineData("class C { [Tool] public static void A([Range] int a, [Range(1)] int b, [Range(1, \"2\")] int c, [Range(typeof(Missing), \"1\", \"2\")] int d) { } }")]
    [InlineData("class C { [Tool] public static void A([StringLength(\"x\")] string a, [Length(1)] string b, [RegularExpression(5)] string c, [AllowedValues(Missing)] string d) { } }")]
    [InlineData("class C { [Tool] public static void A([RegularExpression(null)] string a, [AllowedValues(null)] string b, [AllowedValues((object[])null)] string c) { } }")]
    [InlineData("class C { [Tool] public static void A(int a, int a) { } [Tool] public static void A(int a, int a) { } }")]
    [InlineData("class C { [Tool, Tool] public static void A(int a = \"x\", string b = 5, int c = Missing) { } }")]
    [InlineData("partial class C { [Tool] public static partial void A(); } partial class C { [Tool] public partial int B(); }")]
    [InlineData("record R(R a, Missing b) { [Tool] public static R M(R it) => it; } record R(int a);")]
    [InlineData("class C<T> where T : C<T> { [Tool] public void M(T a) { } } class D { [Tool] public static C<D> M(C<C<D>> a) => null; }")]
    [InlineData("[assembly: Role(] [assembly: Role(\"a\", Missing)] [assembly: Permission(5)] [assembly: Role(null, null)] class C { [Tool, RequireRole(\"a\")] public static void M() { } }")]
    [InlineData("namespace A { namespace { class C { [Tool] public static void M() { } } } }")]
    [InlineData("class C { [Tool] public static void M(int* a, delegate*<int> b, ref readonly int c, scoped Span<int> d, dynamic e, __arglist) { } }")]
    [InlineData("class C { [Tool] int P { get; set; } [Tool] C() { } [Tool] public static int operator +(C a, C b) => 1; [Tool] ~C() { } }")]
    [InlineData("class @ { [Tool] public static void @() { } } class \\u0000 { }")]
    [InlineData("class C { /// <summary>&bad; <b></summary>\n[Tool] public static void A() { } /** <summary> */ [Tool] public static void B() { } /**/ [Tool] public static void D() { } }")]
    public void BrokenSource_NeverMakesTheGeneratorThrow(string source) => Check(Head + source);

    [Fact]
    public void LookalikesOfKnownTypes_NeverMakeTheGeneratorThrow() => Check("""
        namespace System.ComponentModel { public class DescriptionAttribute(string[] texts) : Attribute; }
        namespace System.ComponentModel.DataAnnotations
        {
            public class ValidationAttribute : Attribute;
            public class RangeAttribute(string[] a, int[] b) : ValidationAttribute;
            public class StringLengthAttribute(int[] a) : ValidationAttribute;
            public class RegularExpressionAttribute(string[] a) : ValidationAttribute;
            public class AllowedValuesAttribute(int a) : ValidationAttribute;
        }
        namespace System.Text.Json.Serialization { public class JsonPropertyNameAttribute(int[] a) : Attribute; public class JsonIgnoreAttribute : Attribute { public int[] Condition { get; set; } } }
        namespace SecureTools
        {
            using System; using System.ComponentModel; using System.ComponentModel.DataAnnotations; using System.Text.Json.Serialization;
            public class ToolAttribute(params object[] all) : Attribute { public int[] Title { get; set; } public string[] TimeoutSeconds { get; set; } }
            public class RequirementAttribute : Attribute { public string[] When { get; set; } }
            public class RequireTrustAttribute(double[] a) : RequirementAttribute;
            public class RequireMfaAttribute : RequirementAttribute { public int[] MaxAgeSeconds { get; set; } }
            public class RateLimitAttribute(int[] a) : Attribute { public int[] By { get; set; } }
            public class RoleAttribute(string[] a, string b) : Attribute;
            public class PermissionAttribute(string[] a) : Attribute;
            public class GeneratedToolsAttribute(int a) : Attribute;
            public class Thing { [JsonPropertyName(new[] { 1 }), JsonIgnore(Condition = new[] { 1 })] public int A { get; set; } }
            public static class Tools
            {
                [Tool(1, "x", Title = new[] { 1 }), Description(new[] { "a" }), RequireTrust(new[] { 1.0 }), RequireMfa(When = new[] { "x" }), RateLimit(new[] { 1 }, By = new[] { 1 })]
                public static void A([Range(new[] { "a" }, new[] { 1 })] int a, Thing b) { }
                [Tool, RequireMfa(MaxAgeSeconds = new[] { 1 })] public static Thing B([StringLength(new[] { 1 })] string a) => new();
                [Tool] public static void C([RegularExpression(new[] { "a" })] string a) { }
                [Tool] public static void D([AllowedValues(1)] string a) { }
            }
        }
        """);

    private static void Check(string source)
    {
        var test = new GeneratorTest<Generators.Tools.ToolGenerator>
        {
            TestCode = source,
            Skip = GeneratorChecks.CleanInput | GeneratorChecks.CleanOutput | GeneratorChecks.Caching,
        };
        var run = test.Run();
        Assert.Null(run.Exception);
        var input = run.Compilation.RemoveSyntaxTrees(run.Compilation.SyntaxTrees.Where(tree => run.Files.Values.Contains(tree.ToString(), StringComparer.Ordinal)));
        Assert.Contains(input.GetDiagnostics(), diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
    }
}
