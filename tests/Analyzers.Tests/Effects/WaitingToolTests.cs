using SecureTools.Analyzers.Effects;
using SecureTools.CodeFixes.Effects;
using VerifyRule = SecureTools.TestKit.Verify<SecureTools.Analyzers.Effects.WaitingToolAnalyzer>;

namespace SecureTools.Analyzers.Tests.Effects;

public sealed class WaitingToolTests
{
    private const string Shop = "interface IShop { Task<int> CountAsync(string name, CancellationToken cancel = default); Task SaveAsync(string name); Task SaveAsync(string name, CancellationToken cancel); Task TouchAsync(string name); }\n";

    [Fact]
    public Task WaitWithoutToken_Reports() => Reports(
        Shop + "class Tools(IShop shop) { [Tool(\"count\")] public async Task<int> {|#0:Count|}(string name) => await {|#1:shop.CountAsync(name)|}; }",
        VerifyRule.Diagnostic("SECT3012").WithLocation(0).WithLocation(1).WithMessage(
            "Tool 'count' waits for 'IShop.CountAsync' and cannot be cancelled. Add a CancellationToken, and pass it on."));

    [Theory]
    [InlineData("[Tool] public Task {|SECT3012:Save|}(string name) => shop.SaveAsync(name);")]
    [InlineData("[McpServerTool] public async Task {|SECT3012:Save|}(string name) { await shop.SaveAsync(name); }")]
    [InlineData("[KernelFunction] public async Task<string> {|SECT3012:Get|}(HttpClient web, string url) => await web.GetStringAsync(url);")]
    [InlineData("public AIFunction Give() => {|SECT3012:AIFunctionFactory.Create(async (string path) => await File.ReadAllTextAsync(path))|};")]
    [InlineData("[Tool] public async Task {|SECT3012:Wait|}() => await Task.Delay(1000);")]
    [InlineData("[Tool] public string {|SECT3012:Read|}(string path) => File.ReadAllText(path);")]
    [InlineData("[Tool] public async Task<int> {|SECT3012:Read|}(Stream stream, byte[] bytes) => await stream.ReadAsync(bytes, 0, 1);")]
    public Task WaitInToolOfAnyFramework_Reports(string member) => Reports(Shop + Class(member));

    [Theory]
    [InlineData("[Tool] public Task Save(string name, CancellationToken cancel) => shop.SaveAsync(name, cancel);")]
    [InlineData("[Tool] public Task Save(string name, CancellationToken cancel) => shop.SaveAsync(name);")]
    [InlineData("[Tool] public Task Save(string name) => shop.SaveAsync(name, CancellationToken.None);")]
    [InlineData("[Tool] public Task Touch(string name) => shop.TouchAsync(name);")]
    [InlineData("[Tool] public async Task Copy(MemoryStream stream, byte[] bytes) => await stream.WriteAsync(bytes, 0, 1);")]
    [InlineData("[Tool] public Task<int> Compute() => Task.Run(() => 1);")]
    [InlineData("[Tool] public async Task Both() => await Task.WhenAll(shop.TouchAsync(\"a\"), shop.TouchAsync(\"b\"));")]
    [InlineData("public Task Save(string name) => shop.SaveAsync(name);")]
    [InlineData("[Tool] public string Name(string name) => name.Trim();")]
    [InlineData("[Tool] public string Read(string path, CancellationToken cancel) => File.ReadAllText(path);")]
    [InlineData("[Tool] public bool Has(string path) => File.Exists(path);")]
    [InlineData("[Tool] public string Read(StringReader reader) => reader.ReadToEnd();")]
    public Task NothingToCancel_DoesNotReport(string member) => DoesNotReport(Shop + Class(member));

    [Theory]
    [InlineData("[McpServerTool] public async void {|#0:Save|}() { await Task.Yield(); }", "save")]
    [InlineData("[KernelFunction] public async void {|#0:Save|}() => await Task.Yield();", "Save")]
    [InlineData("public AIFunction Give() => {|#0:AIFunctionFactory.Create((Action)(async () => await Task.Yield()), \"Save\")|};", "Save")]
    public Task AsyncVoid_Reports(string member, string name) => Reports(
        Shop + Class(member),
        VerifyRule.Diagnostic("SECT3013").WithLocation(0).WithMessage($"Tool '{name}' is 'async void', so nobody learns when it ends or that it failed. Return a Task."));

    [Theory]
    [InlineData("[McpServerTool] public async Task Save() { await Task.Yield(); }")]
    [InlineData("[McpServerTool] public void Save() { }")]
    [InlineData("[Tool] public async void Save() { await Task.Yield(); }")]
    [InlineData("public async void Save() { await Task.Yield(); }")]
    [InlineData("public AIFunction Give() => AIFunctionFactory.Create(async () => await Task.Yield());")]
    public Task EndThatIsKnown_DoesNotReport(string member) => DoesNotReport(Shop + Class(member));

