using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.CodeFixes.Secrets;

/// <summary>Finds an <c>IConfiguration</c> that code at a place can read.</summary>
internal static class ConfigurationInScope
{
    private const string Space = "Microsoft.Extensions.Configuration";

    /// <summary>An expression for it, such as <c>_configuration</c> or <c>builder.Configuration</c>; null: there is none.</summary>
    public static string? Find(SyntaxNode node, SemanticModel model)
    {
        var isStatic = IsStatic(node);
        foreach (var symbol in model.LookupSymbols(node.SpanStart))
        {
            if (TypeOf(symbol, node.SpanStart) is not { } type
                || (isStatic && symbol is IFieldSymbol { IsStatic: false } or IPropertySymbol { IsStatic: false }))
            {
                continue;
            }

            if (IsConfiguration(type))
            {
                return symbol.Name;
            }

            if (symbol is ILocalSymbol or IParameterSymbol
                && type.GetMembers("Configuration").OfType<IPropertySymbol>().Any(property => IsConfiguration(property.Type)))
            {
                return symbol.Name + ".Configuration";
            }
        }

        return null;
    }

    private static ITypeSymbol? TypeOf(ISymbol symbol, int position) => symbol switch
    {
        ILocalSymbol local when local.DeclaringSyntaxReferences.All(reference => reference.Span.End < position) => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol { CanBeReferencedByName: true } field => field.Type,
        IPropertySymbol { IsIndexer: false } property => property.Type,
        _ => null,
    };

    /// <summary>Whether there is no object whose members could be read: static members and initializers of fields.</summary>
    private static bool IsStatic(SyntaxNode node) => node.FirstAncestorOrSelf<MemberDeclarationSyntax>() switch
    {
        FieldDeclarationSyntax => true,
        PropertyDeclarationSyntax { Initializer: not null } => true,
        { } member => member.Modifiers.Any(SyntaxKind.StaticKeyword),
        _ => false,
    };

    private static bool IsConfiguration(ITypeSymbol type) => IsOne(type) || type.AllInterfaces.Any(IsOne);

    private static bool IsOne(ITypeSymbol type) => type.Name == "IConfiguration" && type.ContainingNamespace?.ToDisplayString() == Space;
}
