using Microsoft.CodeAnalysis;

namespace SecureTools.Shared.Tools;

/// <summary>
/// Reads where paths and URLs may lead: a rule that stands on the member, and without which there is none. Null: no rule, or no sound one.
/// </summary>
internal static class SanitizerParser
{
    private const int MaxName = 64;

    public static EquatableArray<ConstraintModel>? Parse(
        IReadOnlyList<AttributeData> attributes, ValueModel value, ISymbol owner, Refusals refusals)
    {
        var rules = new List<ConstraintModel>();
        var isComplete = true;
        foreach (var attribute in attributes)
        {
            if (KindOf(attribute) is not { } kind)
            {
                continue;
            }

            if (attribute.HasErrors() || kind != value.Innermost.Kind || Rule(attribute, kind) is not { } rule)
            {
                refusals.Add(Reason(attribute, kind, value), owner, attribute, attribute.Display(), value.Type.Replace("global::", ""));
                isComplete = false;
                continue;
            }

            rules.Add(rule);
        }

        return isComplete && IsOne(rules.Distinct().Count(), value.Innermost, owner, refusals) ? rules.Distinct().ToEquatable() : null;
    }

    /// <summary>A path or URL has exactly one rule: of two that differ, none can be the one that holds.</summary>
    private static bool IsOne(int count, ValueModel value, ISymbol owner, Refusals refusals)
    {
        if (value.Kind is not (ValueKind.SafePath or ValueKind.AllowedUrl) || count == 1)
        {
            return true;
        }

        var attribute = value.Kind == ValueKind.SafePath ? "InDirectory" : "AllowedHosts";
        refusals.Add(
            count == 0 ? RefusalKind.MissingRule : RefusalKind.ImpossibleConstraint, owner, attribute, value.Type.Replace("global::", ""));
        return false;
    }

    private static ValueKind? KindOf(AttributeData attribute) => attribute.AttributeClass switch
    {
        var type when type.Is(TypeNames.InDirectory) => ValueKind.SafePath,
        var type when type.Is(TypeNames.AllowedHosts) => ValueKind.AllowedUrl,
        _ => null,
    };

    private static RefusalKind Reason(AttributeData attribute, ValueKind kind, ValueModel value) =>
        attribute.HasErrors() ? RefusalKind.BrokenCode : kind != value.Innermost.Kind ? RefusalKind.ConstraintOnWrongType
            : RefusalKind.ImpossibleConstraint;

    private static ConstraintModel? Rule(AttributeData attribute, ValueKind kind) =>
        kind == ValueKind.SafePath ? Directory(attribute) : Hosts(attribute);

    private static ConstraintModel? Directory(AttributeData attribute) =>
        attribute.Text(0) is { Length: > 0 and <= MaxName } name && name.All(letter => IsLetterOrDigit(letter) || letter is '-' or '_')
            ? new ConstraintModel(ConstraintKind.Directory, Code: name)
            : null;

    private static ConstraintModel? Hosts(AttributeData attribute)
    {
        var hosts = Items<string>(attribute.ConstructorArguments.FirstOrDefault());
        var schemes = Named<string>(attribute, "Schemes") ?? ["https"];
        var ports = Named<int>(attribute, "Ports") ?? [];
        return hosts is { Count: > 0 } && hosts.All(IsHost) && schemes.Count > 0 && schemes.All(scheme => scheme is "https" or "http")
            && ports.All(port => port is >= 1 and <= 65535)
                ? new ConstraintModel(
                    ConstraintKind.Hosts, List(schemes.Select(Literal.Of)), List(ports.Select(port => NumberText.Json(port))),
                    Values: hosts.ToEquatable())
                : null;
    }

    private static string List(IEnumerable<string> items) => string.Join(", ", items);

    private static List<T>? Named<T>(AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return Items<T>(argument.Value) ?? [default!];
            }
        }

        return null;
    }

    /// <summary>Null: no list, or one with a null in it.</summary>
    private static List<T>? Items<T>(TypedConstant list) =>
        list is { Kind: TypedConstantKind.Array, IsNull: false } && list.Values.All(item => item.Value is T)
            ? [.. list.Values.Select(item => (T)item.Value!)]
            : null;

    /// <summary>As the rule of the runtime takes it, which throws for others when the tool is first called.</summary>
    private static bool IsHost(string host)
    {
        var name = host.StartsWith("*.", StringComparison.Ordinal) ? host.Substring(2) : host;
        var labels = name.Split('.');
        return host == "*"
            || (name.Length <= 253 && labels.All(IsLabel) && !labels[labels.Length - 1].All(letter => letter is >= '0' and <= '9')
            && !labels[labels.Length - 1].StartsWith("0x", StringComparison.Ordinal));
    }

    /// <summary>Punycode is left out where it may not be the one encoding of its text; which it is, only the runtime can tell.</summary>
    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= 63 && label[0] != '-' && label[label.Length - 1] != '-'
        && label.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')
        && (!label.StartsWith("xn--", StringComparison.Ordinal) || IsPunycode(label));

    private static bool IsPunycode(string label)
    {
        var idn = new System.Globalization.IdnMapping { UseStd3AsciiRules = true };
        try
        {
            return idn.GetAscii(idn.GetUnicode(label)) == label;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static bool IsLetterOrDigit(char letter) => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
