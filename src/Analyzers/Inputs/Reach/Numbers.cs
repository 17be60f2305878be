using Microsoft.CodeAnalysis;

namespace SecureTools.Analyzers.Inputs.Reach;

/// <summary>The types of numbers that may be large.</summary>
internal static class Numbers
{
    public static bool Is(ITypeSymbol? type) => Underlying(type) is
    {
        SpecialType: SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64
            or SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal or SpecialType.System_IntPtr
            or SpecialType.System_UIntPtr
    }
    or { Name: "Int128" or "UInt128" or "Half" or "BigInteger", ContainingNamespace.Name: "System" or "Numerics" };

    public static ITypeSymbol? Underlying(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0]
            : type;
}