    [Theory]
    [InlineData("[Tool] public int Count(CancellationToken cancel) => {|#0:shop.CountAsync(\"x\", cancel).Result|};", "Task.Result")]
    [InlineData("[McpServerTool] public void Count(CancellationToken cancel) { {|#0:shop.TouchAsync(\"x\").Wait()|}; }", "Task.Wait")]
    [InlineData("[Tool] public int Count(CancellationToken cancel) => {|#0:shop.CountAsync(\"x\", cancel).GetAwaiter().GetResult()|};", "GetAwaiter().GetResult")]
    [InlineData("[Tool] public int Count(CancellationToken cancel) => {|#0:shop.CountAsync(\"x\", cancel).ConfigureAwait(false).GetAwaiter().GetResult()|};", "GetAwaiter().GetResult")]
    [InlineData("[Tool] public void Count(CancellationToken cancel) => {|#0:Task.WaitAll(shop.TouchAsync(\"a\"), shop.TouchAsync(\"b\"))|};", "Task.WaitAll")]
    [InlineData("[Tool] public void Count() => {|#0:Thread.Sleep(100)|};", "Thread.Sleep")]
    [InlineData("[Tool] public int Count(CancellationToken cancel) { var task = shop.CountAsync(\"x\", cancel); return {|#0:task.Result|}; }", "Task.Result")]
    [InlineData("[Tool] public int Count(List<string> names, CancellationToken cancel) => names.Sum(name => {|#0:shop.CountAsync(name, cancel).Result|});", "Task.Result")]
    public Task BlockingWait_Reports(string member, string wait) => Reports(
        Shop + Class(member),
        VerifyRule.Diagnostic("SECT3014").WithLocation(0).WithMessage($"Tool 'count' holds a thread in '{wait}' while it waits. Await instead."));

    [Fact]
    public Task BlockingWaitInACalledMethod_Reports() => Reports(
        Shop + Class("[Tool] public int Count(string name, CancellationToken cancel) => {|#0:Load(name)|}; int Load(string name) => {|#1:shop.CountAsync(name).Result|};"),
        VerifyRule.Diagnostic("SECT3014").WithLocation(0).WithLocation(1).WithMessage(
            "Tool 'count' holds a thread in 'Tools.Load -> Task.Result' while it waits. Await instead."));

    [Fact]
    public Task BlockingWaitFarBehind_Reports() => Reports(
        Shop + Class("[Tool] public int Count(string name, CancellationToken cancel) => {|#0:First(name)|}; int First(string name) => {|#1:Second(name)|}; int Second(string name) { if (name.Length > 9) { First(name); } return {|#2:shop.CountAsync(name).Result|}; }"),
        VerifyRule.Diagnostic("SECT3014").WithLocation(0).WithLocation(1).WithLocation(2).WithMessage(
            "Tool 'count' holds a thread in 'Tools.First -> Tools.Second -> Task.Result' while it waits. Await instead."));

    [Fact]
    public Task BlockingWaitBehindAnInterface_Reports() => Reports(
        Shop + Class("[Tool] public int Count(IStore store, CancellationToken cancel) => {|#0:store.Count()|}; public interface IStore { int Count(); } class Store(IShop shop) : IStore { public int Count() => {|#1:shop.CountAsync(\"x\").Result|}; }"),
        VerifyRule.Diagnostic("SECT3014").WithLocation(0).WithLocation(1).WithMessage(
            "Tool 'count' holds a thread in 'IStore.Count -> Task.Result' while it waits. Await instead."));

    [Fact]
    public Task UncancellableWaitFarBehind_Reports() => Reports(
        Shop + Class("[Tool] public Task {|#0:Save|}(string name) => {|#1:First(name)|}; Task First(string name) => {|#2:Second(name)|}; Task Second(string name) => {|#3:shop.SaveAsync(name)|};"),
        VerifyRule.Diagnostic("SECT3012").WithLocation(0).WithLocation(1).WithLocation(2).WithLocation(3).WithMessage(
            "Tool 'save' waits for 'Tools.First -> Tools.Second -> IShop.SaveAsync' and cannot be cancelled. Add a CancellationToken, and pass it on."));

    [Theory]
    [InlineData("[Tool] public Task Save(string name, CancellationToken cancel) => First(name); Task First(string name) => shop.SaveAsync(name);")]
    [InlineData("[Tool] public Task Save(string name) => First(name); Task First(string name) => shop.SaveAsync(name, CancellationToken.None);")]
    [InlineData("[Tool] public int Save(string name) => First(name); int First(string name) => Second(name) + First(name); int Second(string name) => name.Length;")]
    [InlineData("[Tool] public Task Save(string name, CancellationToken cancel) => First(name); Task First(string name) => Task.Run(() => Second(name)); int Second(string name) => shop.CountAsync(name).Result;")]
    public Task HelperThatHoldsNothing_DoesNotReport(string member) => DoesNotReport(Shop + Class(member));

