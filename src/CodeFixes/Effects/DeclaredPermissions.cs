using Microsoft.CodeAnalysis;

namespace SecureTools.CodeFixes.Effects;

/// <summary>The permissions that an assembly declares, by itself or through its roles.</summary>
internal static class DeclaredPermissions
{
    public static IEnumerable<string> Of(Compilation compilation)
    {
        var types = KnownTypes.Of(compilation);
        return compilation.Assembly.GetAttributes()
            .SelectMany(attribute => Names(attribute, types))
            .Where(name => name.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .OrderBy(name => name, StringComparer.Ordinal);
    }

    private static IEnumerable<string> Names(AttributeData attribute, KnownTypes types)
    {
        if (types.Is(attribute.AttributeClass, TypeNames.Permission) && attribute.FirstText() is { } name)
        {
            return [name];
        }

        return types.Is(attribute.AttributeClass, TypeNames.Role)
            && attribute.ConstructorArguments.LastOrDefault() is { Kind: TypedConstantKind.Array, IsNull: false } permissions
            ? permissions.Values.Select(permission => permission.Value).OfType<string>()
            : [];
    }
}
