using Microsoft.CodeAnalysis;
using SecureTools.Analyzers.Engine.Taint.Guards;
using SecureTools.Analyzers.Engine.Taint.Summaries;
using SecureTools.Analyzers.Engine.Taint.Values;

namespace SecureTools.Analyzers.Engine.Taint.Sources;

/// <summary>What an argument can do after the host of the tool has checked it.</summary>
internal static class ToolSource
{
    /// <summary>Constraints are enforced where <c>[Tool]</c> binds the arguments; other frameworks only publish them.</summary>
    public static Danger DangersOf(ToolMethod tool, IParameterSymbol parameter, Hit hit, CancellationToken cancel)
    {
        if (hit.Origin.Member is Member.Named { Symbol: var written } && UnwrittenMembers.Contain(tool, parameter, written, cancel))
        {
            return Danger.None;
        }

        if (tool.Framework != ToolFramework.Own || hit.Form == TaintForm.Decoded)
        {
            return Danger.All;
        }

        var dangers = ByConstraints(parameter);
        return hit.Origin.Member is Member.Named { Symbol: var member } ? dangers & ByConstraints(member) : dangers;
    }

    private static Danger ByConstraints(ISymbol symbol)
    {
        var dangers = Danger.All;
        foreach (var attribute in symbol.GetAttributes())
        {
            dangers &= ~Harmless(attribute);
        }

        return dangers;
    }

    private static Danger Harmless(AttributeData attribute) => attribute.AttributeClass?.Name switch
    {
        "AllowedValuesAttribute" => Danger.All,
        "Base64StringAttribute" => CharacterSet.Of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=").Harmless,
        "RegularExpressionAttribute" when attribute.ConstructorArguments is [{ Value: string pattern }] => Matching(pattern),
        _ => Danger.None,
    };

    /// <summary>The attribute holds the whole text against the pattern.</summary>
    private static Danger Matching(string pattern)
    {
        var isAnchored = pattern.StartsWith("^", StringComparison.Ordinal) && pattern.EndsWith("$", StringComparison.Ordinal);
        return PatternCharacters.WhenMatched(new KnownPattern(isAnchored ? pattern : "^(?:" + pattern + ")$", 0))?.Harmless ?? Danger.None;
    }
}
