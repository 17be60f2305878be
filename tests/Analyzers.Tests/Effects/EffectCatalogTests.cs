using SecureTools.Analyzers.Effects;

namespace SecureTools.Analyzers.Tests.Effects;

public sealed class EffectCatalogTests
{
    private const string Path = "/src/SecureTools.Effects.txt";

    private const string Shop = """
        namespace Shop
        {
            class Database(string name)
            {
                public string Text { get; set; } = name;
                public void Run(string text) { }
                public void Run(string text, int limit) { }
                public void Close() { }
            }
            class Table { public string this[string key] => key; }
            class Set<T> { public void Add(T item) { } }
        }
        """;

    [Fact]
    public Task MalformedLines_Reports() => VerifyAsync(
        """
        # Ours.
        Deletes Shop.Archive.Purge

        {|SECT3017:Delete Shop.Archive.Purge|}
        {|SECT3017:Deletes|}
        Reads|Updates Shop.Database.Run sql(text)
        {|SECT3017:Reads Shop.Database.Run sql|}
        """);

    [Fact]
    public Task WellFormedLines_DoesNotReport() => VerifyAsync("# Ours.\nDeletes Shop.Archive.Purge # for ever\nNone Shop.Mapping.*\nSends Shop.Mail..ctor when(now=true)\n");

    [Fact]
    public Task OtherFile_DoesNotReport() => VerifyAsync("Delete Shop.Archive.Purge\n", "/src/Effects.txt");

    [Fact]
    public async Task MalformedEntryOfTheOption_Reports()
    {
        var test = new AnalyzerTest<EffectCatalogAnalyzer> { TestCode = "class C;" };
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\nsecuretools.effects = Deletes Shop.A, Delete Shop.B"));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("SECT3017", Microsoft.CodeAnalysis.DiagnosticSeverity.Warning));
        await test.RunAsync();
    }

    [Fact]
    public Task WellFormedOption_DoesNotReport()
    {
        var test = new AnalyzerTest<EffectCatalogAnalyzer> { TestCode = "class C;" };
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\nsecuretools.effects = Deletes Shop.A, None Shop.B"));
        return test.RunAsync();
    }

    [Fact]
    public async Task Message_NamesTheLineAndTheReason()
    {
        var test = new AnalyzerTest<EffectCatalogAnalyzer> { TestCode = "class C;" };
        test.TestState.AdditionalFiles.Add((Path, "\n{|#0:Delete Shop.A|}\n"));
        test.ExpectedDiagnostics.Add(Verify<EffectCatalogAnalyzer>.Diagnostic("SECT3017").WithLocation(0).WithMessage(
            "Line '2' of 'SecureTools.Effects.txt' cannot be read: 'Delete is no effect'. Write effects, the name of a member, and judges if it needs any."));
        await test.RunAsync();
    }

    [Theory]
    [InlineData("Deletes a.", "a. ends in a dot; write the name of a member behind it, such as a.Delete, or a star for all of them")]
    [InlineData("Deletes Shop..Lib", "Shop..Lib has nothing between two dots; write one dot between names, such as Shop.Lib")]
    [InlineData("Deletes Shop..*", "Shop.. has nothing between two dots; write one dot between names, such as Shop")]
    [InlineData("Deletes Shop.1Lib", "1Lib is no name; write names as they are declared, such as Shop.Orders.Delete")]
    [InlineData("Reads Shop.Database.Run sql(x)", "Shop.Database.Run has no parameter x; write text or limit")]
    [InlineData("Reads Shop.Database.Close when(now=true)", "Shop.Database.Close has no parameter now; leave the judge out")]
    [InlineData("Reads Shop.Table.Item sql(x)", "Shop.Table.Item has no parameter x; write key")]
    [InlineData("Reads Shop.Database..ctor has(x)", "Shop.Database..ctor has no parameter x; write name")]
    [InlineData("Reads Shop.Set.Add sql(x)", "Shop.Set.Add has no parameter x; write item")]
    [InlineData("Del\u001b[31m\u202e\u0007 Shop.A", "Del\\u001B[31m\\u202E\\u0007 is no effect")]
    public async Task MessageSaysWhatToWrite_Reports(string line, string problem)
    {
        var test = new AnalyzerTest<EffectCatalogAnalyzer> { TestCode = Shop };
        test.TestState.AdditionalFiles.Add((Path, "{|#0:" + line + "|}\n"));
        test.ExpectedDiagnostics.Add(Verify<EffectCatalogAnalyzer>.Diagnostic("SECT3017").WithLocation(0).WithMessage(
            $"Line '1' of 'SecureTools.Effects.txt' cannot be read: '{problem}'. Write effects, the name of a member, and judges if it needs any."));
        await test.RunAsync();
    }

    [Theory]
    [InlineData("Reads Shop.Database.Run sql(text)")]
    [InlineData("Reads Shop.Database.Run sql(TEXT)")]
    [InlineData("Reads Shop.Database.Run has(limit)")]
    [InlineData("Reads Shop.Database.Text sql(value)")]
    [InlineData("Deletes Shop.Database.Close own(this)")]
    [InlineData("Reads Shop.Database..ctor has(name)")]
    [InlineData("Reads Shop.Elsewhere.Run sql(x)")]
    [InlineData("Reads Shop.Database.R* sql(x)")]
    [InlineData("Reads Shop.*")]
    [InlineData("Reads Shop.Databäse.Größe")]
    [InlineData("Reads Shop.Outer+Inner.Run")]
    public Task ParameterThatIsThere_DoesNotReport(string line)
    {
        var test = new AnalyzerTest<EffectCatalogAnalyzer> { TestCode = Shop };
        test.TestState.AdditionalFiles.Add((Path, line + "\n"));
        return test.RunAsync();
    }

    [Fact]
    public async Task EntryWithControlCharacters_IsShownAsItIs()
    {
        var test = new AnalyzerTest<EffectCatalogAnalyzer> { TestCode = "class C;" };
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\nsecuretools.effects = Del\u001b[2J Shop.A"));
        test.ExpectedDiagnostics.Add(Verify<EffectCatalogAnalyzer>.Diagnostic("SECT3017").WithMessage(
            "Entry 'Del\\u001B[2J Shop.A' of 'securetools.effects' cannot be read: 'Del\\u001B[2J is no effect'. Write effects, the name of a member, and judges if it needs any."));
        await test.RunAsync();
    }

    private static Task VerifyAsync(string catalog, string path = Path)
    {
        var test = new AnalyzerTest<EffectCatalogAnalyzer> { TestCode = "class C;" };
        test.TestState.AdditionalFiles.Add((path, catalog));
        return test.RunAsync();
    }
}
