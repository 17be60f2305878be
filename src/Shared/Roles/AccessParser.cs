using Microsoft.CodeAnalysis;

namespace SecureTools.Shared.Roles;

/// <summary>Reads the assembly's declarations of roles and permissions. A declaration that cannot be read grants nothing.</summary>
internal static class AccessParser
{
    public static EquatableArray<RoleModel> Roles(GeneratorAttributeSyntaxContext context, CancellationToken cancel) =>
        context.Attributes.Select(Role).OfType<RoleModel>().ToEquatable();

    public static EquatableArray<string> Permissions(GeneratorAttributeSyntaxContext context, CancellationToken cancel) =>
        context.Attributes.Select(attribute => Text(attribute.ConstructorArguments.FirstOrDefault())).OfType<string>().ToEquatable();

    /// <summary>All declarations of an assembly, as generation sees them.</summary>
    public static AccessModel Parse(IAssemblySymbol assembly, KnownTypes types)
    {
        var attributes = assembly.GetAttributes();
        return AccessModel.From(
            attributes.Where(attribute => types.Is(attribute.AttributeClass, TypeNames.Role)).Select(Role).OfType<RoleModel>(),
            attributes.Where(attribute => types.Is(attribute.AttributeClass, TypeNames.Permission))
                .Select(attribute => Text(attribute.ConstructorArguments.FirstOrDefault())).OfType<string>());
    }

    private static RoleModel? Role(AttributeData attribute)
    {
        var arguments = attribute.ConstructorArguments;
        if (arguments.Length != 2 || Text(arguments[0]) is not { } name || arguments[1] is not { Kind: TypedConstantKind.Array, IsNull: false } list)
        {
            return null;
        }

        var permissions = list.Values.Select(Text).ToList();
        return permissions.All(permission => permission is not null) ? new RoleModel(name, permissions.OfType<string>().ToEquatable()) : null;
    }

    private static string? Text(TypedConstant constant) =>
        constant is { Kind: TypedConstantKind.Primitive, Value: string { Length: > 0 } text } ? text : null;
}
