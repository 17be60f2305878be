using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace SecureTools.Shared.Tools;

/// <summary>Turns validation attributes into constraints. Null: one of them does not fit its value, so it could not be enforced.</summary>
/// <remarks>
/// A constraint that no collection can satisfy, such as a pattern, is meant for what the collection holds, and goes there.
/// </remarks>
internal sealed class ConstraintParser(ValueModel value, string name, ISymbol owner, ValueParser values)
{
    private readonly List<ConstraintModel> _own = [];
    private readonly List<ConstraintModel> _ofItems = [];

    /// <summary>The value, with the constraints of its items in it, and the constraints of the value itself.</summary>
    public (ValueModel Value, EquatableArray<ConstraintModel> Constraints)? Parse(IEnumerable<AttributeData> attributes)
    {
        var isComplete = true;
        foreach (var attribute
            in attributes.Where(attribute => attribute.IsUnknown() || attribute.AttributeClass.DerivesFrom(TypeNames.Validation)))
        {
            if (!Add(attribute))
            {
                values.Refusals.Add(Reason(attribute), owner, attribute, attribute.Display(), value.Type.Replace("global::", ""));
                isComplete = false;
            }
        }

        return isComplete ? (WithRules(value, _ofItems.Distinct().ToEquatable()), _own.Distinct().ToEquatable()) : null;
    }

    private static ValueModel WithRules(ValueModel value, EquatableArray<ConstraintModel> rules)
    {
        if (value.Item is null || rules.Count == 0)
        {
            return value;
        }

        return value with { Item = value.Item.Item is null ? value.Item with { Rules = rules } : WithRules(value.Item, rules) };
    }

    private bool Add(AttributeData attribute)
    {
        if (attribute.HasErrors())
        {
            return false;
        }

        var parsed = OfWhole(attribute);
        if (parsed is not null)
        {
            _own.AddRange(parsed);
            return true;
        }

        parsed = OfValue(attribute, value.Innermost);
        (value.Item is null ? _own : _ofItems).AddRange(parsed ?? []);
        return parsed is not null;
    }

    /// <summary>Constraints of the value as it stands, a collection included.</summary>
    private IReadOnlyList<ConstraintModel>? OfWhole(AttributeData attribute)
    {
        var arguments = attribute.ConstructorArguments;
        return attribute.AttributeClass switch
        {
            var type when type.Is(TypeNames.Length) => Sizes(value, Number(arguments, 0), Number(arguments, 1)),
            var type when type.Is(TypeNames.MinLength) => Sizes(value, Number(arguments, 0), int.MaxValue),
            var type when type.Is(TypeNames.MaxLength) => Sizes(value, 0, arguments.Length == 0 ? int.MaxValue : Number(arguments, 0)),
            var type when type.Is(TypeNames.Required) => Demanded(attribute),
            _ when CustomRules.Applies(attribute) => Custom(attribute),
            _ => null,
        };
    }

    private ConstraintModel[]? Custom(AttributeData attribute)
    {
        values.Uses(attribute.AttributeClass!);
        return CustomRules.Parse(attribute, name, values.Assembly) is { } custom ? [custom] : null;
    }

    /// <summary>
    /// Constraints of one value. One that is not understood could not be enforced: better no tool than one that looks guarded.
    /// </summary>
    private IReadOnlyList<ConstraintModel>? OfValue(AttributeData attribute, ValueModel one)
    {
        var arguments = attribute.ConstructorArguments;
        return attribute.AttributeClass switch
        {
            var type when type.Is(TypeNames.Range) => one.IsNumber ? RangeParser.Parse(attribute, one) : null,
            var type when type.Is(TypeNames.AllowedValues) => ConstantLists.Parse(ConstraintKind.Allowed, arguments, one, values.Types),
            var type when type.Is(TypeNames.DeniedValues) => ConstantLists.Parse(ConstraintKind.Denied, arguments, one, values.Types),
            var type => one.Kind == ValueKind.Text ? OfText(attribute, type) : null,
        };
    }

