using System.Text;
using Microsoft.CodeAnalysis;

namespace SecureTools.Analyzers.Engine.Effects.Catalog;

/// <summary>Names of types and members as catalogs and people write them.</summary>
internal static class MemberNames
{
    /// <summary>The metadata name of a type with dots and without arity; nested types follow a plus.</summary>
    public static string Full(INamedTypeSymbol type)
    {
        var text = new StringBuilder();
        Append(text, Speakable(type));
        return text.ToString();
    }

    /// <summary>The name of a member in a catalog: that of the property or event for its accessors.</summary>
    public static string Member(IMethodSymbol method) => method.AssociatedSymbol switch
    {
        IPropertySymbol { IsIndexer: true } => "Item",
        { } member => member.Name,
        _ => method.Name,
    };

    /// <summary>A member as people read it: <c>File.Delete</c>, <c>new FileStream</c>.</summary>
    public static string Display(ISymbol member) =>
        member is IMethodSymbol method ? Display(method) : member.ContainingType.Name + "." + Plain(member.Name);

    private static string Display(IMethodSymbol method) => method.MethodKind switch
    {
        MethodKind.Constructor => "new " + method.ContainingType.Name,
        MethodKind.StaticConstructor => method.ContainingType.Name + "." + method.ContainingType.Name,
        MethodKind.LocalFunction => method.Name,
        MethodKind.AnonymousFunction => "lambda",
        MethodKind.Destructor => "~" + method.ContainingType.Name,
        _ => Speakable(method.ContainingType).Name + "." + Plain(Member(method)),
    };

    /// <summary>Members of an extension block stand under the class around it.</summary>
    private static INamedTypeSymbol Speakable(INamedTypeSymbol type) =>
        type is { CanBeReferencedByName: false, IsTupleType: false, IsAnonymousType: false, ContainingType: { } outer } ? outer : type;

    /// <summary>The name of an explicit implementation without that of its interface.</summary>
    private static string Plain(string name) => name.Substring(name.LastIndexOf('.') + 1);

    private static void Append(StringBuilder text, INamedTypeSymbol type)
    {
        if (type.ContainingType is { } outer)
        {
            Append(text, outer);
            text.Append('+');
        }
        else
        {
            Append(text, type.ContainingNamespace);
        }

        text.Append(type.Name);
    }

    private static void Append(StringBuilder text, INamespaceSymbol? space)
    {
        if (space is { IsGlobalNamespace: false })
        {
            Append(text, space.ContainingNamespace);
            text.Append(space.Name).Append('.');
        }
    }
}
