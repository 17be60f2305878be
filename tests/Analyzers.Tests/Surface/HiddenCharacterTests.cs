using SecureTools.Analyzers.Surface;
using SecureTools.CodeFixes.Surface;

namespace SecureTools.Analyzers.Tests.Surface;

public sealed class HiddenCharacterTests
{
    [Fact]
    public Task HiddenCharacter_Reports() => Verify<HiddenCharacterAnalyzer>.Reports(
        Tool("[Tool(Description = \"Pays.{|#0:\u202E|}now\")] public static void Pay() { }"),
        Verify<HiddenCharacterAnalyzer>.Diagnostic().WithLocation(0).WithMessage("The text of 'pay' holds 'U+202E', which a model reads and a reviewer does not see. Remove it."));

    [Theory]
    [InlineData("[Tool(Title = \"a[|\u200B|]\")] public static void Pay() { }")]
    [InlineData("[Tool(Description = \"a[|\\u200b|]b\")] public static void Pay() { }")]
    [InlineData("[Tool(Description = \"\\\"\\t[|\\U000E0041\U000E0042|]b\")] public static void Pay() { }")]
    [InlineData("[Tool(Description = @\"a\"\"[|\u2066|]b\")] public static void Pay() { }")]
    [InlineData("[Tool(Description = \"\"\"a\"[|\u2066|]b\"\"\")] public static void Pay() { }")]
    [InlineData("[Tool(Description = \"a\" + \"b[|\uFEFF|]\")] public static void Pay() { }")]
    [InlineData("const string A = \"a\u202E\"; [Tool(Description = [|A|])] public static void Pay() { }")]
    [InlineData("[Tool, System.ComponentModel.Description(\"a[|\u202E|]\")] public static void Pay() { }")]
    [InlineData("[Tool] public static void Pay([System.ComponentModel.Description(\"a[|\u202E|]\")] int x) { }")]
    [InlineData("/// <summary>Pays[|\u200B\u200B|] it[|&#x202E;|].</summary>\n[Tool] public static void Pay() { }")]
    [InlineData("/// <summary>\n/// Pays\n/// [|\u2060|]it.\n/// </summary>\n[Tool] public static void Pay() { }")]
    [InlineData("/** <param name=\"x\">A[|\u2060|].</param> */\n[Tool] public static void Pay(int x) { }")]
    [InlineData("[Tool(Description = \"heart[|\uFE0F|]\")] public static void Pay() { }")]
    [InlineData("[Tool(Description = \"a[|\u200D|]b, \u2764\uFE0F[|\U000E0100\U000E0101|]\")] public static void Pay() { }")]
    [InlineData("[Tool(Description = \"left[|\u200F|]\")] public static void Pay() { }")]
    public Task Place_Reports(string member) => Verify<HiddenCharacterAnalyzer>.Reports(Tool(member));

    [Theory]
    [InlineData("public record Money(int Amount); [Tool] public static void Pay(Money[] x) { }", "/// <param name=\"Amount\">How[|\u200B|]much.</param>\n")]
    [InlineData("public enum Money { /** <summary>a[|\u200B|]</summary> */ A } [Tool] public static void Pay(Money? x) { } [Tool] public static void Other(Money x) { }", "")]
    [InlineData("public class Money { [System.ComponentModel.Description(\"a[|\u200B|]\")] public int A { get; set; } } [Tool] public static void Pay(System.Collections.Generic.List<Money> x) { }", "")]
    public Task ArgumentType_Reports(string member, string comment) => Verify<HiddenCharacterAnalyzer>.Reports("using SecureTools;\npublic static class T {\n" + comment + member + " }");

    [Theory]
    [InlineData("[Tool(Description = \"Pays \u2764\uFE0F \U0001F468\u200D\U0001F469\u200D\U0001F467 \U0001F44D\U0001F3FD 1\uFE0F\u20E3 \u00A9\uFE0F\")] public static void Pay() { }")]
    [InlineData("[Tool(Description = \"\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645 \u05D0\u200F!\")] public static void Pay() { }")]
    [InlineData("[Tool(Description = \"\u845B\U000E0100\")] public static void Pay() { }")]
    [InlineData("[Tool(Description = \"a\\tb\\r\\nc\\\\u202e\")] public static void Pay() { }")]
    [InlineData("[Tool(Description = @\"\\u202e\")] public static void Pay() { }")]
    [InlineData("/** <summary>caf\u00E9 \u00A0 na\u00EFve</summary> */ [Tool] public static void Pay() { }")]
    [InlineData("[System.ComponentModel.Description(\"\u202E\")] public static void NoTool() { }")]
    [InlineData("/// <remarks>\u202E</remarks>\n[Tool] public static void Pay() { }")]
    public Task NeededCharacter_DoesNotReport(string member) => Verify<HiddenCharacterAnalyzer>.DoesNotReport(Tool(member));

    [Fact]
    public async Task ToolOfAnotherFramework_Reports()
    {
        var test = new AnalyzerTest<HiddenCharacterAnalyzer>
        {
            TestCode = "class T { /// <summary>\u200B</summary>\n[ModelContextProtocol.Server.McpServerTool, System.ComponentModel.Description(\"[|\u200B|]\")] public void A() { } }",
        };
        test.TestState.AdditionalReferences.Add(typeof(ModelContextProtocol.Server.McpServerToolAttribute).Assembly);
        await test.RunAsync();
    }

    [Theory]
    [InlineData("[Tool(Description = \"Pays.[|\u202E\u2066|]now[|\\u200b|]\")] public static void Pay() { }", "[Tool(Description = \"Pays.now\")] public static void Pay() { }")]
    [InlineData("/// <summary>Pays[|&#8203;|] it.</summary>\n[Tool] public static void Pay() { }", "/// <summary>Pays it.</summary>\n[Tool] public static void Pay() { }")]
    public Task HiddenCharacter_Fixes(string before, string after) =>
        Verify<HiddenCharacterAnalyzer, HiddenCharacterFixer>.VerifyCodeFixAsync(Tool(before), Tool(after));

    [Fact]
    public Task SeveralTexts_AllFixes() => Verify<HiddenCharacterAnalyzer, HiddenCharacterFixer>.VerifyCodeFixAsync(
        Tool("[Tool(Title = \"a[|\u200B|]\", Description = \"b[|\u200B|]\")] public static void A() { }"),
        Tool("[Tool(Title = \"a\", Description = \"b\")] public static void A() { }"));

    [Fact]
    public Task Constant_HasNoFix() => Verify<HiddenCharacterAnalyzer, HiddenCharacterFixer>.VerifyNoFixAsync(
        Tool("const string A = \"a\u202E\"; [Tool(Description = [|A|])] public static void Pay() { }"));

    private static string Tool(string member) => "using SecureTools;\npublic static class T {\n" + member + " }";
}
