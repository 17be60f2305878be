using SecureTools.Analyzers.Effects;
using SecureTools.CodeFixes.Effects;
using VerifyRule = SecureTools.TestKit.Verify<SecureTools.Analyzers.Effects.ToolHintAnalyzer>;

namespace SecureTools.Analyzers.Tests.Effects;

public sealed class ToolHintTests
{
    [Fact]
    public Task NameThatPromises_Reports() => Reports(
        "[Tool(ReadOnly = true)] public string {|#0:DeleteOrder|}(string order) => order.Trim();",
        VerifyRule.Diagnostic("SECT3003").WithLocation(0).WithMessage(
            "Tool 'delete_order' promises to 'delete', but its code changes nothing. Rename it, or finish it."));

    [Theory]
    [InlineData("[KernelFunction] public string {|SECT3003:TransferFunds|}(decimal amount) => amount.ToString();")]
    [InlineData("[McpServerTool(Name = \"revoke-key\", ReadOnly = true)] public bool {|SECT3003:M|}(string key) => key.Length > 0;")]
    [InlineData("public AIFunction Give() => {|SECT3003:AIFunctionFactory.Create((string name) => name.Trim(), \"drop_table\")|};")]
    [InlineData("[Tool(ReadOnly = true)] public string {|SECT3003:RemoveFile|}(string path) => File.ReadAllText(path);")]
    [InlineData("[Tool(ReadOnly = true)] public int {|SECT3003:RemoveAll|}() { var list = new List<int>(); list.Add(1); list.Clear(); return list.Count; }")]
    public Task OtherPromise_Reports(string member) => Reports(member);

    [Theory]
    [InlineData("[Tool(Destructive = true)] public void DeleteOrder(string order) => File.Delete(order);")]
    [InlineData("[Tool] public void DeleteOrder(string order) { }")]
    [InlineData("[Tool] public void DeleteOrder(string order) => throw new NotImplementedException();")]
    [InlineData("[Tool(ReadOnly = true)] public string GetDeletedOrders() => _orders.ToString()!;")]
    [InlineData("[Tool] public bool RemoveFromCart(string item) => _orders.Remove(item);")]
    [InlineData("[Tool] public void RemoveFromCart(string item) => Take(item); void Take(string item) => _last = item;")]
    [InlineData("[Tool] public void DeleteOrder(string order) => shop.Delete(order); public interface IShop { void Delete(string order); } IShop shop = null!;")]
    [InlineData("[Tool] public void DeleteOrder(dynamic order) => order.Delete();")]
    [InlineData("[Tool(ReadOnly = true)] public string Undelete(string order) => order.Trim();")]
    [InlineData("public string DeleteOrder(string order) => order.Trim();")]
    [InlineData("[Tool(ReadOnly = true)] public string RefundPolicy(string country) => country.Trim();")]
    [InlineData("[Tool(ReadOnly = true)] public string RemoveDuplicateWords(string text) => text.Trim();")]
    [InlineData("[Tool(ReadOnly = true)] public string Truncate(string text) => text.Trim();")]
    public Task PromiseThatIsKeptOrUnknown_DoesNotReport(string member) => DoesNotReport(member);

    [Fact]
    public Task ReadOnlyToolThatDeletes_Reports() => Reports(
        "[Tool(ReadOnly = {|#0:true|})] public void Clean(string path) => {|#1:Sweep(path)|}; void Sweep(string path) { {|#2:File.Delete(path)|}; }",
        VerifyRule.Diagnostic("SECT3004").WithLocation(0).WithLocation(1).WithLocation(2).WithMessage(
            "Tool 'clean' is declared read-only, but deletes through 'Tools.Sweep -> File.Delete'. Set ReadOnly = false."));

    [Fact]
    public Task HarmlessToolThatDeletes_Reports() => Reports(
        "[McpServerTool(Destructive = {|#0:false|})] public void Clean(string path) => {|#1:File.Delete(path)|};",
        VerifyRule.Diagnostic("SECT3004").WithLocation(0).WithLocation(1).WithMessage(
            "Tool 'clean' is declared not destructive, but deletes through 'File.Delete'. Set Destructive = true."));

