
namespace SecureTools.Generators.Emission;

/// <summary>Writes the binder of a tool: one pass over the members of the arguments.</summary>
internal static class BinderEmitter
{
    public static void Emit(SourceWriter file, ToolModel tool)
    {
        var members = tool.Arguments.ToList();
        file.Line().Open("protected override object? Bind(ref global::SecureTools.ArgumentReader reader)")
            .Open("if (!reader.BeginObject())").Line("return null;").Close().Line();
        if (members.Count > 0)
        {
            file.Line("var arguments = new Arguments();");
        }

        MemberEmitter.EmitLoop(file, members, member => "arguments." + Names.Field(member.Name));
        ValidationEmitter.EmitOfParameters(file, members);
        file.Line($"return reader.Failed ? null : {(members.Count > 0 ? "arguments" : "global::SecureTools.NoArguments.Instance")};").Close();
        PatternEmitter.Emit(file, members);
    }
}
