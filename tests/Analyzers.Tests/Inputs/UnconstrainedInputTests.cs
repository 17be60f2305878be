using SecureTools.Analyzers.Inputs;
using SecureTools.CodeFixes.Inputs;
using VerifyRule = SecureTools.TestKit.Verify<SecureTools.Analyzers.Inputs.UnconstrainedInputAnalyzer>;

namespace SecureTools.Analyzers.Tests.Inputs;

public sealed class UnconstrainedInputTests
{
    [Fact]
    public Task TextIntoAFile_Reports() => Reports(
        "class Tools { [Tool] public void Note(string {|#0:text|}) => {|#1:File.AppendAllText(\"notes\", text)|}; }",
        VerifyRule.Diagnostic("SECT2001").WithLocation(0).WithLocation(1).WithSeverity(Microsoft.CodeAnalysis.DiagnosticSeverity.Info).WithMessage(
            "Argument 'text' of tool 'note' may be any text, and reaches 'File.AppendAllText'. Say what it may be: a length, a pattern, or the allowed values."));

    [Fact]
    public Task NumberOfItems_Reports() => Reports(
        "class Tools { [Tool] public int[] Make(int {|#0:count|}) => {|#1:new int[count]|}; }",
        VerifyRule.Diagnostic("SECT2002").WithLocation(0).WithLocation(1).WithMessage(
            "Argument 'count' of tool 'make' may be any number, and reaches 'new Int32[]'. Set a [Range]."));

    [Fact]
    public Task Collection_Reports() => Reports(
        "class Tools { [Tool] public int Sum(int[] {|#0:numbers|}) => numbers.Sum(); }",
        VerifyRule.Diagnostic("SECT2003").WithLocation(0).WithMessage("Argument 'numbers' of tool 'sum' may have any number of items. Set a [MaxLength]."));

    [Theory]
    [InlineData("[Tool] public void Note(string {|SECT2001:text|}) { var line = $\"- {text.Trim()}\"; File.AppendAllText(\"notes\", line + \"\\n\"); }")]
    [InlineData("[Tool] public void Note(string {|SECT2001:text|}) => Save(text); static void Save(string line) => File.AppendAllText(\"notes\", line);")]
    [InlineData("[Tool] public void Note([Required, MinLength(1)] string {|SECT2001:text|}) => File.AppendAllText(\"notes\", text);")]
    [InlineData("[Tool] public void Note(string? {|SECT2001:text|}) { if (text is null || text.Length == 0) { return; } File.AppendAllText(\"notes\", text); }")]
    [InlineData("[Tool] public void Note(string {|SECT2001:text|}) { if (string.IsNullOrEmpty(text)) { return; } File.AppendAllText(\"notes\", text); }")]
    [InlineData("[Tool] public void Note(string {|SECT2001:text|}) { var mark = text == \"urgent\" ? \"!\" : \"\"; File.AppendAllText(\"notes\", mark + text); }")]
    [InlineData("[Tool] public void Note(string {|SECT2001:text|}) { foreach (var line in text.Split('\\n')) { File.AppendAllText(\"notes\", line); } }")]
    [InlineData("[McpServerTool] public void Note(string {|SECT2001:text|}) => File.AppendAllText(\"notes\", text);")]
    [InlineData("public AIFunction Give() => AIFunctionFactory.Create((string {|SECT2001:text|}) => File.AppendAllText(\"notes\", text));")]
    [InlineData("public Task Set(string x) => Task.CompletedTask; [Tool] public async Task Note(string {|SECT2001:text|}) { await Set(\"\"); await File.AppendAllTextAsync(\"notes\", text); }")]
    public Task TextOnItsWay_Reports(string members) => Reports($"public class Tools {{ {members} }}");

    [Theory]
    [InlineData("[Tool] public void Note([StringLength(9)] string text) => File.AppendAllText(\"notes\", text);")]
    [InlineData("[Tool] public void Note([AllowedValues(\"a\", \"b\")] string text) => File.AppendAllText(\"notes\", text);")]
    [InlineData("[Tool] public void Note(string text) { if (text.Length > 100) { throw new ArgumentException(\"\"); } File.AppendAllText(\"notes\", text); }")]
    [InlineData("[Tool] public void Note(string text) { if (text != \"a\" && text != \"b\") { return; } File.AppendAllText(\"notes\", text); }")]
    [InlineData("[Tool] public void Note(string text) { Check(text); File.AppendAllText(\"notes\", text); } static void Check(string value) { if (value.Length > 9) { throw new ArgumentException(\"\"); } }")]
    [InlineData("static readonly HashSet<string> Known = []; [Tool] public void Note(string text) { if (Known.Contains(text)) { File.AppendAllText(\"notes\", text); } }")]
    [InlineData("[Tool] public void Note(string text) => File.AppendAllText(\"notes\", int.Parse(text).ToString());")]
    [InlineData("[Tool] public string Echo(string text) => text.ToUpperInvariant();")]
    [InlineData("[Tool] public void Note(Guid id, DateOnly day, bool urgent) => File.AppendAllText(\"notes\", $\"{id}{day}{urgent}\");")]
    [InlineData("[Tool] public void Note(string text, CancellationToken cancel) => File.AppendAllText(\"notes\", \"note\");")]
    [InlineData("public void Note(string text) => File.AppendAllText(\"notes\", text);")]
    [InlineData("[Tool] public void Note(string kind) => File.AppendAllText(\"notes\", kind switch { \"a\" => \"x\", _ => throw new ArgumentException(\"\") } + kind);")]
    public Task BoundedOrIdleText_DoesNotReport(string members) => DoesNotReport($"public class Tools {{ {members} }}");

