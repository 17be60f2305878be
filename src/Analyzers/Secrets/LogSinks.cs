using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.Analyzers.Secrets;

/// <summary>Calls whose arguments end up in a log, a trace, on the console or in the text of an exception.</summary>
internal static class LogSinks
{
    private const string Exception = "System.Exception";

    private static readonly string[] _spaces =
        ["Microsoft.Extensions.Logging", "Serilog", "NLog", "log4net", "System.Console", "System.Diagnostics.Debug",
            "System.Diagnostics.Trace", "System.Diagnostics.Activity"];

    private static readonly string[] _verbs =
        ["Log", "Write", "Print", "SetTag", "AddTag", "SetBaggage", "AddBaggage", "Trace", "Debug", "Info", "Warn", "Error", "Fatal",
            "Verbose", "BeginScope", "SetCustomProperty"];

    /// <summary>Whether the call may be one, by its name alone.</summary>
    public static bool MayBe(SyntaxNode node) => node switch
    {
        ObjectCreationExpressionSyntax { Type: SimpleNameSyntax name } =>
            name.Identifier.ValueText.EndsWith("Exception", StringComparison.Ordinal),
        ObjectCreationExpressionSyntax { Type: QualifiedNameSyntax name } =>
            name.Right.Identifier.ValueText.EndsWith("Exception", StringComparison.Ordinal),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } => IsVerb(member.Name),
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax member } => IsVerb(member.Name),
        InvocationExpressionSyntax { Expression: SimpleNameSyntax name } => IsVerb(name),
        _ => false,
    };

    /// <summary>Whether it writes to what the console offers as a writer.</summary>
    public static bool IsConsole(SyntaxNode node) =>
        node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Error" or "Out", Expression: var owner } } }
        && owner.ToString() is "Console" or "System.Console";

    /// <summary>Whether it is one.</summary>
    public static bool Is(IMethodSymbol method, ArgumentSyntax argument, KnownTypes types)
    {
        var type = method.ContainingType;
        return method.MethodKind == MethodKind.Constructor
            ? types.DerivesFrom(type, Exception) && TakesMessage(method, argument)
            : Array.Exists(_spaces, space => type.ToDisplayString().StartsWith(space, StringComparison.Ordinal)) || IsLoggerMessage(method);
    }

    /// <summary>Other arguments of exceptions are data for programs.</summary>
    private static bool TakesMessage(IMethodSymbol method, ArgumentSyntax argument)
    {
        var index = argument.Parent is ArgumentListSyntax list ? list.Arguments.IndexOf(argument) : 0;
        var name = argument.NameColon?.Name.Identifier.ValueText ?? (index < method.Parameters.Length ? method.Parameters[index].Name : "");
        return name.IndexOf("message", StringComparison.OrdinalIgnoreCase) >= 0;
    }

    private static bool IsVerb(SimpleNameSyntax name) =>
        Array.Exists(_verbs, verb => name.Identifier.ValueText.IndexOf(verb, StringComparison.Ordinal) >= 0);

    private static bool IsLoggerMessage(IMethodSymbol method) =>
        method.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "LoggerMessageAttribute");
}
