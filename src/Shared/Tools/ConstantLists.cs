using Microsoft.CodeAnalysis;

namespace SecureTools.Shared.Tools;

/// <summary>Turns lists of allowed or denied constants into constraints. Null: a constant is no value of the type.</summary>
internal static class ConstantLists
{
    public static ConstraintModel[]? Parse(ConstraintKind kind, IReadOnlyList<TypedConstant> arguments, ValueModel value, TypeSet types)
    {
        if (arguments.Count != 1 || arguments[0].Kind != TypedConstantKind.Array || arguments[0].IsNull)
        {
            return null;
        }

        var found = new List<(string Code, string Json)>();
        foreach (var constant in arguments[0].Values)
        {
            // Null is allowed by the type, and denied by it.
            if (constant.IsNull && value.IsNullable && kind == ConstraintKind.Allowed)
            {
                continue;
            }

            if (Constant(constant, value, types) is not { } known)
            {
                return null;
            }

            if (!found.Contains(known))
            {
                found.Add(known);
            }
        }

        return Constraint(kind, found, value);
    }

    private static ConstraintModel[]? Constraint(ConstraintKind kind, List<(string Code, string Json)> found, ValueModel value)
    {
        if (value.Kind == ValueKind.Boolean && found.Count == 2)
        {
            return kind == ConstraintKind.Allowed ? [] : null;
        }

        return found.Count == 0
            ? null
            : [new ConstraintModel(
                kind, string.Join(",", found.Select(pair => pair.Json)), Values: found.Select(pair => pair.Code).ToEquatable())];
    }

    private static (string Code, string Json)? Constant(TypedConstant constant, ValueModel value, TypeSet types) => constant switch
    {
        { IsNull: true } => null,
        { Kind: TypedConstantKind.Enum, Type: { } type } when value.Kind == ValueKind.Enum && type.Name() == value.Type =>
            Named(type, constant, types),
        { Kind: TypedConstantKind.Primitive, Value: { } plain } => Plain(plain, value),
        _ => null,
    };

    /// <summary>All names of the value: whichever is sent, the value is the same.</summary>
    private static (string Code, string Json)? Named(ITypeSymbol type, TypedConstant constant, TypeSet types)
    {
        var names =
            type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue && Equals(field.ConstantValue, constant.Value))
            .Select(field => field.Name).ToList();
        var json = types.JsonNames(type.Name(), names).ToList();
        return json.Count == 0
            ? null
            : ($"{type.Name()}.{Literal.Identifier(names[0])}", string.Join(",", json.Select(JsonText.Of)));
    }

    private static (string Code, string Json)? Plain(object constant, ValueModel value) => value.Kind switch
    {
        ValueKind.Text when constant is string text && JsonText.IsWellFormed(text) => (Literal.Of(text), JsonText.Of(text)),
        ValueKind.SqlIdentifier when constant is string text && SanitizedTexts.IsSqlIdentifier(text) =>
            (Literal.Of(text), JsonText.Of(text)),
        ValueKind.Boolean when constant is bool flag => (Literal.Of(flag), Literal.Of(flag)),
        ValueKind.Character when constant is char letter && !char.IsSurrogate(letter) =>
            (Literal.Of(letter), JsonText.Of(letter.ToString())),
        ValueKind.Integer or ValueKind.Decimal or ValueKind.Real when IsNumber(constant) && FitsType(constant, value) =>
            Number(constant, value),
        _ => null,
    };

    /// <summary>Integers and decimals by their exact value: a real may be written with an exponent.</summary>
    private static (string Code, string Json) Number(object constant, ValueModel value)
    {
        var number = value.Kind == ValueKind.Real ? constant : NumberText.Exact(constant)!.Value;
        number = value.Kind == ValueKind.Integer ? decimal.Truncate((decimal)number) : number;
        return (NumberText.Compared(number, value), NumberText.Json(number));
    }

    private static bool IsNumber(object constant) =>
        constant is sbyte or byte or short or ushort or int or uint or long or ulong or double or float;

    private static bool FitsType(object constant, ValueModel value)
    {
        if (!NumberText.IsFinite(constant))
        {
            return false;
        }

        if (value.Kind == ValueKind.Real
            && Math.Abs(Convert.ToDouble(constant, System.Globalization.CultureInfo.InvariantCulture)) > NumberText.Greatest(value))
        {
            return false;
        }

        return NumberText.RangeOf(value) is not { } range
            || (NumberText.Exact(constant) is { } exact && exact >= range.Least && exact <= range.Greatest
                && (value.Kind != ValueKind.Integer || exact == decimal.Truncate(exact)));
    }
}
