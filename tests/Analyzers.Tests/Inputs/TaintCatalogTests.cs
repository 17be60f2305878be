using SecureTools.Analyzers.Inputs;

namespace SecureTools.Analyzers.Tests.Inputs;

public sealed class TaintCatalogTests
{
    private const string Path = "/src/SecureTools.Taint.txt";

    [Fact]
    public Task MalformedLines_Reports() => VerifyAsync(
        """
        # Ours.
        sink Sql Shop.Database.Run text
        {|SECT2191:sinks Sql Shop.Database.Run text|}
        {|SECT2191:sink Sqll Shop.Database.Run text|}
        {|SECT2191:sink 3 Shop.Database.Run text|}
        {|SECT2191:sink Sql Shop.Database.Run|}
        {|SECT2191:sink Sql Shop.Database.Run text whenever|}
        {|SECT2191:sanitizer Path|}
        {|SECT2191:sanitizer Path Shop.Files.Safe path|}
        {|SECT2191:validator Path,Urll Shop.Files.IsSafe path|}
        {|SECT2191:passes Shop.Box.Wrap item return|}
        {|SECT2191:passes Shop.Box.Wrap item to return|}
        {|SECT2191:source|}
        """);

    [Fact]
    public Task WellFormedLines_DoesNotReport() => VerifyAsync(
        """
        sink Sql Shop.Database.Run text # our own
        sink Html Shop.Pages.Send * when(type=text/html)

        sanitizer * Shop.Files.Safe
        validator Path,Redirect Shop.Files.IsSafe path
        passes Shop.Box.Wrap item -> return
        source Shop.Inbox.Next
        """);

    [Fact]
    public Task OtherFile_DoesNotReport() => VerifyAsync("sinks Sql Shop.Database.Run text\n", "/src/Taint.txt");

    [Fact]
    public async Task MalformedEntryOfTheOption_Reports()
    {
        var test = new AnalyzerTest<TaintCatalogAnalyzer> { TestCode = "class C;" };
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\nsecuretools.taint = source Shop.A | sink Sqll Shop.B text"));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("SECT2191", Microsoft.CodeAnalysis.DiagnosticSeverity.Warning));
        await test.RunAsync();
    }

    [Fact]
    public async Task Message_NamesTheLineAndTheWord()
    {
        var test = new AnalyzerTest<TaintCatalogAnalyzer> { TestCode = "class C;" };
        test.TestState.AdditionalFiles.Add((Path, "\n{|#0:sink Sqll Shop.Database.Run text|}\n"));
        test.ExpectedDiagnostics.Add(Verify<TaintCatalogAnalyzer>.Diagnostic("SECT2191").WithLocation(0).WithMessage(
            "Line '2' of 'SecureTools.Taint.txt' has no meaning at 'Sqll'. Write sink, sanitizer, validator, passes or source, and what belongs to it."));
        await test.RunAsync();
    }

    [Theory]
    [InlineData("snk Sql Db.Run text")]
    [InlineData("sink Sqll Db.Run text")]
    [InlineData("sink Sql Db.Run")]
    [InlineData("source")]
    [InlineData("# sink Sql Db.Run text")]
    [InlineData("")]
    public Task MalformedAttribute_Reports(string line) => VerifyCodeAsync($"[assembly: Flow({{|SECT2191:\"{line}\"|}})]\nclass C;");

    [Theory]
    [InlineData("sink Sql Db.Run text")]
    [InlineData("source Inbox.Next")]
    [InlineData("validator Path,Url Files.IsSafe path # ours")]
    public Task WellFormedAttribute_DoesNotReport(string line) => VerifyCodeAsync($"[assembly: Flow(\"{line}\")]\nclass C;");

    [Fact]
    public Task AttributeOfSomebodyElse_DoesNotReport() => VerifyCodeAsync(
        "[assembly: Own.Flow(\"snk Sql Db.Run text\")]\nnamespace Own { [System.AttributeUsage(System.AttributeTargets.Assembly)] class FlowAttribute(string line) : System.Attribute { public string Line => line; } }");

    [Fact]
    public Task OneOfSeveralAttributes_Reports() => VerifyCodeAsync(
        "[assembly: Flow(\"sink Sql Db.Run text\"), Flow(line: {|SECT2191:\"sinks Sql \" + \"Db.Run text\"|})]\nclass C;");

    [Fact]
    public async Task MessageOfAnAttribute_NamesTheLineAndTheWord()
    {
        var test = new AnalyzerTest<TaintCatalogAnalyzer> { TestCode = "[assembly: SecureTools.Flow({|#0:\"sink Sqll Db.Run text\"|})]" };
        test.ExpectedDiagnostics.Add(Verify<TaintCatalogAnalyzer>.Diagnostic("SECT2191").WithLocation(0).WithMessage(
            "Line 'sink Sqll Db.Run text' of '[assembly: Flow]' has no meaning at 'Sqll'. Write sink, sanitizer, validator, passes or source, and what belongs to it."));
        await test.RunAsync();
    }

    [Fact]
    public async Task LineOfTheProject_IsObeyed()
    {
        var test = new AnalyzerTest<DangerousInputAnalyzer>
        {
            TestCode = "using SecureTools; public static class Db { public static void Run(string text) { } } class Tools { [Tool] public void Do(string name) => Db.Run({|SECT2103:name|}); }",
        };
        test.TestState.AdditionalFiles.Add((Path, "sink Sql Db.Run text\n"));
        await test.RunAsync();
    }

    [Theory]
    [InlineData("sink Configuration Store.Item key,value", "store[{|SECT2116:name|}] = \"a\";")]
    [InlineData("sink Configuration Store.Item key,value", "store[\"a\"] = {|SECT2116:name|};")]
    [InlineData("sink Configuration Store.Item key,value", "var text = store[name];")]
    [InlineData("sink Sql Store.Item key", "var text = store[{|SECT2103:name|}];")]
    public async Task LineThatNamesTheValue_IsAboutSetting(string line, string statement)
    {
        var test = new AnalyzerTest<DangerousInputAnalyzer>
        {
            TestCode = "using SecureTools; public class Store { public string this[string key] { get => \"\"; set { } } } class Tools { [Tool] public void Do(string name) { var store = new Store(); " + statement + " } }",
        };
        test.TestState.AdditionalFiles.Add((Path, line + "\n"));
        await test.RunAsync();
    }

    [Theory]
    [InlineData("IOwn own", "own.Add({|SECT2114:name|});")]
    [InlineData("IBase other", "other.Add(name);")]
    public async Task LineOfAnInterface_HoldsForWhatItInherits(string parameter, string statement)
    {
        var test = new AnalyzerTest<DangerousInputAnalyzer>
        {
            TestCode = $"using SecureTools; public interface IBase {{ void Add(string text); }} public interface IOwn : IBase; class Tools {{ static void Put({parameter}, string name) {{ {statement} }} [Tool] public void Do(string name) {{ Put(null!, name); }} }}",
        };
        test.TestState.AdditionalFiles.Add((Path, "sink Header IOwn.Add text\n"));
        await test.RunAsync();
    }

    private static Task VerifyCodeAsync(string code) => new AnalyzerTest<TaintCatalogAnalyzer> { TestCode = "using SecureTools;\n" + code }.RunAsync();

    private static Task VerifyAsync(string catalog, string path = Path)
    {
        var test = new AnalyzerTest<TaintCatalogAnalyzer> { TestCode = "class C;" };
        test.TestState.AdditionalFiles.Add((path, catalog));
        return test.RunAsync();
    }
}
