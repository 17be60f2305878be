using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace SecureTools.Analyzers.Misuse;

/// <summary>Credentials over plain http can be read by everything on the way.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PlainHttpAnalyzer() : MisuseAnalyzer(_rule)
{
    private static readonly DiagnosticDescriptor _rule = Rule.Create(
        RuleIds.PlainHttp,
        "Credentials must not be sent over plain http",
        "Credentials are sent to '{0}' without TLS. Use https.",
        DiagnosticSeverity.Warning,
        "Whatever passes on a request can read and keep the credentials in it.");

    private static readonly string[] _local = ["localhost", "127.", "[::1]", "host.docker.internal"];

    /// <summary>Names that nobody owns: they cannot be reached.</summary>
    private static readonly string[] _reserved = [".test", ".invalid", ".local", ".localhost"];

    private protected override void Register(CompilationStartAnalysisContext context, KnownTypes types)
    {
        if (types.Has(MisuseTypes.AuthenticationHeader))
        {
            context.RegisterOperationAction(literal => AnalyzeLiteral(literal, types), OperationKind.Literal);
        }
    }

    /// <summary>An address of plain http, in a method that makes a header of credentials.</summary>
    private static void AnalyzeLiteral(OperationAnalysisContext context, KnownTypes types)
    {
        if (context.Operation.ConstantValue.Value is string text && Host(text) is { } host && IsAddress(context.Operation)
            && HasCredentials(Root(context.Operation), types))
        {
            context.ReportDiagnostic(Diagnostic.Create(_rule, context.Operation.Syntax.GetLocation(), host));
        }
    }

    private static bool HasCredentials(IOperation method, KnownTypes types) =>
        method.DescendantsAndSelf().Any(operation => IsCredentials(operation, types));

    private static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    /// <summary>The host of an http address beyond this machine; null for others.</summary>
    private static string? Host(string text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && !IsNear(uri.Host) ? uri.Host : null;

    private static bool IsNear(string host) =>
        host.IndexOf('.') < 0
        || Array.Exists(_local, start => host.StartsWith(start, StringComparison.OrdinalIgnoreCase))
        || Array.Exists(_reserved, end => host.EndsWith(end, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the text is used as an address, not as the name of something such as a namespace or a claim.</summary>
    private static bool IsAddress(IOperation literal)
    {
        var parent = literal.Parent;
        while (parent is IArgumentOperation or IConversionOperation or IInterpolatedStringTextOperation or IInterpolatedStringOperation
            or IBinaryOperation)
        {
            parent = parent.Parent;
        }

        return parent is IObjectCreationOperation { Type.Name: "Uri" or "HttpRequestMessage" }
            || (parent is IInvocationOperation call && IsRequest(call.TargetMethod.Name));
    }

    private static bool IsRequest(string name) =>
        name.StartsWith("Get", StringComparison.Ordinal) || name.StartsWith("Post", StringComparison.Ordinal)
            || name.StartsWith("Put", StringComparison.Ordinal)
        || name.StartsWith("Patch", StringComparison.Ordinal) || name.StartsWith("Delete", StringComparison.Ordinal)
        || name.StartsWith("Send", StringComparison.Ordinal);

    private static bool IsCredentials(IOperation operation, KnownTypes types) => operation switch
    {
        IObjectCreationOperation creation => types.Is(creation.Type, MisuseTypes.AuthenticationHeader),
        IInvocationOperation { TargetMethod: { Name: "Add" or "TryAddWithoutValidation", ContainingType.Name: "HttpHeaders" } } call =>
            call.First()?.ConstantValue.Value is string name
                && (name.Equals("Authorization", StringComparison.OrdinalIgnoreCase) || SecretWords.IsSecret(name)),
        _ => false,
    };
}
