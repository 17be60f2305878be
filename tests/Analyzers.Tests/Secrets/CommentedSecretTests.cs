using SecureTools.Analyzers.Secrets;

namespace SecureTools.Analyzers.Tests.Secrets;

public sealed class CommentedSecretTests
{
    [Theory]
    [InlineData("// token {|SECT1010:$gitlab|}\nclass C;")]
    [InlineData("/* {|SECT1010:$gitlab|} */ class C;")]
    [InlineData("class C { /* a */ int x; // https://admin:{|SECT1010:Tr0ub4x|}@db.internal/\n }")]
    [InlineData("/// <summary>{|SECT1010:$gitlab|}</summary>\nclass C;")]
    [InlineData("class C;\n#if NEVER\nstring x = \"{|SECT1010:$gitlab|}\";\n#endif\n")]
    [InlineData("class C;\n// var apiKey = \"{|SECT1010:$random|}\";")]
    [InlineData("/*\n Server=db;User Id=sa;Password={|SECT1010:Tr0ub4|};\n")]
    public Task SecretInComment_Reports(string code) => RunAsync(code);

    [Theory]
    [InlineData("// token glpat-<token>\nclass C;")]
    [InlineData("class C { string x = \"https://host/$gitlab\"; }")]
    [InlineData("class C; // the password is in the vault, token: see below")]
    [InlineData("#if !NEVER\nclass C;\n#endif\n/")]
    [InlineData("")]
    public Task NoSecret_DoesNotReport(string code) => RunAsync(code);

    private static Task RunAsync(string code) =>
        new AnalyzerTest<CommentedSecretAnalyzer> { TestCode = Parts.Fill(code), CompilerDiagnostics = CompilerDiagnostics.None }.RunAsync();
}
