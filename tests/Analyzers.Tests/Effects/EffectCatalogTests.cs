using SecureTools.Analyzers.Effects;

namespace SecureTools.Analyzers.Tests.Effects;

public sealed class EffectCatalogTests
{
    private const string Path = "/src/SecureTools.Effects.txt";

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

    private static Task VerifyAsync(string catalog, string path = Path)
    {
        var test = new AnalyzerTest<EffectCatalogAnalyzer> { TestCode = "class C;" };
        test.TestState.AdditionalFiles.Add((path, catalog));
        return test.RunAsync();
    }
}
