
namespace SecureTools.Generators.Emission;

/// <summary>Writes the compiled patterns of members; each is compiled once, when its type is first used.</summary>
internal static class PatternEmitter
{
    public static string NameOf(MemberModel member, int index) => $"_{member.Name.Replace("_", "_1")}Pattern{(index == 0 ? "" : index.ToString(System.Globalization.CultureInfo.InvariantCulture))}";

    public static void Emit(SourceWriter file, IReadOnlyCollection<MemberModel> members, string prefix = "")
    {
        SanitizerEmitter.Emit(file, members, prefix);
        foreach (var member in members)
        {
            var patterns = member.Constraints.Where(constraint => constraint.Kind == ConstraintKind.Pattern).ToList();
            for (var i = 0; i < patterns.Count; i++)
            {
                file.Line().Line($"private static readonly global::SecureTools.TextPattern {prefix}{NameOf(member, i)} = new({Literal.Of(patterns[i].Code)});");
            }
        }
    }
}
