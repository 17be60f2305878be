using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.Analyzers.Declarations;

/// <summary>A requirement of a role or permission that nothing declares.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnknownAccessNameAnalyzer()
    : DeclarationAnalyzer(_role, _permission, _misspeltRole, _misspeltPermission, _voidRole, _voidPermission)
{
    /// <summary>The properties that tell a code fix the name, what it is of, and the declared name that is like it.</summary>
    internal const string NameProperty = "Name", KindProperty = "Kind", SuggestionProperty = "Suggestion";

    private static readonly DiagnosticDescriptor _role = Rule.Create(
        RuleIds.UnknownAccessName,
        "Roles and permissions must be declared",
        "Tool '{0}' requires the role '{1}', which is not declared. Declare it with [assembly: Role].",
        DiagnosticSeverity.Error,
        "Roles and permissions are a closed set, so that a misspelt name cannot grant or require what nobody thought of; such a tool is left out.",
        WellKnownDiagnosticTags.NotConfigurable);

    private static readonly DiagnosticDescriptor _permission =
        Rule.Saying(
            _role, "Tool '{0}' requires the permission '{1}', which is not declared. Declare it with [assembly: Role] or [assembly: Permission].");

    private static readonly DiagnosticDescriptor _misspeltRole =
        Rule.Saying(_role, "Tool '{0}' requires the role '{1}', which is not declared. Write '{2}' if you meant that, or declare it.");

    private static readonly DiagnosticDescriptor _misspeltPermission =
        Rule.Saying(
            _role, "Tool '{0}' requires the permission '{1}', which is not declared. Write '{2}' if you meant that, or declare it.");

    private static readonly DiagnosticDescriptor _voidRole = Rule.Saying(
        _role, "Tool '{0}' requires the role '{1}', whose declaration declares nothing. Mend the [assembly: Role] as SECT0019 says there.");

    private static readonly DiagnosticDescriptor _voidPermission = Rule.Saying(
        _role,
        "Tool '{0}' requires the permission '{1}', whose role's declaration declares nothing. Mend the [assembly: Role] as SECT0019 says there.");

    private protected override void AnalyzeTool(SymbolAnalysisContext context, DeclaredTool tool)
    {
        var tools = DeclaredTools.Of(context.Compilation);
        var access = tools.Access;
        foreach (var name in AccessNames.Of(tool.Method, KnownTypes.Of(context.Compilation)))
        {
            var known = name.IsRole ? access.Roles : access.Permissions;
            if (known.Any(candidate => candidate.Name == name.Text))
            {
                continue;
            }

            if (tools.IsVoid(name))
            {
                Report(context, tool, name, name.IsRole ? _voidRole : _voidPermission, tool.Properties);
            }
            else
            {
                Report(context, tool, name, Spelling.Closest(name.Text, known.Select(candidate => candidate.Name)));
            }
        }
    }

    private static void Report(SymbolAnalysisContext context, DeclaredTool tool, AccessName name, string? suggestion)
    {
        var properties = tool.Properties.Add(NameProperty, name.Text).Add(KindProperty, name.Kind).Add(SuggestionProperty, suggestion);
        Report(context, tool, name, RuleFor(name, suggestion), properties, suggestion);
    }

    private static void Report(
        SymbolAnalysisContext context, DeclaredTool tool, AccessName name, DiagnosticDescriptor rule,
        ImmutableDictionary<string, string?> properties, string? suggestion = null)
    {
        var places = new RefusalPlaces(tool, context.Compilation, context.CancellationToken);
        var place = name.Syntax(context.Compilation, context.CancellationToken)?.GetLocation() ?? places.OfMethod;
        context.ReportDiagnostic(Diagnostic.Create(rule, place, properties, tool.Name, name.Text, suggestion));
    }

    private static DiagnosticDescriptor RuleFor(AccessName name, string? suggestion) => (name.IsRole, suggestion) switch
    {
        (true, null) => _role,
        (false, null) => _permission,
        (true, _) => _misspeltRole,
        (false, _) => _misspeltPermission,
    };
}
