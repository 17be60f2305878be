using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace SecureTools.Analyzers.Misuse;

/// <summary>A caller's token was made for this service. Whoever gets it can use it here.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TokenPassThroughAnalyzer() : MisuseAnalyzer(_rule)
{
    private const int MaxDepth = 8;

    private static readonly DiagnosticDescriptor _rule = Rule.Create(
        RuleIds.TokenPassThrough,
        "The caller's token must not be passed on",
        "Header '{0}' sends the caller's own token to another service. Exchange it for one that is made for that service.",
        DiagnosticSeverity.Warning,
        "The other service can use the token against this one, and neither knows any more who called: the Model Context Protocol forbids it.");

    private protected override void Register(CompilationStartAnalysisContext context, KnownTypes types)
    {
        if (types.Has(MisuseTypes.HttpRequest))
        {
            context.RegisterOperationAction(creation => AnalyzeCreation(creation, types), OperationKind.ObjectCreation);
            context.RegisterOperationAction(call => AnalyzeCall(call, types), OperationKind.Invocation);
        }
    }

    private static void AnalyzeCreation(OperationAnalysisContext context, KnownTypes types)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Type?.Name == "AuthenticationHeaderValue" && types.Is(creation.Type, MisuseTypes.AuthenticationHeader))
        {
            Report(context, creation.Arguments.Select(argument => argument.Value), "AuthenticationHeaderValue", types);
        }
    }

    private static void AnalyzeCall(OperationAnalysisContext context, KnownTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        var isHeader = call.TargetMethod
            is { Name: "Add" or "TryAddWithoutValidation", ContainingType.Name: "HttpHeaders" or "HttpRequestHeaders" }
            && call.First()?.IsConstant("Authorization") == true;
        var isParsed = call.TargetMethod.Name is "Parse" or "TryParse"
            && types.Is(call.TargetMethod.ContainingType, MisuseTypes.AuthenticationHeader)
            && call.Parent is not IVariableInitializerOperation && call.Syntax.Parent is not null && IsAssignedToClient(call);
        if (isHeader || isParsed)
        {
            Report(context, call.Arguments.Select(argument => argument.Value), call.TargetMethod.Name, types);
        }
    }

    /// <summary>Parsing a header to check it passes nothing on; putting it into requests does.</summary>
    private static bool IsAssignedToClient(IOperation call)
    {
        var parent = call.Parent;
        while (parent is IConversionOperation)
        {
            parent = parent.Parent;
        }

        return parent
            is ISimpleAssignmentOperation
        {
            Target: IPropertyReferenceOperation
            {
                Property:
                {
                    Name: "Authorization",
                    ContainingType.Name: "HttpRequestHeaders"
                }
            }
        };
    }

    private static void Report(OperationAnalysisContext context, IEnumerable<IOperation> values, string name, KnownTypes types)
    {
        if (values.Any(value => IsCallersToken(value, MaxDepth, types, context.CancellationToken)))
        {
            context.ReportDiagnostic(Diagnostic.Create(_rule, context.Operation.Syntax.GetLocation(), name));
        }
    }

    /// <summary>Whether the value is the Authorization header of the request, or is cut out of it.</summary>
    private static bool IsCallersToken(IOperation value, int depth, KnownTypes types, CancellationToken cancel)
    {
        if (depth == 0)
        {
            return false;
        }

        return value.Origin(cancel) switch
        {
            IPropertyReferenceOperation property when IsAuthorization(property, types) => true,
            IPropertyReferenceOperation { Instance: { } instance } => IsCallersToken(instance, depth - 1, types, cancel),
            IInvocationOperation { TargetMethod.Name: "GetTokenAsync" } call => IsCallersToken(call, types),
            IInvocationOperation call when call.TargetMethod.Name is "ToString" or "Substring" or "Replace" or "Split" or "Trim"
                or "TrimStart" or "Last" or "First" or "FirstOrDefault" or "Parse" =>
                new[] { call.Instance }.Concat(call.Arguments.Select(argument => argument.Value)).OfType<IOperation>()
                    .Any(part => IsCallersToken(part, depth - 1, types, cancel)),
            IArrayElementReferenceOperation element => IsCallersToken(element.ArrayReference, depth - 1, types, cancel),
            IImplicitIndexerReferenceOperation range => IsCallersToken(range.Instance, depth - 1, types, cancel),
            IConditionalAccessOperation access => IsCallersToken(access.Operation, depth - 1, types, cancel),
            IConversionOperation conversion => IsCallersToken(conversion.Operand, depth - 1, types, cancel),
            IInterpolatedStringOperation text =>
                text.Parts.OfType<IInterpolationOperation>().Any(part => IsCallersToken(part.Expression, depth - 1, types, cancel)),
            IBinaryOperation sum => IsCallersToken(sum.LeftOperand, depth - 1, types, cancel)
                || IsCallersToken(sum.RightOperand, depth - 1, types, cancel),
            _ => false,
        };
    }

    /// <summary>
    /// A site that signs its users in keeps tokens that were made for the services it calls; a server of tools, and the bearer scheme,
    /// keep the caller's.
    /// </summary>
    private static bool IsCallersToken(IInvocationOperation call, KnownTypes types) =>
        HasConstant(call, "access_token") && (HasConstant(call, "Bearer") || types.Has(MisuseTypes.McpException));

    private static bool HasConstant(IInvocationOperation call, string text) =>
        call.Arguments.Any(argument => argument.Value.IsConstant(text));

    private static bool IsAuthorization(IPropertyReferenceOperation property, KnownTypes types) =>
        types.Is(property.Instance?.Core().Type, MisuseTypes.HeaderDictionary)
        && property.Instance!.Core() is IPropertyReferenceOperation { Instance: { } request }
        && types.Is(request.Core().Type, MisuseTypes.HttpRequest)
        && (property.Property.Name == "Authorization"
            || (property.Property.IsIndexer && property.Arguments[0].Value.IsConstant("Authorization")));
}
