using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.Analyzers.Secrets;

/// <summary>Secrets that are written to logs, traces, the console or into exceptions.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LoggedSecretAnalyzer() : SecureToolsAnalyzer(_rule)
{
    private static readonly DiagnosticDescriptor _rule = Rule.Create(
        RuleIds.LoggedSecret,
        "Secrets must not be logged",
        "Secret '{0}' goes into a log, trace or exception. Leave it out, or write whether it is set.",
        DiagnosticSeverity.Warning,
        "Logs are copied, kept and read by more people and programs than any secret store.");

    /// <inheritdoc/>
    private protected override bool NeedsToolAttribute => false;

    private protected override void Analyze(CompilationStartAnalysisContext context, KnownTypes types) => context.RegisterSyntaxNodeAction(
        node => AnalyzeCall(node, types), SyntaxKind.InvocationExpression, SyntaxKind.ObjectCreationExpression);

    private static void AnalyzeCall(SyntaxNodeAnalysisContext context, KnownTypes types)
    {
        if (!SecretFlow.MayBeIn(context.Node.SyntaxTree) || ArgumentsOf(context.Node) is not { Count: > 0 } arguments
            || !(LogSinks.MayBe(context.Node) || NamesSecret(arguments)))
        {
            return;
        }

        foreach (var argument in arguments)
        {
            if (argument.Expression is not LiteralExpressionSyntax && SecretFlow.Around(context.Node) is var flow
                && flow.SecretIn(argument.Expression) is { } secret && IsLogged(context, argument, types)
                && SecretTypes.Holds(secret, context.SemanticModel, context.CancellationToken))
            {
                context.ReportDiagnostic(Diagnostic.Create(_rule, secret.GetLocation(), SecretTypes.NameOf(secret)));
            }
        }
    }

    /// <summary>Methods that a generator writes for log messages have any name.</summary>
    private static bool NamesSecret(SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Expression is IdentifierNameSyntax { Identifier.ValueText: var name } && SecretFlow.IsSecret(name))
            {
                return true;
            }
        }

        return false;
    }

    private static SeparatedSyntaxList<ArgumentSyntax>? ArgumentsOf(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => call.ArgumentList.Arguments,
        ObjectCreationExpressionSyntax { ArgumentList: { } list } => list.Arguments,
        _ => null,
    };

    private static bool IsLogged(SyntaxNodeAnalysisContext context, ArgumentSyntax argument, KnownTypes types) =>
        context.SemanticModel.GetSymbolInfo(context.Node, context.CancellationToken).Symbol is IMethodSymbol method
            && (LogSinks.Is(method, argument, types) || LogSinks.IsConsole(context.Node));
}
