using Microsoft.CodeAnalysis;

namespace SecureTools.Shared.Tools;

/// <summary>What attributes say for people to read. Texts that a resource holds are unknown while compiling.</summary>
internal static class AttributeTexts
{
    public static string? Description(this IEnumerable<ISymbol> sources) => First(sources, TypeNames.Description, "Description");

    public static string? Title(this IEnumerable<ISymbol> sources) => First(sources, TypeNames.DisplayName, "Name");

    private static string? First(IEnumerable<ISymbol> sources, string attribute, string display) =>
        sources.Select(source => source.Attribute(attribute)?.Text(0) ?? Display(source, display)).FirstOrDefault(
            text => !string.IsNullOrWhiteSpace(text));

    private static string? Display(ISymbol source, string name) =>
        source.Attribute(TypeNames.Display) is { } attribute && attribute.NamedArguments.All(argument => argument.Key != "ResourceType")
            ? attribute.NamedText(name) : null;
}
