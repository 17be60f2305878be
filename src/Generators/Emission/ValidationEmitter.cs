namespace SecureTools.Generators.Emission;

/// <summary>
/// Writes what asks the user's own rules: validation attributes, and objects that validate themselves. They are asked when all values that
/// they may look at are there and valid.
/// </summary>
internal static class ValidationEmitter
{
    public static void EmitFields(SourceWriter file, ObjectModel model, string prefix)
    {
        PatternEmitter.Emit(file, model.Inputs, prefix);
        PatternEmitter.Emit(file, model.Rules, "Object", prefix);
        if (!model.ValidatesItself)
        {
            return;
        }

        file.Line().Open($"private static string? MemberOf{prefix}(string name) => name switch");
        foreach (var member
            in model.Inputs.Where(member => member.Place != MemberPlace.Discriminator)
            .GroupBy(member => member.Name, StringComparer.Ordinal).Select(group => group.First()))
        {
            file.Line($"{Literal.Of(PropertyName(member))} => {Literal.Of(member.JsonName)},");
        }

        file.Line("_ => null,").Close(";");
    }

    public static void EmitOfParameters(SourceWriter file, IReadOnlyList<MemberModel> members)
    {
        var asked = members.Where(HasRules).ToList();
        if (asked.Count == 0)
        {
            return;
        }

        file.Open("if (!reader.Failed)");
        foreach (var member in asked)
        {
            var field = "arguments." + Names.Field(member.Name);
            var instance = member.Value is { IsValueType: true, IsNullable: false } ? field : $"(object?){field} ?? arguments";
            EmitRules(file, member, field, instance, "");
        }

        file.Close().Line();
    }

    /// <returns>Whether anything can still go wrong.</returns>
    public static bool EmitOfObject(SourceWriter file, ObjectModel model, string prefix, IReadOnlyDictionary<MemberModel, string> locals)
    {
        for (var i = 0; i < model.Inputs.Count; i++)
        {
            EmitOfMember(file, model.Inputs[i], i, locals, prefix);
        }

        var rules = 0;
        foreach (var rule in model.Rules)
        {
            file.Line(
                $"reader.CheckRule({prefix}{PatternEmitter.NameOf("Object", rules++, "Rule")}, value, value, null, {Literal.Of(rule.Words)});");
        }

        if (model.ValidatesItself)
        {
            file.Open("if (reader.ProblemCount == problems)")
                .Line($"reader.CheckObject(value, MemberOf{prefix}, {Literal.Of("values that go together")});")
                .Close().Line();
        }

        return model.ValidatesItself || model.Rules.Count > 0 || model.Inputs.Any(HasRules);
    }

    /// <summary>What a member gives itself when nothing was sent is trusted.</summary>
    private static void EmitOfMember(
        SourceWriter file, MemberModel member, int index, IReadOnlyDictionary<MemberModel, string> locals, string prefix)
    {
        if (!HasRules(member))
        {
            return;
        }

        var isOptional = member.Place is MemberPlace.Setter or MemberPlace.With;
        if (isOptional)
        {
            file.Open($"if ({ObjectReaderEmitter.Has(index)})");
        }

        EmitRules(file, member, locals[member], "value", prefix);
        if (isOptional)
        {
            file.Close().Line();
        }
    }

    private static void EmitRules(SourceWriter file, MemberModel member, string value, string instance, string prefix)
    {
        var rules = 0;
        foreach (var rule in member.Constraints.Where(constraint => constraint.Kind == ConstraintKind.Custom))
        {
            var field = prefix + PatternEmitter.NameOf(member.Name, rules++, "Rule");
            file.Line($"reader.CheckRule({field}, {value}, {instance}, {Literal.Of(member.JsonName)}, {Literal.Of(rule.Words)});");
        }
    }

    private static bool HasRules(MemberModel member) => member.Constraints.Any(constraint => constraint.Kind == ConstraintKind.Custom);

    /// <summary>A constructor parameter is spoken of by the property that shows it.</summary>
    private static string PropertyName(MemberModel member) => member.Property.Length > 0 ? member.Property : member.Name;
}