    [Theory]
    [InlineData("[Tool] public List<int> Make(int {|SECT2002:count|}) => new List<int>(count);")]
    [InlineData("[Tool] public int Count(int {|SECT2002:times|}) { var sum = 0; for (var i = 0; i < times; i++) { sum += i; } return sum; }")]
    [InlineData("[Tool] public Task Pause(int {|SECT2002:seconds|}) => Task.Delay(seconds * 1000);")]
    [InlineData("[Tool] public void Set(decimal {|SECT2002:amount|}) => File.WriteAllText(\"amount\", amount.ToString());")]
    [InlineData("[Tool] public string Line(int {|SECT2002:width|}) { if (width <= 0) { return \"\"; } return \"\".PadLeft(width, '-'); }")]
    public Task Number_Reports(string members) => Reports($"public class Tools {{ {members} }}");

    [Theory]
    [InlineData("[Tool] public List<int> Make([Range(1, 9)] int count) => new List<int>(count);")]
    [InlineData("[Tool] public List<int> Make(int count) => new List<int>(Math.Clamp(count, 1, 9));")]
    [InlineData("[Tool] public List<int> Make(int count) { count = Math.Min(count, 10); return new List<int>(10); }")]
    [InlineData("[Tool] public List<int> Make(byte count) => new List<int>(count);")]
    [InlineData("[Tool] public int[] Make(int count) { ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 10); return new int[count]; }")]
    [InlineData("[Tool] public int[] Make(int count) { if (count is < 1 or > 10) { throw new ArgumentException(\"\"); } return new int[count]; }")]
    [InlineData("[Tool] public int Double(int number) => number * 2;")]
    [InlineData("[Tool] public void Close(int orderId) => File.WriteAllText(\"closed\", orderId.ToString());")]
    public Task BoundedOrIdleNumber_DoesNotReport(string members) => DoesNotReport($"public class Tools {{ {members} }}");

    [Theory]
    [InlineData("[Tool] public int Count(List<string> {|SECT2003:names|}) => names.Count;")]
    [InlineData("[Tool] public int Count(Dictionary<string, int> {|SECT2003:names|}) => names.Values.Sum();")]
    [InlineData("[Tool] public string Hash(byte[] {|SECT2003:data|}) => Convert.ToHexString(data);")]
    [InlineData("[Tool] public int Count([StringLength(5)] string[] {|SECT2003:names|}) => names.Length;")]
    [InlineData("[Tool] public int Sum(int[] {|SECT2003:numbers|}) { if (numbers.Length == 0) { return 0; } return numbers.Sum(); }")]
    public Task CollectionOfAnySize_Reports(string members) => Reports($"public class Tools {{ {members} }}");

    [Theory]
    [InlineData("[Tool] public int Count([MaxLength(5)] List<string> names) => names.Count;")]
    [InlineData("[Tool] public int Count([Length(1, 5)] string[] names) => names.Length;")]
    [InlineData("[Tool] public int Sum(int[] numbers) { if (numbers.Length > 10) { throw new ArgumentException(\"\"); } return numbers.Sum(); }")]
    [InlineData("[Tool] public int Sum(int[] numbers) => 0;")]
    [InlineData("[Tool] public int Sum(string text) => text.Length;")]
    public Task LimitedCollection_DoesNotReport(string members) => DoesNotReport($"public class Tools {{ {members} }}");

    [Fact]
    public Task ConstraintOfTheInterface_DoesNotReport() => DoesNotReport(
        "public interface INotes { void Note([StringLength(9)] string text); } public class Tools : INotes { [Tool] public void Note(string text) => File.AppendAllText(\"n\", text); }");

    [Fact]
    public Task ToolOfTwoFrameworks_ReportsOnce() => Reports("public class Tools { [Tool, McpServerTool] public int Sum(int[] {|SECT2003:numbers|}) => numbers.Sum(); }");

