using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using SecureTools.Analyzers.Inputs.Reach;

namespace SecureTools.Analyzers.Inputs.Members;

/// <summary>
/// Looks at the members of what the tools of a compilation take. Several tools may take the same type: what is said of a member is the same
/// for all of them, and is said once.
/// </summary>
/// <param name="ruleFor">The rule for a value of that name and type; null: none.</param>
/// <param name="types">The types of the compilation.</param>
internal sealed class UnconstrainedMembers(Func<string, ITypeSymbol, DiagnosticDescriptor?> ruleFor, KnownTypes types)
{
    private readonly ConcurrentDictionary<ITypeSymbol, IReadOnlyList<ArgumentMember>> _members = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> _reported = new(SymbolEqualityComparer.Default);

    public void Analyze(ToolContext context, ToolMethod tool)
    {
        foreach (var argument in tool.Arguments.Where(argument => MayHold(argument.Type) && argument.Attribute(TypeNames.ToolJson) is null))
        {
            ArgumentReach? reach = null;
            foreach (var member in MembersOf(argument.Type, context).Where(member => !_reported.ContainsKey(member.Property)))
            {
                if (RuleFor(member) is { } rule
                    && IsWorthIt(context, tool, argument, rule, (reach ??= new ArgumentReach(context)).Of(tool, argument, member))
                    && _reported.TryAdd(member.Property, true))
                {
                    context.ReportDiagnostic(
                        Diagnostic.Create(rule, member.Property.Locations[0], member.Property.Name, member.Property.ContainingType.Name));
                }
            }
        }
    }

    /// <summary>Most arguments are texts and numbers, of which nothing more is to be asked.</summary>
    private static bool MayHold(ITypeSymbol type) =>
        type is IArrayTypeSymbol or INamedTypeSymbol { SpecialType: SpecialType.None, TypeKind: not TypeKind.Enum };

    private IReadOnlyList<ArgumentMember> MembersOf(ITypeSymbol type, ToolContext context) => _members.TryGetValue(type, out var known)
        ? known
        : _members.GetOrAdd(
            type, ArgumentShape.MembersOf(type, new DataTypes(context.Compilation, types, context.CancellationToken), types));

    /// <summary>Null: nothing is to be said of such a member, or it is constrained.</summary>
    private DiagnosticDescriptor? RuleFor(ArgumentMember member) =>
        ruleFor(ToolNames.CamelCase(member.Property.Name), member.Type) is { } rule
            && !member.Sources.All.Any(source => IsConstrained(source, rule)) ? rule : null;

    private bool IsConstrained(ISymbol source, DiagnosticDescriptor rule) =>
        rule.Id == RuleIds.UnlimitedCollection ? InputConstraints.LimitCount(source, types) : InputConstraints.Of(source, types).Any();

    private static bool IsWorthIt(
        ToolContext context, ToolMethod tool, IParameterSymbol argument, DiagnosticDescriptor rule, ArgumentUse use) =>
        !use.IsChecked && rule.Id switch
        {
            RuleIds.UnlimitedCollection => use.IsUsed || use.Effect is not null,
            RuleIds.UnconstrainedNumber => use.Effect is not null || use.Amount is not null,
            _ => use.Effect is { } effect && !IsDangerous(context, tool, argument, effect.Location),
        };

    /// <summary>Whether a rule about danger speaks of the same call.</summary>
    private static bool IsDangerous(ToolContext context, ToolMethod tool, IParameterSymbol argument, Location call) =>
        Dangers.Of(context, tool).Findings.Any(finding =>
            SymbolEqualityComparer.Default.Equals(finding.Start.Parameter, argument)
            && finding.Location.SourceTree == call.SourceTree && call.SourceSpan.Contains(finding.Location.SourceSpan));
}
