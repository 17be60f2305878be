using SecureTools.Analyzers.Inputs;
using VerifyRule = SecureTools.TestKit.Verify<SecureTools.Analyzers.Inputs.SecretArgumentAnalyzer>;

namespace SecureTools.Analyzers.Tests.Inputs;

public sealed class SecretArgumentTests
{
    [Fact]
    public Task Password_Reports() => InputBench.Reports<SecretArgumentAnalyzer>(
        "class Tools { [Tool] public void Login(string {|#0:password|}) { } }",
        VerifyRule.Diagnostic().WithLocation(0).WithSeverity(Microsoft.CodeAnalysis.DiagnosticSeverity.Warning).WithMessage(
            "Tool 'login' takes the secret 'password' from the model. Read it from configuration or a vault, or take it from the caller."));

    [Theory]
    [InlineData("[Tool] public void Do(string {|SECT2008:apiKey|}) { }")]
    [InlineData("[Tool] public void Do(string? {|SECT2008:accessToken|}) { }")]
    [InlineData("[McpServerTool] public void Do(string {|SECT2008:clientSecret|}) { }")]
    [InlineData("[Tool] public void Do(Login {|SECT2008:login|}) { }")]
    [InlineData("public AIFunction Give() => AIFunctionFactory.Create((string {|SECT2008:token|}) => 1);")]
    public Task Secret_Reports(string members) => InputBench.Reports<SecretArgumentAnalyzer>($"public record Login(string Name, string Password); public class Tools {{ {members} }}");

    [Theory]
    [InlineData("public string Password { get; set; } = \"\";")]
    [InlineData("public string Password { get; init; } = \"\";")]
    [InlineData("[System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWriting)] public string Password { get; set; } = \"\";")]
    [InlineData("[System.Text.Json.Serialization.JsonInclude] public string Password { get; private set; } = \"\";")]
    [InlineData("public Conn(string apiKey) => ApiKey = apiKey; public string ApiKey { get; }")]
    public Task WrittenMember_Reports(string members) => InputBench.Reports<SecretArgumentAnalyzer>(
        $"public class Conn {{ {members} }} public class Tools {{ [Tool] public void Do(Conn {{|SECT2008:connection|}}) {{ }} }}");

    [Theory]
    [InlineData("[System.Text.Json.Serialization.JsonIgnore] public string Password { get; set; } = \"\";")]
    [InlineData("[System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenReading)] public string Password { get; set; } = \"\";")]
    [InlineData("public string ApiKey { get; private set; } = \"\";")]
    [InlineData("public string ApiKey { get; internal set; } = \"\";")]
    public Task MemberThatIsLeftAlone_DoesNotReport(string members) => InputBench.DoesNotReport<SecretArgumentAnalyzer>(
        $"public class Conn {{ public string Host {{ get; set; }} = \"\"; {members} }} public class Tools {{ [Tool] public void Do(Conn connection) {{ }} }}");

    [Theory]
    [InlineData("[Tool] public void Do(string pageToken, string nextToken, string continuationToken, string syncToken) { }")]
    [InlineData("[Tool] public void Do(string passwordHint, string tokenType, string keyword, string key) { }")]
    [InlineData("[Tool] public void Do(int maxTokens, bool password, CancellationToken token) { }")]
    [InlineData("[Tool] public void Do([FromServices] Vault password, Caller caller) { }")]
    [InlineData("public void Do(string password) { }")]
    public Task HarmlessName_DoesNotReport(string members) => InputBench.DoesNotReport<SecretArgumentAnalyzer>($"public class Vault; public class Tools {{ {members} }}");
}
