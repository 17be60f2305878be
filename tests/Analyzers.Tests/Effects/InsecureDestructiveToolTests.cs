using ModelContextProtocol.Server;
using SecureTools.Analyzers.Effects;
using SecureTools.CodeFixes.Effects;
using VerifyFix = SecureTools.TestKit.Verify<
    SecureTools.Analyzers.Effects.InsecureDestructiveToolAnalyzer, SecureTools.CodeFixes.Effects.InsecureDestructiveToolFixer>;
using VerifyRule = SecureTools.TestKit.Verify<SecureTools.Analyzers.Effects.InsecureDestructiveToolAnalyzer>;

namespace SecureTools.Analyzers.Tests.Effects;

public sealed class InsecureDestructiveToolTests
{
    [Fact]
    public Task DestructiveTool_Reports() => VerifyRule.Reports(
        Class("[{|#0:Tool|}(Destructive = true)] public void DeleteFileAsync() { }"),
        VerifyRule.Diagnostic("SECT3001").WithLocation(0).WithSeverity(Microsoft.CodeAnalysis.DiagnosticSeverity.Warning).WithMessage(
            "Tool 'delete_file' is declared destructive, but its calls need no token. Set Secure = true."));

    [Theory]
    [InlineData("[{|#0:Tool|}] public void Clean(string name) => {|#1:System.IO.File.Delete(name)|};", "clean", "deletes", "File.Delete")]
    [InlineData("[{|#0:Tool|}(Destructive = true)] public void Clean(string name) => {|#1:System.IO.File.Delete(name)|};", "clean", "deletes", "File.Delete")]
    [InlineData("[{|#0:Tool|}(\"run\")] public void M() => {|#1:System.Diagnostics.Process.Start(\"tidy\")|};", "run", "runs a program", "Process.Start")]
    [InlineData("[Tool(Secure = {|#0:false|})] public void Stop(System.Diagnostics.Process p) => {|#1:p.Kill()|};", "stop", "controls systems", "Process.Kill")]
    public Task ToolThatDestroys_Reports(string member, string name, string verb, string api) => VerifyRule.Reports(
        Class(member),
        VerifyRule.Diagnostic("SECT3001").WithLocation(0).WithLocation(1).WithMessage(
            $"Tool '{name}' {verb} through '{api}', but its calls need no token. Set Secure = true."));

    [Theory]
    [Trait("Row", "S2-047")]
    [Trait("Row", "S2-048")]
    [Trait("Row", "S2-049")]
    [InlineData("delete_account", "bank.Close(id)", "deletes", "IBank.Close")]
    [InlineData("change_password", "bank.SetLogin(id)", "changes access", "IBank.SetLogin")]
    [InlineData("transfer_funds", "bank.Transfer(id)", "moves money", "IBank.Transfer")]
    public Task OpenToolOfABank_Reports(string name, string call, string verb, string api) => VerifyRule.Reports(
        $$"""
        using SecureTools;
        [assembly: Effect("M:IBank.Close", Effects.Deletes)]
        [assembly: Effect("M:IBank.SetLogin", Effects.ChangesAccess)]
        [assembly: Effect("M:IBank.Transfer", Effects.Pays)]
        public interface IBank { void Close(int id); void SetLogin(int id); void Transfer(int id); }
        public class Tools(IBank bank) { [{|#0:Tool|}("{{name}}")] public void M(int id) => {|#1:{{call}}|}; }
        """,
        VerifyRule.Diagnostic("SECT3001").WithLocation(0).WithLocation(1).WithMessage(
            $"Tool '{name}' {verb} through '{api}', but its calls need no token. Set Secure = true."));

    [Fact]
    public Task EffectBehindOtherMethods_Reports() => VerifyRule.Reports(
        Class("[{|#0:Tool|}] public void Clean() => {|#1:Sweep(\"a\")|}; void Sweep(string name) { {|#2:System.IO.File.Delete(name)|}; }"),
        VerifyRule.Diagnostic("SECT3001").WithLocation(0).WithLocation(1).WithLocation(2).WithMessage(
            "Tool 'clean' deletes through 'File.Delete', but its calls need no token. Set Secure = true."));

    [Theory]
    [InlineData("[[|Tool|](\"wipe\", Destructive = true, ReadOnly = false)] public void Delete() { }")]
    [InlineData("[[|SecureTools.ToolAttribute|](Destructive = true)] public static void Delete() { }")]
    [InlineData("[Tool(Secure = [|false|], Destructive = true)] public void Delete() { }")]
    [InlineData("const bool No = false; [Tool(Secure = [|No|], Destructive = !No)] public void Delete() { }")]
    [InlineData("[RequireApproval, RequireMfa, RequirePermission(\"x\"), [|Tool|](Destructive = true)] public void Delete() { }")]
    [InlineData("public interface ITools { [[|Tool|](Destructive = true)] void Delete(); }")]
    public Task OtherSpelling_Reports(string member) => VerifyRule.Reports(Class(member));

