using SecureTools.Analyzers.Secrets;

namespace SecureTools.Analyzers.Tests.Secrets;

public sealed class ReturnedSecretTests
{
    [Theory]
    [InlineData("string M(User user) => {|SECT1009:user.Password|};")]
    [InlineData("string M(User user) { var text = $\"it is {user.Password}\"; return {|SECT1009:text|}; }")]
    [InlineData("object M(User user) => new { user.Name, Word = {|SECT1009:user.Password|} };")]
    [InlineData("User M(User user) => new User(user.Name, {|SECT1009:user.Password|});")]
    [InlineData("string[] M(User user) => [user.Name, {|SECT1009:user.Password|}];")]
    [InlineData("string M() => {|SECT1009:Environment.GetEnvironmentVariable(\"API_KEY\")|} ?? \"\";")]
    [InlineData("string M() { if (true) { return {|SECT1009:_connectionString|}; } }")]
    [InlineData("Task<string> M(User user) => Task.FromResult({|SECT1009:user.Password|});")]
    [InlineData("string M() => System.Text.Json.JsonSerializer.Serialize({|SECT1009:Environment.GetEnvironmentVariables()|});")]
    public Task SecretOfATool_Reports(string method) => RunAsync("[Tool] " + method);

    [Theory]
    [InlineData("[Tool] string M(User user) => user.Name;")]
    [InlineData("[Tool] int M(User user) => user.Password.Length;")]
    [InlineData("[Tool] bool M(User user) => user.Password == \"\";")]
    [InlineData("[Tool] string M(User user) { Func<string> get = () => { return user.Password; }; return user.Name; }")]
    [InlineData("[Tool] string M() => Environment.GetEnvironmentVariable(\"PATH\") ?? \"\";")]
    [InlineData("string M(User user) => user.Password;")]
    [InlineData("[Obsolete] string M(User user) => user.Password;")]
    public Task OtherResult_DoesNotReport(string method) => RunAsync(method);

    private static Task RunAsync(string method) => new AnalyzerTest<ReturnedSecretAnalyzer>
    {
        TestCode = $$"""
            using System; using System.Threading.Tasks; using SecureTools;
            public record User(string Name, string Password);
            public class C { string _connectionString = ""; {{method}} }
            """,
    }.RunAsync();
}
