using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.Analyzers.Declarations;
using SecureTools.Generators.Tools;
using SecureTools.RuleDocs;
using SecureTools.Shared;

namespace SecureTools.Analyzers.Tests.Declarations;

/// <summary>
/// The real generator and the real rules over a large set of sources that are put together at random: a tool is missing from the generated table
/// exactly when an error names it.
/// </summary>
public sealed class SilenceTests
{
    private const int Sources = 100;

    private static readonly DiagnosticAnalyzer[] _rules = [.. BuiltRules.Analyzers().Where(rule => rule is DeclarationAnalyzer or ForeignCodeAnalyzer)];

    private static readonly string[] _types =
        ["int", "string?", "object", "(int, int)", "List<string>", "Uri", "Good", "Bad", "IThing", "Action", "int[]", "E", "None", "Dictionary<string, object>"];

    private static readonly string[] _constraints =
        ["", "", "", "[Range(1, 2)] ", "[StringLength(3)] ", "[RegularExpression(\"(\")] ", "[RegularExpression(\"a+\")] ", "[AllowedValues(1, 2)] ", "[FromServices] ", "[Length(2, 1)] "];

    private static readonly string[] _requirements =
        ["", "", "", ", RequireMfa", ", RequireTrust(11)", ", RequirePermission(\"write\")", ", RequirePermission(\"wriet\")", ", RequireRole(\"admin\")", ", RequireRole(\"\")",
         ", RequireMfa(When = \"Is\")", ", RequireMfa(When = \"Hidden\")", ", RateLimit(0)", ", RateLimit(5)", ", RequireRole", ", AllowAnonymousTool"];

    private static readonly string[] _modifiers = ["public", "public", "public static", "internal static", "private", "protected", "public virtual"];

    private static readonly string[] _classes = ["public class", "public class", "internal sealed class", "public abstract class", "public struct", "file class", "public record", "public partial class"];

    private static readonly string[] _results = ["void", "int", "Task", "Task<string>", "object", "Good", "Bad", "ToolResult", "ToolResult?", "ref int", "IAsyncEnumerable<int>"];

    private static readonly string[] _tools = ["Tool", "Tool", "Tool", "Tool(\"x\")", "Tool(\"a b\")", "Tool(TimeoutSeconds = -1)", "Tool(Secure = true)", "Obsolete(\"\", true), Tool"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task MissingTool_IsExplained(int seed)
    {
        var random = new Random(seed);
        var (missing, present) = (0, 0);
        for (var i = 0; i < Sources; i++)
        {
            var source = RefusalCases.Usings + Source(random);
            var (tools, table, compilation) = Generate(source);
            if (compilation.GetDiagnostics().Any(diagnostic => diagnostic is { Severity: DiagnosticSeverity.Error, Id: not "CS1029" }))
            {
                continue;
            }

            var explained = (await compilation.WithAnalyzers([.. _rules]).GetAnalyzerDiagnosticsAsync())
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Properties[DeclaredTool.Property]!).Distinct().Order();
            Assert.True(tools.Except(table).Order().SequenceEqual(explained), $"In the table: {string.Join(' ', table)}. Explained: {string.Join(' ', explained)}.\n{source}");
            missing += tools.Except(table).Count();
            present += table.Count;
        }

        Assert.True(missing > 30 && present > 30, $"{missing} missing, {present} present");
    }

    private static (HashSet<string> Tools, HashSet<string> Table, Compilation Compilation) Generate(string source)
    {
        var input = CSharpCompilation.Create(
            "C", [CSharpSyntaxTree.ParseText(source, path: "Tools.cs")], References.Default,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create(new ToolGenerator()).RunGeneratorsAndUpdateCompilation(input, out var output, out _);
        var tools = input.SyntaxTrees[0].GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
            .Where(method => method.AttributeLists.ToString().Contains("Tool", StringComparison.Ordinal)).Select(Claimed).ToHashSet(StringComparer.Ordinal);
        return (tools, InTable(output), output);
    }

    private static string Claimed(MethodDeclarationSyntax method) =>
        method.AttributeLists.ToString() switch
        {
            var text when text.Contains("\"x\"", StringComparison.Ordinal) => "x",
            var text when text.Contains("\"a b\"", StringComparison.Ordinal) => "a b",
            _ => ToolNames.FromMethod(method.Identifier.ValueText),
        };

    /// <summary>The names that the generated source of tools lists.</summary>
    private static HashSet<string> InTable(Compilation output) => output.SyntaxTrees.Skip(1)
        .SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<VariableDeclaratorSyntax>())
        .Where(field => field.Identifier.ValueText == "Names")
        .SelectMany(field => field.DescendantNodes().OfType<LiteralExpressionSyntax>())
        .Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression))
        .SelectMany(literal => literal.Token.ValueText.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        .ToHashSet(StringComparer.Ordinal);

    private static string Source(Random random)
    {
        var classes = Enumerable.Range(0, random.Next(1, 3)).Select(number => Class(random, number));
        return "[assembly: Role(\"admin\", \"write\")] public record Good(int X, string Y); public record Bad(object X); public interface IThing { int X { get; set; } } "
            + "public enum E { A, B } public enum None { } " + string.Concat(classes);
    }

    private static string Class(Random random, int number) =>
        $"{(random.Next(6) == 0 ? "[RequireMfa] " : "")}{Any(_classes, random)} Tools{number}{(random.Next(8) == 0 ? "<T>" : "")} {{ "
        + $"internal static bool Is() => true; private static bool Hidden() => true; {string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(i => Method(random, number, i)))} }}\n";

    private static string Method(Random random, int number, int i)
    {
        var parameters = Enumerable.Range(0, random.Next(3)).Select(p => $"{Any(_constraints, random)}{(random.Next(12) == 0 ? "ref " : "")}{Any(_types, random)} p{p}");
        return $"[{Any(_tools, random)}{Any(_requirements, random)}] {Any(_modifiers, random)} {Any(_results, random)} M{number}{i}{(random.Next(12) == 0 ? "<T>" : "")}"
            + $"({string.Join(", ", parameters)}) => throw new NotImplementedException(); ";
    }

    /// <summary>The first choice is always good, and often taken: of many choices, one bad one is enough.</summary>
    private static string Any(string[] choices, Random random) => choices[random.Next(5) < 4 ? 0 : random.Next(choices.Length)];
}
