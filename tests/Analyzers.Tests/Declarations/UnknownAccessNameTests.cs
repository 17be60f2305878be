using VerifyFix = SecureTools.TestKit.Verify<
    SecureTools.Analyzers.Declarations.UnknownAccessNameAnalyzer, SecureTools.CodeFixes.Declarations.UnknownAccessNameFixer>;
using VerifyRule = SecureTools.TestKit.Verify<SecureTools.Analyzers.Declarations.UnknownAccessNameAnalyzer>;

namespace SecureTools.Analyzers.Tests.Declarations;

public sealed class UnknownAccessNameTests
{
    [Fact]
    public Task Declaration_ReportsWithNames() => VerifyRule.Reports(
        RefusalCases.Usings + "[assembly: Role(\"admin\", \"write\", \"read\")] [assembly: Permission(\"audit\")] public static class Tools { [Tool, RequirePermission({|#0:\"wriet\"|})] public static void A() { } }",
        VerifyRule.Diagnostic("SECT0005").WithLocation(0).WithSeverity(Microsoft.CodeAnalysis.DiagnosticSeverity.Error).WithMessage(
            "Tool 'a' requires the permission 'wriet', which is not declared. Write 'write' if you meant that, or declare it."));

    [Theory]
    [InlineData("[assembly: Role(\"admin\", \"write\", \"read\")] [assembly: Permission(\"audit\")] public static class Tools { [Tool, RequirePermission(\"write\", [|\"wriet\"|])] public static void A() { } }")]
    [InlineData("[assembly: Role(\"admin\", \"write\", \"read\")] [assembly: Permission(\"audit\")] public static class Tools { [Tool, RequireRole([|\"write\"|])] public static void A() { } }")]
    [InlineData("[assembly: Role(\"admin\", \"write\", \"read\")] [assembly: Permission(\"audit\")] public static class Tools { [Tool, RequirePermission(new[] { \"read\", [|\"Audit\"|] })] public static void A() { } }")]
    [InlineData("[assembly: Role(\"admin\", \"write\", \"read\")] [assembly: Permission(\"audit\")] [RequirePermission([|\"x\"|])] public static class Tools { [Tool] public static void A() { } }")]
    [InlineData("[assembly: Role(\"admin\", \"write\", \"read\")] [assembly: Permission(\"audit\")] [RequirePermission([|\"x\"|])] public abstract class Base; public class Tools : Base { [Tool] public void A() { } }")]
    [InlineData("public static class Tools { const string Name = \"x\"; [Tool, RequirePermission([|Name|], When = nameof(Is))] public static void A() { } internal static bool Is() => true; }")]
    public Task Declaration_Reports(string code) => VerifyRule.Reports(RefusalCases.Usings + code);

    [Theory]
    [InlineData("[assembly: Role(\"admin\", \"write\", \"read\")] [assembly: Permission(\"audit\")] public static class Tools { [Tool, RequirePermission(\"write\", \"audit\"), RequireRole(\"admin\")] public static void A() { } }")]
    [InlineData("public static class Tools { [RequirePermission(\"x\")] public static void A() { } }")]
    public Task NearMiss_DoesNotReport(string code) => VerifyRule.DoesNotReport(RefusalCases.Usings + code);

    /// <summary>To declare it once more would not help.</summary>
    [Theory]
    [InlineData("RequireRole", "viewer", "Tool 'a' requires the role 'viewer', whose declaration declares nothing. Mend the [assembly: Role] as SECT0019 says there.")]
    [InlineData("RequirePermission", "read", "Tool 'a' requires the permission 'read', whose role's declaration declares nothing. Mend the [assembly: Role] as SECT0019 says there.")]
    public async Task NameOfAVoidDeclaration_Reports(string requirement, string name, string message)
    {
        var code = RefusalCases.Usings + $"[assembly: Role(\"viewer\", \"read\", \"\")] class Tools {{ [Tool, {requirement}({{|#0:\"{name}\"|}})] public void A() {{ }} }}";
        await VerifyRule.Reports(code, VerifyRule.Diagnostic("SECT0005").WithLocation(0).WithMessage(message));
        await VerifyFix.VerifyNoFixAsync(code.Replace("#0", "SECT0005", StringComparison.Ordinal));
    }

