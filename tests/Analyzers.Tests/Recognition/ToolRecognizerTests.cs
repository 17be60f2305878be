using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelContextProtocol.Server;
using VerifyTools = SecureTools.TestKit.Verify<SecureTools.Analyzers.Tests.Recognition.RecognizedToolAnalyzer>;

namespace SecureTools.Analyzers.Tests.Recognition;

public sealed class ToolRecognizerTests
{
    /// <summary>Has the metadata names and members of the real one.</summary>
    public const string SemanticKernel =
        """
        namespace Microsoft.SemanticKernel
        {
            [System.AttributeUsage(System.AttributeTargets.Method)]
            public sealed class KernelFunctionAttribute : System.Attribute
            {
                public KernelFunctionAttribute() { }
                public KernelFunctionAttribute(string? name) => Name = name;
                public string? Name { get; }
            }

            [System.AttributeUsage(System.AttributeTargets.Parameter)]
            public sealed class FromKernelServicesAttribute : System.Attribute;

            public interface IAIServiceSelector;
            public sealed class Kernel;
            public sealed class KernelArguments;
            public abstract class KernelFunction;

            public sealed class KernelFunctionFromMethodOptions
            {
                public string? FunctionName { get; init; }
                public string? Description { get; init; }
            }

            public static class KernelFunctionFactory
            {
                public static KernelFunction CreateFromMethod(System.Delegate method, string? functionName = null, string? description = null) => null!;
                public static KernelFunction CreateFromMethod(System.Delegate method, KernelFunctionFromMethodOptions? options) => null!;
                public static KernelFunction CreateFromMethod(System.Reflection.MethodInfo method, object? target = null, string? functionName = null) => null!;
            }

            public static class KernelExtensions
            {
                public static KernelFunction CreateFunctionFromMethod(this Kernel kernel, System.Delegate method, string? functionName = null, string? description = null) => null!;
            }
        }
        """;

    private const string Usings =
        "using Microsoft.SemanticKernel; using ModelContextProtocol.Server; using SecureTools; using System.Threading.Tasks;\n";

    private static readonly string[] _none = [];

    [Theory]
    [InlineData("[Tool] void {|#0:TransferFundsAsync|}() { }", "Own transfer_funds")]
    [InlineData("[Tool(\"send\", Secure = true)] void {|#0:M|}() { }", "Own send secure")]
    [InlineData("[Tool(Secure = false, ReadOnly = true, Destructive = false)] void {|#0:M|}() { }", "Own m +read -destroy")]
    [InlineData("[Tool(Idempotent = true, OpenWorld = false, Destructive = true)] void {|#0:M|}() { }", "Own m +destroy +repeat -open")]
    [InlineData("[Tool, RequireMfa, RateLimit(1), RequireApproval(When = nameof(M))] void {|#0:M|}() { }",
        "Own m RequireMfaAttribute RequireApprovalAttribute?")]
    public Task OwnTool_IsKnown(string member, string expected) => Knows("class C { " + member + " }", expected);

    [Fact]
    public Task RequirementsOfTypesAround_AreToldApart() => Knows(
        "[RequireMfa] class Outer { [RequireTrust(3)] class C { [Tool, RequireRole(\"a\")] void {|#0:M|}() { } } }",
        "Own m RequireTrustAttribute RequireMfaAttribute RequireRoleAttribute");

    [Theory]
    [InlineData("[McpServerTool] Task {|#0:GetURLPartsAsync|}() => null!;", "Mcp get_url_parts")]
    [InlineData("[McpServerTool(Name = \"sum\", Title = \"Sum\", Destructive = false, ReadOnly = true)] void {|#0:Add|}() { }",
        "Mcp sum +read -destroy")]
    [InlineData("[McpServerTool(Destructive = true, Idempotent = true, OpenWorld = true)] void {|#0:Add|}() { }",
        "Mcp add +destroy +repeat +open")]
    [InlineData("[KernelFunction] ValueTask<int> {|#0:AddUpAsync|}() => default;", "SemanticKernel AddUp")]
    [InlineData("[KernelFunction] void {|#0:AddUpAsync|}() { }", "SemanticKernel AddUpAsync")]
    [InlineData("[KernelFunction(\"sum\")] void {|#0:AddUp|}() { }", "SemanticKernel sum")]
    public Task ToolOfAnotherFramework_IsKnown(string member, string expected) => Knows("class C { " + member + " }", expected);

