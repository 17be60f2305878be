using System.Globalization;

namespace SecureTools.Generators.Emission;

/// <summary>
/// Writes what checks need and is made once, when its type is first used: compiled patterns, and attributes that are asked.
/// </summary>
internal static class PatternEmitter
{
    /// <summary>The name of a pattern of a member, or of the items of a collection.</summary>
    public static string NameOf(string owner, int index, string what = "Pattern") =>
        $"_{owner.Replace("_", "_1")}{what}{(index == 0 ? "" : index.ToString(CultureInfo.InvariantCulture))}";

    public static void Emit(SourceWriter file, IReadOnlyCollection<MemberModel> members, string prefix = "")
    {
        SanitizerEmitter.Emit(file, members, prefix);
        foreach (var member in members)
        {
            Emit(file, member.Constraints, member.Name, prefix);
        }
    }

    public static void Emit(SourceWriter file, IEnumerable<ConstraintModel> constraints, string owner, string prefix = "")
    {
        var (patterns, rules) = (0, 0);
        foreach (var constraint in constraints)
        {
            if (constraint.Kind == ConstraintKind.Pattern)
            {
                var words = constraint.Words.Length == 0 ? "" : ", " + Literal.Of(constraint.Words);
                file.Line().Line(
                    $"private static readonly global::SecureTools.TextPattern {prefix}{NameOf(owner, patterns++)} = new({Literal.Of(constraint.Code)}{words});");
            }
            else if (constraint.Kind == ConstraintKind.Custom)
            {
                file.Line().Line(
                    $"private static readonly {constraint.Type} {prefix}{NameOf(owner, rules++, "Rule")} = {constraint.Code};");
            }
        }
    }
}
