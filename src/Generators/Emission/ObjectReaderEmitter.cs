
namespace SecureTools.Generators.Emission;

/// <summary>Writes the reader of one type: all members first, then one construction, and none when a member was wrong.</summary>
internal static class ObjectReaderEmitter
{
    /// <summary>Writes the method and what it needs.</summary>
    public static void EmitMethod(SourceWriter file, ObjectModel model, string name)
    {
        file.Line().Open($"private static bool TryRead{name}(ref global::SecureTools.ArgumentReader reader, out {model.Type} value)");
        Emit(file, model, name);
        file.Close();
        if (model.Inputs.Count > 0)
        {
            file.Line().Line(
                $"private static readonly global::SecureTools.MemberNames {MembersOf(name)} = new({MemberEmitter.Names(model.Inputs)});");
        }

        ValidationEmitter.EmitFields(file, model, name);
    }

    private static void Emit(SourceWriter file, ObjectModel model, string name)
    {
        file.Line("value = default!;").Line("var problems = reader.ProblemCount;");
        var locals = Locals(model);
        foreach (var member in model.Inputs.Where(member => member.Place != MemberPlace.Discriminator))
        {
            file.Line($"{member.Value.Declared} {locals[member]} = {member.DefaultCode ?? "default!"};");
        }

        MemberEmitter.EmitLoop(file, [.. model.Inputs], MembersOf(name), member => locals[member], name);
        file.Open("if (reader.ProblemCount != problems)").Line("return false;").Close().Line();
        EmitConstruction(file, model, locals);
        file.Line(ValidationEmitter.EmitOfObject(file, model, name, locals) ? "return reader.ProblemCount == problems;" : "return true;");
    }

    private static void EmitConstruction(SourceWriter file, ObjectModel model, Dictionary<MemberModel, string> locals)
    {
        var arguments = model.Inputs.Where(member => member.Place == MemberPlace.Parameter)
            .Select(member => $"{Literal.Identifier(member.Name)}: {locals[member]}");
        var initializers = model.Inputs.Where(member => member.Place == MemberPlace.Initializer)
            .Select(member => $"{Literal.Identifier(member.Name)} = {locals[member]}").ToList();
        var initializer = initializers.Count == 0 ? "" : $" {{ {string.Join(", ", initializers)} }}";
        file.Line($"value = new {model.Type}({string.Join(", ", arguments)}){initializer};");
        for (var i = 0; i < model.Inputs.Count; i++)
        {
            var member = model.Inputs[i];
            if (member.Place is MemberPlace.Setter or MemberPlace.With)
            {
                var name = Literal.Identifier(member.Name);
                file.Open($"if ({Has(i)})")
                    .Line(member.Place == MemberPlace.Setter ? $"value.{name} = {locals[member]};"
                        : $"value = value with {{ {name} = {locals[member]} }};")
                    .Close()
                    .Line();
            }
        }
    }

    public static string Has(int index) => $"members.Has({index})";

    private static string MembersOf(string name) => $"_{name}Members";

    /// <summary>Names that meet each other and no other variable of the reader.</summary>
    private static Dictionary<MemberModel, string> Locals(ObjectModel model)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var locals = new Dictionary<MemberModel, string>();
        foreach (var member in model.Inputs)
        {
            var name = "the" + char.ToUpperInvariant(member.Name[0]) + member.Name.Substring(1);
            locals.Add(member, taken.Add(name) ? name : $"the{locals.Count}");
            taken.Add(locals[member]);
        }

        return locals;
    }
}
