using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace SecureTools.Analyzers.Misuse;

/// <summary>A token that is read and not validated is a text that anybody can write.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TokenValidationAnalyzer() : MisuseAnalyzer(_off, _algorithms)
{
    private static readonly DiagnosticDescriptor _off = Rule.Create(
        RuleIds.TokenValidationOff,
        "Token validation must not be switched off",
        "Setting '{0}' switches off a part of token validation. Remove it, and name the issuer, audience and keys that are valid.",
        DiagnosticSeverity.Warning,
        "Each check of a token stops one way to use a token that was made by or for somebody else, has ended, or was made up.");

    private static readonly DiagnosticDescriptor _algorithms = Rule.Create(
        RuleIds.OpenAlgorithms,
        "Token validation must list its algorithms",
        "New '{0}' do not say which algorithms are valid. Set ValidAlgorithms.",
        DiagnosticSeverity.Info,
        "A key that fits several algorithms lets the sender of a token choose the weakest.");

    /// <summary>Those that are on by default. Writing out the default of another switches nothing off.</summary>
    private static readonly HashSet<string> _switches = new(StringComparer.Ordinal)
    {
        "ValidateIssuer", "ValidateAudience", "ValidateLifetime", "RequireSignedTokens", "RequireExpirationTime", "RequireAudience",
    };

    private static readonly HashSet<string> _delegates = new(StringComparer.Ordinal)
    {
        "IssuerValidator", "AudienceValidator", "LifetimeValidator", "IssuerSigningKeyValidator", "SignatureValidator",
        "AlgorithmValidator", "TokenReplayValidator",
        "IssuerValidatorUsingConfiguration", "IssuerSigningKeyValidatorUsingConfiguration", "SignatureValidatorUsingConfiguration",
        "TypeValidator",
    };

    private protected override void Register(CompilationStartAnalysisContext context, KnownTypes types)
    {
        if (types.Has(MisuseTypes.TokenValidationParameters))
        {
            context.RegisterOperationAction(assignment => AnalyzeAssignment(assignment, types), OperationKind.SimpleAssignment);
            context.RegisterOperationAction(creation => AnalyzeCreation(creation, types), OperationKind.ObjectCreation);
            context.RegisterOperationAction(field => AnalyzeAlgorithm(field, types), OperationKind.FieldReference);
        }
    }

    private static void AnalyzeAssignment(OperationAnalysisContext context, KnownTypes types)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation { Property: var property } && IsOff(property, assignment.Value, types))
        {
            context.ReportDiagnostic(Diagnostic.Create(_off, assignment.Syntax.GetLocation(), property.Name));
        }
    }

    private static bool IsOff(IPropertySymbol property, IOperation value, KnownTypes types)
    {
        if (property.Name == "RequireHttpsMetadata")
        {
            return value.IsConstant(false) && property.ContainingType.Name is "JwtBearerOptions" or "OpenIdConnectOptions";
        }

        return types.DerivesFrom(property.ContainingType, MisuseTypes.TokenValidationParameters)
            && ((_switches.Contains(property.Name) && value.IsConstant(false))
                || (_delegates.Contains(property.Name) && IsBlind(value))
                || (property.Name == "ValidAlgorithms" && value.Descendants().Any(item => item.IsConstant("none"))));
    }

    /// <summary>A delegate that answers the same whatever it is given: true, or for a signature the token as it was read.</summary>
    private static bool IsBlind(IOperation value) =>
        value.OnlyResult() is { } result
            && (result.IsConstant(true) || result is IObjectCreationOperation || result is IParameterReferenceOperation);

    private static void AnalyzeCreation(OperationAnalysisContext context, KnownTypes types)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation is { Type.Name: "TokenValidationParameters", Arguments.Length: 0, Initializer: not null }
            && types.Is(creation.Type, MisuseTypes.TokenValidationParameters)
            && creation.Initial("ValidAlgorithms") is null && creation.Initial("AlgorithmValidator") is null)
        {
            context.ReportDiagnostic(Diagnostic.Create(_algorithms, creation.Syntax.GetLocation(), creation.Type!.Name));
        }
    }

    private static void AnalyzeAlgorithm(OperationAnalysisContext context, KnownTypes types)
    {
        var field = ((IFieldReferenceOperation)context.Operation).Field;
        if (field.Name == "None" && types.Is(field.ContainingType, MisuseTypes.SecurityAlgorithms)
            && context.Operation.Parent is not IBinaryOperation)
        {
            context.ReportDiagnostic(Diagnostic.Create(_off, context.Operation.Syntax.GetLocation(), "SecurityAlgorithms.None"));
        }
    }
}
