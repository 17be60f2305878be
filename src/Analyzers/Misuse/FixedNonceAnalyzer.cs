using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace SecureTools.Analyzers.Misuse;

/// <summary>A nonce that comes twice under one key gives the text away, and with GCM the key of authentication too.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FixedNonceAnalyzer() : MisuseAnalyzer(_rule)
{
    private static readonly DiagnosticDescriptor _rule = Rule.Create(
        RuleIds.FixedNonce,
        "Nonces must be new for each message",
        "The nonce of '{0}' is the same each time. Fill it with RandomNumberGenerator for each message.",
        DiagnosticSeverity.Warning,
        "Two messages under one key and nonce give away their difference, and with AES-GCM the means to forge others.");

    private protected override void Register(CompilationStartAnalysisContext context, KnownTypes types)
    {
        context.RegisterOperationAction(call => AnalyzeCall(call, types), OperationKind.Invocation);
        context.RegisterOperationAction(assignment => AnalyzeAssignment(assignment, types), OperationKind.SimpleAssignment);
    }

    private static void AnalyzeCall(OperationAnalysisContext context, KnownTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        var type = call.TargetMethod.ContainingType;
        var nonce = call.TargetMethod.Name switch
        {
            "Encrypt" when types.Is(type, MisuseTypes.AesGcm) || types.Is(type, MisuseTypes.AesCcm)
                || types.Is(type, MisuseTypes.ChaCha20Poly1305) => call.Argument("nonce"),
            "CreateEncryptor" when types.DerivesFrom(type, MisuseTypes.SymmetricAlgorithm) => call.Argument("rgbIV"),
            "EncryptCbc" or "EncryptCfb" or "TryEncryptCbc" or "TryEncryptCfb"
                when types.DerivesFrom(type, MisuseTypes.SymmetricAlgorithm) => call.Argument("iv"),
            _ => null,
        };
        Report(context, nonce, type.Name);
    }

    private static void AnalyzeAssignment(OperationAnalysisContext context, KnownTypes types)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation { Property: { Name: "IV" } property }
            && types.DerivesFrom(property.ContainingType, MisuseTypes.SymmetricAlgorithm))
        {
            Report(context, assignment.Value, property.ContainingType.Name);
        }
    }

    private static void Report(OperationAnalysisContext context, IOperation? nonce, string algorithm)
    {
        if (nonce is not null && IsFixed(nonce, context.CancellationToken))
        {
            context.ReportDiagnostic(Diagnostic.Create(_rule, nonce.Syntax.GetLocation(), algorithm));
        }
    }

    private static bool IsFixed(IOperation nonce, CancellationToken cancel) => nonce.Core() switch
    {
        IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } } => true,
        ILocalReferenceOperation local => nonce.Origin(cancel) is var origin && origin is not ILocalReferenceOperation
            && IsFixedValue(origin) && !IsUsedElsewhere(local, nonce, cancel),
        var value => IsFixedValue(value),
    };

    /// <summary>A new array, which is zero or what its initializer says, or bytes of a constant.</summary>
    private static bool IsFixedValue(IOperation value) => value switch
    {
        IArrayCreationOperation { Initializer: null } => true,
        IArrayCreationOperation { Initializer: { } items } => items.ElementValues.All(item => item.IsConstant()),
        ICollectionExpressionOperation items => items.Elements.All(item => item.IsConstant()),
        IInvocationOperation { TargetMethod.Name: "GetBytes" or "FromBase64String" or "FromHexString" } call =>
            call.First()?.ConstantValue is { HasValue: true, Value: string },
        _ => false,
    };

    /// <summary>Whether the method does something else with the local before, such as filling it.</summary>
    private static bool IsUsedElsewhere(ILocalReferenceOperation local, IOperation nonce, CancellationToken cancel)
    {
        var body = nonce.Syntax.AncestorsAndSelf().LastOrDefault(
            node => node is BlockSyntax or ArrowExpressionClauseSyntax or CompilationUnitSyntax);
        return body?.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name =>
            name.Identifier.ValueText == local.Local.Name && name.SpanStart < nonce.Syntax.SpanStart
                && IsLocal(name, local, cancel)) != false;
    }

    private static bool IsLocal(IdentifierNameSyntax name, ILocalReferenceOperation local, CancellationToken cancel) =>
        SymbolEqualityComparer.Default.Equals(local.SemanticModel?.GetSymbolInfo(name, cancel).Symbol, local.Local);
}
