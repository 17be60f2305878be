using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SecureTools.Tests.Package;

/// <summary>Writes down what an assembly offers: a line for each public or protected type and member.</summary>
internal static class PublicApi
{
    private static readonly SymbolDisplayFormat _format = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints | SymbolDisplayGenericsOptions.IncludeVariance,
        SymbolDisplayMemberOptions.IncludeAccessibility | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeConstantValue | SymbolDisplayMemberOptions.IncludeRef,
        SymbolDisplayDelegateStyle.NameAndSignature,
        SymbolDisplayExtensionMethodStyle.StaticMethod,
        SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue
            | SymbolDisplayParameterOptions.IncludeParamsRefOut,
        SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        SymbolDisplayLocalOptions.None,
        SymbolDisplayKindOptions.IncludeTypeKeyword,
        SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static string Text(string assembly, IEnumerable<byte[]> images)
    {
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(File.Exists)
            .Where(file => !Path.GetFileName(file).StartsWith("SecureTools", StringComparison.Ordinal))
            .Select(file => (MetadataReference)MetadataReference.CreateFromFile(file));
        var compilation = CSharpCompilation.Create("Api", references: platform.Concat(images.Select(image => MetadataReference.CreateFromImage(image))));
        var symbol = compilation.SourceModule.ReferencedAssemblySymbols.Single(reference => reference.Name == assembly);
        var text = new StringBuilder();
        foreach (var type in Types(symbol.GlobalNamespace).Where(IsOffered).OrderBy(type => type.ToDisplayString(), StringComparer.Ordinal))
        {
            Append(text, type);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, INamedTypeSymbol type)
    {
        var bases = type.TypeKind == TypeKind.Enum ? [] : type.Interfaces.Prepend(type.BaseType).OfType<INamedTypeSymbol>().Where(one => one.SpecialType == SpecialType.None)
            .Select(one => one.ToDisplayString(_format).Split(' ')[^1]).ToList();
        text.Append(Modifiers(type)).Append(type.ToDisplayString(_format)).Append(bases.Count == 0 ? "" : " : " + string.Join(", ", bases)).Append('\n');
        var members = type.GetMembers().Where(member => member is not INamedTypeSymbol && IsOffered(member) && member is not IMethodSymbol { AssociatedSymbol: not null });
        foreach (var member in members.Select(member => member.ToDisplayString(_format)).Order(StringComparer.Ordinal))
        {
            text.Append("    ").Append(member).Append('\n');
        }
    }

    private static string Modifiers(INamedTypeSymbol type) => type switch
    {
        { TypeKind: not TypeKind.Class } => "",
        { IsStatic: true } => "static ",
        { IsAbstract: true } => "abstract ",
        { IsSealed: true } => "sealed ",
        _ => "",
    };

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol place) => place.GetMembers().SelectMany(member => member switch
    {
        INamespaceSymbol inner => Types(inner),
        INamedTypeSymbol type => Types(type).Prepend(type),
        _ => [],
    });

    private static bool IsOffered(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
        && (symbol.ContainingType is null || IsOffered(symbol.ContainingType));
}
