using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Engine.Effects;
using SecureTools.Shared.Effects;

namespace SecureTools.Analyzers.Tests.Labelled;

/// <summary>A tool, what its label says it does, and what the engine says.</summary>
internal sealed record LabelledEffect(string Place, EffectKind Expected, ToolEffects Found)
{
    private const string Mark = "// effects: ";

    public bool IsExact => Expected == Found.Kinds;

    public override string ToString() => $"{Place}: labelled {Expected}, found {Found.Kinds}{(Found.IsComplete ? "" : " (incomplete)")}";

    /// <summary>Every labelled tool. Tools without a label and labels without a tool are mistakes of the set.</summary>
    public static ImmutableArray<LabelledEffect> Read(Compilation compilation)
    {
        var options = new AnalyzerOptions([]);
        var analysis = EffectAnalysis.Of(compilation, options);
        var recognizer = ToolRecognizer.Of(compilation, options.AnalyzerConfigOptionsProvider);
        return [.. compilation.SyntaxTrees.SelectMany(tree => ReadFile(compilation.GetSemanticModel(tree), recognizer, analysis))];
    }

    private static IEnumerable<LabelledEffect> ReadFile(SemanticModel model, ToolRecognizer recognizer, EffectAnalysis analysis)
    {
        var lines = model.SyntaxTree.GetText().Lines;
        var labels = lines.Where(line => line.ToString().TrimStart().StartsWith(Mark, StringComparison.Ordinal))
            .Select(line => line.LineNumber).ToHashSet();
        foreach (var (node, tool) in Tools(model, recognizer))
        {
            var line = lines.GetLineFromPosition(node.SpanStart).LineNumber;
            Assert.True(labels.Remove(line - 1), $"{model.SyntaxTree.FilePath}:{line + 1} has no label.");
            var label = lines[line - 1].ToString().Trim()[Mark.Length..];
            yield return new LabelledEffect(
                $"{model.SyntaxTree.FilePath}:{line + 1} {tool.Name}",
                Kinds(label),
                analysis.Of(tool, TestContext.Current.CancellationToken));
        }

        Assert.Empty(labels.Select(line => $"{model.SyntaxTree.FilePath}:{line + 1}"));
    }

    private static IEnumerable<(SyntaxNode Node, ToolMethod Tool)> Tools(SemanticModel model, ToolRecognizer recognizer)
    {
        foreach (var node in model.SyntaxTree.GetRoot().DescendantNodes())
        {
            if (node is MethodDeclarationSyntax && model.GetDeclaredSymbol(node) is IMethodSymbol method)
            {
                foreach (var tool in recognizer.Recognize(method))
                {
                    yield return (node, tool);
                }
            }
            else if (node is InvocationExpressionSyntax && model.GetOperation(node) is IInvocationOperation call
                && recognizer.Creations.Recognize(call) is { } created)
            {
                yield return (node, created);
            }
        }
    }

    private static EffectKind Kinds(string label) => label == "none"
        ? EffectKind.None
        : label.Split('|').Aggregate(EffectKind.None, (kinds, name) => kinds | Enum.Parse<EffectKind>(name));
}
