using Microsoft.CodeAnalysis;

namespace SecureTools.Analyzers.Declarations;

/// <summary>The permission to stay anonymous, and the requirement that takes it back where its author cannot have meant that.</summary>
internal sealed record Anonymity(AttributeData Attribute, AttributeData? Winner)
{
    /// <summary>Null: the tool has no such permission.</summary>
    public static Anonymity? Of(ToolMethod tool, KnownTypes types)
    {
        if (On(tool.Method, types) is { } own)
        {
            return new Anonymity(own, tool.Requirements.FirstOrDefault()?.Attribute);
        }

        // A requirement on a single method of an anonymous class is the exception that its author meant.
        var type = tool.Method.ContainingType;
        return On(type, types) is { } wide
            ? new Anonymity(
                wide, type.GetAttributes().FirstOrDefault(attribute => types.DerivesFrom(attribute.AttributeClass, TypeNames.Requirement)))
            : null;
    }

    private static AttributeData? On(ISymbol symbol, KnownTypes types) =>
        symbol.GetAttributes().FirstOrDefault(attribute => types.Is(attribute.AttributeClass, TypeNames.AllowAnonymous));
}
