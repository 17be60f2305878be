using System.Globalization;
using System.Text;

namespace SecureTools.Shared.Schema;

/// <summary>Types in identifier form, for definitions of a schema and generated members. Different types never share one.</summary>
internal static class ValueNames
{
    private static readonly HashSet<string> _simple = new(StringComparer.Ordinal)
    {
        "AllowedUrl", "Bool", "Byte", "Bytes", "Char", "DateOnly", "DateTime", "DateTimeOffset", "Decimal", "Double", "EmailAddress",
        "Float", "Guid", "Half", "Int", "Int128", "Long",
        "Memory", "ProcessArgument", "ReadOnlyMemory", "SafePath", "Sbyte", "Short", "SqlIdentifier", "String", "TimeOnly", "TimeSpan",
        "UInt128", "Uint", "Ulong", "Uri", "Ushort",
    };

    private static readonly string[] _prefixes =
        [.. CollectionTypes.All.Keys.Select(name => ShortName(name.Substring(0, name.IndexOf('`'))) + "Of"), "ArrayOf", "AnyOf", "JsonOf",
            "Optional"];

    /// <summary>A type in identifier form: <c>List&lt;string?&gt;</c> becomes <c>ListOfOptionalString</c>.</summary>
    public static string Of(ValueModel value) => value.Kind switch
    {
        ValueKind.Array => "ArrayOf" + ItemName(value),
        ValueKind.List or ValueKind.Set or ValueKind.Map =>
            ShortName(value.Type.Substring(0, value.Type.IndexOf('<'))) + "Of" + KeyName(value) + ItemName(value),
        ValueKind.Bytes => value.Type == "byte[]" ? "Bytes" : ShortName(value.Type).Replace("<byte>", ""),
        ValueKind.Option => ShortName(value.Type.Substring(0, value.Type.IndexOf('<'))) + "Of" + ItemName(value),
        ValueKind.Foreign => "JsonOf" + OfDeclared(value.Context) + "_8" + OfDeclared(value.Type),
        ValueKind.Union => "AnyOf" + OfDeclared(value.Type),
        ValueKind.Enum or ValueKind.Flags or ValueKind.Object => OfDeclared(value.Type),
        _ => Capital(ShortName(value.Type)),
    };

    /// <summary>Keys that are text go without saying. No other name has this mark.</summary>
    private static string KeyName(ValueModel value) => value.Key is { Kind: not ValueKind.Text } key ? Of(key) + "_8" : "";

    private static string ItemName(ValueModel value) =>
        (value.Item!.IsNullable ? "Optional" : "") + Of(value.Item) + RulesName(value.Item.Rules);

    /// <summary>Collections that ask different things of their items are read by different readers.</summary>
    private static string RulesName(EquatableArray<ConstraintModel> rules)
    {
        if (rules.Count == 0)
        {
            return "";
        }

        var hash = 14695981039346656037UL;
        foreach (var letter
            in string.Join(
            "\0", rules.Select(rule => $"{rule.Kind} {rule.Json} {rule.Code} {rule.Least} {rule.Most} {string.Join(" ", rule.Values)}")))
        {
            hash = unchecked((hash ^ letter) * 1099511628211UL);
        }

        return "_9" + hash.ToString("x16", CultureInfo.InvariantCulture);
    }

    private static string ShortName(string type) => type.Substring(type.LastIndexOfAny(['.', ':']) + 1);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);

    /// <summary>
    /// The full name, so that types of one name in two namespaces do not meet. No part of a name starts with a digit,
    /// so a digit after an underscore tells what stood there, and that the whole name could be taken for that of another type.
    /// </summary>
    private static string OfDeclared(string type)
    {
        var text = new StringBuilder();
        foreach (var letter in type.Replace("global::", "").Replace("@", "").Replace(" ", ""))
        {
            text.Append(letter switch
            {
                '.' => "_",
                '_' => "_1",
                '<' => "_3",
                '>' => "_4",
                ',' => "_5",
                '?' => "_6",
                '[' => "_7",
                ']' => "",
                _ => letter.ToString(),
            });
        }

        var name = text.ToString();
        return _simple.Contains(name) || _prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)) ? "_2" + name : name;
    }
}
