using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace SecureTools.Analyzers.Misuse;

/// <summary>TLS that takes any certificate, or a version that is broken, hides nothing from whoever sits between.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TransportSecurityAnalyzer() : MisuseAnalyzer(_certificate, _version)
{
    private static readonly DiagnosticDescriptor _certificate = Rule.Create(
        RuleIds.CertificateValidationOff,
        "Certificates must be validated",
        "Setting '{0}' takes any certificate. Remove it, or trust the one certificate that you mean.",
        DiagnosticSeverity.Warning,
        "Whoever sits between client and server can present a certificate; only validation tells it from the server's.");

    private static readonly DiagnosticDescriptor _version = Rule.Create(
        RuleIds.OldTls,
        "Withdrawn versions of TLS must not be used",
        "Version '{0}' of TLS is broken. Leave the choice to the system, or use Tls12 and Tls13.",
        DiagnosticSeverity.Warning,
        "SSL and TLS up to 1.1 have known attacks and are withdrawn by RFC 8996.");

    private static readonly string[] _callbacks =
    [
        "ServerCertificateCustomValidationCallback", "RemoteCertificateValidationCallback", "ServerCertificateValidationCallback",
        "CertificateValidationCallback", "UserCertificateValidationCallback", "ClientCertificateValidation",
    ];

    private static readonly string[] _connectionWords =
        ["trustservercertificate=true", "trust server certificate=true", "trustservercertificate=yes", "trust server certificate=yes"];

    private protected override void Register(CompilationStartAnalysisContext context, KnownTypes types)
    {
        context.RegisterOperationAction(
            AnalyzeAssignment, OperationKind.SimpleAssignment, OperationKind.CompoundAssignment, OperationKind.EventAssignment);
        context.RegisterOperationAction(creation => AnalyzeCreation(creation, types), OperationKind.ObjectCreation);
        context.RegisterOperationAction(AnalyzeProperty, OperationKind.PropertyReference);
        context.RegisterOperationAction(field => AnalyzeVersion(field, types), OperationKind.FieldReference);
        context.RegisterOperationAction(AnalyzeConnection, OperationKind.Literal);
    }

    private static void AnalyzeAssignment(OperationAnalysisContext context)
    {
        if (context.Operation is IAssignmentOperation assignment && assignment.Target.Name() is { } name
            && Array.IndexOf(_callbacks, name) >= 0 && TakesAll(assignment.Value))
        {
            context.ReportDiagnostic(Diagnostic.Create(_certificate, assignment.Syntax.GetLocation(), name));
        }
    }

    private static void AnalyzeCreation(OperationAnalysisContext context, KnownTypes types)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Type?.Name == "SslStream" && types.Is(creation.Type, MisuseTypes.SslStream)
            && creation.Argument("userCertificateValidationCallback") is { } callback && TakesAll(callback))
        {
            context.ReportDiagnostic(Diagnostic.Create(_certificate, callback.Syntax.GetLocation(), "userCertificateValidationCallback"));
        }
    }

    private static void AnalyzeProperty(OperationAnalysisContext context)
    {
        if (((IPropertyReferenceOperation)context.Operation).Property.Name == "DangerousAcceptAnyServerCertificateValidator")
        {
            context.ReportDiagnostic(
                Diagnostic.Create(_certificate, context.Operation.Syntax.GetLocation(), "DangerousAcceptAnyServerCertificateValidator"));
        }
    }

    /// <summary>Whether a callback answers true whatever it is given; also one that is a method of this file with that body.</summary>
    private static bool TakesAll(IOperation callback) => callback.OnlyResult()?.IsConstant(true) ?? MethodTakesAll(callback);

    private static bool MethodTakesAll(IOperation callback)
    {
        if (callback.Core() is not IDelegateCreationOperation { Target: IMethodReferenceOperation target }
            || target.Method.DeclaringSyntaxReferences.Only() is not { } reference
            || reference.SyntaxTree != callback.Syntax.SyntaxTree
            || callback.SemanticModel?.GetOperation(reference.GetSyntax()) is not { } body)
        {
            return false;
        }

        var results = body.Descendants().OfType<IReturnOperation>().ToList();
        return results.Count > 0 && results.TrueForAll(result => result.ReturnedValue?.IsConstant(true) == true);
    }

    private static void AnalyzeVersion(OperationAnalysisContext context, KnownTypes types)
    {
        var field = ((IFieldReferenceOperation)context.Operation).Field;
        if (field.Name is "Tls" or "Tls11" or "Ssl2" or "Ssl3" or "Default"
            && (types.Is(field.ContainingType, MisuseTypes.SslProtocols)
                || (field.Name != "Default" && types.Is(field.ContainingType, MisuseTypes.SecurityProtocol)))
            && !IsTest(context.Operation))
        {
            context.ReportDiagnostic(Diagnostic.Create(_version, context.Operation.Syntax.GetLocation(), field.Name));
        }
    }

    /// <summary>Code that asks for a version, such as to refuse it, does not use it.</summary>
    private static bool IsTest(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IBinaryOperation { OperatorKind: not BinaryOperatorKind.Or } or IPatternOperation or ISwitchCaseOperation
                or ISwitchExpressionArmOperation or ICaseClauseOperation or IUnaryOperation)
            {
                return true;
            }
        }

        return false;
    }

    private static void AnalyzeConnection(OperationAnalysisContext context)
    {
        if (context.Operation.ConstantValue.Value is string { Length: > 24 } text && IsTrusting(text) && !IsListed(context.Operation))
        {
            context.ReportDiagnostic(Diagnostic.Create(_certificate, context.Operation.Syntax.GetLocation(), "TrustServerCertificate"));
        }
    }

    /// <summary>A text in a list of texts is looked for rather than used.</summary>
    private static bool IsListed(IOperation text) =>
        text.Parent is IArrayInitializerOperation or ICollectionExpressionOperation
            or IConversionOperation { Parent: ICollectionExpressionOperation };

    private static bool IsTrusting(string text) =>
        text.IndexOf('=') > 0 && Array.Exists(_connectionWords, word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
