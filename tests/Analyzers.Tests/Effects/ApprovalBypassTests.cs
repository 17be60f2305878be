using SecureTools.Analyzers.Effects;
using VerifyRule = SecureTools.TestKit.Verify<SecureTools.Analyzers.Effects.ApprovalBypassAnalyzer>;

namespace SecureTools.Analyzers.Tests.Effects;

public sealed partial class ApprovalBypassTests
{
    [Fact]
    public Task InnerFunctionInTheList_Reports() => Reports(
        Method("var delete = AIFunctionFactory.Create(Delete); return [{|#1:new ApprovalRequiredAIFunction(delete)|}, {|#0:delete|}];"),
        VerifyRule.Diagnostic("SECT3007").WithLocation(0).WithLocation(1).WithMessage(
            "Function 'delete' is wrapped in 'ApprovalRequiredAIFunction', but is also offered or called without it. Use the wrapper everywhere."));

    [Theory]
    [InlineData("var delete = AIFunctionFactory.Create(Delete); var list = new List<AITool> { new ApprovalRequiredAIFunction(delete) }; list.Add([|delete|]); return list;")]
    [InlineData("var delete = AIFunctionFactory.Create(Delete); _ = [|delete|].InvokeAsync(); return new AITool[] { new ApprovalRequiredAIFunction(delete) };")]
    [InlineData("var list = new List<AITool>(); list.Add(new ApprovalRequiredAIFunction(given)); list.Add([|given|]); return list;")]
    [InlineData("return [new ApprovalRequiredAIFunction(AIFunctionFactory.Create(Delete)), [|AIFunctionFactory.Create(Delete)|]];")]
    [InlineData("AIFunction one = AIFunctionFactory.Create(Delete); AIFunction asking = new ApprovalRequiredAIFunction(one); var two = AIFunctionFactory.Create(Delete, \"wipe\"); return [asking, [|two|]];")]
    [InlineData("var delete = AIFunctionFactory.Create(Delete); _ = McpServerTool.Create([|delete|]); return [new ApprovalRequiredAIFunction(delete)];")]
    public Task OtherWayAround_Reports(string body) => Reports(Method(body));

    [Fact]
    public Task SameMethodInAnotherClass_Reports() => Reports(
        """
        class Files { public static void Delete(string path) { } }
        class Careful { public AITool[] Tools() => [new ApprovalRequiredAIFunction(AIFunctionFactory.Create(Files.Delete))]; }
        class Careless { public AITool[] Tools() => [[|AIFunctionFactory.Create(Files.Delete)|]]; }
        """);

    [Theory]
    [InlineData("var delete = AIFunctionFactory.Create(Delete); return [new ApprovalRequiredAIFunction(delete)];")]
    [InlineData("var delete = AIFunctionFactory.Create(Delete); Console.WriteLine(delete.Name); return [new ApprovalRequiredAIFunction(delete)];")]
    [InlineData("AIFunction f = AIFunctionFactory.Create(Delete); f = new ApprovalRequiredAIFunction(f); return [f];")]
    [InlineData("return flag ? [AIFunctionFactory.Create(Delete)] : [new ApprovalRequiredAIFunction(AIFunctionFactory.Create(Delete))];")]
    [InlineData("var list = new List<AITool>(); if (flag) { list.Add(given); } else { list.Add(new ApprovalRequiredAIFunction(given)); } return list;")]
    [InlineData("var list = new List<AITool>(); if (flag) { list.Add(new ApprovalRequiredAIFunction(given)); return list; } list.Add(given); return list;")]
    [InlineData("if (flag) { _ = given.InvokeAsync(); } return [new ApprovalRequiredAIFunction(given)];")]
    [InlineData("return [flag ? new ApprovalRequiredAIFunction(given) : given];")]
    [InlineData("return [new ApprovalRequiredAIFunction(AIFunctionFactory.Create(Delete)), AIFunctionFactory.Create(Read)];")]
    [InlineData("return [AIFunctionFactory.Create(Delete), given];")]
    [InlineData("var list = new List<AITool> { new ApprovalRequiredAIFunction(AIFunctionFactory.Create(Delete)) }; var bare = AIFunctionFactory.Create(Delete); if (flag) { list.Add(bare); } return list;")]
    public Task NearMiss_DoesNotReport(string body) => DoesNotReport(Method(body));

    [Fact]
    public Task ToolThatRunsAnotherWithoutItsApproval_Reports() => Reports(
        """
        class Tools
        {
            [Tool, RequireApproval] public void Delete(string name) { }
            [Tool] public void Tidy() => {|#0:Remove("old")|};
            void Remove(string name) { {|#1:Delete(name)|}; }
        }
        """,
        VerifyRule.Diagnostic("SECT3007").WithLocation(0).WithLocation(1).WithMessage(
            "Tool 'tidy' runs tool 'delete' without the approval that it requires. Require it here too, or call it through the table."));

    [Theory]
    [InlineData("[Tool(Secure = true)] public void Delete() { } [Tool] public void Tidy() => [|Delete()|];")]
    [InlineData("[Tool, RequireApproval(When = \"Is\")] public void Delete(int n) { } static bool Is(int n) => n > 1; [Tool] public void Tidy() => [|Delete(2)|];")]
    [InlineData("[Tool, RequireApproval] public void Delete() { } [Tool(Secure = true)] public void Tidy() { Action run = () => [|Delete()|]; run(); }")]
    public Task OtherGuard_Reports(string members) => Reports($"class Tools {{ {members} }}");

    [Theory]
    [InlineData("[Tool, RequireApproval] public void Delete() { } [Tool, RequireApproval] public void Tidy() => Delete();")]
    [InlineData("[Tool(Secure = true)] public void Delete() { } [Tool(Secure = true)] public void Tidy() => Delete();")]
    [InlineData("[Tool, RequirePermission(\"x\")] public void Delete() { } [Tool] public void Tidy() => Delete();")]
    [InlineData("[Tool, RequireApproval] public void Delete() { } public void Tidy() => Delete();")]
    [InlineData("[Tool, RequireApproval] public void Delete() => Remove(); [Tool] public void Tidy() => Remove(); void Remove() { }")]
    [InlineData("[Tool, RequireApproval] public void Delete(int n) { if (n > 0) { Delete(n - 1); } }")]
    public Task SameGuard_DoesNotReport(string members) => DoesNotReport($"class Tools {{ {members} }}");

    private static string Method(string body) =>
        $"class Agent {{ static void Delete(string path) {{ }} static string Read(string path) => path; IEnumerable<AITool> Tools(AIFunction given, bool flag) {{ {body} }} }}";

    private static Task Reports(string code, params TestKit.DiagnosticResult[] expected) => EffectRuleBench.Reports<ApprovalBypassAnalyzer>(code, expected);

    private static Task DoesNotReport(string code) => EffectRuleBench.DoesNotReport<ApprovalBypassAnalyzer>(code);
}
