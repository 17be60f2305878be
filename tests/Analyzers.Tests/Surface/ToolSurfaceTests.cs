using SecureTools.Analyzers.Surface;
using SecureTools.CodeFixes.Surface;
using SecureTools.Generators.Tools;

namespace SecureTools.Analyzers.Tests.Surface;

public sealed class ToolSurfaceTests
{
    private const string Start = "using SecureTools; public class T { ";
    private const string Listed = "# ours\nformat 1\n\n# reviewed\ntool a\ntool a | argument x (int, required)\ntool a | effect none\ntool a | returns int\n";

    [Fact]
    public Task ListedTool_DoesNotReport() => Test("[Tool] public static int A(int x) => x; }", Listed).RunAsync();

    [Fact]
    public Task NoFile_DoesNotReport() => Verify<ToolSurfaceAnalyzer>.DoesNotReport(Start + "[Tool] public static int A(int x) => x; }");

    [Fact]
    public Task FileOfAnotherFormat_DoesNotReport() => Test("[Tool] public static int A(int x) => x; }", "format 2\n").RunAsync();

    [Fact]
    public Task UnlistedTool_Reports()
    {
        var test = Test("[Tool] public static int A(int x) => x; [Tool] public static void {|#0:B|}() { } }", Listed);
        test.ExpectedDiagnostics.Add(Verify<ToolSurfaceAnalyzer>.Diagnostic("SECT5001").WithLocation(0).WithMessage(
            "Tool 'b' is not in 'ToolSurface.txt'. Review what it offers, then run 'dotnet build -t:UpdateToolSurface'."));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("[Tool(Secure = true)] public static int {|#0:A|}(int x) => x; }", "+ requires token")]
    [InlineData("[Tool(Description = \"Secret.\")] public static int {|#0:A|}(int x) => x; }", "+ description …")]
    [InlineData("[Tool(Title = \"Secret.\")] public static int {|#0:A|}(int x) => x; }", "+ title …")]
    [InlineData("[Tool] public static int {|#0:A|}([System.ComponentModel.Description(\"Secret.\")] int x) => x; }", "+ argument x | description …")]
    [InlineData("[Tool] public static int {|#0:A|}(int x = 5) => x; }", "- argument x (int, required)", "+ argument x (int, optional, default …)")]
    [InlineData("[Tool] public static string {|#0:A|}(int x) => \"\"; }", "- returns int", "+ returns string")]
    public Task ChangedTool_Reports(string code, params string[] changes)
    {
        var test = Test(code, Listed);
        test.ExpectedDiagnostics.AddRange(changes.Select(change => Verify<ToolSurfaceAnalyzer>.Diagnostic("SECT5002").WithLocation(0).WithMessage(
            $"Tool 'a' differs from 'ToolSurface.txt': '{change}'. Review the change, then run 'dotnet build -t:UpdateToolSurface'.")));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("System.IO.File.Delete(\"a\"); return x;", "+ effect deletes", "- effect none")]
    [InlineData("return Other(x); } static int Other(int x) { System.IO.File.Delete(\"a\"); return System.IO.File.ReadAllText(\"b\").Length + x;", "+ effect deletes", "+ effect reads", "- effect none")]
    [InlineData("return Given!.Next(x); } public interface IAny { int Next(int x); } public static IAny? Given; static void Nothing() {", "+ effect unknown", "- effect none")]
    public Task ChangedBehaviour_Reports(string body, params string[] changes)
    {
        var test = Test($"[Tool] public static int {{|#0:A|}}(int x) {{ {body} }} }}", Listed);
        test.ExpectedDiagnostics.AddRange(changes.Select(change => Verify<ToolSurfaceAnalyzer>.Diagnostic("SECT5002").WithLocation(0).WithMessage(
            $"Tool 'a' differs from 'ToolSurface.txt': '{change}'. Review the change, then run 'dotnet build -t:UpdateToolSurface'.")));
        return test.RunAsync();
    }

    /// <summary>A file from before there were lines of effects.</summary>
    [Fact]
    public Task FileWithoutEffects_Reports() =>
        Test("[Tool] public static int {|SECT5002:A|}(int x) => x; }", Listed.Replace("tool a | effect none\n", "", StringComparison.Ordinal)).RunAsync();

