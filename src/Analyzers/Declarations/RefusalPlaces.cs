using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.Analyzers.Declarations;

/// <summary>
/// Finds the smallest piece of code to edit. What is reached through a parameter is shown there, where the tool's author looks, and so is
/// what lies in another assembly.
/// </summary>
internal sealed class RefusalPlaces(DeclaredTool tool, Compilation compilation, CancellationToken cancel)
{
    public Location Of(Refusal refusal) => refusal switch
    {
        { Through: IMethodSymbol } => OfType(tool.Method) ?? OfMethod,
        { Through: { } parameter } => InSource(parameter) ?? OfMethod,
        { Kind: RefusalKind.NotOrdinary } => OfMethod,
        { Attribute: { } attribute } => attribute.SyntaxIn(compilation, cancel)?.Name.GetLocation() ?? InSource(refusal.Symbol) ?? OfMethod,
        _ => InSource(refusal.Symbol) ?? OfMethod,
    };

    /// <summary>The member behind the parameter, where it is in source.</summary>
    public IEnumerable<Location> Further(Refusal refusal) =>
        refusal.Through is not null && InSource(refusal.Symbol) is { } place ? [place] : [];

    /// <summary>The type of a parameter, property or result, as it is written.</summary>
    public Location? OfType(ISymbol owner) => Declaration(owner) switch
    {
        ParameterSyntax { Type: { } type } => type.GetLocation(),
        MethodDeclarationSyntax method => method.ReturnType.GetLocation(),
        PropertyDeclarationSyntax property => property.Type.GetLocation(),
        _ => null,
    };

    /// <summary>The value of a named argument.</summary>
    public Location? OfArgument(AttributeData? attribute, string name) =>
        attribute?.ArgumentSyntax(name, compilation, cancel)?.GetLocation();

    /// <summary>The first argument that has no name.</summary>
    public Location? OfFirstArgument(AttributeData? attribute) => attribute?.FirstArgumentSyntax(compilation, cancel)?.GetLocation();

    /// <summary>The name of the method.</summary>
    public Location OfMethod => InSource(tool.Method) ?? Location.None;

    private SyntaxNode? Declaration(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.FirstOrDefault() is { } reference && compilation.ContainsSyntaxTree(reference.SyntaxTree)
            ? reference.GetSyntax(cancel)
            : null;

    private Location? InSource(ISymbol symbol) =>
        symbol.Locations.FirstOrDefault(location => location.SourceTree is { } tree && compilation.ContainsSyntaxTree(tree));
}
