using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;

namespace SecureTools;

public ref partial struct ArgumentReader
{
    /// <summary>Checks the last digit of a card number, other characters aside (Luhn, ISO/IEC 7812).</summary>
    public bool CheckDigit(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var (sum, place) = (0, 0);
        for (var i = value.Length - 1; i >= 0; i--)
        {
            if (char.IsAsciiDigit(value[i]))
            {
                var digit = (value[i] - '0') << (place++ % 2);
                sum += digit > 9 ? digit - 9 : digit;
            }
        }

        return sum % 10 == 0 || Reject("checkDigit", "a number whose last digit is right");
    }

    /// <summary>Asks a validation attribute about a value. What the attribute throws ends the call: it never counts as valid.</summary>
    /// <param name="rule">The attribute.</param>
    /// <param name="value">The value.</param>
    /// <param name="instance">The object that has the value, for the attribute.</param>
    /// <param name="member">The declared name of the member that has the value; null: the value is where the reader stands.</param>
    /// <param name="expected">What is expected, for the model. The attribute's own message might repeat the value.</param>
    public bool CheckRule(ValidationAttribute rule, object? value, object instance, string? member, string expected)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(instance);
        var context = ContextOf(instance, member);
        return rule.GetValidationResult(value, context) == ValidationResult.Success || RejectAt(member, expected);
    }

    /// <summary>Asks an object whether it is valid. What it throws ends the call: it never counts as valid.</summary>
    /// <param name="value">The object, whose members are valid each on its own.</param>
    /// <param name="memberOf">The declared name of a member by its name in C#; null: there is no such member.</param>
    /// <param name="expected">What is expected, for the model. The object's own message might repeat a value.</param>
    public bool CheckObject(IValidatableObject value, Func<string, string?> memberOf, string expected)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(memberOf);
        var context = ContextOf(value, member: null);
        var isValid = true;
        foreach (var result in value.Validate(context) ?? [])
        {
            if (result != ValidationResult.Success)
            {
                isValid = RejectMembers(result, memberOf, expected);
            }
        }

        return isValid;
    }

    [UnconditionalSuppressMessage(
        "Trimming", "IL2026", Justification = "The context looks for a display name by reflection when it has none; it has one.")]
    private static ValidationContext ContextOf(object instance, string? member) =>
        new(instance) { DisplayName = member ?? "value", MemberName = member };

    private bool RejectMembers(ValidationResult result, Func<string, string?> memberOf, string expected)
    {
        var members = result.MemberNames.Select(memberOf).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (members.Count == 0)
        {
            return RejectAt(null, expected);
        }

        foreach (var member in members)
        {
            RejectAt(member, expected);
        }

        return false;
    }

    /// <summary>Records a problem of a member of the object that was just left.</summary>
    private bool RejectAt(string? member, string expected)
    {
        if (member is null)
        {
            return Reject("custom", expected);
        }

        _path.Enter();
        _path.At(member);
        Add("custom", expected);
        _path.Leave();
        return false;
    }
}