    [Theory]
    [InlineData("[Tool] public async Task<int> Count(CancellationToken cancel) { var a = shop.CountAsync(\"x\", cancel); await a; return a.Result; }")]
    [InlineData("[Tool] public async Task<int> Count(CancellationToken cancel) { var a = shop.CountAsync(\"x\", cancel); var b = shop.CountAsync(\"y\", cancel); await Task.WhenAll(a, b); return a.Result + b.Result; }")]
    [InlineData("[Tool] public async Task<int> Count(Task<int>[] all, CancellationToken cancel) { await Task.WhenAll(all); return all.Sum(one => one.Result); }")]
    [InlineData("[Tool] public int Count(CancellationToken cancel) { var a = shop.CountAsync(\"x\", cancel); return a.IsCompletedSuccessfully ? a.Result : 0; }")]
    [InlineData("[Tool] public Task<int> Count(CancellationToken cancel) => shop.CountAsync(\"x\", cancel).ContinueWith(task => task.Result, cancel);")]
    [InlineData("[Tool] public Task<int> Count(CancellationToken cancel) => Task.Run(() => shop.CountAsync(\"x\", cancel).Result, cancel);")]
    [InlineData("[Tool] public int Count() => Task.FromResult(1).Result;")]
    [InlineData("[Tool] public void Count() => Thread.Sleep(0);")]
    [InlineData("[Tool] public int Count(Answer answer) => answer.Result + answer.Wait(); public class Answer { public int Result => 1; public int Wait() => 2; }")]
    [InlineData("public int Count() => shop.CountAsync(\"x\").Result;")]
    [InlineData("[Tool] public async Task<int> Count(CancellationToken cancel) => await Load(cancel); async Task<int> Load(CancellationToken cancel) => await shop.CountAsync(\"x\", cancel);")]
    public Task WaitThatHoldsNothing_DoesNotReport(string member) => DoesNotReport(Shop + Class(member));

    [Theory]
    [InlineData(
        "[Tool] public Task [|Save|](string name) => shop.SaveAsync(name);",
        "[Tool] public Task Save(string name, CancellationToken cancel) => shop.SaveAsync(name, cancel);")]
    [InlineData(
        "[Tool] public async Task [|Wait|]() => await Task.Delay(1000);",
        "[Tool] public async Task Wait(CancellationToken cancel) => await Task.Delay(1000, cancel);")]
    [InlineData(
        "[Tool] public async Task<int> [|Count|](string name = \"x\") { await shop.TouchAsync(name); return await shop.CountAsync(name: name); }",
        "[Tool] public async Task<int> Count(string name = \"x\", CancellationToken cancel = default) { await shop.TouchAsync(name); return await shop.CountAsync(name: name, cancel); }")]
    [InlineData(
        "[Tool] public Task [|Save|](string name) => shop.SaveAsync(name); Task Twice() => Save(\"a\");",
        "[Tool] public Task Save(string name, CancellationToken cancel = default) => shop.SaveAsync(name, cancel); Task Twice() => Save(\"a\");")]
    [InlineData(
        "[Tool] public Task [|Save|](string cancel) => shop.SaveAsync(cancel);",
        "[Tool] public Task Save(string cancel, CancellationToken cancellationToken) => shop.SaveAsync(cancel, cancellationToken);")]
    [InlineData(
        "[Tool] public async Task<string> [|Get|](HttpClient web) => await web.GetStringAsync(await web.GetStringAsync(\"a\"));",
        "[Tool] public async Task<string> Get(HttpClient web, CancellationToken cancel) => await web.GetStringAsync(await web.GetStringAsync(\"a\", cancel), cancel);")]
    public Task WaitWithoutToken_Fixes(string before, string after) => Fixes(before, after);

    [Fact]
    public Task SeveralTools_AllFixes() => Fixes(
        "[Tool] public Task [|A|](string name) => shop.SaveAsync(name); [Tool] public Task [|B|](string name) => shop.SaveAsync(name);",
        "[Tool] public Task A(string name, CancellationToken cancel) => shop.SaveAsync(name, cancel); [Tool] public Task B(string name, CancellationToken cancel) => shop.SaveAsync(name, cancel);");