    [Fact]
    public Task NameThatAnotherDeclarationDeclares_DoesNotReport() => VerifyRule.DoesNotReport(
        RefusalCases.Usings + "[assembly: Role(\"viewer\", \"\")] [assembly: Role(\"viewer\", \"read\")] class Tools { [Tool, RequireRole(\"viewer\")] public void A() { } }");

    [Fact]
    public Task MisspeltName_Fixes() => VerifyFix.VerifyCodeFixAsync(
        Roles + "class Tools { [Tool, RequirePermission([|\"wriet\"|], \"read\")] public void A() { } }",
        Roles + "class Tools { [Tool, RequirePermission(\"write\", \"read\")] public void A() { } }");

    [Fact]
    public Task SeveralNames_AllFixes() => VerifyFix.VerifyCodeFixAsync(
        Roles + "[RequireRole([|\"amdin\"|])] class Tools { [Tool, RequirePermission([|\"wriet\"|])] public void A() { } }",
        Roles + "[RequireRole(\"admin\")] class Tools { [Tool, RequirePermission(\"write\")] public void A() { } }");

    [Theory]
    [InlineData("RequirePermission", "Permission", "SECT0005.Declare:Permission:else")]
    [InlineData("RequireRole", "Role", "SECT0005.Declare:Role:else")]
    public Task NewName_FixesByItsDeclaration(string requirement, string declaration, string key)
    {
        var test = new CodeFixTest<SecureTools.Analyzers.Declarations.UnknownAccessNameAnalyzer, SecureTools.CodeFixes.Declarations.UnknownAccessNameFixer>
        {
            TestCode = $"using SecureTools;\n\nclass Tools {{ [Tool, {requirement}([|\"else\"|])] public void A() {{ }} }}",
            FixedCode = $"using SecureTools;\n\n[assembly: {declaration}(\"else\")]\n\nclass Tools {{ [Tool, {requirement}(\"else\")] public void A() {{ }} }}",
            CodeActionEquivalenceKey = key,
        };
        return test.RunAsync();
    }

    /// <summary>Others may use the constant too: the first offer, and the only one, declares the name.</summary>
    [Fact]
    public Task MisspeltConstant_FixesByItsDeclaration() => VerifyFix.VerifyCodeFixAsync(
        Constant("[|Write|]", ""), Constant("Write", "[assembly: Permission(\"wriet\")]\n"));

    [Fact]
    public void Spelling_IsMeasuredInEdits()
    {
        Assert.Equal([0, 1, 1, 1, 1, 3], new[] { ("ab", "ab"), ("ab", "ba"), ("ab", "a"), ("a", "ab"), ("ab", "ac"), ("abc", "xyz") }
            .Select(pair => SecureTools.Analyzers.Declarations.Spelling.Distance(pair.Item1, pair.Item2)));
        Assert.Equal("write", SecureTools.Analyzers.Declarations.Spelling.Closest("Wriet", ["read", "write", "writer"]));
        Assert.Null(SecureTools.Analyzers.Declarations.Spelling.Closest("delete", ["read", "write"]));
    }

    private static string Constant(string use, string declaration) =>
        "using SecureTools;\n\n[assembly: Role(\"admin\", \"write\")]\n" + declaration
        + $"\nclass Tools {{ const string Write = \"wriet\"; [Tool, RequirePermission({use})] public void A() {{ }} }}";

    private const string Roles = RefusalCases.Usings + "[assembly: Role(\"admin\", \"write\", \"read\")] ";
}
