using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace SecureTools.Shared.Tools;

/// <summary>Turns validation attributes into constraints. Null: one of them does not fit its value, so it could not be enforced.</summary>
internal static class ConstraintParser
{
    public static EquatableArray<ConstraintModel>? Parse(IReadOnlyList<AttributeData> attributes, ValueModel value, ISymbol owner, Refusals refusals)
    {
        var isComplete = true;
        var constraints = new List<ConstraintModel>();
        foreach (var attribute in attributes.Where(attribute => attribute.AttributeClass.DerivesFrom(TypeNames.Validation)))
        {
            if (ParseOne(attribute, value) is { } parsed)
            {
                constraints.AddRange(parsed);
            }
            else
            {
                refusals.Add(Reason(attribute, value), owner, attribute, attribute.Display(), value.Type.Replace("global::", ""));
                isComplete = false;
            }
        }

        return isComplete ? constraints.Distinct().ToEquatable() : null;
    }

    /// <summary>Why a constraint cannot be enforced.</summary>
    private static RefusalKind Reason(AttributeData attribute, ValueModel value) => attribute.AttributeClass switch
    {
        _ when attribute.HasErrors() => RefusalKind.BrokenCode,
        var type when type.Is(TypeNames.Range) => value.IsNumber ? RefusalKind.ImpossibleConstraint : RefusalKind.ConstraintOnWrongType,
        var type when type.Is(TypeNames.StringLength) => value.Kind == ValueKind.Text ? RefusalKind.ImpossibleConstraint : RefusalKind.ConstraintOnWrongType,
        var type when type.Is(TypeNames.Length) || type.Is(TypeNames.MinLength) || type.Is(TypeNames.MaxLength) =>
            value.Kind == ValueKind.Text || value.IsCollection ? RefusalKind.ImpossibleConstraint : RefusalKind.ConstraintOnWrongType,
        var type when type.Is(TypeNames.RegularExpression) => PatternReason(attribute, value),
        var type when type.Is(TypeNames.AllowedValues) =>
            value.IsNumber || value.Kind is ValueKind.Text or ValueKind.Boolean or ValueKind.SqlIdentifier ? RefusalKind.ImpossibleConstraint : RefusalKind.ConstraintOnWrongType,
        _ => RefusalKind.UnknownConstraint,
    };

    private static RefusalKind PatternReason(AttributeData attribute, ValueModel value)
    {
        if (value.Kind != ValueKind.Text)
        {
            return RefusalKind.ConstraintOnWrongType;
        }

        return attribute.Text(0) is { } pattern && IsPattern(pattern) ? RefusalKind.UnportablePattern : RefusalKind.InvalidPattern;
    }

    private static IReadOnlyList<ConstraintModel>? ParseOne(AttributeData attribute, ValueModel value)
    {
        var arguments = attribute.ConstructorArguments;
        if (attribute.HasErrors())
        {
            return null;
        }

        return attribute.AttributeClass switch
        {
            var type when type.Is(TypeNames.Range) => value.IsNumber ? RangeParser.Parse(attribute, value) : null,
            var type when type.Is(TypeNames.StringLength) => Sizes(value, attribute.Named<int>("MinimumLength") ?? 0, Number(arguments, 0), ValueKind.Text),
            var type when type.Is(TypeNames.Length) => Sizes(value, Number(arguments, 0), Number(arguments, 1)),
            var type when type.Is(TypeNames.MinLength) => Sizes(value, Number(arguments, 0), int.MaxValue),
            var type when type.Is(TypeNames.MaxLength) => Sizes(value, 0, arguments.Length == 0 ? int.MaxValue : Number(arguments, 0)),
            var type when type.Is(TypeNames.RegularExpression) => Pattern(arguments, value),
            var type when type.Is(TypeNames.AllowedValues) => Allowed(arguments, value),
            var type when type.Is(TypeNames.Required) => Demanded(attribute, value),
            // A constraint that is not understood could not be enforced: better no tool than one that looks guarded.
            _ => null,
        };
    }

    private static int Number(IReadOnlyList<TypedConstant> arguments, int index) =>
        index < arguments.Count && arguments[index] is { Kind: TypedConstantKind.Primitive, Value: int number } ? number : -1;

