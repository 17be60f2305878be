using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.CodeFixes.Secrets;

/// <summary>Reads the secret from where secrets are kept. What the literal held is written nowhere.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HardcodedSecretFixer)), Shared]
public sealed class HardcodedSecretFixer()
    : SecureToolsFixer(RuleIds.ProviderToken, RuleIds.HardcodedCredential, RuleIds.SecretInConnection, RuleIds.LiteralPassword)
{
    private protected override async Task RegisterAsync(CodeFixContext context, SyntaxNode root, SyntaxNode node)
    {
        if (node is not ExpressionSyntax value || value.Span != context.Span || !MayBeComputed(value)
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model
            || model.GetTypeInfo(value, context.CancellationToken).Type?.SpecialType != SpecialType.System_String)
        {
            return;
        }

        var name = SecretSetting.Of(value, model, context.CancellationToken);
        Offer(context, $"Read environment variable {name.Variable}", "Environment", root, (value, Read(
            value, model, $"{NameOf("Environment", value, model)}.GetEnvironmentVariable({Quote(name.Variable)})",
            $"Set {name.Variable}.")));
        if (ConfigurationInScope.Find(value, model) is { } configuration)
        {
            var read = $"{configuration}[{Quote(name.Key)}]";
            Offer(context, $"Read {name.Key} from configuration", "Configuration", root,
                (value, Read(value, model, read, $"Set {name.Key}.")));
            Offer(context, $"Read {name.Key} from user secrets", "UserSecrets", root, (value, Read(
                value, model, read, $"Run: dotnet user-secrets set {name.Key} <value>")));
        }
    }

    /// <summary>Constants, defaults, labels, patterns and arguments of attributes have to be known to the compiler.</summary>
    private static bool MayBeComputed(ExpressionSyntax value)
    {
        foreach (var ancestor in value.Ancestors())
        {
            switch (ancestor)
            {
                case AttributeSyntax or ParameterSyntax or SwitchLabelSyntax or PatternSyntax:
                case FieldDeclarationSyntax field when field.Modifiers.Any(SyntaxKind.ConstKeyword):
                case LocalDeclarationStatementSyntax { IsConst: true }:
                    return false;
                case StatementSyntax or MemberDeclarationSyntax:
                    return true;
                default:
                    break;
            }
        }

        return true;
    }

    private static ExpressionSyntax Read(ExpressionSyntax value, SemanticModel model, string read, string advice)
    {
        var text = $"{read} ?? throw new {NameOf("InvalidOperationException", value, model)}({Quote(advice)})";
        var needsBrackets = value.Parent
            is not (ArgumentSyntax or EqualsValueClauseSyntax or AssignmentExpressionSyntax or ReturnStatementSyntax
                or ArrowExpressionClauseSyntax or InitializerExpressionSyntax);
        return SyntaxFactory.ParseExpression(needsBrackets ? $"({text})" : text).WithTriviaFrom(value);
    }

    /// <summary>The name of a type of <c>System</c>, as short as the usings allow.</summary>
    private static string NameOf(string type, SyntaxNode place, SemanticModel model)
    {
        var found = model.LookupNamespacesAndTypes(place.SpanStart, name: type);
        return found.Length == 1 && found[0].ContainingNamespace?.ToDisplayString() == "System" ? type : "System." + type;
    }

    private static string Quote(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
