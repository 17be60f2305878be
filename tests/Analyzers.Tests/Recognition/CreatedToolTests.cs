using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Extensions.AI;
using ModelContextProtocol.Server;
using VerifyTools = SecureTools.TestKit.Verify<SecureTools.Analyzers.Tests.Recognition.RecognizedToolAnalyzer>;

namespace SecureTools.Analyzers.Tests.Recognition;

/// <summary>Methods, local functions and lambdas that calls of a framework make tools.</summary>
public sealed class CreatedToolTests
{
    private const string Usings =
        "using Microsoft.Extensions.AI; using Microsoft.SemanticKernel; using ModelContextProtocol.Server; using System; using System.Threading.Tasks;\n";

    [Theory]
    [InlineData("AIFunctionFactory.Create(Add)", "ExtensionsAI Add (a)")]
    [InlineData("AIFunctionFactory.Create(C.AddAsync)", "ExtensionsAI Add (a)")]
    [InlineData("AIFunctionFactory.Create(Instance)", "ExtensionsAI Instance (a)")]
    [InlineData("AIFunctionFactory.Create(new C().Instance, name: \"sum\")", "ExtensionsAI sum (a)")]
    [InlineData("AIFunctionFactory.Create(Add, new AIFunctionFactoryOptions { Name = \"sum\", Description = \"Adds.\" })", "ExtensionsAI sum (a) Adds.")]
    [InlineData("AIFunctionFactory.Create((int a, int b) => a + b)", "ExtensionsAI lambda? (a, b)")]
    [InlineData("AIFunctionFactory.Create((int a) => a, \"same\", \"Gives it back.\")", "ExtensionsAI same (a) Gives it back.")]
    [InlineData("AIFunctionFactory.Create(Local)", "ExtensionsAI Local? (a)")]
    [InlineData("AIFunctionFactory.Create(Local, \"loc\")", "ExtensionsAI loc (a)")]
    [InlineData("AIFunctionFactory.Create(((Delegate)Add).Method, (object?)null)", "ExtensionsAI Add (a)")]
    [InlineData("AIFunctionFactory.Create(typeof(C).GetMethod(\"Add\")!, (object?)null)", "ExtensionsAI Add (a)")]
    [InlineData("AIFunctionFactory.Create(Add, unknown)", "ExtensionsAI Add? (a)")]
    [InlineData("AIFunctionFactory.Create((Func<int, int>)Add)", "ExtensionsAI Add (a)")]
    [InlineData("AIFunctionFactory.Create(_field)", "ExtensionsAI Add (a)")]
    [InlineData("AIFunctionFactory.Create(_lambda)", "ExtensionsAI lambda? (x)")]
    [InlineData("AIFunctionFactory.Create(once)", "ExtensionsAI Add (a)")]
    [InlineData("McpServerTool.Create(Add)", "Mcp add (a)")]
    [InlineData("McpServerTool.Create(Add, new McpServerToolCreateOptions { Name = \"x\", Destructive = true })", "Mcp x +destroy (a)")]
    [InlineData("KernelFunctionFactory.CreateFromMethod(C.AddAsync)", "SemanticKernel Add (a)")]
    [InlineData("KernelFunctionFactory.CreateFromMethod(Add, \"sum\", \"Adds.\")", "SemanticKernel sum (a) Adds.")]
    [InlineData("KernelFunctionFactory.CreateFromMethod(Add, new KernelFunctionFromMethodOptions { FunctionName = \"sum\" })", "SemanticKernel sum (a)")]
    [InlineData("new Kernel().CreateFunctionFromMethod(Add)", "SemanticKernel Add (a)")]
    public Task Creation_IsKnown(string call, string expected) => Knows("{|#0:" + call + "|}", expected);

    [Theory]
    [InlineData("AIFunctionFactory.Create(_open)")]
    [InlineData("AIFunctionFactory.Create(_set)")]
    [InlineData("AIFunctionFactory.Create(often)")]
    [InlineData("AIFunctionFactory.Create(given)")]
    [InlineData("AIFunctionFactory.Create(typeof(C).GetMethod(given.Method.Name)!, (object?)null)")]
    [InlineData("AIFunctionFactory.Create(typeof(C).GetMethod(\"Twice\")!, (object?)null)")]
    [InlineData("McpServerTool.Create(function)")]
    [InlineData("Other.Create(Add)")]
    public Task MethodThatIsNotToBeSeen_IsNoTool(string call) => Knows(call, null);

    [Fact]
    public async Task DeclaredToolThatIsCreated_IsKnownOnce()
    {
        var test = Test("class C { [McpServerTool] static int {|SECT3999:Add|}(int a) => a; void M() => _ = (McpServerTool.Create(Add), {|SECT3999:AIFunctionFactory.Create(Add)|}); }");
        await test.RunAsync();
    }

