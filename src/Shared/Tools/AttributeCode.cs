using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SecureTools.Shared.Tools;

/// <summary>Writes the expression that makes an attribute as it stands in the source. Null: generated code cannot make it.</summary>
internal static class AttributeCode
{
    public static string? Of(AttributeData attribute, IAssemblySymbol from)
    {
        if (attribute is not { AttributeClass: { } type, AttributeConstructor: { } constructor } || !type.IsNameable(from)
            || !constructor.IsReachable(from)
            || constructor.Parameters.Length != attribute.ConstructorArguments.Length)
        {
            return null;
        }

        var arguments = attribute.ConstructorArguments.Select(argument => Of(argument, from)).ToList();
        var settings = attribute.NamedArguments.Select(argument => (argument.Key, Code: Of(argument.Value, from))).ToList();
        if (arguments.Contains(null) || settings.Exists(setting => setting.Code is null || !IsOpen(type, setting.Key, from)))
        {
            return null;
        }

        var initializer = string.Join(", ", settings.Select(setting => $"{Literal.Identifier(setting.Key)} = {setting.Code}"));
        return $"new {type.Name()}({string.Join(", ", arguments)}){(initializer.Length == 0 ? "" : $" {{ {initializer} }}")}";
    }

    /// <summary>Attributes may also set what their class inherits.</summary>
    private static bool IsOpen(INamedTypeSymbol type, string name, IAssemblySymbol from)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers(name).FirstOrDefault() is { } member)
            {
                return member.IsReachable(from);
            }
        }

        return false;
    }

    private static string? Of(TypedConstant constant, IAssemblySymbol from)
    {
        if (constant.Type is not { } type || !type.IsNameable(from))
        {
            return null;
        }

        return constant switch
        {
            { IsNull: true } => $"default({type.Name()})!",
            { Kind: TypedConstantKind.Array } => Array(constant, type, from),
            { Kind: TypedConstantKind.Enum } => $"({type.Name()})({Primitive(constant.Value!)})",
            { Kind: TypedConstantKind.Primitive, Value: string text } => Literal.Of(text),
            { Kind: TypedConstantKind.Primitive, Value: bool or char } => Primitive(constant.Value!),
            { Kind: TypedConstantKind.Primitive, Value: { } number } => NumberText.IsFinite(number)
                ? $"({type.Name()})({Primitive(number)})" : Special(number, type),
            { Kind: TypedConstantKind.Type, Value: INamedTypeSymbol { IsUnboundGenericType: false } named } =>
                named.IsNameable(from) ? $"typeof({named.Name()})" : null,
            _ => null,
        };
    }

    private static string? Array(TypedConstant constant, ITypeSymbol type, IAssemblySymbol from)
    {
        var items = constant.Values.Select(item => Of(item, from)).ToList();
        return items.Contains(null) ? null : $"new {type.Name()} {{ {string.Join(", ", items)} }}";
    }

    private static string Special(object number, ITypeSymbol type) =>
        $"{type.Name()}.{(Convert.ToDouble(number, CultureInfo.InvariantCulture) switch { double.PositiveInfinity => "PositiveInfinity", double.NegativeInfinity => "NegativeInfinity", _ => "NaN" })}";

    private static string Primitive(object value) => value is double or float
        ? NumberText.Json(value) + "d"
        : SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false);
}
