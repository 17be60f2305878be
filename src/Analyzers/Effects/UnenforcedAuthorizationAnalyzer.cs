using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.Analyzers.Effects;

/// <summary>Attributes of ASP.NET Core on tools of other frameworks, which nothing applies or which another one takes back.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnenforcedAuthorizationAnalyzer() : SecureToolsAnalyzer(_mcp, _functions, _overridden)
{
    /// <summary>The property that tells the code fix that a server could enforce the attribute.</summary>
    internal const string Server = "Server";

    private static readonly ImmutableDictionary<string, string?> _server = ImmutableDictionary<string, string?>.Empty.Add(Server, null);

    private static readonly DiagnosticDescriptor _mcp = Rule.Create(
        RuleIds.UnenforcedAuthorization,
        "Authorization attributes must be enforced by the host of the tool",
        "Tool '{0}' has '{1}', which this server does not enforce. Call AddAuthorizationFilters() where it is built.",
        DiagnosticSeverity.Warning,
        "Whoever reads such an attribute takes the tool for guarded. Endpoints apply it, frameworks that call a method for a "
        + "model do not, unless they are told to.");

    private static readonly DiagnosticDescriptor _functions =
        Rule.Saying(
            _mcp,
            "Tool '{0}' has '{1}', which nothing enforces when a model calls it. Check the caller in the method or in a filter of "
            + "all calls.");

    private static readonly DiagnosticDescriptor _overridden = Rule.Create(
        RuleIds.OverridingAnonymity,
        "Anonymous access must not override a requirement",
        "Tool '{0}' has '{1}', which '{2}' overrides wherever it stands. Remove one of them.",
        DiagnosticSeverity.Warning,
        "Permission to stay anonymous wins over every requirement, whichever of both is nearer to the method, so a class that "
        + "looks closed has an open tool.");

    private protected override bool NeedsToolAttribute => false;

    private protected override void Analyze(CompilationStartAnalysisContext context, KnownTypes types)
    {
        if (types.Has(TypeNames.AuthorizeData))
        {
            context.RegisterToolAction(types, (tool, method) => AnalyzeTool(tool, method, types));
        }
    }

    /// <summary>On a tool of ours another rule says that the attribute has no business there.</summary>
    private static void AnalyzeTool(ToolContext context, ToolMethod tool, KnownTypes types)
    {
        if (tool.Framework == ToolFramework.Own || AuthorizationAttributes.Of(tool.Method, types) is not { Requires.IsEmpty: false } found)
        {
            return;
        }

        var nearest = found.Requires[0];
        if (HostFacts.Of(context.Compilation).Authorization(tool.Framework, context.CancellationToken) == HostGuard.Nothing)
        {
            Report(context, tool.Framework == ToolFramework.Mcp ? _mcp : _functions, tool, nearest, nearest, Name(nearest));
        }
        else if (found.Allows is { } open)
        {
            Report(
                context, _overridden, tool, open.IsOnMethod ? open : nearest, open.IsOnMethod ? nearest : open, Name(nearest), Name(open));
        }
    }

    private static string Name(AuthorizationAttribute attribute) => $"[{attribute.Attribute.Display()}]";

    /// <summary>At the attribute where the method is declared as a tool; where it is given away, that is what there is to change.</summary>
    private static void Report(
        ToolContext context, DiagnosticDescriptor rule, ToolMethod tool, AuthorizationAttribute subject, AuthorizationAttribute other,
        params string[] names)
    {
        var place = subject.IsOnMethod && tool.Creation is null ? Place(context, subject) : null;
        var further = new[] { Place(context, subject), Place(context, other) }.OfType<Location>().Distinct()
            .Where(location => location != place);
        context.ReportDiagnostic(Diagnostic.Create(
            rule, place ?? tool.Location, further, rule.Equals(_mcp) ? _server : null, [tool.Name, .. names]));
    }

    private static Location? Place(ToolContext context, AuthorizationAttribute attribute) =>
        attribute.Attribute.SyntaxIn(context.Compilation, context.CancellationToken)?.Name.GetLocation();
}