    [Theory]
    [InlineData(nameof(Sample.Add))]
    [InlineData(nameof(Sample.GetURLAsync))]
    [InlineData(nameof(Sample.WaitAsync))]
    [InlineData(nameof(Sample.StreamAsync))]
    [InlineData(nameof(Sample.Shown))]
    [InlineData(nameof(Sample.Größe))]
    [InlineData(nameof(Sample.Get__Two))]
    [InlineData(nameof(Sample.Filled))]
    public void NamesAndArguments_AreThoseThatThePackagesGive(string method)
    {
        var info = typeof(Sample).GetMethod(method)!;
        var function = AIFunctionFactory.Create(info, target: null);
        Assert.Equal((function.Name, Arguments(function.JsonSchema)), Recognized(method, ToolFramework.ExtensionsAI));
        if (!string.Equals(method, nameof(Sample.Filled), StringComparison.Ordinal))
        {
            var tool = McpServerTool.Create(info).ProtocolTool;
            Assert.Equal((tool.Name, Arguments(tool.InputSchema)), Recognized(method, ToolFramework.Mcp));
        }
    }

    [Fact]
    public void ArgumentsOfMcpTools_AreThoseThatThePackageGives()
    {
        var tool = McpServerTool.Create(typeof(Sample).GetMethod(nameof(Sample.FilledByMcp))!).ProtocolTool;
        Assert.Equal((tool.Name, Arguments(tool.InputSchema)), Recognized(nameof(Sample.FilledByMcp), ToolFramework.Mcp));
    }

    [Fact]
    public Task ArgumentsOfKernelFunctions_AreToldApart() => Knows(
        "{|#0:KernelFunctionFactory.CreateFromMethod((Kernel k, KernelArguments l, System.Threading.CancellationToken c, System.Globalization.CultureInfo i, string text) => text, \"f\")|}",
        "SemanticKernel f (text)");

    private static string Arguments(System.Text.Json.JsonElement schema) =>
        schema.TryGetProperty("properties", out var properties) ? string.Join(", ", properties.EnumerateObject().Select(property => property.Name)) : "";

    private static (string Name, string Arguments) Recognized(string method, ToolFramework framework)
    {
        var compilation = CSharpCompilation.Create(
            "C", references: References.With(typeof(Sample).Assembly, typeof(McpServerTool).Assembly, typeof(AIFunctionFactory).Assembly));
        var types = KnownTypes.Of(compilation);
        var symbol = compilation.GetTypesByMetadataName(typeof(Sample).FullName!).Single().GetMembers(method).OfType<Microsoft.CodeAnalysis.IMethodSymbol>().Single();
        var arguments = ToolParameters.Of(symbol, framework, types).Where(parameter => parameter.IsModelControlled).Select(parameter => parameter.Symbol.Name);
        return (new FrameworkNames(types).Of(symbol, framework), string.Join(", ", arguments));
    }

    private static AnalyzerTest<RecognizedToolAnalyzer> Test(string code)
    {
        var test = new AnalyzerTest<RecognizedToolAnalyzer> { TestCode = Usings + code };
        test.TestState.Sources.Add(ToolRecognizerTests.SemanticKernel);
        test.TestState.AdditionalReferences.Add(typeof(McpServerTool).Assembly);
        test.TestState.AdditionalReferences.Add(typeof(AIFunctionFactory).Assembly);
        return test;
    }

    private static async Task Knows(string call, string? expected)
    {
        var test = Test(Source(call));
        if (expected is not null)
        {
            test.ExpectedDiagnostics.Add(VerifyTools.Diagnostic().WithLocation(0).WithMessage(expected));
        }

        await test.RunAsync();
    }

    private static string Source(string call) =>
        $$"""
        class C
        {
            static readonly Func<int, int> _field = Add;
            static readonly Func<int, int> _lambda = x => x;
            static Func<int, int> _open = Add;
            readonly Func<int, int> _set = Add;

            C(int a) => _set = b => b;
            public C() { }

            static int Add(int a) => a;
            static Task<int> AddAsync(int a) => Task.FromResult(a);
            int Instance(int a) => a;
            static int Twice(int a) => a;
            static int Twice(long a) => 1;
            class Other { public static void Create(Delegate a) { } }

            void M(Func<int, int> given, AIFunction function, AIFunctionFactoryOptions unknown)
            {
                Func<int, int> once = Add, often = Add;
                often = b => b;
                static int Local(int a) => a;
                _ = Local(1) + once(1);
                {{call}};
            }
        }
        """;

    /// <summary>Described by the packages at run time and by recognition at compile time.</summary>
    internal static class Sample
    {
        public static int Add(int a, string? b = null) => a + (b?.Length ?? 0);

        public static ValueTask<int> GetURLAsync(CancellationToken cancel) => new(cancel.IsCancellationRequested ? 1 : 0);

        public static int WaitAsync() => 1;

        public static async IAsyncEnumerable<int> StreamAsync()
        {
            await Task.Yield();
            yield return 1;
        }

        [System.ComponentModel.DisplayName("shown name")]
        public static int Shown() => 1;

        public static int Größe() => 1;

        public static int Get__Two() => 2;

        public static int Filled(IServiceProvider services, AIFunctionArguments arguments, int x) => x + arguments.Count + services.GetHashCode();

        public static int FilledByMcp(
            IServiceProvider services, McpServer server, RequestContext<ModelContextProtocol.Protocol.CallToolRequestParams> request,
            IProgress<ModelContextProtocol.ProgressNotificationValue> progress, CancellationToken cancel, int x, List<string> list, IReadOnlyList<int> more) =>
            x + list.Count + more.Count + services.GetHashCode() + server.GetHashCode() + request.GetHashCode() + progress.GetHashCode() + cancel.GetHashCode();
    }
}
