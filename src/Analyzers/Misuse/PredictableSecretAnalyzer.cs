using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace SecureTools.Analyzers.Misuse;

/// <summary>What is made by a generator for simulations, or is made to be unique and not to be secret, can be guessed.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PredictableSecretAnalyzer() : MisuseAnalyzer(_rule)
{
    private static readonly DiagnosticDescriptor _rule = Rule.Create(
        RuleIds.PredictableSecret,
        "Secrets must come from a cryptographic random number generator",
        "Secret '{0}' is made with '{1}', which others can predict. Use RandomNumberGenerator.",
        DiagnosticSeverity.Warning,
        "Random repeats its sequence from a small state, and a Guid promises to be unique, not to be unpredictable.");

    private static readonly string[] _secrets =
        ["token", "secret", "password", "passphrase", "passcode", "otp", "nonce", "salt", "iv", "apikey", "session"];

    /// <summary>Words of tokens that say which, not who: of progress, of pages, of versions.</summary>
    private static readonly string[] _markers =
        ["progress", "cancellation", "continuation", "concurrency", "correlation", "change", "page", "paging", "sync"];
    private static readonly string[] _about = ["id", "ids", "index", "count", "length", "delay", "type", "name", "number", "at"];

    private protected override void Register(CompilationStartAnalysisContext context, KnownTypes types) =>
        context.RegisterOperationAction(call => AnalyzeCall(call, types), OperationKind.Invocation);

    private static void AnalyzeCall(OperationAnalysisContext context, KnownTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        if (Generator(call, types) is { } generator && Owner(call, context.ContainingSymbol) is { } name && IsSecret(name))
        {
            context.ReportDiagnostic(Diagnostic.Create(_rule, call.Syntax.GetLocation(), name, generator));
        }
    }

    private static string? Generator(IInvocationOperation call, KnownTypes types) => call.TargetMethod switch
    {
        { Name: "NewGuid" or "CreateVersion7" } method when types.Is(method.ContainingType, MisuseTypes.Guid) => "Guid",
        { Name: "Next" or "NextInt64" or "NextBytes" or "NextDouble" or "GetItems" or "GetString" or "GetHexString" } method
            when types.DerivesFrom(method.ContainingType, MisuseTypes.Random) => "Random",
        _ => null,
    };

    /// <summary>
    /// What the value ends up in: a variable, a property, an argument, or the result of a method. Bytes that are filled belong to their
    /// array.
    /// </summary>
    private static string? Owner(IInvocationOperation call, ISymbol container)
    {
        if (call.TargetMethod.Name == "NextBytes")
        {
            return call.First()?.Name() is { } bytes && IsSecret(bytes) ? bytes : container.Name;
        }

        for (var operation = call.Parent; operation is not null; operation = operation.Parent)
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation declarator:
                    return declarator.Symbol.Name;
                case IAssignmentOperation assignment:
                    return assignment.Target.Name();
                case IPropertyInitializerOperation { InitializedProperties: var properties }:
                    return properties[0].Name;
                case IFieldInitializerOperation { InitializedFields: var fields }:
                    return fields[0].Name;
                case IReturnOperation:
                    return container.Name;
                case IAnonymousFunctionOperation or ILocalFunctionOperation or IExpressionStatementOperation or IConditionalOperation:
                    return null;
            }
        }

        return null;
    }

    private static bool IsSecret(string name)
    {
        var words = SecretWords.Split(name);
        return words.Count > 0
            && (words.Exists(word => _secrets.Contains(word, StringComparer.OrdinalIgnoreCase)) || SecretWords.IsSecret(name))
            && !words.Exists(word => _markers.Contains(word, StringComparer.OrdinalIgnoreCase))
            && !_about.Contains(words[words.Count - 1], StringComparer.OrdinalIgnoreCase);
    }
}
