using SecureTools.Analyzers.Inputs;
using VerifyRule = SecureTools.TestKit.Verify<SecureTools.Analyzers.Inputs.OpenTypeAnalyzer>;

namespace SecureTools.Analyzers.Tests.Inputs;

public sealed class OpenTypeTests
{
    [Fact]
    public Task JsonOfAnyShape_Reports() => InputBench.Reports<OpenTypeAnalyzer>(
        "class Tools { [McpServerTool] public void Save(Dictionary<string, object> {|#0:values|}) { } }",
        VerifyRule.Diagnostic().WithLocation(0).WithSeverity(Microsoft.CodeAnalysis.DiagnosticSeverity.Info).WithMessage(
            "Argument 'values' of tool 'save' has the type 'Dictionary<string, object>', whose schema says nothing. Declare a record with the members that the tool reads."));

    [Theory]
    [InlineData("object")]
    [InlineData("object?")]
    [InlineData("dynamic")]
    [InlineData("JsonElement")]
    [InlineData("JsonElement?")]
    [InlineData("JsonDocument")]
    [InlineData("JsonNode")]
    [InlineData("JsonObject")]
    [InlineData("System.Dynamic.ExpandoObject")]
    [InlineData("object[]")]
    [InlineData("List<Dictionary<string, JsonElement>>")]
    public Task OpenType_Reports(string type) => InputBench.Reports<OpenTypeAnalyzer>($"class Tools {{ [McpServerTool] public void Save({type} {{|SECT2004:value|}}) {{ }} }}");

    [Theory]
    [InlineData("[Tool] public void Save([ToolJson(typeof(object))] JsonElement {|SECT2004:value|}) { }")]
    [InlineData("[Tool, ToolJson(typeof(object))] public void Save(JsonElement {|SECT2004:value|}) { }")]
    [InlineData("public AIFunction Give() => AIFunctionFactory.Create((object {|SECT2004:value|}) => 1);")]
    public Task OpenTypeOfATool_Reports(string members) => InputBench.Reports<OpenTypeAnalyzer>($"public class Tools {{ {members} }}");

    [Theory]
    [InlineData("[McpServerTool] public void Save(string text, int[] numbers, Dictionary<string, int> named, Order order, Uri link, Stream data) { }")]
    [InlineData("[McpServerTool] public void Save(IServiceProvider services, CancellationToken cancel) { }")]
    [InlineData("[Tool] public void Save(JsonElement value) { }")]
    [InlineData("public void Save(object value) { }")]
    public Task ClosedType_DoesNotReport(string members) => InputBench.DoesNotReport<OpenTypeAnalyzer>($"public record Order(string Name); public class Tools {{ {members} }}");
}
