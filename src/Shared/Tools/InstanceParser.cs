using Microsoft.CodeAnalysis;

namespace SecureTools.Shared.Tools;

/// <summary>Decides where the object comes from whose method is called. Null: generated code cannot make one.</summary>
internal static class InstanceParser
{
    public static InstanceModel? Parse(IMethodSymbol method, ValueParser values)
    {
        var type = method.ContainingType;
        if (method.IsStatic)
        {
            return method.IsAbstract || method.IsVirtual
                ? values.Refusals.Refuse<InstanceModel>(RefusalKind.StaticContract, method)
                : new InstanceModel(InstanceKind.None, type.Name(), EquatableArray<ServiceModel>.Empty, false, false);
        }

        if (type.TypeKind == TypeKind.Interface || type.IsAbstract)
        {
            return new InstanceModel(InstanceKind.Service, type.Name(), EquatableArray<ServiceModel>.Empty, false, false);
        }

        if (!type.IsReferenceType)
        {
            return values.Refusals.Refuse<InstanceModel>(RefusalKind.StructInstance, method, type.Display());
        }

        return Services(type, values) is { } services
            ? new InstanceModel(
                InstanceKind.Constructed, type.Name(), services, Implements(type, TypeNames.Disposable),
                Implements(type, TypeNames.AsyncDisposable))
            : null;
    }

    /// <summary>The services of the one constructor that generated code can call; of several, the longest.</summary>
    private static EquatableArray<ServiceModel>? Services(INamedTypeSymbol type, ValueParser values)
    {
        var constructors = type.InstanceConstructors.Where(constructor => constructor.IsReachable(values.Assembly))
            .OrderByDescending(constructor => constructor.Parameters.Length).ToList();
        if (constructors.Count == 0 || (constructors.Count > 1 && constructors[1].Parameters.Length == constructors[0].Parameters.Length))
        {
            values.Refusals.Add(RefusalKind.AmbiguousConstructor, type, type.Display());
            return null;
        }

        if (type.RequiredMembers().Any() && constructors[0].Attribute(TypeNames.SetsRequiredMembers) is null)
        {
            values.Refusals.Add(RefusalKind.RequiredMembersOfClass, type, type.Display());
            return null;
        }

        values.Uses(constructors[0]);
        var services = constructors[0].Parameters.Select(parameter => ParameterParser.Service(parameter, values)).ToList();
        return services.All(service => service is not null) ? services.OfType<ServiceModel>().ToEquatable() : null;
    }

    private static bool Implements(INamedTypeSymbol type, string contract) =>
        type.AllInterfaces.Any(implemented => implemented.Is(contract));
}
