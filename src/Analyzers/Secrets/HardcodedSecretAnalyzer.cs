using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.Analyzers.Engine.Secrets;

namespace SecureTools.Analyzers.Secrets;

/// <summary>Secrets in literals. The rules share one walk, so that a secret is reported once, by the most specific of them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HardcodedSecretAnalyzer() : SecureToolsAnalyzer(_token, _credential, _key, _connection, _privateKey, _described, _word)
{
    private static readonly DiagnosticDescriptor _token = Rule.Create(
        RuleIds.ProviderToken,
        "Tokens of providers must not be written into code",
        "Code holds a token of the form '{0}'. Revoke it, and read the new one from configuration or a secret store.",
        DiagnosticSeverity.Warning,
        "Whoever can read the repository or the assembly can use the token, and history keeps it after it is deleted.");

    private static readonly DiagnosticDescriptor _credential = Rule.Create(
        RuleIds.HardcodedCredential,
        "Credentials must not be written into code",
        "Name '{0}' has a literal that looks like a secret. Read it from configuration or a secret store.",
        DiagnosticSeverity.Warning,
        "A credential in code is known to everybody who can read the repository or the assembly, and changes only with a release.");

    private static readonly DiagnosticDescriptor _key = Rule.Create(
        RuleIds.LiteralKey,
        "Keys must not be made from literals",
        "Key of '{0}' is a literal. Load it from configuration or a key store.",
        DiagnosticSeverity.Warning,
        "Whoever knows the key can forge what it signs and read what it encrypts.");

    private static readonly DiagnosticDescriptor _connection = Rule.Create(
        RuleIds.SecretInConnection,
        "Connection strings and URLs must not hold secrets",
        "Text holds a '{0}' with its secret. Take the secret out, and add it from configuration or use an identity.",
        DiagnosticSeverity.Warning,
        "Connection strings, URLs and headers end up in logs and error messages, and take their secrets with them.");

    private static readonly DiagnosticDescriptor _privateKey = Rule.Create(
        RuleIds.PrivateKey,
        "Private keys must not be written into code",
        "Code holds a '{0}'. Replace the key, and load the new one from a certificate or key store.",
        DiagnosticSeverity.Warning,
        "A private key that left its store proves nothing any more.");

    private static readonly DiagnosticDescriptor _described = Rule.Create(
        RuleIds.SecretInToolDescription,
        "Descriptions and defaults of tools must not hold secrets",
        "Tool '{0}' shows a secret to every model and client. Take it out of its description or default.",
        DiagnosticSeverity.Warning,
        "Names, descriptions, defaults and schemas of tools are sent to models and to everybody who may list tools.");

    private static readonly DiagnosticDescriptor _word = Rule.Create(
        RuleIds.LiteralPassword,
        "Passwords must not be literals",
        "Name '{0}' has a literal that may be a password. Read it from configuration or a secret store.",
        DiagnosticSeverity.Info,
        "A password need not be long or random to be one; this rule looks at the name more than at the value.");

    /// <inheritdoc/>
    private protected override bool NeedsToolAttribute => false;

    private protected override void Analyze(CompilationStartAnalysisContext context, KnownTypes types)
    {
        var scope = new SecretScope(context.Compilation, context.Options);
        if (scope.IsSilent)
        {
            return;
        }

        var recognizer = ToolRecognizer.Of(context.Compilation, context.Options.AnalyzerConfigOptionsProvider);
        context.RegisterSyntaxNodeAction(
            node => Report(node, recognizer, scope, static (judge, literal) => judge.Judge(literal)),
            SyntaxKind.StringLiteralExpression, SyntaxKind.Utf8StringLiteralExpression, SyntaxKind.InterpolatedStringExpression);
        context.RegisterSyntaxNodeAction(
            node => AnalyzeSum(node, recognizer, scope),
            SyntaxKind.AddExpression);
        context.RegisterSyntaxNodeAction(
            node => Report(node, recognizer, scope, static (judge, list) => judge.JudgeList(list)),
            SyntaxKind.ArrayInitializerExpression, SyntaxKind.CollectionExpression);
        context.RegisterSyntaxNodeAction(
            node => AnalyzeSink(node, recognizer, scope),
            SyntaxKind.ObjectCreationExpression, SyntaxKind.InvocationExpression, SyntaxKind.SimpleAssignmentExpression);
    }

    /// <summary>Sums of named constants: each of them alone may be no secret.</summary>
    private static void AnalyzeSum(SyntaxNodeAnalysisContext context, ToolRecognizer recognizer, SecretScope scope)
    {
        var sum = (BinaryExpressionSyntax)context.Node;
        if (sum.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } || !IsNamed(sum.Right)
            || !IsNamed(Leftmost(sum)) || Folding.Top(sum) != sum || Folding.HasLiteral(sum))
        {
            return;
        }

        Report(context, recognizer, scope, static (judge, whole) => judge.JudgeSum(whole));
    }

    private static ExpressionSyntax Leftmost(ExpressionSyntax sum)
    {
        while (sum is BinaryExpressionSyntax { Left: var left })
        {
            sum = left;
        }

        return sum;
    }

    private static bool IsNamed(ExpressionSyntax node) => node switch
    {
        IdentifierNameSyntax name => IsCapital(name.Identifier.ValueText),
        MemberAccessExpressionSyntax member => IsCapital(member.Name.Identifier.ValueText)
            && member.Name.Identifier.ValueText is not ("Length" or "Count"),
        _ => false,
    };

    /// <summary>While it is typed, code has names without letters.</summary>
    private static bool IsCapital(string name) => name.Length > 0 && char.IsUpper(name[0]);

    /// <summary>Keys that reach their use by name.</summary>
    private static void AnalyzeSink(SyntaxNodeAnalysisContext context, ToolRecognizer recognizer, SecretScope scope)
    {
        if (KeySinks.KeyOf(context.Node) is { } key && NamedKeys.Source(key) is { } name)
        {
            ReportKey(context, recognizer, scope, name, key);
        }
    }

    /// <summary>Apart from what looks at each call, which would have to set aside memory for what the function below keeps.</summary>
    private static void ReportKey(
        SyntaxNodeAnalysisContext context, ToolRecognizer recognizer, SecretScope scope, ExpressionSyntax name, ExpressionSyntax key) =>
        Report(context, recognizer, scope, (judge, _) => NamedKeys.Judge(name, key, context, judge));

    private static void Report(
        SyntaxNodeAnalysisContext context, ToolRecognizer recognizer, SecretScope scope,
        Func<LiteralJudge, ExpressionSyntax, IEnumerable<FoundSecret>> find)
    {
        var options = scope.Options(context.Node.SyntaxTree);
        foreach (var secret
            in find(new LiteralJudge(context.SemanticModel, options, context.CancellationToken), (ExpressionSyntax)context.Node))
        {
            if (scope.Reports(secret.Match.Kind, options))
            {
                Report(context, recognizer, secret);
            }
        }
    }

    private static void Report(SyntaxNodeAnalysisContext context, ToolRecognizer recognizer, FoundSecret secret)
    {
        var place = SecretLocations.Of(secret);
        var diagnostic = ToolTexts.ToolAround(secret.Node, recognizer, context.SemanticModel, context.CancellationToken) is { } tool
            ? Diagnostic.Create(_described, place, tool)
            : Diagnostic.Create(RuleOf(secret.Match.Kind), place, secret.Name);
        context.ReportDiagnostic(diagnostic);
    }

    private static DiagnosticDescriptor RuleOf(SecretKind kind) => kind switch
    {
        SecretKind.PrivateKey => _privateKey,
        SecretKind.ProviderToken => _token,
        SecretKind.Key => _key,
        SecretKind.Connection => _connection,
        SecretKind.Credential => _credential,
        _ => _word,
    };
}
