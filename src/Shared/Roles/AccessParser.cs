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

    /// <summary>The declarations of one assembly alone.</summary>
    public static AccessModel DeclaredBy(IAssemblySymbol assembly)
    {
        var attributes = assembly.GetAttributes();
        return AccessModel.From(Roles(attributes), Permissions(attributes), ReferencedAccess.None);
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

    /// <summary>
    /// What is wrong with a declaration of a role or permission, so that it declares nothing; null: nothing that the compiler does not say.
    /// </summary>
    public static AccessFault? Fault(AttributeData attribute)
    {
        if (attribute.HasErrors())
        {
            return null;
        }

        var (name, permissions) = (attribute.ConstructorArguments.FirstOrDefault(), attribute.ConstructorArguments.ElementAtOrDefault(1));
        return Text(name) is null ? AccessFault.NoName
            : permissions.Kind != TypedConstantKind.Array ? null
            : permissions.IsNull ? AccessFault.NoList
            : permissions.Values.Any(permission => Text(permission) is null) ? AccessFault.NamelessPermission
            : null;
    }

    /// <summary>The roles that faulty declarations name, and the permissions in them.</summary>
    public static (ISet<string> Roles, ISet<string> Permissions) Void(Compilation compilation)
    {
        var (roles, permissions) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var attribute in compilation.Assembly.GetAttributes())
        {
            if (SymbolFacts.Is(attribute.AttributeClass, TypeNames.Role) && Fault(attribute) is not null)
            {
                roles.Add(attribute.Text(0) ?? "");
                permissions.UnionWith(Permissions(attribute.ConstructorArguments.ElementAtOrDefault(1)));
            }
        }

        return (roles, permissions);
    }

    /// <summary>The permissions that a list names, those left out that have no name.</summary>
    public static IEnumerable<string> Permissions(TypedConstant list) =>
        list is { Kind: TypedConstantKind.Array, IsNull: false } ? list.Values.Select(Text).OfType<string>() : [];

    private static IEnumerable<RoleModel> Roles(IEnumerable<AttributeData> attributes) =>
        attributes.Where(attribute => SymbolFacts.Is(attribute.AttributeClass, TypeNames.Role)).Select(Role).OfType<RoleModel>();

    private static IEnumerable<string> Permissions(IEnumerable<AttributeData> attributes) =>
        attributes.Where(attribute => SymbolFacts.Is(attribute.AttributeClass, TypeNames.Permission)).Select(Permission).OfType<string>();

    private static RoleModel? Role(AttributeData attribute)
    {
        var arguments = attribute.ConstructorArguments;
        return arguments.Length == 2 && !attribute.HasErrors() && Fault(attribute) is null
            ? new RoleModel(Text(arguments[0])!, Permissions(arguments[1]).ToEquatable())
            : null;
    }

    private static string? Permission(AttributeData attribute) => Text(attribute.ConstructorArguments.FirstOrDefault());

    private static string? Text(TypedConstant constant) =>
        constant is { Kind: TypedConstantKind.Primitive, Value: string { Length: > 0 } text } ? text : null;
}
