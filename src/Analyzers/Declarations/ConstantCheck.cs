using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace SecureTools.Analyzers.Declarations;

/// <summary>Whether a default value satisfies constraints, as the binder would judge it. Where that is not known, it does.</summary>
internal static class ConstantCheck
{
    private static readonly TimeSpan _patience = TimeSpan.FromMilliseconds(200);

    public static bool Fits(IParameterSymbol parameter, MemberModel member) =>
        parameter.ExplicitDefaultValue is not { } value || member.Constraints.All(constraint => Fits(value, constraint, member));

    private static bool Fits(object value, ConstraintModel constraint, MemberModel member) => constraint.Kind switch
    {
        ConstraintKind.Minimum => Compare(value, constraint) is not < 0,
        ConstraintKind.ExclusiveMinimum => Compare(value, constraint) is not <= 0,
        ConstraintKind.Maximum => Compare(value, constraint) is not > 0,
        ConstraintKind.ExclusiveMaximum => Compare(value, constraint) is not >= 0,
        ConstraintKind.Length => value is not string text || (Length(text) >= constraint.Least && Length(text) <= constraint.Most),
        ConstraintKind.Pattern => value is not string text || Matches(text, constraint.Json),
        ConstraintKind.Allowed => member.DefaultCode is null || constraint.Values.Contains(member.DefaultCode, StringComparer.Ordinal),
        ConstraintKind.NotBlank => value is not string text || !string.IsNullOrWhiteSpace(text),
        _ => true,
    };

    /// <summary>Null: one of them is no number, or both are too far apart from what a decimal holds.</summary>
    private static int? Compare(object value, ConstraintModel constraint)
    {
        if (NumberText.Exact(value) is { } exact
            && decimal.TryParse(constraint.Json, NumberStyles.Float, CultureInfo.InvariantCulture, out var bound))
        {
            return exact.CompareTo(bound);
        }

        return value is double or float && double.TryParse(constraint.Json, NumberStyles.Float, CultureInfo.InvariantCulture, out var real)
            ? Convert.ToDouble(value, CultureInfo.InvariantCulture).CompareTo(real)
            : null;
    }

    /// <summary>In code points.</summary>
    private static int Length(string text) =>
        text.Length - text.Where((letter, i) => char.IsLowSurrogate(letter) && i > 0 && char.IsHighSurrogate(text[i - 1])).Count();

    private static bool Matches(string text, string pattern)
    {
        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, _patience);
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }
}
