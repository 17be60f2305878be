
namespace SecureTools.Generators.Emission;

/// <summary>
/// Writes the binder of a tool: one pass over the members of the arguments. That of a tool without any is the same for all.
/// </summary>
internal static class BinderEmitter
{
    public static void Emit(SourceWriter file, ToolModel tool)
    {
        var members = tool.Arguments.ToList();
        if (members.Count == 0)
        {
            return;
        }

        file.Line().Open("protected override object? Bind(ref global::SecureTools.ArgumentReader reader)")
            .Line("var arguments = new Arguments();");
        MemberEmitter.EmitLoop(file, members, "Members", member => "arguments." + Names.Field(member.Name));
        ValidationEmitter.EmitOfParameters(file, members);
        file.Line("return reader.Failed ? null : arguments;").Close();
        PatternEmitter.Emit(file, members);
    }
}
