using Microsoft.CodeAnalysis;

namespace SecureTools.Shared.Tools;

/// <summary>Validation attributes of the user's own: generated code makes one of each and asks it.</summary>
internal static class CustomRules
{
    /// <summary>Whether the attribute is somebody's own. Those of the platform that are not known here look up members by name.</summary>
    public static bool Applies(AttributeData attribute) =>
        attribute.AttributeClass is { } type && type.DerivesFrom(TypeNames.Validation)
        && type.ContainingNamespace?.ToDisplayString() != "System.ComponentModel.DataAnnotations";

    /// <summary>Null: generated code cannot make the attribute.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="name">What it is asked about, for its message.</param>
    /// <param name="from">The assembly of the generated code.</param>
    public static ConstraintModel? Parse(AttributeData attribute, string name, IAssemblySymbol from) =>
        AttributeCode.Of(attribute, from) is { } code
            ? new ConstraintModel(ConstraintKind.Custom, Code: code)
            {
                Type = attribute.AttributeClass!.Name(),
                Words = Message(attribute, name) ?? $"a value that {attribute.Display()} accepts",
                Note = Message(attribute, name) ?? $"Checked by {attribute.Display()}.",
            }
            : null;

    /// <summary>
    /// The message that the author wrote at the attribute. One that an attribute makes up at run time might repeat the value.
    /// </summary>
    private static string? Message(AttributeData attribute, string name)
    {
        var message = attribute.NamedText("ErrorMessage")?.Replace("{0}", name);
        return string.IsNullOrWhiteSpace(message) || message!.Contains('{') ? null : message;
    }
}
