using SecureTools.Analyzers.Inputs;
using SecureTools.CodeFixes.Inputs;
using VerifyRule = SecureTools.TestKit.Verify<SecureTools.Analyzers.Inputs.UnenforcedInputAnalyzer>;

namespace SecureTools.Analyzers.Tests.Inputs;

public sealed class UnenforcedInputTests
{
    private const string Level = "public enum Level { Low, High } public record Order([property: Range(1, 9)] int Count); ";

    [Fact]
    public Task Enum_Reports() => Reports(
        "public class Tools { [McpServerTool] public int Rank(Level {|#0:level|}) => (int)level; }",
        VerifyRule.Diagnostic("SECT2005").WithLocation(0).WithSeverity(Microsoft.CodeAnalysis.DiagnosticSeverity.Info).WithMessage(
            "Argument 'level' of tool 'rank' may be a 'Level' that is not defined. Make the method a [Tool], or ask Enum.IsDefined."));

    [Fact]
    public Task Constraint_Reports() => Reports(
        "public class Tools { [McpServerTool] public int Rank([Range(1, 9)] int {|#0:count|}) => count; }",
        VerifyRule.Diagnostic("SECT2006").WithLocation(0).WithSeverity(Microsoft.CodeAnalysis.DiagnosticSeverity.Warning).WithMessage(
            "Nothing enforces 'Range' for argument 'count' of tool 'rank'. Make the method a [Tool], or check the argument in the method."));

    [Theory]
    [InlineData("[McpServerTool] public string Rank(Level? {|SECT2005:level|}) => level.ToString()!;")]
    [InlineData("public AIFunction Give() => AIFunctionFactory.Create((Level {|SECT2005:level|}) => level.ToString());")]
    [InlineData("[McpServerTool] public int Rank(Order {|SECT2006:order|}) => order.Count;")]
    [InlineData("public AIFunction Give() => AIFunctionFactory.Create(([StringLength(5)] string {|SECT2006:text|}) => text);")]
    [InlineData("[McpServerTool] public string Rank([RegularExpression(\"[a-z]\")] string {|SECT2006:text|}) => text;")]
    public Task Unenforced_Reports(string members) => Reports($"public class Tools {{ {members} }}");

    [Theory]
    [InlineData("[Tool] public int Rank(Level level, [Range(1, 9)] int count) => (int)level + count;")]
    [InlineData("[McpServerTool, Tool] public int Rank(Level level, [Range(1, 9)] int count) => (int)level + count;")]
    [InlineData("[McpServerTool] public int Rank(Level level) => 1;")]
    [InlineData("[McpServerTool] public int Rank(Level level) => level switch { Level.Low => 1, _ => 2 };")]
    [InlineData("[McpServerTool] public int Rank(Level level) => level == Level.Low ? 1 : 2;")]
    [InlineData("[McpServerTool] public int Rank(Level level) { if (!Enum.IsDefined(level)) { throw new ArgumentException(\"\"); } return (int)level; }")]
    [InlineData("[McpServerTool] public int Rank(FileAttributes attributes) => (int)attributes;")]
    [InlineData("[McpServerTool] public int Rank([Range(1, 9)] int count) { if (count is < 1 or > 9) { throw new ArgumentException(\"\"); } return count; }")]
    [InlineData("[McpServerTool] public int Rank(Order order) { Validator.ValidateObject(order, new ValidationContext(order), true); return order.Count; }")]
    [InlineData("[McpServerTool] public string Rank([Required] string text) => text;")]
    [InlineData("public int Rank([Range(1, 9)] int count, Level level) => count + (int)level;")]
    public Task EnforcedOrIdle_DoesNotReport(string members) => InputBench.DoesNotReport<UnenforcedInputAnalyzer>(Level + $"public class Tools {{ {members} }}");

    [Theory]
    [InlineData("[McpServerTool]", "Rank", "[Tool]")]
    [InlineData("[McpServerTool(Name = \"rank\", Title = \"Rank it\", ReadOnly = true)]", "Rank", "[Tool(Title = \"Rank it\", ReadOnly = true)]")]
    [InlineData("[McpServerTool(Name = \"rank_all\")]", "Rank", "[Tool(\"rank_all\")]")]
    public Task Attribute_Fixes(string before, string method, string after) => Fixes(
        $"public class Tools {{ {before} public int {method}(Level {{|SECT2005:level|}}) => (int)level; }}",
        $"public class Tools {{ {after} public int {method}(Level level) => (int)level; }}");

    [Fact]
    public Task SeveralTools_AllFixes() => Fixes(
        "public class Tools\n{\n    [McpServerTool]\n    public int A([Range(1, 9)] int {|SECT2006:count|}) => count;\n\n    [McpServerTool, Display]\n    public int B(Level {|SECT2005:level|}) => (int)level;\n}\n"
            .Replace(", Display", "", StringComparison.Ordinal),
        "public class Tools\n{\n    [Tool]\n    public int A([Range(1, 9)] int count) => count;\n\n    [Tool]\n    public int B(Level level) => (int)level;\n}\n");

    [Theory]
    [InlineData("public class Tools { [McpServerTool(UseStructuredContent = true)] public int Rank(Level {|SECT2005:level|}) => (int)level; }")]
    [InlineData("public class Tools { [McpServerTool] int Rank(Level {|SECT2005:level|}) => (int)level; }")]
    [InlineData("public class Tools<T> { [McpServerTool] public int Rank(Level {|SECT2005:level|}) => (int)level; }")]
    [InlineData("public class Tools { [McpServerTool] public int Rank(Level {|SECT2005:level|}, McpServer server) => (int)level; }")]
    [InlineData("public class Tools { [McpServerTool(Name = \"rank-it\")] public int Rank(Level {|SECT2005:level|}) => (int)level; }")]
    [InlineData("public class Tools { public AIFunction Give() => AIFunctionFactory.Create((Level {|SECT2005:level|}) => level.ToString()); }")]
    public Task WhatOnlyTheOtherFrameworkCan_HasNoFix(string code) => InputBench.HasNoFix<UnenforcedInputAnalyzer, UnenforcedInputFixer>(Level + code);

    private static Task Reports(string code, params DiagnosticResult[] expected) => InputBench.Reports<UnenforcedInputAnalyzer>(Level + code, expected);

    private static Task Fixes(string before, string after) => InputBench.Fixes<UnenforcedInputAnalyzer, UnenforcedInputFixer>(before, after, more: Level);
}
