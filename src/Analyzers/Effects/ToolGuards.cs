using Microsoft.CodeAnalysis;
using SecureTools.Analyzers.Declarations;

namespace SecureTools.Analyzers.Effects;

/// <summary>What guards a tool of ours.</summary>
internal sealed class ToolGuards(KnownTypes types, ToolMethod tool)
{
    private static readonly string[] _who = [TypeNames.RequirePermission, TypeNames.RequireRole];

    /// <summary>Whether it decides for every call who may make it.</summary>
    public bool DecideWho => Array.Exists(_who, name => Requires(name, always: true));

    /// <summary>Whether anybody may call, known or not.</summary>
    public bool AreOpen => tool is { IsSecure: false, Requirements.IsEmpty: true } && Anonymity.Of(tool, types) is not null;

    /// <summary>Whether every call needs a second factor.</summary>
    public bool HaveSecondFactor => Requires(TypeNames.RequireMfa, always: true);

    /// <summary>Whether something bounds how much or how often; an approval may be for large amounts alone.</summary>
    public bool HaveLimit => Requires(TypeNames.RequireApproval, always: false) || IsRateLimited() || tool.Arguments.Any(HasRange);

    private bool Requires(string name, bool always) =>
        tool.Requirements.Any(
            requirement => types.Is(requirement.Attribute.AttributeClass, name) && !(always && requirement.IsConditional));

    private bool IsRateLimited() => GuardSources.Of(tool.Method).Any(source => Has(source, TypeNames.RateLimit));

    /// <summary>A range of the amount, or of a number in the object that holds it.</summary>
    private bool HasRange(IParameterSymbol parameter) =>
        Has(parameter, TypeNames.Range)
        || (parameter.Type is INamedTypeSymbol { SpecialType: SpecialType.None } type
            && type.GetMembers().OfType<IPropertySymbol>().Any(property => Has(property, TypeNames.Range)));

    private bool Has(ISymbol symbol, string attribute) =>
        symbol.GetAttributes().Any(candidate => types.Is(candidate.AttributeClass, attribute));
}
