using System.Globalization;
using Microsoft.CodeAnalysis;

namespace SecureTools.Shared.Tools;

/// <summary>Turns a range into bounds of the value's own type. A bound that the type cannot pass is left out.</summary>
internal static class RangeParser
{
    private const double WidestNumber = 3.5e38;

    public static IReadOnlyList<ConstraintModel>? Parse(AttributeData attribute, ValueModel value)
    {
        var arguments = attribute.ConstructorArguments;
        var (least, most) = arguments.Length == 3
            ? (Text(arguments[0], arguments[1]), Text(arguments[0], arguments[2]))
            : (Number(arguments.ElementAtOrDefault(0)), Number(arguments.ElementAtOrDefault(1)));
        if (least is null || most is null || !IsOrdered(least, most))
        {
            return null;
        }

        var bounds = new List<ConstraintModel>();
        var lower = new Bound(least, attribute.Named<bool>("MinimumIsExclusive") == true, IsUpper: false);
        var upper = new Bound(most, attribute.Named<bool>("MaximumIsExclusive") == true, IsUpper: true);
        return Add(bounds, lower, value) && Add(bounds, upper, value) ? bounds : null;
    }

    private static object? Number(TypedConstant constant) =>
        constant is { Kind: TypedConstantKind.Primitive, Value: int or double } ? constant.Value : null;

    /// <summary>The form with texts, for a type whose values no attribute can hold.</summary>
    private static object? Text(TypedConstant type, TypedConstant text) =>
        type is
        {
            Kind: TypedConstantKind.Type,
            Value: ITypeSymbol
            {
                SpecialType: SpecialType.System_Decimal or SpecialType.System_Int64 or SpecialType.System_Int32
                or SpecialType.System_Double
            }
        }
        && text.Kind == TypedConstantKind.Primitive
        && decimal.TryParse(text.Value as string, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsOrdered(object least, object most)
    {
        var (low, high) = (Convert.ToDouble(least, CultureInfo.InvariantCulture), Convert.ToDouble(most, CultureInfo.InvariantCulture));
        return low <= high;
    }

    private static bool Add(List<ConstraintModel> bounds, Bound bound, ValueModel value)
    {
        if (IsUnbounded(bound))
        {
            return true;
        }

        if (NumberText.RangeOf(value) is not { } range)
        {
            var number = Convert.ToDouble(bound.Number, CultureInfo.InvariantCulture);
            if (Math.Abs(number) > NumberText.Greatest(value))
            {
                return number > 0 == bound.IsUpper;
            }

            if (double.IsInfinity(number))
            {
                return false;
            }

            bounds.Add(bound.ToConstraint(bound.Number, value));
            return true;
        }

        var exact = NumberText.Exact(bound.Number);
        if (exact is null && value.IsWide && Math.Abs(Convert.ToDouble(bound.Number, CultureInfo.InvariantCulture)) < WidestNumber)
        {
            // Within the type, but not to be said exactly.
            return false;
        }

        var outside = exact is null || (bound.IsUpper ? exact > range.Greatest : exact < range.Least);
        if (outside)
        {
            // Beyond what the type holds on the bound's own side: it bounds nothing. On the other side it would forbid every value.
            return exact is not null || (Convert.ToDouble(bound.Number, CultureInfo.InvariantCulture) > 0) == bound.IsUpper;
        }

        if (bound.IsUpper ? exact < range.Least : exact > range.Greatest)
        {
            return false;
        }

        bounds.Add(value.Kind == ValueKind.Integer ? ToInteger(bound, exact!.Value, value) : bound.ToConstraint(exact!.Value, value));
        return true;
    }

    /// <summary>A fraction bounds integers at the next one inside.</summary>
    private static ConstraintModel ToInteger(Bound bound, decimal exact, ValueModel value)
    {
        var inside = bound.IsUpper ? decimal.Floor(exact) : decimal.Ceiling(exact);
        return (inside == exact ? bound : bound with { IsExclusive = false }).ToConstraint(inside, value);
    }

    /// <summary>Whether the bound is the end of all numbers on its own side. On the other side it forbids nearly all of them.</summary>
    private static bool IsUnbounded(Bound bound) => bound.Number is double real
        && (bound.IsUpper ? real >= double.MaxValue : real <= double.MinValue)
        && (double.IsInfinity(real) || !bound.IsExclusive);

    private sealed record Bound(object Number, bool IsExclusive, bool IsUpper)
    {
        public ConstraintModel ToConstraint(object number, ValueModel value) => new(
            (IsUpper, IsExclusive) switch
            {
                (false, false) => ConstraintKind.Minimum,
                (false, true) => ConstraintKind.ExclusiveMinimum,
                (true, false) => ConstraintKind.Maximum,
                (true, true) => ConstraintKind.ExclusiveMaximum,
            },
            NumberText.Json(number),
            NumberText.Compared(number, value));
    }
}
