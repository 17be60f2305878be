using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.Analyzers.Declarations;

namespace SecureTools.Analyzers.Tests.Declarations;

/// <summary>What assemblies declare that the project references counts like what it declares itself.</summary>
public sealed class ReferencedToolTests
{
    private const string Library = """
        [assembly: SecureTools.GeneratedTools(typeof(Lib.LibToolSource), 1, "send", "pay_all", "getUrl")]
        [assembly: SecureTools.Role("clerk", "lend")]
        [assembly: SecureTools.Permission("audit")]

        namespace Lib { public static class LibToolSource; }
        """;

    [Theory]
    [InlineData("[Tool] public static void {|#0:Send|}() { }", "Tool 'send' has the same name as 'Lib', and a call could mean either. Give one of them another name.")]
    [InlineData("[Tool({|#0:\"pay_all\"|})] public static void A() { }", "Tool 'pay_all' has the same name as 'Lib', and a call could mean either. Give one of them another name.")]
    [InlineData("[Tool] static void {|#0:SendAsync|}() { }", "Tool 'send' has the same name as 'Lib', and a call could mean either. Give one of them another name.")]
    public Task SameName_Reports(string member, string message) => CheckAsync<CollidingToolNamesAnalyzer>(member, "SECT0004", message);

    [Theory]
    [InlineData("[Tool({|#0:\"Send\"|})] public static void A() { }", "Tool 'Send' can be taken for 'send' of 'Lib'. Give one of them a name that says the difference.")]
    [InlineData("[Tool({|#0:\"payall\"|})] public static void A() { }", "Tool 'payall' can be taken for 'pay_all' of 'Lib'. Give one of them a name that says the difference.")]
    [InlineData("[Tool({|#0:\"get_ur1\"|})] public static void A() { }", "Tool 'get_ur1' can be taken for 'getUrl' of 'Lib'. Give one of them a name that says the difference.")]
    public Task NameThatLooksAlike_Reports(string member, string message) => CheckAsync<ConfusableToolNamesAnalyzer>(member, "SECT0017", message);

    [Fact]
    public Task OtherName_DoesNotReport() => BothAsync("[Tool] public static void Sent() { } public static void Send() { } [Tool] public static void PayOne() { }", Library);

    [Theory]
    [InlineData("namespace Lib { public static class Tools { [SecureTools.Tool] public static void Send() { } } }")]
    [InlineData("[assembly: SecureTools.GeneratedTools(typeof(int), 1, null!)]")]
    [InlineData("[assembly: GeneratedTools(typeof(int), 1, \"send\")] public sealed class GeneratedToolsAttribute(System.Type type, int contract, params string[] names) : System.Attribute;")]
    public Task LibraryWithoutTheMarker_DoesNotReport(string library) => BothAsync("[Tool] public static void Send() { }", library);

    [Theory]
    [InlineData("[Tool, RequirePermission(\"lend\", \"audit\")] public static void A() { }")]
    [InlineData("[Tool, RequireRole(\"clerk\")] public static void A() { }")]
    public Task AccessThatALibraryDeclares_DoesNotReport(string member) => RunAsync<UnknownAccessNameAnalyzer>(member, Library);

    [Theory]
    [InlineData("[Tool, RequirePermission({|#0:\"lent\"|})] public static void A() { }", "Tool 'a' requires the permission 'lent', which is not declared. Write 'lend' if you meant that, or declare it.")]
    [InlineData("[Tool, RequireRole({|#0:\"audit\"|})] public static void A() { }", "Tool 'a' requires the role 'audit', which is not declared. Declare it with [assembly: Role].")]
    public Task AccessThatNobodyDeclares_Reports(string member, string message) => CheckAsync<UnknownAccessNameAnalyzer>(member, "SECT0005", message);

    [Theory]
    [InlineData("{|#0:Role(\"clerk\", \"lend\", \"audit\")|}")]
    [InlineData("{|#0:Role(\"clerk\")|}")]
    public Task RoleOfALibraryWithOtherPermissions_Reports(string declaration) => RunAsync<VoidAccessDeclarationAnalyzer>(
        "}", Library, declaration,
        Verify<VoidAccessDeclarationAnalyzer>.Diagnostic("SECT0019").WithLocation(0).WithMessage("Role 'clerk' grants other permissions in 'Lib', and no table starts with both. Declare it in one assembly."));

    [Theory]
    [InlineData("Role(\"clerk\", \"lend\")", Library)]
    [InlineData("Role(\"clerks\", \"audit\")", Library)]
    [InlineData("Role(\"clerk\", \"audit\")", "[assembly: SecureTools.Role(\"clerk\", \"lend\")]")]
    public Task RoleThatAgrees_DoesNotReport(string declaration, string library) => RunAsync<VoidAccessDeclarationAnalyzer>("}", library, declaration);

    private static Task CheckAsync<TAnalyzer>(string member, string id, string message)
        where TAnalyzer : DiagnosticAnalyzer, new() =>
        RunAsync<TAnalyzer>(member, Library, Verify<TAnalyzer>.Diagnostic(id).WithLocation(0).WithMessage(message));

    private static async Task BothAsync(string member, string library)
    {
        await RunAsync<CollidingToolNamesAnalyzer>(member, library);
        await RunAsync<ConfusableToolNamesAnalyzer>(member, library);
    }

    private static Task RunAsync<TAnalyzer>(string member, string library, params DiagnosticResult[] expected)
        where TAnalyzer : DiagnosticAnalyzer, new() => RunAsync<TAnalyzer>(member + " }", library, null, expected);

    private static Task RunAsync<TAnalyzer>(string members, string library, string? declaration, params DiagnosticResult[] expected)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var assembly = declaration is null ? "" : $"[assembly: {declaration}] ";
        var test = new AnalyzerTest<TAnalyzer> { TestCode = RefusalCases.Usings + assembly + "public static class Tools { " + members };
        test.TestState.AdditionalReferences.Add(Image(library));
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }

    private static PortableExecutableReference Image(string source)
    {
        using var image = new MemoryStream();
        var emitted = CSharpCompilation.Create("Lib", [CSharpSyntaxTree.ParseText(source)], References.Default, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
