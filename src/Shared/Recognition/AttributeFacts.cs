using Microsoft.CodeAnalysis;

namespace SecureTools.Shared.Recognition;

/// <summary>What an attribute says.</summary>
internal static class AttributeFacts
{
    public static bool? Flag(this AttributeData attribute, string name) => attribute.Value(name) as bool?;

    public static string? Text(this AttributeData attribute, string name) => attribute.Value(name) as string;

    /// <summary>The first constructor argument, when it is text.</summary>
    public static string? FirstText(this AttributeData attribute) =>
        attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Primitive, Value: string text } ? text : null;

    private static object? Value(this AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return argument.Value.Kind == TypedConstantKind.Primitive ? argument.Value.Value : null;
            }
        }

        return null;
    }
}
