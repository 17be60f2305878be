using Microsoft.CodeAnalysis;

namespace SecureTools.Shared.Roles;

/// <summary>Reads declarations of roles and permissions. A declaration that cannot be read grants nothing.</summary>
internal static class AccessParser
{
    public static EquatableArray<RoleModel> Roles(GeneratorAttributeSyntaxContext context, CancellationToken cancel) =>
        context.Attributes.Select(Role).OfType<RoleModel>().ToEquatable();

    public static EquatableArray<string> Permissions(GeneratorAttributeSyntaxContext context, CancellationToken cancel) =>
        context.Attributes.Select(Permission).OfType<string>().ToEquatable();

    /// <summary>All declarations that hold for a compilation, as generation sees them.</summary>
    public static AccessModel Parse(Compilation compilation, CancellationToken cancel)
    {
        var attributes = compilation.Assembly.GetAttributes();
        return AccessModel.From(Roles(attributes), Permissions(attributes), Referenced(compilation, cancel));
    }

    /// <summary>What the assemblies declare that a compilation references, each as its own attributes say.</summary>
    public static ReferencedAccess Referenced(Compilation compilation, CancellationToken cancel)
    {
        var (roles, permissions) = (new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal));
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols.Where(ReferencedAssemblies.UseSecureTools))
        {
            cancel.ThrowIfCancellationRequested();
            var attributes = assembly.GetAttributes();
            var declared = Roles(attributes).ToList();
            roles.UnionWith(declared.Select(role => role.Name));
            permissions.UnionWith(declared.SelectMany(role => role.Permissions).Concat(Permissions(attributes)));
        }

        return roles.Count + permissions.Count == 0 ? ReferencedAccess.None
            : new ReferencedAccess(roles.ToEquatable(), permissions.ToEquatable());
    }

    private static IEnumerable<RoleModel> Roles(IEnumerable<AttributeData> attributes) =>
        attributes.Where(attribute => SymbolFacts.Is(attribute.AttributeClass, TypeNames.Role)).Select(Role).OfType<RoleModel>();

    private static IEnumerable<string> Permissions(IEnumerable<AttributeData> attributes) =>
        attributes.Where(attribute => SymbolFacts.Is(attribute.AttributeClass, TypeNames.Permission)).Select(Permission).OfType<string>();

    private static RoleModel? Role(AttributeData attribute)
    {
        var arguments = attribute.ConstructorArguments;
        if (arguments.Length != 2 || Text(arguments[0]) is not { } name
            || arguments[1] is not { Kind: TypedConstantKind.Array, IsNull: false } list)
        {
            return null;
        }

        var permissions = list.Values.Select(Text).ToList();
        return permissions.All(permission => permission is not null) ? new RoleModel(name, permissions.OfType<string>().ToEquatable())
            : null;
    }

    private static string? Permission(AttributeData attribute) => Text(attribute.ConstructorArguments.FirstOrDefault());

    private static string? Text(TypedConstant constant) =>
        constant is { Kind: TypedConstantKind.Primitive, Value: string { Length: > 0 } text } ? text : null;
}