    [Theory]
    [InlineData("[McpServerTool(ReadOnly = {|SECT3004:true|})] public void Save(string path) => File.WriteAllText(path, path);")]
    [InlineData("[Tool(ReadOnly = {|SECT3004:true|})] public void Add(string path) => Directory.CreateDirectory(path);")]
    [InlineData("[Tool(ReadOnly = {|SECT3004:true|})] public Task Send(HttpClient web) => web.PostAsync(\"https://a.example\", null);")]
    [InlineData("[Tool(ReadOnly = {|SECT3004:true|}, Destructive = {|SECT3004:false|})] public void Clean(string path) => File.Delete(path);")]
    [InlineData("public object Give() => {|SECT3004:McpServerTool.Create((string path) => File.Delete(path), new McpServerToolCreateOptions { Name = \"x\", ReadOnly = true })|};")]
    [InlineData("[Tool(ReadOnly = {|SECT3004:true|})] public void Query(System.Data.Common.DbCommand command) { var sql = \"SELECT 1\"; sql = \"DELETE FROM t; \" + sql; command.CommandText = sql; command.ExecuteNonQuery(); }")]
    [InlineData("[Tool(ReadOnly = {|SECT3004:true|})] public void Query(System.Data.Common.DbCommand command) { command.CommandText = \"SELECT 1\"; Fill(command); command.ExecuteNonQuery(); } static void Fill(System.Data.Common.DbCommand command) => command.CommandText = \"DELETE FROM t\";")]
    [InlineData("[Tool(ReadOnly = {|SECT3004:true|})] public void Next(System.Data.Common.DbCommand command) { command.CommandText = \"SELECT setval('ids', 1)\"; command.ExecuteNonQuery(); }")]
    [InlineData("[Tool(ReadOnly = {|SECT3004:true|}, Destructive = {|SECT3004:false|})] public Task Call(HttpClient web, string verb) => web.SendAsync(new HttpRequestMessage(new HttpMethod(verb), \"https://a.example\"));")]
    [InlineData("[Tool(ReadOnly = {|SECT3004:true|}, Destructive = {|SECT3004:false|})] public void Clean(string name) { var path = Path.GetTempFileName(); File.Delete(path); File.Delete(name); }")]
    public Task OtherContradiction_Reports(string member) => Reports(member);

    [Theory]
    [InlineData("[Tool(ReadOnly = true, Destructive = false)] public long Convert(string text) { var path = Path.GetTempFileName(); try { File.WriteAllText(path, text); return new FileInfo(path).Length; } finally { File.Delete(path); } }")]
    [InlineData("[Tool(ReadOnly = true)] public void Peek(string path) { using var file = File.Open(path, FileMode.Open, FileAccess.Read, FileShare.Delete); }")]
    [InlineData("[Tool(ReadOnly = true)] public string Read(string path) { const bool Sweep = false; if (Sweep) { File.Delete(path); } return File.ReadAllText(path); }")]
    [InlineData("[Tool(ReadOnly = true)] public void Query(System.Data.Common.DbCommand command) { var sql = \"SELECT 1\"; sql = sql + \" FROM t\"; command.CommandText = sql; command.ExecuteNonQuery(); }")]
    public Task HintThatHolds_DoesNotReport(string member) => DoesNotReport(member);

    [Theory]
    [InlineData("[Tool(ReadOnly = true)] public string Read(string path) => File.ReadAllText(path);")]
    [InlineData("[Tool(ReadOnly = true)] public Task<string> Get(HttpClient web) => web.GetStringAsync(\"https://a.example\");")]
    [InlineData("[Tool(ReadOnly = false)] public void Clean(string path) => File.Delete(path);")]
    [InlineData("[Tool(Destructive = false)] public void Save(string path) => File.WriteAllText(path, path);")]
    [InlineData("[Tool(Destructive = true)] public string Read(string path) => File.ReadAllText(path);")]
    [InlineData("[Tool(Idempotent = true, ReadOnly = false)] public void Clean(string path) => File.Delete(path);")]
    public Task HintThatIsTrue_DoesNotReport(string member) => DoesNotReport(member);

    [Fact]
    public Task ToolThatDeletesWithoutHint_Reports() => Reports(
        "[{|#0:Tool|}] public void Clean(string path) => {|#1:File.Delete(path)|};",
        VerifyRule.Diagnostic("SECT3005").WithLocation(0).WithLocation(1).WithMessage(
            "Tool 'clean' declares no hint, and deletes through 'File.Delete'. Set Destructive = true."));

    [Fact]
    public Task ToolThatReadsWithoutHint_Reports() => Reports(
        "[{|#0:Tool|}] public string Show(string path) => {|#1:File.ReadAllText(path)|};",
        VerifyRule.Diagnostic("SECT3005").WithLocation(0).WithLocation(1).WithMessage(
            "Tool 'show' declares no hint, and only reads through 'File.ReadAllText'. Set ReadOnly = true."));

    [Fact]
    public Task McpToolThatOnlyAddsWithoutHint_Reports() => Reports(
        "[{|#0:McpServerTool|}] public void Save(string path) => {|#1:File.WriteAllText(path, path)|};",
        VerifyRule.Diagnostic("SECT3005").WithLocation(0).WithLocation(1).WithMessage(
            "Tool 'save' declares no hint, and destroys nothing: its first change is 'File.WriteAllText'. Set Destructive = false, which is not the default."));

    [Theory]
    [InlineData("[Tool] public void Save(string path) => File.WriteAllText(path, path);")]
    [InlineData("[Tool] public string Name(string path) => path.Trim();")]
    [InlineData("[Tool] public string Show(string path) { _last = path; return File.ReadAllText(path); }")]
    [InlineData("[Tool] public string Show(string path, dynamic other) => File.ReadAllText(path) + other.Name();")]
    [InlineData("[Tool(ReadOnly = false)] public string Show(string path) => File.ReadAllText(path);")]
    [InlineData("[KernelFunction] public string Show(string path) => File.ReadAllText(path);")]
    [InlineData("public object Give() => McpServerTool.Create((string path) => File.ReadAllText(path));")]
    public Task NothingToDeclare_DoesNotReport(string member) => DoesNotReport(member);