    private static IReadOnlyList<ConstraintModel>? OfText(AttributeData attribute, INamedTypeSymbol? type) => type switch
    {
        _ when type.Is(TypeNames.StringLength) =>
            TextSizes(attribute.Named<int>("MinimumLength") ?? 0, Number(attribute.ConstructorArguments, 0)),
        _ when type.Is(TypeNames.RegularExpression) => Pattern(attribute),
        _ when type.Is(TypeNames.EmailAddress) =>
            [Format(KnownPatterns.EmailAddress, "email", "an e-mail address such as ann@example.com")],
        _ when type.Is(TypeNames.Url) => [Format(KnownPatterns.Url, "", "an http, https or ftp URL such as https://example.com/")],
        _ when type.Is(TypeNames.Phone) => [Format(KnownPatterns.Phone, "", "a telephone number such as +41 44 668 18 00")],
        _ when type.Is(TypeNames.Base64String) => [Format(KnownPatterns.Base64, "base64", "base64 with padding, such as SGVsbG8=")],
        _ when type.Is(TypeNames.CreditCard) =>
        [
            Format(KnownPatterns.CreditCard, "", "a card number of 12 to 19 digits"),
            new ConstraintModel(ConstraintKind.CheckDigit) { Note = "The last digit is a check digit (Luhn)." },
        ],
        _ => null,
    };

    private static ConstraintModel Format(string pattern, string format, string words) =>
        new(ConstraintKind.Pattern, "^(?:" + pattern + ")$", pattern) { Format = format, Words = words };

    private static int Number(IReadOnlyList<TypedConstant> arguments, int index) =>
        index < arguments.Count && arguments[index] is { Kind: TypedConstantKind.Primitive, Value: int number } ? number : -1;

    private static ConstraintModel[]? Sizes(ValueModel value, int least, int most) =>
        SizeOf(value) is { } kind && least >= 0 && most >= least ? [new ConstraintModel(kind, Least: least, Most: most)] : null;

    private static ConstraintModel[]? TextSizes(int least, int most) =>
        least >= 0 && most >= least ? [new ConstraintModel(ConstraintKind.Length, Least: least, Most: most)] : null;

    /// <summary>What a length counts; null: the value has none.</summary>
    private static ConstraintKind? SizeOf(ValueModel value) => value switch
    {
        { Kind: ValueKind.Text } => ConstraintKind.Length,
        { Kind: ValueKind.Bytes } => ConstraintKind.Bytes,
        { IsCollection: true } => ConstraintKind.Count,
        _ => null,
    };

    private static ConstraintModel[]? Pattern(AttributeData attribute) =>
        attribute.ConstructorArguments.Length == 1 && attribute.Text(0) is { } pattern && PatternCheck.IsPortable(pattern)
            && IsPattern(pattern)
            ? [new ConstraintModel(ConstraintKind.Pattern, "^(?:" + pattern + ")$", pattern)]
            : null;

    private static bool IsPattern(string pattern)
    {
        try
        {
            // On its own as well: "a)|(?:b" is a pattern only between the parentheses, and would break out of them.
            _ = new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            _ = new Regex("^(?:" + pattern + ")$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>An option is there and may still hold nothing, which is what its type is for.</summary>
    private ConstraintModel[]? Demanded(AttributeData attribute) =>
        value.Kind == ValueKind.Option ? null
        : value.Kind != ValueKind.Text || attribute.Named<bool>("AllowEmptyStrings") == true ? []
        : [new ConstraintModel(ConstraintKind.NotBlank)];

    /// <summary>Why a constraint cannot be enforced.</summary>
    private RefusalKind Reason(AttributeData attribute)
    {
        var one = value.Innermost;
        var isText = one.Kind == ValueKind.Text;
        return attribute.AttributeClass switch
        {
            _ when attribute.HasErrors() => RefusalKind.BrokenCode,
            var type when type.Is(TypeNames.Required) => RefusalKind.ConstraintOnWrongType,
            var type when type.Is(TypeNames.Range) => Because(one.IsNumber),
            var type when type.Is(TypeNames.Length) || type.Is(TypeNames.MinLength) || type.Is(TypeNames.MaxLength) =>
                Because(SizeOf(value) is not null),
            var type when type.Is(TypeNames.RegularExpression) && isText =>
                attribute.Text(0) is { } pattern && IsPattern(pattern) ? RefusalKind.UnportablePattern : RefusalKind.InvalidPattern,
            var type when type.Is(TypeNames.AllowedValues) || type.Is(TypeNames.DeniedValues) =>
                Because(isText || one.IsNumber || one.Kind is ValueKind.Boolean or ValueKind.Character or ValueKind.Enum
                    or ValueKind.SqlIdentifier),
            var type when TypeNames.TextConstraints.Any(known => type.Is(known)) => Because(isText),
            _ => RefusalKind.UnknownConstraint,
        };
    }

    private static RefusalKind Because(bool fits) => fits ? RefusalKind.ImpossibleConstraint : RefusalKind.ConstraintOnWrongType;
}