    /// <summary>A library that exports effects is judged by its code, not by what it says of itself.</summary>
    [Fact]
    public Task ExportedEffects_DoNotReport()
    {
        var test = Test(
            "[Tool] public static int A(int x) { System.IO.File.Delete(\"a\"); return Given!.Next(x); } public interface IAny { int Next(int x); } public static IAny? Given; }",
            Listed.Replace("tool a | effect none\n", "tool a | effect deletes\ntool a | effect unknown\n", StringComparison.Ordinal));
        test.Generators.Add(new SecureTools.Analyzers.Effects.EffectExportGenerator());
        test.TestState.GlobalOptions["build_property.SecureToolsExportEffects"] = "true";
        return test.RunAsync();
    }

    [Fact]
    public Task CodeThatOnlyMoved_DoesNotReport() => Test(
        "\n\n\n[Tool] public static int A(int x) => Inner(x);\n\nstatic int Inner(int x)\n{\n    System.IO.File.Delete(\"a\");\n    return x;\n} }",
        Listed.Replace("effect none", "effect deletes", StringComparison.Ordinal)).RunAsync();

    [Fact]
    public Task RemovedTool_Reports()
    {
        var test = Test("}", Listed.Replace("tool a\n", "{|#0:tool a|}\n", StringComparison.Ordinal));
        test.ExpectedDiagnostics.Add(Verify<ToolSurfaceAnalyzer>.Diagnostic("SECT5003").WithLocation(0).WithMessage(
            "Tool 'a' is listed, but no method is that tool. Make sure that nobody needs it, then run 'dotnet build -t:UpdateToolSurface'."));
        return test.RunAsync();
    }

    [Fact]
    public Task CreatedTool_Reports()
    {
        var test = new AnalyzerTest<ToolSurfaceAnalyzer>
        {
            TestCode = """
                using Microsoft.Extensions.AI; using System.ComponentModel; using System.Threading;
                class T
                {
                    [Description("Gets it.")] static string GetIt([Description("Which.")] int x, CancellationToken cancel) => "";
                    AITool[] All() => [AIFunctionFactory.Create(GetIt), AIFunctionFactory.Create(GetIt, "again", "Once more."), {|SECT5001:AIFunctionFactory.Create((string y) => y, name: "echo")|}];
                }
                """,
        };
        test.TestState.AdditionalReferences.Add(typeof(Microsoft.Extensions.AI.AIFunctionFactory).Assembly);
        const string Argument = " | argument x (int, required)\nfunction tool KEY | argument x | description \"Which.\"\nfunction tool KEY | ";
        test.TestState.AdditionalFiles.Add(("/0/ToolSurface.txt", "format 1\n"
            + ("function tool again\nfunction tool KEY" + Argument + "description \"Once more.\"\nfunction tool KEY | effect none\nfunction tool KEY | returns string\n").Replace("KEY", "again", StringComparison.Ordinal)
            + ("function tool GetIt\nfunction tool KEY" + Argument + "description \"Gets it.\"\nfunction tool KEY | effect none\nfunction tool KEY | returns string\n").Replace("KEY", "GetIt", StringComparison.Ordinal)));
        return test.RunAsync();
    }

    [Fact]
    public Task TwoMethodsOfOneName_AreComparedTogether()
    {
        var test = Test(
            "[ModelContextProtocol.Server.McpServerTool] public static int A(int x) => x; [ModelContextProtocol.Server.McpServerTool] public static int A(string y) => 1; }",
            "format 1\nmcp tool a\nmcp tool a | argument x (int, required)\nmcp tool a | argument y (string, required)\nmcp tool a | effect none\nmcp tool a | returns int\n");
        test.TestState.AdditionalReferences.Add(typeof(ModelContextProtocol.Server.McpServerToolAttribute).Assembly);
        return test.RunAsync();
    }

    [Fact]
    public Task RefusedTool_DoesNotReport() => Test("[Tool] public static int A(System.Type x) => 1; }", Listed).RunAsync();

    [Fact]
    public Task ConstantOfTheGenerator_DoesNotReport()
    {
        var test = new AnalyzerTest<ToolSurfaceAnalyzer>
        {
            TestCode = "using SecureTools; using TestProject; [assembly: Role(\"r\", \"write\")]\npublic class T { [Tool, RequirePermission(Permissions.Write)] public static void A() { } }",
        };
        test.TestState.AdditionalReferences.Add(typeof(ToolTable).Assembly);
        test.Generators.Add(new ToolGenerator());
        test.TestState.AdditionalFiles.Add(("/0/ToolSurface.txt", "format 1\ntool a\ntool a | effect none\ntool a | requires permission write\ntool a | returns nothing\n"));
        return test.RunAsync();
    }

