using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.Analyzers.Engine.Taint.Sources;

/// <summary>Members of arguments that what binds them leaves alone: they are ignored, or have no setter that it may call.</summary>
internal static class UnwrittenMembers
{
    /// <summary>Whether nothing that a model writes is the value of the member when the tool begins.</summary>
    public static bool Contain(ToolMethod tool, IParameterSymbol argument, ISymbol member, CancellationToken cancel) =>
        IsBoundByJson(tool.Framework) && member is IPropertySymbol property && Owner(argument.Type, property) is { } owner
        && PropertySources.Of(owner).Find(one => one.Name == property.Name) is { } sources && IsLeftAlone(sources)
        && !IsMadeByCode(owner, property, cancel);

    /// <summary>Whether a value for the property is dropped, for all that its attributes and its setter say.</summary>
    public static bool IsLeftAlone(PropertySources property) => !property.IsWritten
        && (property.IsIgnoredInArguments || !property.Declarations.Any(declared => declared.Attribute(TypeNames.JsonInclude) is not null))
        && !property.Declarations.Any(declared => declared.IsConverted());

    /// <summary>Attributes of a project say nothing about who reads the arguments.</summary>
    public static bool IsBoundByJson(ToolFramework framework) =>
        framework is ToolFramework.Own or ToolFramework.Mcp or ToolFramework.SemanticKernel or ToolFramework.ExtensionsAI;

    /// <summary>The type of the object that holds the member; null: another one may stand there, or it reads itself.</summary>
    private static INamedTypeSymbol? Owner(ITypeSymbol type, IPropertySymbol property) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false } owner
        && Bases(owner).Contains(property.ContainingType.OriginalDefinition, SymbolEqualityComparer.Default)
        && !Bases(owner).Any(SymbolFacts.IsConverted) && !owner.AllInterfaces.Any(ReadsOn) ? owner : null;

    private static bool ReadsOn(INamedTypeSymbol contract) =>
        contract.Name.StartsWith("IJsonOnDeserializ", StringComparison.Ordinal);

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            yield return current.OriginalDefinition;
        }
    }

    /// <summary>Whether code that runs while the object is made may give the member what a model wrote elsewhere.</summary>
    private static bool IsMadeByCode(INamedTypeSymbol owner, IPropertySymbol property, CancellationToken cancel)
    {
        var types = Bases(owner).ToList();
        return property.DeclaringSyntaxReferences.IsEmpty || types.Exists(static type => type.DeclaringSyntaxReferences.IsEmpty)
            || property.DeclaringSyntaxReferences.Any(declared => HasCode(declared.GetSyntax(cancel)))
            || types.SelectMany(static type => type.DeclaringSyntaxReferences).Any(declared =>
                declared.GetSyntax(cancel).DescendantNodes().Any(node => IsMaking(node) && MayGive(node, property.Name)));
    }

    /// <summary>Accessors of its own, or an initializer that names anything.</summary>
    private static bool HasCode(SyntaxNode declared) => declared.DescendantNodes().Any(static node =>
        node is AccessorDeclarationSyntax { Body: not null } or AccessorDeclarationSyntax { ExpressionBody: not null }
        || node is IdentifierNameSyntax && node.FirstAncestorOrSelf<EqualsValueClauseSyntax>()?.Parent is PropertyDeclarationSyntax);

    private static bool IsMaking(SyntaxNode node) => node is ConstructorDeclarationSyntax { ParameterList.Parameters.Count: > 0 }
        or AccessorDeclarationSyntax { Keyword.ValueText: "set" or "init" };

    /// <summary>It names the member, or calls what may.</summary>
    private static bool MayGive(SyntaxNode code, string name) => code.DescendantNodes().Any(node =>
        node is IdentifierNameSyntax { Identifier.ValueText: var mentioned } && mentioned == name
        || node is InvocationExpressionSyntax
        {
            Expression: IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax }
        });
}
