using SecureTools.Analyzers.Surface;

namespace SecureTools.Analyzers.Tests.Surface;

public sealed class DescriptionTests
{
    [Fact]
    public Task ToolAndArgumentWithoutDescription_Reports() => Verify<DescriptionAnalyzer>.Reports(
        Tool("[Tool] public static void {|#0:PayBill|}(int {|#1:amount|}, System.Threading.CancellationToken cancel) { }"),
        Verify<DescriptionAnalyzer>.Diagnostic("SECT5010").WithLocation(0).WithMessage(
            "Tool 'pay_bill' has no description, so a model chooses it by its name alone. Say in a sentence or two what it does and when to use it."),
        Verify<DescriptionAnalyzer>.Diagnostic("SECT5011").WithLocation(1).WithMessage(
            "Argument 'amount' of tool 'pay_bill' has no description, so a model fills it by its name alone. Say what it means, with its unit or format."));

    [Theory]
    [InlineData("[Tool(Description = {|SECT5012:\"Pays.\"|})] public static void PayBill() { }")]
    [InlineData("[Tool(Description = {|SECT5012:\"Pays the bills of a bill.\"|})] public static void PayBill() { }")]
    [InlineData("/// <summary>{|SECT5012:Pay bill|}</summary>\n[Tool] public static void PayBill() { }")]
    [InlineData("[Tool(Description = \" \")] public static void {|SECT5010:PayBill|}() { }")]
    [InlineData("/// <summary>Pays a bill at once.</summary>\n/// <param name=\"a\"> </param>\n[Tool] public static void PayBill(int {|SECT5011:a|}) { }")]
    public Task PoorDescription_Reports(string member) => Verify<DescriptionAnalyzer>.Reports(Tool(member));

    [Theory]
    [InlineData("/// <summary>Pays a bill at once.</summary>\n/// <param name=\"amount\">In francs.</param>\n[Tool] public static void PayBill(int amount) { }")]
    [InlineData("[Tool(Description = \"Pays a bill at once.\")] public static void PayBill([System.ComponentModel.Description(\"In francs.\")] int amount) { }")]
    [InlineData("[Tool(Description = \"\u8BF7\u6C42\u4ED8\u6B3E\")] public static void PayBill() { }")]
    [InlineData("[Tool] public static void PayBill(System.Type refused) { }")]
    [InlineData("public static void PayBill(int amount) { }")]
    public Task GoodDescription_DoesNotReport(string member) => Verify<DescriptionAnalyzer>.DoesNotReport(Tool(member));

    [Fact]
    public async Task ToolOfAnotherFramework_Reports()
    {
        var test = new AnalyzerTest<DescriptionAnalyzer>
        {
            TestCode = """
                using ModelContextProtocol.Server;
                partial class T
                {
                    /// <summary>Nobody reads this one.</summary>
                    [McpServerTool] public void {|SECT5010:A|}(int {|SECT5011:x|}, McpServer server) { }
                    /// <summary>The generator of the framework reads this one.</summary>
                    /// <param name="x">And this.</param>
                    [McpServerTool] public partial void B(int x);
                    public partial void B(int x) { }
                }
                """,
        };
        test.TestState.AdditionalReferences.Add(typeof(ModelContextProtocol.Server.McpServerToolAttribute).Assembly);
        await test.RunAsync();
    }

    private static string Tool(string member) => "using SecureTools;\npublic static class T {\n" + member + " }";
}
