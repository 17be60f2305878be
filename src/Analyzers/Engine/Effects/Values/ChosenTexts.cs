using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SecureTools.Analyzers.Engine.Effects.Values;

/// <summary>The texts that whoever calls a tool hands to it: any, or those that an attribute allows and the guard of the tool enforces.</summary>
internal static class ChosenTexts
{
    public static KnownArguments Of(ToolMethod tool)
    {
        var known = KnownArguments.None;
        foreach (var parameter in tool.Parameters)
        {
            if (parameter is { IsModelControlled: true, Symbol.Type.SpecialType: SpecialType.System_String })
            {
                known = known.With(parameter.Symbol, Allowed(parameter.Symbol, tool.Framework) ?? [KnownArguments.Chosen]);
            }
        }

        return known;
    }

    private static ImmutableArray<string>? Allowed(IParameterSymbol parameter, ToolFramework framework)
    {
        foreach (var attribute in framework == ToolFramework.Own ? parameter.GetAttributes() : [])
        {
            if (attribute is { AttributeClass.Name: "AllowedValuesAttribute", ConstructorArguments: [{ Kind: TypedConstantKind.Array, Values: { IsDefaultOrEmpty: false } values }] }
                && values.All(value => value.Value is string))
            {
                return [.. values.Select(value => (string)value.Value!)];
            }
        }

        return null;
    }
}
