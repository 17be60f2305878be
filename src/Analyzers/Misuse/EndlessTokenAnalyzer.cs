using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace SecureTools.Analyzers.Misuse;

/// <summary>A token that never ends stays good in every log and backup that it gets into.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EndlessTokenAnalyzer() : MisuseAnalyzer(_rule)
{
    private static readonly DiagnosticDescriptor _rule = Rule.Create(
        RuleIds.EndlessToken,
        "Tokens must expire",
        "Token '{0}' is made without an end. Set Expires.",
        DiagnosticSeverity.Warning,
        "A token cannot be called back; its end is what limits the harm of one that was stolen.");

    private protected override void Register(CompilationStartAnalysisContext context, KnownTypes types)
    {
        if (types.Has(MisuseTypes.SecurityTokenDescriptor))
        {
            context.RegisterOperationAction(creation => AnalyzeCreation(creation, types), OperationKind.ObjectCreation);
        }
    }

    private static void AnalyzeCreation(OperationAnalysisContext context, KnownTypes types)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        var isEndless = creation.Type?.Name == "SecurityTokenDescriptor" && types.Is(creation.Type, MisuseTypes.SecurityTokenDescriptor)
            ? creation is { Arguments.Length: 0, Initializer: not null } && IsNone(creation.Initial("Expires")) && !IsSetLater(creation)
            : creation.Type?.Name == "JwtSecurityToken" && creation.Constructor!.Parameters.Any(parameter => parameter.Name == "expires")
            && IsNone(creation.Argument("expires"));
        if (isEndless)
        {
            context.ReportDiagnostic(Diagnostic.Create(_rule, creation.Syntax.GetLocation(), creation.Type!.Name));
        }
    }

    private static bool IsNone(IOperation? value) => value is null || value.Core().ConstantValue is { HasValue: true, Value: null };

    /// <summary>Whether the method sets the end after the descriptor was made.</summary>
    private static bool IsSetLater(IOperation creation)
    {
        var block = creation;
        while (block.Parent is not null)
        {
            block = block.Parent;
        }

        return block.Descendants().OfType<ISimpleAssignmentOperation>().Any(assignment =>
            assignment.Target
                is IPropertyReferenceOperation
            {
                Property: { Name: "Expires", ContainingType.Name: "SecurityTokenDescriptor" },
                Instance: not null and not IInstanceReferenceOperation
            });
    }
}