    [Theory]
    [InlineData("[Tool] public string {|SECT3012:Read|}(string path) => File.ReadAllText(path);")]
    [InlineData("public AIFunction Give() => {|SECT3012:AIFunctionFactory.Create(async (string path) => await File.ReadAllTextAsync(path))|};")]
    [InlineData("public interface IRead { Task Read(string path); } public class R : IRead { [Tool] public Task {|SECT3012:Read|}(string path) => File.ReadAllTextAsync(path); }")]
    [InlineData("[Tool] public Task {|SECT3012:Read|}(string path) => File.ReadAllTextAsync(path); Func<string, Task> Give() => Read;")]
    [InlineData("[Tool] public Task {|SECT3012:Read|}(string path) => File.ReadAllTextAsync(path); Func<string, Task> Give() => this.Read;")]
    [InlineData("[Tool] public Task {|SECT3012:Read|}(string path) => File.ReadAllTextAsync(path); public Task Read(string path, CancellationToken cancel) => File.ReadAllTextAsync(path, cancel);")]
    [InlineData("[Tool] public Task {|SECT3012:Read|}(string cancel, string cancellationToken) => File.ReadAllTextAsync(cancel + cancellationToken);")]
    public Task SignatureThatCannotChange_HasNoFix(string member) => HasNoFix(member);

    [Theory]
    [InlineData("[McpServerTool] public async void {|SECT3013:Save|}() { await Task.Yield(); }", "[McpServerTool] public async Task Save() { await Task.Yield(); }")]
    public Task AsyncVoid_Fixes(string before, string after) => Fixes(before, after);

    [Fact]
    public Task AsyncVoidLambda_HasNoFix() =>
        HasNoFix("public AIFunction Give() => {|SECT3013:AIFunctionFactory.Create((Action)(async () => await Task.Yield()))|};");

    [Theory]
    [InlineData("return {|SECT3014:shop.CountAsync(\"x\", cancel).Result|};", "return await shop.CountAsync(\"x\", cancel);")]
    [InlineData("return {|SECT3014:shop.CountAsync(\"x\", cancel).Result|}.CompareTo(1);", "return (await shop.CountAsync(\"x\", cancel)).CompareTo(1);")]
    [InlineData("{|SECT3014:shop.TouchAsync(\"x\").Wait()|}; return 1;", "await shop.TouchAsync(\"x\"); return 1;")]
    [InlineData("return {|SECT3014:shop.CountAsync(\"x\", cancel).GetAwaiter().GetResult()|};", "return await shop.CountAsync(\"x\", cancel);")]
    [InlineData("{|SECT3014:Thread.Sleep(100)|}; return 1;", "await Task.Delay(100); return 1;")]
    [InlineData("{|SECT3014:Task.WaitAll(shop.TouchAsync(\"a\"))|}; return 1;", "await Task.WhenAll(shop.TouchAsync(\"a\")); return 1;")]
    public Task BlockingWait_Fixes(string before, string after) => Fixes(Count(before), Count(after));

    [Theory]
    [InlineData("[Tool] public int Count(CancellationToken cancel) => {|SECT3014:shop.CountAsync(\"x\", cancel).Result|};")]
    [InlineData("[Tool] public async Task Count(CancellationToken cancel) { await Task.Yield(); lock (shop) { {|SECT3014:shop.TouchAsync(\"x\").Wait()|}; } }")]
    [InlineData("[Tool] public async Task Count(CancellationToken cancel) { await Task.Yield(); {|SECT3014:shop.TouchAsync(\"x\").Wait(10)|}; }")]
    [InlineData("[Tool] public async Task Count(CancellationToken cancel) { await Task.Yield(); {|SECT3014:Load()|}; } void Load() => shop.TouchAsync(\"x\").Wait();")]
    [InlineData("[Tool] public async Task<int> Count(List<string> names, CancellationToken cancel) { await Task.Yield(); return names.Sum(name => {|SECT3014:shop.CountAsync(name, cancel).Result|}); }")]
    public Task WaitThatCannotBeAwaited_HasNoFix(string member) => HasNoFix(member);

    private static string Count(string body) => $"[Tool] public async Task<int> Count(CancellationToken cancel) {{ await Task.Yield(); {body} }}";

    private static Task Fixes(string before, string after) =>
        EffectRuleBench.Fixes<WaitingToolAnalyzer, WaitingToolFixer>(Shop + Class(before.Replace("[|", "{|SECT3012:", StringComparison.Ordinal).Replace("|]", "|}", StringComparison.Ordinal)), Shop + Class(after));

    private static Task HasNoFix(string member) => EffectRuleBench.HasNoFix<WaitingToolAnalyzer, WaitingToolFixer>(Shop + Class(member));

    private static string Class(string members) => $"class Tools(IShop shop) {{ {members} static object Use(IShop shop) => shop; object Shop => shop; }}";

    private static Task Reports(string code, params TestKit.DiagnosticResult[] expected) => EffectRuleBench.Reports<WaitingToolAnalyzer>(code, expected);

    private static Task DoesNotReport(string code) => EffectRuleBench.DoesNotReport<WaitingToolAnalyzer>(code);
}
