using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.Analyzers.Declarations;

/// <summary>A role or permission that a requirement names.</summary>
/// <param name="Text">The name.</param>
/// <param name="IsRole">Whether it is that of a role.</param>
/// <param name="Attribute">The requirement.</param>
/// <param name="Index">Its position among the names of the requirement.</param>
internal sealed record AccessName(string Text, bool IsRole, AttributeData Attribute, int Index)
{
    public string Kind => IsRole ? "role" : "permission";

    /// <summary>How the name is written; null: in another compilation, or as a part of something larger.</summary>
    public ExpressionSyntax? Syntax(Compilation compilation, CancellationToken cancel)
    {
        if (Attribute.ApplicationSyntaxReference is not { } reference || !compilation.ContainsSyntaxTree(reference.SyntaxTree)
            || reference.GetSyntax(cancel) is not AttributeSyntax { ArgumentList: { } list })
        {
            return null;
        }

        var names = list.Arguments.Where(argument => argument.NameEquals is null)
            .SelectMany(argument => RequirementParser.Items(argument.Expression)).ToList();
        return Index < names.Count ? names[Index] : null;
    }
}

/// <summary>The roles and permissions that hold for a tool.</summary>
internal static class AccessNames
{
    public static IEnumerable<AccessName> Of(IMethodSymbol method, KnownTypes types) =>
        GuardSources.Of(method).SelectMany(source => source.GetAttributes()).SelectMany(attribute => Names(attribute, types));

    private static IEnumerable<AccessName> Names(AttributeData attribute, KnownTypes types)
    {
        var isRole = types.Is(attribute.AttributeClass, TypeNames.RequireRole);
        return (isRole || types.Is(attribute.AttributeClass, TypeNames.RequirePermission))
            && attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Array, IsNull: false } list
            ? list.Values.Select((value, index) => (value.Value, index)).Where(name => name.Value is string { Length: > 0 })
                .Select(name => new AccessName((string)name.Value!, isRole, attribute, name.index))
            : [];
    }
}
