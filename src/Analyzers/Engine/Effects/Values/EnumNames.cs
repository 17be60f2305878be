using Microsoft.CodeAnalysis;

namespace SecureTools.Analyzers.Engine.Effects.Values;

/// <summary>The members of enums that values may be.</summary>
internal static class EnumNames
{
    /// <summary>The names of all that the value may be; null: one that nobody knows.</summary>
    public static IEnumerable<string?> Of(IOperation? value, KnownTexts texts) =>
        ObjectValues.Sources(value, texts).Select(source => Name(source.Operation)).Distinct(StringComparer.Ordinal);

    /// <summary>The member that a constant is; null: it is none, or not constant.</summary>
    public static string? Name(IOperation value)
    {
        if (value is not { ConstantValue: { HasValue: true, Value: { } constant }, Type: { } type })
        {
            return null;
        }

        var members = Plain(type).GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue);
        return members.FirstOrDefault(field => Equals(field.ConstantValue, constant))?.Name;
    }

    /// <summary>Without the question mark.</summary>
    public static ITypeSymbol Plain(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] } ? inner
            : type;
}