    private static ConstraintModel[]? Sizes(ValueModel value, int least, int most, ValueKind? only = null)
    {
        var fits = value.Kind == ValueKind.Text || (value.IsCollection && only is null);
        return !fits || least < 0 || most < least
            ? null
            : [new ConstraintModel(value.IsCollection ? ConstraintKind.Count : ConstraintKind.Length, Least: least, Most: most)];
    }

    private static ConstraintModel[]? Pattern(IReadOnlyList<TypedConstant> arguments, ValueModel value)
    {
        return value.Kind == ValueKind.Text && arguments.Count == 1 && arguments[0] is { Kind: TypedConstantKind.Primitive, Value: string pattern }
            && PatternCheck.IsPortable(pattern) && IsPattern(pattern)
            ? [new ConstraintModel(ConstraintKind.Pattern, "^(?:" + pattern + ")$", pattern)]
            : null;
    }

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

    private static ConstraintModel[]? Demanded(AttributeData attribute, ValueModel value) =>
        value.Kind != ValueKind.Text || attribute.Named<bool>("AllowEmptyStrings") == true ? [] : [new ConstraintModel(ConstraintKind.NotBlank)];

    private static ConstraintModel[]? Allowed(IReadOnlyList<TypedConstant> arguments, ValueModel value)
    {
        if (arguments.Count != 1 || arguments[0].Kind != TypedConstantKind.Array || arguments[0].IsNull)
        {
            return null;
        }

        var code = new List<string>();
        var json = new List<string>();
        foreach (var allowed in arguments[0].Values)
        {
            if (allowed is not { Kind: TypedConstantKind.Primitive, Value: { } plain } || Constant(plain, value) is not { } constant)
            {
                return null;
            }

            if (!code.Contains(constant.Code))
            {
                code.Add(constant.Code);
                json.Add(constant.Json);
            }
        }

        if (value.Kind == ValueKind.Boolean && code.Count == 2)
        {
            return [];
        }

        return code.Count == 0 ? null : [new ConstraintModel(ConstraintKind.Allowed, string.Join(",", json), Values: code.ToEquatable())];
    }

    private static (string Code, string Json)? Constant(object constant, ValueModel value) => value.Kind switch
    {
        ValueKind.Text when constant is string text && JsonText.IsWellFormed(text) => (Literal.Of(text), JsonText.Of(text)),
        ValueKind.SqlIdentifier when constant is string text && SanitizedTexts.IsSqlIdentifier(text) => (Literal.Of(text), JsonText.Of(text)),
        ValueKind.Boolean when constant is bool flag => (Literal.Of(flag), Literal.Of(flag)),
        ValueKind.Integer or ValueKind.Decimal or ValueKind.Real when IsNumber(constant) && FitsType(constant, value) =>
            Number(constant, value),
        _ => null,
    };

    /// <summary>Integers and decimals by their exact value: a real may be written with an exponent.</summary>
    private static (string Code, string Json) Number(object constant, ValueModel value)
    {
        var number = value.Kind == ValueKind.Real ? constant : NumberText.Exact(constant)!.Value;
        number = value.Kind == ValueKind.Integer ? decimal.Truncate((decimal)number) : number;
        return (NumberText.Code(number, value), NumberText.Json(number));
    }

    private static bool IsNumber(object constant) =>
        constant is sbyte or byte or short or ushort or int or uint or long or ulong or double or float;

    private static bool FitsType(object constant, ValueModel value)
    {
        if (constant is double.NaN or double.PositiveInfinity or double.NegativeInfinity or float.NaN or float.PositiveInfinity or float.NegativeInfinity)
        {
            return false;
        }

        if (value.Type == "float" && Math.Abs(Convert.ToDouble(constant, System.Globalization.CultureInfo.InvariantCulture)) > float.MaxValue)
        {
            return false;
        }

        return NumberText.RangeOf(value) is not { } range
            || (NumberText.Exact(constant) is { } exact && exact >= range.Least && exact <= range.Greatest
                && (value.Kind != ValueKind.Integer || exact == decimal.Truncate(exact)));
    }
}
