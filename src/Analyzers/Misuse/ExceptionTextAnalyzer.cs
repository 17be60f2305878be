using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace SecureTools.Analyzers.Misuse;

/// <summary>The text of an exception was written for whoever runs the program: it names paths, hosts, queries, sometimes secrets.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ExceptionTextAnalyzer() : MisuseAnalyzer(_rule)
{
    private const int MaxDepth = 8;

    private static readonly DiagnosticDescriptor _rule = Rule.Create(
        RuleIds.ExceptionText,
        "Exception texts must not be returned to a model or a client",
        "Member '{0}' gives the text of an exception to whoever calls. Log it, and return a fixed sentence.",
        DiagnosticSeverity.Warning,
        "Exception texts name files, hosts, queries and versions, and a model repeats to anybody what it has read.");

    private protected override void Register(CompilationStartAnalysisContext context, KnownTypes types)
    {
        var recognizer = ToolRecognizer.Of(context.Compilation, context.Options.AnalyzerConfigOptionsProvider);
        context.RegisterOperationAction(
            returned => AnalyzeReturn(returned, recognizer, types), OperationKind.Return, OperationKind.YieldReturn);
        context.RegisterOperationAction(call => AnalyzeCall(call, types), OperationKind.Invocation);
        context.RegisterOperationAction(creation => AnalyzeCreation(creation, types), OperationKind.ObjectCreation);
        context.RegisterOperationAction(AnalyzeSwitch, OperationKind.SimpleAssignment);
    }

    private static void AnalyzeReturn(OperationAnalysisContext context, ToolRecognizer recognizer, KnownTypes types)
    {
        if (context.Operation is IReturnOperation { ReturnedValue: { } value } && !value.ConstantValue.HasValue
            && !IsWithinLambda(context.Operation)
            && context.ContainingSymbol is IMethodSymbol method && recognizer.Recognize(method) is { IsEmpty: false } tools
            && ExceptionText(value, MaxDepth, types, context.CancellationToken) is { } text)
        {
            context.ReportDiagnostic(Diagnostic.Create(_rule, text.Syntax.GetLocation(), tools[0].Name));
        }
    }

    /// <summary>A lambda's result is not the tool's.</summary>
    private static bool IsWithinLambda(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return true;
            }
        }

        return false;
    }

    private static void AnalyzeCall(OperationAnalysisContext context, KnownTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.Arguments.Length > 0 && IsAnswer(call.TargetMethod, types))
        {
            Report(context, call.Arguments, call.TargetMethod.Name, types);
        }
    }

    /// <summary>Names first: nearly every call is ruled out by them.</summary>
    private static bool IsAnswer(IMethodSymbol method, KnownTypes types) => method.ContainingType?.Name switch
    {
        "Results" => types.Is(method.ContainingType, MisuseTypes.Results),
        "TypedResults" => types.Is(method.ContainingType, MisuseTypes.TypedResults),
        "ControllerBase" => types.Is(method.ContainingType, MisuseTypes.ControllerBase),
        "HttpResponseWritingExtensions" => method.Name == "WriteAsync",
        _ => false,
    };

    private static void AnalyzeCreation(OperationAnalysisContext context, KnownTypes types)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Arguments.Length > 0 && types.DerivesFrom(creation.Type, MisuseTypes.McpException))
        {
            Report(context, creation.Arguments, creation.Type!.Name, types);
        }
    }

    private static void AnalyzeSwitch(OperationAnalysisContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target.Core()
            is IPropertyReferenceOperation
            {
                Property.Name: "IncludeDetailedErrors" or "EnableDetailedErrors"
                or "IncludeExceptionDetails"
            } property
            && assignment.Value.IsConstant(true))
        {
            context.ReportDiagnostic(Diagnostic.Create(_rule, assignment.Syntax.GetLocation(), property.Property.Name));
        }
    }

    private static void Report(OperationAnalysisContext context, IEnumerable<IArgumentOperation> arguments, string name, KnownTypes types)
    {
        foreach (var argument
            in arguments.Where(argument => argument.Parameter?.Type is not { } type || !types.DerivesFrom(type, MisuseTypes.Exception)))
        {
            if (ExceptionText(argument.Value, MaxDepth, types, context.CancellationToken) is { } text)
            {
                context.ReportDiagnostic(Diagnostic.Create(_rule, text.Syntax.GetLocation(), name));
                return;
            }
        }
    }

    /// <summary>Where the value has the text of an exception in it; null: nowhere.</summary>
    private static IOperation? ExceptionText(IOperation value, int depth, KnownTypes types, CancellationToken cancel)
    {
        var origin = value.Origin(cancel);
        return depth == 0 ? null : IsText(origin, types) ? (origin as IInterpolationOperation)?.Expression ?? origin
            : Parts(origin).Select(part => ExceptionText(part, depth - 1, types, cancel)).FirstOrDefault(text => text is not null);
    }

    private static bool IsText(IOperation operation, KnownTypes types) => operation switch
    {
        IPropertyReferenceOperation { Property.Name: "Message" or "StackTrace", Instance: { } instance } => IsException(instance, types),
        IInvocationOperation { TargetMethod.Name: "ToString", Instance: { } instance } => IsException(instance, types),
        IInterpolationOperation { Expression: var expression } => IsException(expression, types),
        _ => false,
    };

    /// <summary>An exception of the author's own was written for callers.</summary>
    private static bool IsException(IOperation instance, KnownTypes types) =>
        types.DerivesFrom(instance.Core().Type, MisuseTypes.Exception)
            && !instance.Core().Type!.Locations.Any(location => location.IsInSource);

    private static IEnumerable<IOperation> Parts(IOperation operation) => operation switch
    {
        IInterpolatedStringOperation text =>
            text.Parts.OfType<IInterpolationOperation>().SelectMany(part => new[] { part, part.Expression }),
        IBinaryOperation sum => [sum.LeftOperand, sum.RightOperand],
        IConditionalOperation choice => new[] { choice.WhenTrue, choice.WhenFalse }.OfType<IOperation>(),
        ICoalesceOperation coalesce => [coalesce.Value, coalesce.WhenNull],
        IObjectCreationOperation creation => creation.Arguments.Select(argument => argument.Value)
            .Concat(creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>().Select(assignment => assignment.Value) ?? []),
        IAnonymousObjectCreationOperation creation =>
            creation.Initializers.OfType<ISimpleAssignmentOperation>().Select(assignment => assignment.Value),
        IInvocationOperation
        {
            TargetMethod:
            {
                Name: "Format" or "Concat" or "Join",
                ContainingType.SpecialType: SpecialType.System_String
            }
        } call => call.Values(),
        IInvocationOperation { TargetMethod: { Name: "FromResult" or "Serialize", IsStatic: true } } call =>
            call.Arguments.Select(argument => argument.Value),
        _ => [],
    };
}
