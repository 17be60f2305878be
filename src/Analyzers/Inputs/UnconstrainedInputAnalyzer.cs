using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.Analyzers.Inputs.Members;
using SecureTools.Analyzers.Inputs.Reach;

namespace SecureTools.Analyzers.Inputs;

/// <summary>Texts, numbers and collections of any size, which go on to where size matters: arguments, and members of them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnconstrainedInputAnalyzer() : InputAnalyzer(_text, _number, _collection, _memberText, _memberNumber, _memberCollection)
{
    private static readonly DiagnosticDescriptor _text = Rule.Create(
        RuleIds.UnconstrainedText,
        "Texts that reach an effect must be constrained",
        "Argument '{0}' of tool '{1}' may be any text, and reaches '{2}'. Say what it may be: a length, a pattern, or the allowed values.",
        DiagnosticSeverity.Info,
        "A model writes the text, and whoever steers the model writes as much of it as they like; what the binder refuses never arrives.");

    private static readonly DiagnosticDescriptor _number = Rule.Create(
        RuleIds.UnconstrainedNumber,
        "Numbers that reach an effect or an allocation must have a range",
        "Argument '{0}' of tool '{1}' may be any number, and reaches '{2}'. Set a [Range].",
        DiagnosticSeverity.Info,
        "The schema of an integer takes two billion, and a model that repeats a number it has read sends that.");

    private static readonly DiagnosticDescriptor _collection = Rule.Create(
        RuleIds.UnlimitedCollection,
        "Collections must be limited",
        "Argument '{0}' of tool '{1}' may have any number of items. Set a [MaxLength].",
        DiagnosticSeverity.Info,
        "Each item costs memory when the call is bound, and often a query, a request or a message afterwards.");

    private static readonly DiagnosticDescriptor _memberText = Rule.Saying(
        _text,
        "Member '{0}' of '{1}', which a tool takes, may be any text, and reaches an effect. "
        + "Say what it may be: a length, a pattern, or the allowed values.");

    private static readonly DiagnosticDescriptor _memberNumber = Rule.Saying(
        _number, "Member '{0}' of '{1}', which a tool takes, may be any number, and reaches an effect or an allocation. Set a [Range].");

    private static readonly DiagnosticDescriptor _memberCollection = Rule.Saying(
        _collection, "Member '{0}' of '{1}', which a tool takes, may have any number of items. Set a [MaxLength].");

    private protected override Action<ToolContext, ToolMethod> ForCompilation(KnownTypes types)
    {
        var members = new UnconstrainedMembers(
            (name, type) => RuleFor(name, type, types, _memberText, _memberNumber, _memberCollection), types);
        return (context, tool) =>
        {
            AnalyzeTool(context, tool, types);
            members.Analyze(context, tool);
        };
    }

    private protected override void AnalyzeTool(ToolContext context, ToolMethod tool, KnownTypes types)
    {
        ArgumentReach? reach = null;
        foreach (var argument in tool.Arguments)
        {
            if (RuleFor(argument.Name, argument.Type, types, _text, _number, _collection) is { } rule
                && !IsConstrained(argument, rule, types))
            {
                reach ??= new ArgumentReach(context);
                Report(context, tool, argument, (rule, reach.Of(tool, argument)));
            }
        }
    }

    private static DiagnosticDescriptor? RuleFor(
        string name, ITypeSymbol type, KnownTypes types, DiagnosticDescriptor text, DiagnosticDescriptor number,
        DiagnosticDescriptor collection) => type switch
        {
            { SpecialType: SpecialType.System_String } => text,
            _ when Numbers.Is(type) => IsIdentifier(name) ? null : number,
            _ when Collections.Is(type, types) => collection,
            _ => null,
        };

    /// <summary>A number that names something is looked up: it is there or not.</summary>
    private static bool IsIdentifier(string name) =>
        name is "id" or "key" || name.EndsWith("Id", StringComparison.Ordinal) || name.EndsWith("ID", StringComparison.Ordinal);

    private static bool IsConstrained(IParameterSymbol argument, DiagnosticDescriptor rule, KnownTypes types) =>
        rule.Id == RuleIds.UnlimitedCollection ? InputConstraints.LimitCount(argument, types) : InputConstraints.Of(argument, types).Any();

    private static void Report(
        ToolContext context, ToolMethod tool, IParameterSymbol argument, (DiagnosticDescriptor Rule, ArgumentUse Use) found)
    {
        var (rule, use) = found;
        if (use.IsChecked || !use.IsUsed)
        {
            return;
        }

        var reached = rule.Id == RuleIds.UnconstrainedNumber ? use.Effect ?? use.Amount : use.Effect;
        if (rule.Id == RuleIds.UnlimitedCollection)
        {
            context.ReportDiagnostic(Diagnostic.Create(rule, argument.Locations[0], argument.Name, tool.Name));
        }
        else if (reached is not null && (rule.Id != RuleIds.UnconstrainedText || !Dangers.Has(context, tool, argument)))
        {
            context.ReportDiagnostic(
                Diagnostic.Create(rule, argument.Locations[0], [reached.Location], argument.Name, tool.Name, reached.Name));
        }
    }
}
