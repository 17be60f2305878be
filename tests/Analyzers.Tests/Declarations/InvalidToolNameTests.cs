using VerifyFix = SecureTools.TestKit.Verify<
    SecureTools.Analyzers.Declarations.InvalidToolNameAnalyzer, SecureTools.CodeFixes.Declarations.InvalidToolNameFixer>;
using VerifyRule = SecureTools.TestKit.Verify<SecureTools.Analyzers.Declarations.InvalidToolNameAnalyzer>;

namespace SecureTools.Analyzers.Tests.Declarations;

public sealed class InvalidToolNameTests
{
    [Fact]
    public Task Declaration_ReportsWithNames() => VerifyRule.Reports(
        RefusalCases.Usings + "public static class Tools { [Tool({|#0:\"send mail\"|})] public static void A() { } }",
        VerifyRule.Diagnostic("SECT0003").WithLocation(0).WithSeverity(Microsoft.CodeAnalysis.DiagnosticSeverity.Error).WithMessage(
            "Tool 'send mail' has a name that callers cannot use. Use at most 128 ASCII letters, digits and underscores, and no digit first."));

    /// <summary>What looks right, or is not seen, is named.</summary>
    [Theory]
    [InlineData("get_us\u0435r", "get_us\u0435r", "U+0435")]
    [InlineData("pay\\u200b", "pay\\u200b", "U+200B")]
    [InlineData("pay\\U000e0041", "pay\\U000e0041", "U+E0041")]
    [InlineData("pay\\n", "pay\\n", "U+000A")]
    [InlineData("a b\u00e9", "a b\u00e9", "U+00E9")]
    public Task CharacterThatLooksRight_ReportsWithItsNumber(string written, string shown, string character) => VerifyRule.Reports(
        RefusalCases.Usings + $"public static class Tools {{ [Tool({{|#0:\"{written}\"|}})] public static void A() {{ }} }}",
        VerifyRule.Diagnostic("SECT0003").WithLocation(0).WithMessage(
            $"Tool '{shown}' has the character '{character}' in its name, which callers cannot use. "
            + "Use at most 128 ASCII letters, digits and underscores, and no digit first."));

    [Theory]
    [InlineData("public static class Tools { [Tool([|\"send mail\"|])] public static void A() { } }")]
    [InlineData("public static class Tools { [Tool([|\"\"|])] public static void A() { } [Tool([|\"1st\"|])] public static void B() { } }")]
    [InlineData("public static class Tools { const string Name = \"a-b\"; [Tool([|Name|], Secure = true)] public static void A() { } }")]
    [InlineData("public static class Tools { [Tool] public static void [|Überweisen|]() { } }")]
    public Task Declaration_Reports(string code) => VerifyRule.Reports(RefusalCases.Usings + code);

    [Theory]
    [InlineData("public static class Tools { [Tool(\"send_mail\")] public static void A() { } [Tool(\"ue\")] public static void Über() { } }")]
    [InlineData("public static class Tools { [Tool] public static void _1st() { } }")]
    [InlineData("public static class Tools { [Obsolete(\"send mail\")] public static void A() { } }")]
    public Task NearMiss_DoesNotReport(string code) => VerifyRule.DoesNotReport(RefusalCases.Usings + code);

    [Theory]
    [InlineData("send mail", "send_mail")]
    [InlineData(" send -- mail! ", "send_mail")]
    [InlineData("Über.Größe", "Uber_Gro_e")]
    public Task InvalidName_Fixes(string before, string after) => VerifyFix.VerifyCodeFixAsync(
        RefusalCases.Usings + $"class Tools {{ [Tool([|\"{before}\"|], ReadOnly = true)] public void A() {{ }} }}",
        RefusalCases.Usings + $"class Tools {{ [Tool(\"{after}\", ReadOnly = true)] public void A() {{ }} }}");

    [Fact]
    public Task SeveralTools_AllFixes() => VerifyFix.VerifyCodeFixAsync(
        RefusalCases.Usings + "class Tools { [Tool([|\"a b\"|])] public void A() { } [Tool([|\"c-d\"|])] public void B() { } }",
        RefusalCases.Usings + "class Tools { [Tool(\"a_b\")] public void A() { } [Tool(\"c_d\")] public void B() { } }");

    [Theory]
    [InlineData("[Tool([|\"\"|])] public void A() { }")]
    [InlineData("[Tool([|\"1st\"|])] public void A() { }")]
    [InlineData("const string Name = \"a b\"; [Tool([|Name|])] public void A() { }")]
    [InlineData("[Tool] public void [|Über|]() { }")]
    public Task NameThatIsNotToBeGuessed_HasNoFix(string member) => VerifyFix.VerifyNoFixAsync(RefusalCases.Usings + $"class Tools {{ {member} }}");
}
