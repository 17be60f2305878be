using Microsoft.Extensions.AI;
using ModelContextProtocol.Server;
using SecureTools.Analyzers.Surface;

namespace SecureTools.Analyzers.Tests.Surface;

/// <summary>Tools that calls create, in the surface file.</summary>
public sealed class CreatedToolListingTests
{
    private const string Add = "[Description(\"Adds.\")] static int Add([Description(\"One.\"), Range(1, 9)] int a, AIFunctionArguments all, string b = \"x\") => a + all.Count + b.Length;";

    [Fact]
    public Task CreatedTool_IsComparedWithItsLines() => Test("_ = AIFunctionFactory.Create(Add);", """
        function tool Add
        function tool Add | argument a (int, required)
        function tool Add | argument a | attribute Range(1, 9)
        function tool Add | argument a | description "One."
        function tool Add | argument b (string, optional, default "x")
        function tool Add | description "Adds."
        function tool Add | effect none
        function tool Add | returns int
        """).RunAsync();

    [Fact]
    public Task WhatTheCallSays_IsComparedToo() => Test(
        """_ = McpServerTool.Create((int x) => x, new McpServerToolCreateOptions { Name = "same", Title = "Same", Description = "Gives it back.", ReadOnly = true });""",
        """
        mcp tool same
        mcp tool same | argument x (int, required)
        mcp tool same | description "Gives it back."
        mcp tool same | effect none
        mcp tool same | hint read-only: true
        mcp tool same | returns int
        mcp tool same | title "Same"
        """).RunAsync();

    [Fact]
    public async Task KernelFunction_IsComparedToo()
    {
        var test = Test("_ = Microsoft.SemanticKernel.KernelFunctionFactory.CreateFromMethod((int x) => x, \"same\", \"Gives it back.\");", """
            kernel tool same
            kernel tool same | argument x (int, required)
            kernel tool same | description "Gives it back."
            kernel tool same | effect none
            kernel tool same | returns int
            """);
        test.TestState.Sources.Add(Recognition.ToolRecognizerTests.SemanticKernel);
        await test.RunAsync();
    }

    [Theory]
    [InlineData("_ = {|SECT5001:AIFunctionFactory.Create(Add)|};")]
    [InlineData("_ = {|SECT5001:AIFunctionFactory.Create((int x) => x, \"same\")|};")]
    [InlineData("static int Local(int x) => x; _ = {|SECT5001:AIFunctionFactory.Create(Local)|};")]
    [InlineData("_ = {|SECT5001:AIFunctionFactory.Create(Add, options)|};")]
    [InlineData("_ = {|SECT5001:AIFunctionFactory.Create(Add)|}; _ = AIFunctionFactory.Create(Add);")]
    public Task UnlistedCreation_Reports(string code) => Test(code, "").RunAsync();

    [Theory]
    [InlineData("_ = AIFunctionFactory.Create((int x) => x);")]
    [InlineData("_ = AIFunctionFactory.Create((int x) => x, options);")]
    [InlineData("_ = AIFunctionFactory.Create((int x) => x, name: options.Name);")]
    [InlineData("Create(Add);")]
    public Task CreationWithoutAStableName_DoesNotReport(string code) => Test(code, "").RunAsync();

    [Fact]
    public Task CreationThatIsGone_Reports() => Test("_ = Add(1, []);", "{|SECT5003:function tool Add|}\nfunction tool Add | effect none\nfunction tool Add | returns int").RunAsync();

    [Fact]
    public async Task ChangedDescriptionInTheCall_Reports()
    {
        var test = Test("_ = {|#0:AIFunctionFactory.Create((int x) => x, \"same\", \"Now deletes.\")|};", """
            function tool same
            function tool same | argument x (int, required)
            function tool same | description "Gives it back."
            function tool same | effect none
            function tool same | returns int
            """);
        test.ExpectedDiagnostics.AddRange(Enumerable.Repeat(Verify<ToolSurfaceAnalyzer>.Diagnostic("SECT5002").WithLocation(0), 2));
        await test.RunAsync();
    }

    /// <summary>What guards a method does not guard a lambda that is written inside it.</summary>
    [Fact]
    public async Task GuardOfTheClass_IsListedForItsMethodsAlone()
    {
        var test = Test("_ = (AIFunctionFactory.Create(Ping), AIFunctionFactory.Create(() => 1, \"one\")); } static int Ping() => 1; [SecureTools.RequireMfa] class Inner { static int Pong() => 2; void N() { _ = (AIFunctionFactory.Create(Pong), AIFunctionFactory.Create(() => 3, \"three\")); }", """
            function tool Ping
            function tool Ping | effect none
            function tool Ping | returns int

            function tool Pong
            function tool Pong | attribute RequireMfa()
            function tool Pong | effect none
            function tool Pong | returns int

            function tool one
            function tool one | effect none
            function tool one | returns int

            function tool three
            function tool three | effect none
            function tool three | returns int
            """);
        await test.RunAsync();
    }

    [Fact]
    public void WrittenSurface_HoldsCreatedTools()
    {
        var text = Written("_ = AIFunctionFactory.Create(Add, \"sum\"); _ = AIFunctionFactory.Create((int x) => x);", "");
        Assert.Contains("\nfunction tool sum\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("lambda", text, StringComparison.Ordinal);
    }

    [Fact]
    public void CreationInGeneratedCode_IsNotListed() =>
        Assert.DoesNotContain("tool sum", Written("_ = AIFunctionFactory.Create(Add, \"sum\");", "// <auto-generated/>\n"), StringComparison.Ordinal);

    private static string Written(string code, string head)
    {
        var state = new SolutionState { Sources = { head + Source(code) } };
        state.AdditionalReferences.Add(typeof(AIFunctionFactory).Assembly);
        state.AdditionalReferences.Add(typeof(McpServerTool).Assembly);
        return ToolOutputTests.Text(state, "surface", "ToolSurface");
    }

    private static AnalyzerTest<ToolSurfaceAnalyzer> Test(string code, string lines)
    {
        var test = CreatedToolTests.With<ToolSurfaceAnalyzer>(Source(code));
        test.TestState.AdditionalFiles.Add(("/0/ToolSurface.txt", "format 1\n\n" + lines + "\n"));
        return test;
    }

    private static string Source(string code) => CreatedToolTests.Usings + $"using System.ComponentModel.DataAnnotations;\nclass T {{ {Add} static void Create(Delegate d) {{ }} void M(AIFunctionFactoryOptions options) {{ {code} }} }}";
}
