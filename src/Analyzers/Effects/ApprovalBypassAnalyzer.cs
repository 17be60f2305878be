using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Misuse;

namespace SecureTools.Analyzers.Effects;

/// <summary>
/// A way around an approval: the function inside a wrapper that asks, or the method of a tool that requires it, can be reached without it.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ApprovalBypassAnalyzer() : SecureToolsAnalyzer(_inner, _approval, _token)
{
    /// <summary>The property that tells the code fix what the calling tool lacks.</summary>
    internal const string Guard = "Guard";
    internal const string Approval = "Approval";
    internal const string Token = "Token";

    private static readonly DiagnosticDescriptor _inner = Rule.Create(
        RuleIds.ApprovalBypass,
        "Tools that need approval must not be reachable without it",
        "Function '{0}' is wrapped in 'ApprovalRequiredAIFunction', but is also offered or called without it. Use the wrapper everywhere.",
        DiagnosticSeverity.Warning,
        "A guard that stands on one of two ways guards nothing: a model takes the other one, by itself or because a text it "
        + "has read asks for it.");

    private static readonly DiagnosticDescriptor _approval =
        Rule.Saying(
            _inner, "Tool '{0}' runs tool '{1}' without the approval that it requires. Require it here too, or call it through the table.");

    private static readonly DiagnosticDescriptor _token =
        Rule.Saying(
            _inner,
            "Tool '{0}' runs tool '{1}' without the token that its calls need. Set Secure = true here too, or call it through the "
            + "table.");

    private protected override bool NeedsToolAttribute => false;

    private protected override void Analyze(CompilationStartAnalysisContext context, KnownTypes types)
    {
        if (types.Has(EffectTypes.ApprovalRequired) && Mentions.Of(context.Compilation, "ApprovalRequiredAIFunction"))
        {
            var recognizer = ToolRecognizer.Of(context.Compilation, context.Options.AnalyzerConfigOptionsProvider);
            var uses = new FunctionUses(types);
            context.RegisterOperationAction(creation => AnalyzeWrapper(creation, uses, types), OperationKind.ObjectCreation);
            context.RegisterOperationAction(call => AnalyzeFunction(call, recognizer, uses), OperationKind.Invocation);
        }

        if (types.Has(TypeNames.Tool))
        {
            var recognizer = ToolRecognizer.Of(context.Compilation, context.Options.AnalyzerConfigOptionsProvider);
            context.RegisterOwnToolAction((place, tool) => AnalyzeTool(place, tool, recognizer, types));
        }
    }

    /// <summary>The variable that is wrapped here is used bare beside it.</summary>
    private static void AnalyzeWrapper(OperationAnalysisContext context, FunctionUses uses, KnownTypes types)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (!types.Is(creation.Type, EffectTypes.ApprovalRequired)
            || VariableOf(creation.Arguments.FirstOrDefault()?.Value.Core()) is not { } variable)
        {
            return;
        }

        foreach (var read
            in FunctionUses.Reads(FunctionUses.Root(creation), variable)
            .Where(read => uses.IsExposed(read) && FunctionUses.AreTogether(read, creation)))
        {
            context.ReportDiagnostic(Diagnostic.Create(_inner, read.Syntax.GetLocation(), [creation.Syntax.GetLocation()], variable.Name));
        }
    }

    private static ISymbol? VariableOf(IOperation? function) => function switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    /// <summary>The method that is made a function here is wrapped elsewhere.</summary>
    private static void AnalyzeFunction(OperationAnalysisContext context, ToolRecognizer recognizer, FunctionUses uses)
    {
        var call = (IInvocationOperation)context.Operation;
        if (recognizer.Creations.Recognize(call) is { Framework: ToolFramework.ExtensionsAI } tool && !uses.IsWrapped(call)
            && WrappedFunctions.Of(context.Compilation).PlaceOf(tool.Method, context.CancellationToken) is { } wrapper)
        {
            foreach (var exposed in Exposed(call, uses))
            {
                context.ReportDiagnostic(Diagnostic.Create(_inner, exposed.Syntax.GetLocation(), [wrapper], tool.Name));
            }
        }
    }

    /// <summary>The call, or the reads of its variable; what a condition decides about is somebody's decision.</summary>
    private static IEnumerable<IOperation> Exposed(IInvocationOperation call, FunctionUses uses)
    {
        if (FunctionUses.Variable(call) is not { } variable)
        {
            return uses.IsExposed(call) && !FunctionUses.Branches(call).Any() ? [call] : [];
        }

        var reads = FunctionUses.Reads(FunctionUses.Root(call), variable);
        return reads.Any(uses.IsWrapped) ? [] : reads.Where(read => uses.IsExposed(read) && !FunctionUses.Branches(read).Any());
    }

    private static void AnalyzeTool(ToolContext context, ToolMethod tool, ToolRecognizer recognizer, KnownTypes types)
    {
        foreach (var inner in new InnerTools(context.Compilation, recognizer, context.CancellationToken).Of(tool))
        {
            if (RequiresApproval(inner.Tool, types) && !RequiresApproval(tool, types))
            {
                Report(context, _approval, Approval, tool, inner);
            }
            else if (inner.Tool.IsSecure && !tool.IsSecure)
            {
                Report(context, _token, Token, tool, inner);
            }
        }
    }

    private static bool RequiresApproval(ToolMethod tool, KnownTypes types) =>
        tool.Requirements.Any(requirement => types.Is(requirement.Attribute.AttributeClass, TypeNames.RequireApproval));

    private static void Report(ToolContext context, DiagnosticDescriptor rule, string guard, ToolMethod tool, InnerTool inner) => context.ReportDiagnostic(
        Diagnostic.Create(
            rule, inner.Path[0], inner.Path.Skip(1), ImmutableDictionary<string, string?>.Empty.Add(Guard, guard), tool.Name, inner.Tool.Name));
}