    [Theory]
    [InlineData("[Tool] public void Delete() { }")]
    [InlineData("[Tool(Destructive = false)] public void Delete() { }")]
    [InlineData("[Tool(Destructive = true, Secure = true)] public void Delete() { }")]
    [InlineData("const bool Yes = true; [Tool(Destructive = true, Secure = Yes)] public void Delete() { }")]
    [InlineData("[Tool(ReadOnly = true, Idempotent = true, OpenWorld = true)] public void Delete() { }")]
    [InlineData("public void Delete() { }")]
    [InlineData("[Tool(Secure = true)] public void Clean(string name) => System.IO.File.Delete(name);")]
    [InlineData("[Tool] public void Save(string name) => System.IO.File.WriteAllText(name, name);")]
    [InlineData("[Tool] public void Delete(System.Collections.Generic.List<string> list) => list.Clear();")]
    [InlineData("[Tool] public string Read(string name) => System.IO.File.ReadAllText(name); void Clean(string name) => System.IO.File.Delete(name);")]
    [InlineData("[My.Tool(Destructive = true)] public void Delete() { }")]
    public Task NearMiss_DoesNotReport(string member) =>
        VerifyRule.DoesNotReport(
            Class(member) + "namespace My { sealed class ToolAttribute : System.Attribute { public bool Destructive { get; set; } } }");

    [Fact]
    public Task PartialMethod_ReportsOnce() => VerifyRule.Reports(
        """
        using SecureTools;
        partial class Tools { public partial void Delete(); [[|Tool|](Destructive = true)] public partial void Delete() { } }
        """);

    [Fact]
    public Task GeneratedCode_DoesNotReport() =>
        VerifyRule.DoesNotReport("// <auto-generated/>\n#nullable enable\n" + Class("[Tool(Destructive = true)] public void Delete() { }"));

    [Fact]
    public Task Pragma_DoesNotReport() =>
        VerifyRule.DoesNotReport("#pragma warning disable SECT3001\n" + Class("[Tool(Destructive = true)] public void Delete() { }"));

    [Fact]
    public async Task ToolOfAnotherFramework_DoesNotReport()
    {
        var test = new AnalyzerTest<InsecureDestructiveToolAnalyzer>
        {
            TestCode = "class Tools { [ModelContextProtocol.Server.McpServerTool(Destructive = true)] public void Delete() => System.IO.File.Delete(\"a\"); }",
        };
        test.TestState.AdditionalReferences.Add(typeof(McpServerToolAttribute).Assembly);
        await test.RunAsync();
    }

    [Theory]
    [InlineData("[[|Tool|](Destructive = true)]", "[Tool(Destructive = true, Secure = true)]")]
    [InlineData("[[|Tool|](\"wipe\", Destructive = true)]", "[Tool(\"wipe\", Destructive = true, Secure = true)]")]
    [InlineData("[Tool(Secure = [|false|], Destructive = true)]", "[Tool(Secure = true, Destructive = true)]")]
    [InlineData("[Tool(Destructive = true, Secure = /* why */ [|false|] /* not */)]",
        "[Tool(Destructive = true, Secure = /* why */ true /* not */)]")]
    [InlineData("[[|Tool|](Destructive = true), RequireMfa]", "[Tool(Destructive = true, Secure = true), RequireMfa]")]
    [InlineData("[[|Tool|](\n        Destructive = true // gone is gone\n    )]",
        "[Tool(\n        Destructive = true, Secure = true // gone is gone\n    )]")]
    public Task DestructiveTool_Fixes(string before, string after) =>
        VerifyFix.VerifyCodeFixAsync(Class(before + " public void Delete() { }"), Class(after + " public void Delete() { }"));

    [Theory]
    [InlineData("[[|Tool|]]", "[Tool(Secure = true)]")]
    [InlineData("[[|Tool|]()]", "[Tool(Secure = true)]")]
    [InlineData("[[|Tool|], RequireMfa]", "[Tool(Secure = true), RequireMfa]")]
    [InlineData("[RequireMfa, [|Tool|] /* deletes */]", "[RequireMfa, Tool(Secure = true) /* deletes */]")]
    [InlineData("[[|Tool|](\"wipe\")]", "[Tool(\"wipe\", Secure = true)]")]
    public Task ToolThatDestroys_Fixes(string before, string after)
    {
        const string Method = " public void Delete() => System.IO.File.Delete(\"a\");";
        return VerifyFix.VerifyCodeFixAsync(Class(before + Method), Class(after + Method));
    }

    [Fact]
    public Task SeveralTools_AllFixes() => VerifyFix.VerifyCodeFixAsync(
        Class("[[|Tool|](Destructive = true)] public void A() { } [Tool(Destructive = true, Secure = [|false|])] public void B() { }"),
        Class(
            "[Tool(Destructive = true, Secure = true)] public void A() { } [Tool(Destructive = true, Secure = true)] public void B() { }"));

    [Fact]
    public Task ComputedValue_HasNoFix() =>
        VerifyFix.VerifyNoFixAsync(Class("const bool No = false; [Tool(Destructive = true, Secure = [|No|])] public void Delete() { }"));

    [Fact]
    public void EquivalenceKey_IsStable() => Assert.Equal(["SECT3001"], new InsecureDestructiveToolFixer().FixableDiagnosticIds);

    private static string Class(string member) => $"using SecureTools; public class Tools {{ {member} }}";
}
