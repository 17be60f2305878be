using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.Analyzers.Engine.Scope;
using SecureTools.Analyzers.Inputs.Claims;

namespace SecureTools.Analyzers.Inputs;

/// <summary>Who calls, what they may do and what it costs, taken from what a model wrote.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClaimedIdentityAnalyzer() : InputAnalyzer(_identity, _role, _price)
{
    private static readonly DiagnosticDescriptor _identity = Rule.Create(
        RuleIds.ClaimedIdentity,
        "Identity must come from the caller, not from an argument",
        "Tool '{1}' believes what argument '{0}' says about who calls. Take it from the caller, which the host fills.",
        DiagnosticSeverity.Warning,
        "A model that is told another user's identifier sends it, and acts for them.");

    private static readonly DiagnosticDescriptor _role = Rule.Saying(
        _identity, "Tool '{1}' decides by argument '{0}' what the caller may do. Ask the caller, which the host fills.");

    private static readonly DiagnosticDescriptor _price = Rule.Saying(
        _identity, "Tool '{1}' takes argument '{0}' from the model although the data know it. Look it up.");

    private protected override void AnalyzeTool(ToolContext context, ToolMethod tool, KnownTypes types)
    {
        var callers = new CallerSources(types);
        foreach (var argument in tool.Arguments)
        {
            var claim = ClaimNames.Of(argument);
            if (claim == ClaimKind.None || ClaimNames.IsSubject(tool, argument, claim)
                || (claim != ClaimKind.Price && !callers.AreThere(tool)))
            {
                continue;
            }

            var bodies = ProgramCode.Of(context.Compilation).Bodies(tool.Method, context.CancellationToken);
            if (bodies.Any(body => ClaimUse.Believes(claim, (tool.Method, body, argument.Ordinal), callers)))
            {
                context.ReportDiagnostic(Diagnostic.Create(RuleFor(claim), argument.Locations[0], argument.Name, tool.Name));
            }
        }
    }

    private static DiagnosticDescriptor RuleFor(ClaimKind claim) => claim switch
    {
        ClaimKind.Role => _role,
        ClaimKind.Price => _price,
        _ => _identity,
    };
}