    [Fact]
    public Task Length_Fixes() => Fixes(
        "class Tools { [Tool] public void Note(string {|SECT2001:text|}) => File.AppendAllText(\"n\", text); }",
        "class Tools { [Tool] public void Note([StringLength(500)] string text) => File.AppendAllText(\"n\", text); }");

    [Fact]
    public Task ComparedValues_Fixes() => Fixes(
        "class Tools { [Tool] public void Note(string {|SECT2001:kind|}) => File.AppendAllText(\"n\", kind + (kind is \"a\" or \"b\" ? \"!\" : \"\")); }",
        "class Tools { [Tool] public void Note([AllowedValues(\"a\", \"b\")] string kind) => File.AppendAllText(\"n\", kind + (kind is \"a\" or \"b\" ? \"!\" : \"\")); }");

    [Fact]
    public Task ComparedValuesOfACapitalName_Fixes() => Fixes(
        "class Tools { [Tool] public void Note(string {|SECT2001:Kind|}) => File.AppendAllText(\"n\", Kind + (Kind is \"a\" or \"b\" ? \"!\" : \"\")); }",
        "class Tools { [Tool] public void Note([AllowedValues(\"a\", \"b\")] string Kind) => File.AppendAllText(\"n\", Kind + (Kind is \"a\" or \"b\" ? \"!\" : \"\")); }");

    [Theory]
    [InlineData("orderNumber", "RegularExpression(\"[A-Za-z0-9-]{1,64}\")")]
    [InlineData("email", "EmailAddress")]
    [InlineData("text", "StringLength(500)")]
    public Task Name_Fixes(string name, string constraint) => Fixes(
        $"class Tools {{ [Tool] public void Note(string {{|SECT2001:{name}|}}) => File.AppendAllText(\"n\", {name}); }}",
        $"class Tools {{ [Tool] public void Note([{constraint}] string {name}) => File.AppendAllText(\"n\", {name}); }}");

    [Fact]
    public Task Number_Fixes() => Fixes(
        "class Tools { [Tool] public int[] Make(int {|SECT2002:count|}) => new int[count]; }", "class Tools { [Tool] public int[] Make([Range(1, 100)] int count) => new int[count]; }");

    [Fact]
    public Task SeveralCollections_AllFixes() => Fixes(
        "class Tools\n{\n    [Tool]\n    public int Make(\n        int[] {|SECT2003:first|},\n        [Required] int[] {|SECT2003:second|}) => first.Length + second.Length;\n}\n",
        "class Tools\n{\n    [Tool]\n    public int Make(\n        [MaxLength(100)] int[] first,\n        [MaxLength(100)][Required] int[] second) => first.Length + second.Length;\n}\n");

    [Fact]
    public async Task WithoutUsing_Fixes()
    {
        const string Code = "class Tools { [SecureTools.Tool] public int Sum(ATTRint[] NAME) => NAME.Length; }";
        await TestKit.Verify<UnconstrainedInputAnalyzer, UnconstrainedInputFixer>.VerifyCodeFixAsync(
            Code.Replace("ATTR", "", StringComparison.Ordinal).Replace("int[] NAME", "int[] {|SECT2003:n|}", StringComparison.Ordinal).Replace("NAME", "n", StringComparison.Ordinal),
            Code.Replace("ATTR", "[global::System.ComponentModel.DataAnnotations.MaxLength(100)] ", StringComparison.Ordinal).Replace("NAME", "n", StringComparison.Ordinal));
    }

    /// <summary>A parameter without a type takes no attribute.</summary>
    [Theory]
    [InlineData("(Action<string>)({|SECT2001:text|} => File.AppendAllText(\"n\", text))")]
    [InlineData("(Action<string>)(({|SECT2001:text|}) => File.AppendAllText(\"n\", text))")]
    [InlineData("(Func<int, int[]>)({|SECT2002:count|} => new int[count])")]
    [InlineData("(Func<int[], int>)({|SECT2003:numbers|} => numbers.Length)")]
    public Task ParameterWithoutType_HasNoFix(string function) => InputBench.HasNoFix<UnconstrainedInputAnalyzer, UnconstrainedInputFixer>(
        $"class Tools {{ public AIFunction Give() => AIFunctionFactory.Create({function}); }}");

    private static Task Reports(string code, params DiagnosticResult[] expected) => InputBench.Reports<UnconstrainedInputAnalyzer>(code, expected);

    private static Task DoesNotReport(string code) => InputBench.DoesNotReport<UnconstrainedInputAnalyzer>(code);

    private static Task Fixes(string before, string after) => InputBench.Fixes<UnconstrainedInputAnalyzer, UnconstrainedInputFixer>(before, after);
}