    [Fact]
    public Task ToolOfAnotherFramework_Reports()
    {
        var test = new AnalyzerTest<ToolSurfaceAnalyzer>
        {
            TestCode = """
                using ModelContextProtocol.Server; using System.ComponentModel; using System.ComponentModel.DataAnnotations; using System.Threading;
                class T
                {
                    [McpServerTool(Title = "Get", ReadOnly = true), Description("Gets it."), Microsoft.AspNetCore.Authorization.Authorize("p", Roles = "r")]
                    public static string {|#0:GetIt|}([Description("Which."), Range(1, 9)] int x, McpServer server, string y = "z", CancellationToken cancel = default) => y;
                    [McpServerTool] public static void {|SECT5001:Other|}() { }
                }
                """,
        };
        test.TestState.AdditionalReferences.Add(typeof(ModelContextProtocol.Server.McpServerToolAttribute).Assembly);
        test.TestState.AdditionalReferences.Add(typeof(Microsoft.AspNetCore.Authorization.AuthorizeAttribute).Assembly);
        test.TestState.AdditionalReferences.Add(typeof(Microsoft.AspNetCore.Authorization.IAuthorizeData).Assembly);
        test.TestState.AdditionalFiles.Add(("/0/ToolSurface.txt", """
            format 1
            mcp tool get_it
            mcp tool get_it | argument x (int, required)
            mcp tool get_it | argument x | attribute Range(1, 9)
            mcp tool get_it | argument x | description "Which."
            mcp tool get_it | argument y (string, optional, default "z")
            mcp tool get_it | attribute Authorize("p", Roles = "r")
            mcp tool get_it | description "Gets it."
            mcp tool get_it | effect none
            mcp tool get_it | hint read-only: true
            mcp tool get_it | returns string
            mcp tool get_it | title "Get"
            """));
        return test.RunAsync();
    }

    [Fact]
    public async Task DocumentationThatAFrameworkReads_IsCompared()
    {
        var test = Test(
            "} partial class U {\n/// <summary>Gets it.</summary>\n/// <param name=\"x\">Which.</param>\n[ModelContextProtocol.Server.McpServerTool] public partial int A(int x);\npublic partial int A(int x) => x; }",
            "format 1\nmcp tool a\nmcp tool a | argument x (int, required)\nmcp tool a | argument x | description \"Which.\"\nmcp tool a | description \"Gets it.\"\nmcp tool a | effect none\nmcp tool a | returns int\n");
        test.TestState.AdditionalReferences.Add(typeof(ModelContextProtocol.Server.McpServerToolAttribute).Assembly);
        await test.RunAsync();
    }

    [Fact]
    public Task ChangedTool_Fixes()
    {
        const string Code = "[Tool(Secure = true)] public static int {|SECT5002:A|}(int x) => x; }";
        return Fix(Code, Listed, Code.Replace("{|SECT5002:A|}", "A", StringComparison.Ordinal), Listed.Replace("none\n", "none\ntool a | requires token\n", StringComparison.Ordinal));
    }

    [Fact]
    public Task RemovedTool_Fixes() =>
        Fix("}", Listed.Replace("tool a\n", "{|SECT5003:tool a|}\n", StringComparison.Ordinal), "}", "# ours\nformat 1\n\n# reviewed\n");

    [Fact]
    public Task SeveralTools_AllFixes() => Fix(
        "[Tool] public static void {|SECT5001:B|}() { } [Tool] public static void {|SECT5001:C|}() { } }",
        Listed.Replace("tool a\n", "{|SECT5003:tool a|}\n", StringComparison.Ordinal),
        "[Tool] public static void B() { } [Tool] public static void C() { } }",
        "# ours\nformat 1\n\ntool b\ntool b | effect none\ntool b | returns nothing\n\ntool c\ntool c | effect none\ntool c | returns nothing\n\n# reviewed\n");

    private static AnalyzerTest<ToolSurfaceAnalyzer> Test(string code, string file)
    {
        var test = new AnalyzerTest<ToolSurfaceAnalyzer> { TestCode = Start + code };
        test.TestState.AdditionalFiles.Add(("/0/ToolSurface.txt", file));
        return test;
    }

    private static Task Fix(string code, string file, string fixedCode, string fixedFile)
    {
        var test = new CodeFixTest<ToolSurfaceAnalyzer, ToolSurfaceFixer> { TestCode = Start + code, FixedCode = Start + fixedCode };
        test.TestState.AdditionalFiles.Add(("/0/ToolSurface.txt", file));
        test.FixedAdditionalFiles.Add(("/0/ToolSurface.txt", fixedFile));
        return test.RunAsync();
    }
}