    [Fact]
    public Task ToolOfTwoFrameworks_IsKnownTwice() =>
        Knows("class C { [Tool, McpServerTool] void {|#0:M|}() { } }", "Own m", "Mcp m");

    [Theory]
    [InlineData("My.ActionAttribute", "Configured wipe +destroy")]
    [InlineData("Other.X, My.Action", "Configured wipe +destroy")]
    [InlineData("My.BaseAttribute;My.Unknown", "Configured wipe +destroy")]
    [InlineData("My.Act", null)]
    [InlineData("Action", null)]
    [InlineData("", null)]
    public async Task ConfiguredAttribute_IsKnown(string setting, string? expected)
    {
        var test = Test(
            """
            namespace My
            {
                class BaseAttribute : System.Attribute;
                sealed class ActionAttribute(string name) : BaseAttribute { public string N => name; public bool Destructive { get; set; } }
            }
            class C { [My.Action("wipe", Destructive = true)] void {|#0:M|}() { } }
            """,
            expected is null ? _none : [expected]);
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"[*.cs]\nsecuretools.tool_attributes = {setting}\n"));
        await test.RunAsync();
    }

    [Theory]
    [InlineData("void M() { }")]
    [InlineData("[System.Obsolete] void M() { }")]
    [InlineData("[My.Tool] void M() { }")]
    [InlineData("[My.McpServerTool] void M() { }")]
    [InlineData("[My.KernelFunction] void M() { }")]
    [InlineData("[{|CS0246:{|CS0246:Gone|}|}] void M() { }")]
    public Task OtherMethod_IsNoTool(string member) => Knows(
        $$"""
        namespace My { class A : System.Attribute; class ToolAttribute : A; class McpServerToolAttribute : A; class KernelFunctionAttribute : A; }
        class C { {{member}} }
        """);

    [Fact]
    public Task PartialMethod_IsKnownOnce() =>
        Knows("partial class C { [Tool] partial void {|#0:M|}(); [RequireMfa] partial void M() { } }", "Own m RequireMfaAttribute");

    [Fact]
    public void NamesOfMcpTools_AreThoseThatTheSdkGives()
    {
        var assembly = typeof(NamedTools).Assembly;
        var compilation = CSharpCompilation.Create("C", references: References.With(assembly, typeof(McpServerToolAttribute).Assembly));
        var type = compilation.GetTypesByMetadataName(typeof(NamedTools).FullName!).Single();
        var recognizer = ToolRecognizer.Of(compilation, new AnalyzerOptions([]).AnalyzerConfigOptionsProvider);
        var names = type.GetMembers().OfType<Microsoft.CodeAnalysis.IMethodSymbol>()
            .SelectMany(method => recognizer.Recognize(method))
            .ToDictionary(tool => tool.Method.Name, tool => tool.Name, StringComparer.Ordinal);
        var real = typeof(NamedTools).GetMethods().Where(method => method.DeclaringType == typeof(NamedTools))
            .ToDictionary(method => method.Name, method => McpServerTool.Create(method).ProtocolTool.Name, StringComparer.Ordinal);
        Assert.Equal(5, names.Count);
        Assert.Equal(real, names);
    }

    private static Task Knows(string code, params string[] expected) => Test(code, expected).RunAsync();

    private static AnalyzerTest<RecognizedToolAnalyzer> Test(string code, string[] expected)
    {
        var test = new AnalyzerTest<RecognizedToolAnalyzer>
        {
            TestCode = Usings + code,
        };
        test.TestState.Sources.Add(SemanticKernel);
        test.TestState.AdditionalReferences.Add(typeof(McpServerToolAttribute).Assembly);
        test.ExpectedDiagnostics.AddRange(expected.Select(text => VerifyTools.Diagnostic().WithLocation(0).WithMessage(text)));
        return test;
    }

    /// <summary>Named by the SDK at run time and by recognition at compile time.</summary>
    public static class NamedTools
    {
        [McpServerTool]
        public static int Add() => 1;

        [McpServerTool]
        public static Task<int> GetURLPartsAsync() => Task.FromResult(1);

        [McpServerTool]
        public static int WaitAsync() => 1;

        [McpServerTool(Name = "other")]
        public static int Renamed() => 1;

        [McpServerTool]
        public static ValueTask SendMail2Async() => default;
    }
}
