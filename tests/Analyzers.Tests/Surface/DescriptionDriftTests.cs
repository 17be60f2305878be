using SecureTools.Analyzers.Surface;

namespace SecureTools.Analyzers.Tests.Surface;

public sealed class DescriptionDriftTests
{
    [Fact]
    public Task TwoTexts_Reports() => Verify<DescriptionDriftAnalyzer>.Reports(
        Tool("/// <summary>Pays a bill.</summary>\n[Tool(Description = {|#0:\"Pays all bills.\"|})] public static void Pay() { }"),
        Verify<DescriptionDriftAnalyzer>.Diagnostic().WithLocation(0).WithMessage(
            "The description of 'pay' differs from its documentation, so a model and a reader are told different things. Keep one of them."));

    [Theory]
    [InlineData("/// <summary>Pays a bill.</summary>\n[Tool, System.ComponentModel.Description([|\"Pays all bills.\"|])] public static void Pay() { }")]
    [InlineData("/// <param name=\"x\">In francs.</param>\n[Tool] public static void Pay([System.ComponentModel.Description([|\"In euros.\"|])] int x) { }")]
    public Task OtherPlace_Reports(string member) => Verify<DescriptionDriftAnalyzer>.Reports(Tool(member));

    [Theory]
    [InlineData("/// <summary>\n/// Pays a\n/// bill.</summary>\n[Tool(Title = \"Other\", Description = \"Pays a bill\")] public static void Pay() { }")]
    [InlineData("/// <param name=\"y\">In francs.</param>\n[Tool(Description = \"Pays.\")] public static void Pay([System.ComponentModel.Description(\"In euros.\")] int x) { }")]
    [InlineData("/// <summary>Pays a bill.</summary>\n[Tool] public static void Pay() { }")]
    [InlineData("/// <summary>Pays a bill.</summary>\n[System.ComponentModel.Description(\"Other.\")] public static void NoTool() { }")]
    public Task OneText_DoesNotReport(string member) => Verify<DescriptionDriftAnalyzer>.DoesNotReport(Tool(member));

    private static string Tool(string member) => "using SecureTools;\npublic static class T {\n" + member + " }";
}
