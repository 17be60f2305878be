using Microsoft.CodeAnalysis;
using SecureTools.Analyzers.Secrets;
using SecureTools.CodeFixes.Secrets;

namespace SecureTools.Analyzers.Tests.Secrets;

public sealed class HardcodedSecretTests
{
    [Theory]
    [InlineData("""string x = {|SECT1001:"$gitlab"|};""")]
    [InlineData("""object x = {|SECT1001:@"$gitlab"|};""")]
    [InlineData("""object x = {|SECT1001:"glpat-" + "x7Kq2mZt9vLw4RcY8nHb"|};""")]
    [InlineData("""string apiKey = {|SECT1002:"$random"|};""")]
    [InlineData("""string apiKey = {|SECT1001:"$gitlab"|};""")]
    [InlineData("""const string X = {|SECT1001:"$gitlab"|}; string y = "use " + X; string z = $"use {X}";""")]
    [InlineData("""const string ApiKey = {|SECT1002:"$random"|}; string keys = $"{ApiKey};{ApiKey}";""")]
    [InlineData("""string password = {|SECT1002:"$password"|};""")]
    [InlineData("""string password = {|SECT1011:"swordfish"|};""")]
    [InlineData("""string x = {|SECT1004:"Server=db;User Id=sa;Password=Tr0ub4;"|};""")]
    [InlineData("""string x = {|SECT1004:"https://admin:Tr0ub4@db.internal/x"|};""")]
    [InlineData("""byte[] x = System.Security.Cryptography.HMACSHA256.HashData({|SECT1003:"any text of some length"u8|}, "data"u8);""")]
    public Task SecretInLiteral_Reports(string member) => Verify<HardcodedSecretAnalyzer>.Reports(Parts.Fill("class C { " + member + " }"));

    [Theory]
    [InlineData("""string passwordRule = "ERR1234"; const string LiteralPassword = "ERR1234";""")]
    [InlineData("""byte[] x = System.Security.Cryptography.SHA256.HashData("any text of some length"u8);""")]
    [InlineData("""object x = new[] { ("/etc/passwd", "format7x") };""")]
    [InlineData("""string x = "$random";""")]
    [InlineData("""string apiKey = "your-api-key";""")]
    [InlineData("""string apiKeyHeader = "X-Api-Key-2024x";""")]
    [InlineData("""string password = "Password";""")]
    [InlineData("""string password = "Please enter your password";""")]
    [InlineData("""string passwordHint = "$password";""")]
    [InlineData("""string x = "glpat-xxxxxxxxxxxxxxxxxxxx";""")]
    [InlineData("""string x = "Server=db;User Id=sa;Password={0};";""")]
    [InlineData("""string x = "-----BEGIN PRIVATE KEY-----";""")]
    [InlineData("""string tokenId = "6f9619ff-8b86-d011-b42d-00cf4fc964ff";""")]
    public Task NoSecret_DoesNotReport(string member) => Verify<HardcodedSecretAnalyzer>.DoesNotReport(Parts.Fill("class C { " + member + " }"));

