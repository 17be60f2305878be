using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.Analyzers.Secrets;

/// <summary>Secrets and connection strings that a tool hands to the model.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReturnedSecretAnalyzer() : SecureToolsAnalyzer(_rule)
{
    private static readonly DiagnosticDescriptor _rule = Rule.Create(
        RuleIds.ReturnedSecret,
        "Tools must not return secrets",
        "Tool '{0}' returns secret '{1}' to the model. Return what the model needs to know instead.",
        DiagnosticSeverity.Warning,
        "What a tool returns becomes part of the conversation: it is stored, shown, and repeated to whoever asks.");

    /// <inheritdoc/>
    private protected override bool NeedsToolAttribute => false;

    private protected override void Analyze(CompilationStartAnalysisContext context, KnownTypes types)
    {
        var recognizer = ToolRecognizer.Of(context.Compilation, context.Options.AnalyzerConfigOptionsProvider);
        context.RegisterSyntaxNodeAction(node => AnalyzeMethod(node, recognizer), SyntaxKind.MethodDeclaration);
    }

    private static void AnalyzeMethod(SyntaxNodeAnalysisContext context, ToolRecognizer recognizer)
    {
        var method = (MethodDeclarationSyntax)context.Node;
        if (method.AttributeLists.Count == 0 || !SecretFlow.MayBeIn(method.SyntaxTree)
            || (method.Body is null && method.ExpressionBody is null))
        {
            return;
        }

        var flow = SecretFlow.Around(method);
        foreach (var returned in Returned(method))
        {
            // Names first: most methods with attributes return nothing of the kind, and symbols are costly.
            if (flow.SecretIn(returned) is { } secret
                && context.SemanticModel.GetDeclaredSymbol(method, context.CancellationToken) is { } symbol
                && recognizer.Recognize(symbol) is [var tool, ..]
                && SecretTypes.Holds(secret, context.SemanticModel, context.CancellationToken))
            {
                context.ReportDiagnostic(Diagnostic.Create(_rule, secret.GetLocation(), tool.Name, SecretTypes.NameOf(secret)));
            }
        }
    }

    private static IEnumerable<ExpressionSyntax> Returned(MethodDeclarationSyntax method) =>
        method.ExpressionBody is { Expression: var only }
            ? [only]
            : method.Body!.DescendantNodes(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
                .Select(node => node switch
                {
                    ReturnStatementSyntax returned => returned.Expression,
                    YieldStatementSyntax returned => returned.Expression,
                    _ => null,
                })
                .OfType<ExpressionSyntax>();
}