    [Theory]
    [InlineData("[Tool(ReadOnly = {|SECT3004:true|})] public void Clean(string path) => File.Delete(path);", "[Tool(ReadOnly = false)] public void Clean(string path) => File.Delete(path);")]
    [InlineData("[Tool(Destructive = {|SECT3004:false|})] public void Clean(string path) => File.Delete(path);", "[Tool(Destructive = true)] public void Clean(string path) => File.Delete(path);")]
    [InlineData("[{|SECT3005:Tool|}] public void Clean(string path) => File.Delete(path);", "[Tool(Destructive = true)] public void Clean(string path) => File.Delete(path);")]
    [InlineData("[{|SECT3005:Tool|}(\"read\")] public string M(string path) => File.ReadAllText(path);", "[Tool(\"read\", ReadOnly = true)] public string M(string path) => File.ReadAllText(path);")]
    [InlineData("[{|SECT3005:McpServerTool|}] public void Save(string path) => File.WriteAllText(path, path);", "[McpServerTool(Destructive = false)] public void Save(string path) => File.WriteAllText(path, path);")]
    public Task Hint_Fixes(string before, string after) => EffectRuleBench.Fixes<ToolHintAnalyzer, ToolHintFixer>(Class(before), Class(after));

    [Theory]
    [InlineData("new McpServerToolCreateOptions { Name = \"x\", ReadOnly = true }", "new McpServerToolCreateOptions { Name = \"x\", ReadOnly = false }")]
    [InlineData("options: new() { Destructive = false }", "options: new() { Destructive = true }")]
    public Task HintInOptions_Fixes(string before, string after) => EffectRuleBench.Fixes<ToolHintAnalyzer, ToolHintFixer>(
        Class($"public object Give() => {{|SECT3004:McpServerTool.Create((string path) => File.Delete(path), {before})|}};"),
        Class($"public object Give() => McpServerTool.Create((string path) => File.Delete(path), {after});"));

    /// <summary>Functions of these frameworks have no hints to write.</summary>
    [Theory]
    [InlineData("[KernelFunction] public void Clean(string path) => File.Delete(path);")]
    [InlineData("public object Give() => AIFunctionFactory.Create((string path) => File.Delete(path), new AIFunctionFactoryOptions { Name = \"x\" });")]
    public Task FunctionWithoutHints_DoesNotReport(string member) => DoesNotReport(member);

    [Fact]
    public Task SeveralTools_AllFixes() => EffectRuleBench.Fixes<ToolHintAnalyzer, ToolHintFixer>(
        Class("[{|SECT3005:Tool|}] public void A(string path) => File.Delete(path); [Tool(ReadOnly = {|SECT3004:true|})] public void B(string path) => File.Delete(path);"),
        Class("[Tool(Destructive = true)] public void A(string path) => File.Delete(path); [Tool(ReadOnly = false)] public void B(string path) => File.Delete(path);"));

    [Fact]
    public Task ComputedHint_HasNoFix() => EffectRuleBench.HasNoFix<ToolHintAnalyzer, ToolHintFixer>(
        Class("const bool Yes = true; [Tool(ReadOnly = {|SECT3004:Yes|})] public void Clean(string path) => File.Delete(path);"));

    [Fact]
    public Task ComputedHintInOptions_HasNoFix() => EffectRuleBench.HasNoFix<ToolHintAnalyzer, ToolHintFixer>(
        Class("const bool Yes = true; public object Give() => {|SECT3004:McpServerTool.Create((string path) => File.Delete(path), new McpServerToolCreateOptions { ReadOnly = Yes })|};"));

    [Fact]
    public Task CodeThatDoesNotCompile_DoesNotReport() => EffectRuleBench.CheckBrokenAsync<ToolHintAnalyzer>(
        Class("[Tool] public string DeleteOrder(string order) => Missing.Delete(order); [Tool] public string RemoveOrder(string order) => order.Trim().Missing();"));

    [Fact]
    public Task ConfiguredTool_Reports() => EffectRuleBench.CheckConfiguredAsync<ToolHintAnalyzer>(
        "class Tools { [Mine.Skill(ReadOnly = {|SECT3004:true|})] public void Clean(string path) => File.Delete(path); [Mine.Skill] public string {|SECT3003:DeleteOrder|}(string order) => order.Trim(); }\n"
        + "namespace Mine { class SkillAttribute : Attribute { public bool ReadOnly { get; set; } } }",
        "securetools.tool_attributes = Mine.SkillAttribute");

    private static string Class(string members) => $"class Tools {{ readonly List<string> _orders = []; string? _last; object Last => (_last, _orders); {members} }}";

    private static Task Reports(string member, params TestKit.DiagnosticResult[] expected) => EffectRuleBench.Reports<ToolHintAnalyzer>(Class(member), expected);

    private static Task DoesNotReport(string member) => EffectRuleBench.DoesNotReport<ToolHintAnalyzer>(Class(member));
}