    [Theory]
    [InlineData("object M() => System.Tuple.Create({|SECT1001:ID|}, {|SECT1001:SECRET|});")]
    [InlineData("string a = {|SECT1001:ID|}; string b = {|SECT1001:SECRET|};")]
    [InlineData("object M() => new { A = {|SECT1001:ID|}, B = {|SECT1001:SECRET|} };")]
    [InlineData("string a = SECRET; string b = \"IDs\";")]
    [InlineData("string a = {|SECT1001:ID|}; class Other { string b = SECRET; }")]
    public Task KeyPair_Reports_BothHalvesSideBySide(string member)
    {
        var writer = new Corpus.TokenWriter(9);
        var id = $"\"AKIA{writer.Text("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 16)}\"";
        var code = member.Replace("SECRET", $"\"{writer.Base62(40)}\"", StringComparison.Ordinal).Replace("ID|", id + "|", StringComparison.Ordinal);
        return Verify<HardcodedSecretAnalyzer>.VerifyAnalyzerAsync("class C { " + code + " }");
    }

    [Theory]
    [InlineData("string M() => {|SECT1001:\"$gitlab\"|};", "string M() => Environment.GetEnvironmentVariable(\"M\") ?? throw new InvalidOperationException(\"Set M.\");")]
    [InlineData("string apiKey = {|SECT1002:\"$random\"|};", "string apiKey = Environment.GetEnvironmentVariable(\"API_KEY\") ?? throw new InvalidOperationException(\"Set API_KEY.\");")]
    [InlineData("int M() => {|SECT1001:\"$gitlab\"|}.Length;", "int M() => (Environment.GetEnvironmentVariable(\"SECRET\") ?? throw new InvalidOperationException(\"Set SECRET.\")).Length;")]
    public Task EnvironmentVariable_Fixes(string member, string mended) =>
        FixAsync("Environment", "using System;\nclass C { " + member + " }", "using System;\nclass C { " + mended + " }");

    [Theory]
    [InlineData("Configuration", "Set C:ApiKey.")]
    [InlineData("UserSecrets", "Run: dotnet user-secrets set C:ApiKey <value>")]
    public Task Configuration_Fixes(string verb, string advice)
    {
        const string Code = "using System;\nusing Microsoft.Extensions.Configuration;\nclass C(IConfiguration settings)\n{\n    void M() { var apiKey = VALUE; apiKey.ToString(); }\n}";
        return FixAsync(
            verb,
            Code.Replace("VALUE", "{|SECT1002:\"$random\"|}", StringComparison.Ordinal),
            Code.Replace("VALUE", $"settings[\"C:ApiKey\"] ?? throw new InvalidOperationException(\"{advice}\")", StringComparison.Ordinal));
    }

    [Fact]
    public Task SeveralSecrets_AllFixes() => FixAsync(
        "Environment",
        "using System;\nclass C { string apiKey = {|SECT1002:\"$random\"|}; string token = {|SECT1001:\"$gitlab\"|}; }",
        """
        using System;
        class C { string apiKey = Environment.GetEnvironmentVariable("API_KEY") ?? throw new InvalidOperationException("Set API_KEY."); string token = Environment.GetEnvironmentVariable("TOKEN") ?? throw new InvalidOperationException("Set TOKEN."); }
        """);

    [Theory]
    [InlineData("const string ApiKey = {|SECT1002:\"$random\"|};")]
    [InlineData("void M(string apiKey = {|SECT1002:\"$random\"|}) { }")]
    [InlineData("int M(string s) => s switch { {|SECT1001:\"$gitlab\"|} => 1, _ => 0 };")]
    [InlineData("byte[] apiKey = {|SECT1002:\"$random\"u8|}.ToArray();")]
    [InlineData("[System.Obsolete({|SECT1001:\"$gitlab\"|})] void M() { }")]
    [InlineData("void M() { const string ApiKey = {|SECT1002:\"$random\"|}; }")]
    [InlineData("bool M(string s) { switch (s) { case {|SECT1001:\"$gitlab\"|}: return true; default: return false; } }")]
    [InlineData("bool M(string s) => s is {|SECT1001:\"$gitlab\"|};")]
    public Task ConstantPlace_HasNoFix(string member) =>
        Verify<HardcodedSecretAnalyzer, HardcodedSecretFixer>.VerifyNoFixAsync(Parts.Fill("class C { " + member + " }"));

    private static Task FixAsync(string verb, string code, string mended)
    {
        var test = new CodeFixTest<HardcodedSecretAnalyzer, HardcodedSecretFixer>
        {
            TestCode = Parts.Fill(code),
            FixedCode = mended,
            CodeActionEquivalenceKey = "SECT1001." + verb,
        };
        test.TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(Microsoft.Extensions.Configuration.IConfiguration).Assembly.Location));
        return test.RunAsync();
    }
}
