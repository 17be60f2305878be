using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace SecureTools.Analyzers.Misuse;

/// <summary>A cookie without its flags goes over plain http and into every script of the page.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CookieFlagsAnalyzer() : MisuseAnalyzer(_rule)
{
    private static readonly DiagnosticDescriptor _rule = Rule.Create(
        RuleIds.CookieFlags,
        "Cookies must be secure and closed to scripts",
        "Flag '{0}' is not set for a cookie. Set Secure and HttpOnly to true.",
        DiagnosticSeverity.Warning,
        "Secure keeps a cookie from plain http, HttpOnly from the page's scripts; without them whoever reads either takes the session over.");

    private static readonly string[] _flags = ["Secure", "HttpOnly"];

    private protected override void Register(CompilationStartAnalysisContext context, KnownTypes types)
    {
        if (types.Has(MisuseTypes.CookieOptions))
        {
            context.RegisterOperationAction(creation => AnalyzeCreation(creation, types), OperationKind.ObjectCreation);
            context.RegisterOperationAction(call => AnalyzeCall(call, types), OperationKind.Invocation);
            context.RegisterOperationAction(assignment => AnalyzeAssignment(assignment, types), OperationKind.SimpleAssignment);
        }
    }

    private static void AnalyzeCreation(OperationAnalysisContext context, KnownTypes types)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation is { Type.Name: "CookieOptions", Arguments.Length: 0, Parent: IArgumentOperation or IConversionOperation }
            && types.Is(creation.Type, MisuseTypes.CookieOptions)
            && Array.Find(_flags, flag => creation.Initial(flag) is null) is { } missing)
        {
            context.ReportDiagnostic(Diagnostic.Create(_rule, creation.Syntax.GetLocation(), missing));
        }
    }

    /// <summary>A cookie without options has no flag at all. One that is deleted needs none.</summary>
    private static void AnalyzeCall(OperationAnalysisContext context, KnownTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod is { Name: "Append", Parameters.Length: 2 }
            && types.Is(call.TargetMethod.ContainingType, MisuseTypes.ResponseCookies))
        {
            context.ReportDiagnostic(Diagnostic.Create(_rule, call.Syntax.GetLocation(), "Secure"));
        }
    }

    private static void AnalyzeAssignment(OperationAnalysisContext context, KnownTypes types)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation { Property: var property } && IsOff(property, assignment.Value, types))
        {
            context.ReportDiagnostic(Diagnostic.Create(_rule, assignment.Syntax.GetLocation(), property.Name));
        }
    }

    private static bool IsOff(IPropertySymbol property, IOperation value, KnownTypes types) => property.Name switch
    {
        "Secure" => types.Is(property.ContainingType, MisuseTypes.CookieOptions) && value.IsConstant(false),
        "HttpOnly" =>
            (types.Is(property.ContainingType, MisuseTypes.CookieOptions)
                || types.DerivesFrom(property.ContainingType, MisuseTypes.CookieBuilder)) && value.IsConstant(false),
        "SecurePolicy" => value.Core() is IFieldReferenceOperation { Field: { Name: "None" } field }
            && types.Is(field.ContainingType, MisuseTypes.CookieSecurePolicy),
        _ => false,
    };
}
