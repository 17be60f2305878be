using ModelContextProtocol.Server;
using SecureTools.Analyzers.Effects;
using SecureTools.CodeFixes.Effects;
using VerifyFix = SecureTools.TestKit.Verify<
    SecureTools.Analyzers.Effects.UnguardedDestructiveToolAnalyzer, SecureTools.CodeFixes.Effects.UnguardedDestructiveToolFixer>;
using VerifyRule = SecureTools.TestKit.Verify<SecureTools.Analyzers.Effects.UnguardedDestructiveToolAnalyzer>;

namespace SecureTools.Analyzers.Tests.Effects;

public sealed class UnguardedDestructiveToolTests
{
    private const string Using = "using SecureTools;\n";
    private const string Roles =
        Using + "[assembly: Role(\"admin\", \"write\", \"say \\\"delete\\\"\")]\n[assembly: Permission(\"archive\")]\n";

    [Fact]
    public Task DestructiveTool_Reports() => VerifyRule.Reports(
        Using + "class Tools { [Tool(\"wipe\", Destructive = true)] public void {|#0:DeleteFile|}() { } }",
        VerifyRule.Diagnostic("SECT3002").WithLocation(0).WithSeverity(Microsoft.CodeAnalysis.DiagnosticSeverity.Warning).WithMessage(
            "Tool 'wipe' is declared destructive, but not every call needs a permission or role. Add [RequirePermission]."));

    [Theory]
    [InlineData("[RequireMfa] class Tools { [Tool(Destructive = true), RequireTrust(5), RequireApproval] public void [|Delete|]() { } }")]
    [InlineData("class Tools { [Tool(Destructive = true), RequirePermission(\"x\", When = \"Is\")] public void [|Delete|]() { } }")]
    [InlineData("[RequireRole(\"x\")] class Tools { public class Inner { } } class Others { [Tool(Destructive = true)] public void [|Delete|]() { } }")]
    [InlineData("interface IOther { [RequireRole(\"x\")] void Delete(int a); } class Tools { [Tool(Destructive = true)] public void [|Delete|]() { } }")]
    [InlineData("class Tools { [RequireRole(\"x\")] public void Other() { } [Tool(Destructive = true)] public void [|Delete|]() { } }")]
    public Task WeakRequirement_Reports(string code) => VerifyRule.Reports(Using + code);

    [Theory]
    [InlineData("class Tools { [Tool] public void Delete() { } }")]
    [InlineData("class Tools { [Tool(Destructive = false)] public void Delete() { } }")]
    [InlineData("class Tools { [Tool(Destructive = true), RequirePermission(\"x\")] public void Delete() { } }")]
    [InlineData("class Tools { [RequireRole(\"x\"), Tool(Destructive = true)] public void Delete() { } }")]
    [InlineData("[RequirePermission(\"x\")] class Tools { [Tool(Destructive = true)] public void Delete() { } }")]
    [InlineData("class Tools { [Tool(Destructive = true), RequireRole(\"x\"), RequireRole(\"y\", When = \"Is\")] public void Delete() { } }")]
    [InlineData("[RequireRole(\"x\")] interface ITools { [Tool(Destructive = true)] void Delete(); }")]
    [InlineData("[RequireRole(\"x\")] class Outer { public class Tools { [Tool(Destructive = true)] public void Delete() { } } }")]
    [InlineData("[RequireRole(\"x\")] class Base; class Tools : Base { [Tool(Destructive = true)] public void Delete() { } }")]
    [InlineData("class Base { [RequireRole(\"x\")] public virtual void Delete() { } } class Tools : Base { [Tool(Destructive = true)] public override void Delete() { } }")]
    [InlineData("interface ITools { [RequireRole(\"x\")] void Delete(); } class Tools : ITools { [Tool(Destructive = true)] public void Delete() { } }")]
    [InlineData("class Tools { public void Delete() { } }")]
    public Task NearMiss_DoesNotReport(string code) => VerifyRule.DoesNotReport(Using + code);

    [Fact]
    public async Task ToolOfAnotherFramework_DoesNotReport()
    {
        var test = new AnalyzerTest<UnguardedDestructiveToolAnalyzer>
        {
            TestCode = "class Tools { [ModelContextProtocol.Server.McpServerTool(Destructive = true)] public void Delete() { } }",
        };
        test.TestState.AdditionalReferences.Add(typeof(McpServerToolAttribute).Assembly);
        await test.RunAsync();
    }

    [Theory]
    [InlineData("SECT3002.RequirePermission:write", "\"write\"")]
    [InlineData("SECT3002.RequirePermission:archive", "\"archive\"")]
    [InlineData("SECT3002.RequirePermission:say \"delete\"", "\"say \\\"delete\\\"\"")]
    public Task DeclaredPermission_Fixes(string key, string literal)
    {
        const string Start = Roles + "class Tools\n{\n    [System.Obsolete]\n    [Tool(Destructive = true)";
        var test = new CodeFixTest<UnguardedDestructiveToolAnalyzer, UnguardedDestructiveToolFixer>
        {
            TestCode = Start + "]\n    public void [|Delete|]() { }\n}\n",
            FixedCode = Start + $", RequirePermission({literal})]\n    public void Delete() {{ }}\n}}\n",
            CodeActionEquivalenceKey = key,
        };
        return test.RunAsync();
    }

    [Fact]
    public Task SeveralTools_AllFixes() => VerifyFix.VerifyCodeFixAsync(
        Roles + """
            class Tools
            {
                [Tool(Destructive = true)] public void [|A|]() { }
                [Tool(Destructive = true), RequireMfa] public void [|B|]() { }
            }
            """,
        Roles + """
            class Tools
            {
                [Tool(Destructive = true), RequirePermission("archive")] public void A() { }
                [Tool(Destructive = true), RequireMfa, RequirePermission("archive")] public void B() { }
            }
            """);

    [Fact]
    public Task NameThatMeansSomethingElse_FixesWithTheFullName() => VerifyFix.VerifyCodeFixAsync(
        """
        [assembly: SecureTools.Permission("x")]
        class Tools { [SecureTools.Tool(Destructive = true)] public void [|A|]() { } }
        """,
        """
        [assembly: SecureTools.Permission("x")]
        class Tools { [SecureTools.Tool(Destructive = true), global::SecureTools.RequirePermission("x")] public void A() { } }
        """);

    [Fact]
    public Task NameThatIsTaken_FixesWithTheFullName() => VerifyFix.VerifyCodeFixAsync(
        """
        using SecureTools;
        [assembly: Permission("x")]
        class RequirePermission : System.Attribute;
        class Tools { [Tool(Destructive = true)] public void [|A|]() { } }
        """,
        """
        using SecureTools;
        [assembly: Permission("x")]
        class RequirePermission : System.Attribute;
        class Tools { [Tool(Destructive = true), global::SecureTools.RequirePermission("x")] public void A() { } }
        """);

    [Fact]
    public Task NoPermissionDeclared_HasNoFix() => VerifyFix.VerifyNoFixAsync(
        Using + "[assembly: Role(\"admin\")] class Tools { [Tool(Destructive = true)] public void [|Delete|]() { } }");
}
