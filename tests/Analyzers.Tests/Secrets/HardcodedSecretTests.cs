using SecureTools.Analyzers.Secrets;

namespace SecureTools.Analyzers.Tests.Secrets;

public sealed class HardcodedSecretTests
{
    [Theory]
    [InlineData("""string x = {|SECT1001:"$gitlab"|};""")]
    [InlineData("""object x = {|SECT1001:@"$gitlab"|};""")]
    [InlineData("""object x = {|SECT1001:"glpat-" + "x7Kq2mZt9vLw4RcY8nHb"|};""")]
    [InlineData("""string apiKey = {|SECT1002:"$random"|};""")]
    [InlineData("""string apiKey = {|SECT1001:"$gitlab"|};""")]
    [InlineData("""string password = {|SECT1002:"$password"|};""")]
    [InlineData("""string password = {|SECT1011:"swordfish"|};""")]
    [InlineData("""string x = {|SECT1004:"Server=db;User Id=sa;Password=Tr0ub4;"|};""")]
    [InlineData("""string x = {|SECT1004:"https://admin:Tr0ub4@db.internal/x"|};""")]
    [InlineData("""byte[] x = System.Security.Cryptography.HMACSHA256.HashData({|SECT1003:"any text of some length"u8|}, "data"u8);""")]
    public Task SecretInLiteral_Reports(string member) => Verify<HardcodedSecretAnalyzer>.Reports(Parts.Fill("class C { " + member + " }"));

    [Theory]
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
}
