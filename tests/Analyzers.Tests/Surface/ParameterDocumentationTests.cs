using VerifyFix = SecureTools.TestKit.Verify<SecureTools.Analyzers.Surface.ParameterDocumentationAnalyzer, SecureTools.CodeFixes.Surface.ParameterDocumentationFixer>;
using VerifyRule = SecureTools.TestKit.Verify<SecureTools.Analyzers.Surface.ParameterDocumentationAnalyzer>;

namespace SecureTools.Analyzers.Tests.Surface;

public sealed class ParameterDocumentationTests
{
    [Fact]
    public Task UnknownName_Reports() => VerifyRule.Reports(
        Tool("/// <param name=\"{|#0:sum|}\">In francs.</param>\n[Tool] public static void Pay(int amount) { }"),
        VerifyRule.Diagnostic().WithLocation(0).WithMessage(
            "The documentation of tool 'pay' describes a parameter 'sum', which it does not have. Give it the name of the parameter that is meant."));

    [Theory]
    [InlineData("/** <param name='[|x|]'>A.</param> */ [Tool] public static void Pay() { }")]
    [InlineData("/// <param name = \"[|X|]\" />\n[Tool] public static void Pay(int x) { }")]
    [InlineData("/// <param name=\"x\">A.</param>\n/// <param name=\"[|y|]\">A.</param>\n[Tool] public static void Pay(int x) { }")]
    public Task OtherForm_Reports(string member) => VerifyRule.Reports(Tool(member));

    [Theory]
    [InlineData("/// <summary>See <paramref name=\"y\"/>.</summary>\n/// <param name=\"x\">A.</param>\n/// <param name=\"cancel\">B.</param>\n[Tool] public static void Pay(int x, System.Threading.CancellationToken cancel) { }")]
    [InlineData("/// <param name=\"y\">A.</param>\npublic static void NoTool(int x) { }")]
    [InlineData("/// <typeparam name=\"T\">A.</typeparam>\n[Tool] public static void Pay() { }")]
    [InlineData("// <param name=\"y\">A.</param>\n[Tool] public static void Pay() { }")]
    public Task NearMiss_DoesNotReport(string member) => VerifyRule.DoesNotReport(Tool(member));

    [Theory]
    [InlineData("sum", "int amount", "amount")]
    [InlineData("Amount", "int other, int amount", "amount")]
    [InlineData("amuont", "int other, int amount", "amount")]
    public Task NameThatIsMeant_Fixes(string wrong, string parameters, string right) => VerifyFix.VerifyCodeFixAsync(
        Tool($"/// <param name=\"[|{wrong}|]\">A.</param>\n[Tool] public static void Pay({parameters}) {{ }}"),
        Tool($"/// <param name=\"{right}\">A.</param>\n[Tool] public static void Pay({parameters}) {{ }}"));

    [Fact]
    public Task SeveralTools_AllFixes() => VerifyFix.VerifyCodeFixAsync(
        Tool("/// <param name=\"[|a|]\">A.</param>\n[Tool] public static void Pay(int x) { }\n/// <param name=\"[|b|]\">B.</param>\n[Tool] public static void Get(int y) { }"),
        Tool("/// <param name=\"x\">A.</param>\n[Tool] public static void Pay(int x) { }\n/// <param name=\"y\">B.</param>\n[Tool] public static void Get(int y) { }"));

    [Theory]
    [InlineData("[|a|]", "int first, int second")]
    [InlineData("[|value1|]", "int value2, int value3")]
    [InlineData("[|a|]", "")]
    public Task NameThatCouldBeAnything_HasNoFix(string name, string parameters) => VerifyFix.VerifyNoFixAsync(
        Tool($"/// <param name=\"{name}\">A.</param>\n[Tool] public static void Pay({parameters}) {{ }}"));

    private static string Tool(string member) => "using SecureTools;\npublic static class T {\n" + member + " }";
}
