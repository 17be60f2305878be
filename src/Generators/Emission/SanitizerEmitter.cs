namespace SecureTools.Generators.Emission;

/// <summary>Writes where the paths and URLs of a member may lead, before they are read.</summary>
internal static class SanitizerEmitter
{
    /// <summary>A condition that is always true and tells the reader the rule of the member; empty for members without one.</summary>
    public static string Condition(MemberModel member, string prefix) => RuleOf(member) switch
    {
        null => "",
        { Kind: ConstraintKind.Directory } rule => $"reader.InDirectory({Literal.Of(rule.Code)}) && ",
        _ => $"reader.OnHosts({prefix}{NameOf(member)}) && ",
    };

    /// <summary>Writes the rules for the hosts of members; each is made once, when its type is first used.</summary>
    public static void Emit(SourceWriter file, IEnumerable<MemberModel> members, string prefix)
    {
        foreach (var member in members)
        {
            if (RuleOf(member) is { Kind: ConstraintKind.Hosts } rule)
            {
                file.Line().Line(
                    $"private static readonly global::SecureTools.UrlRule {prefix}{NameOf(member)} = new([{string.Join(", ", rule.Values.Select(Literal.Of))}], [{rule.Json}], [{rule.Code}]);");
            }
        }
    }

    /// <summary>The directories that the arguments of a tool name, those of the types that they are made of included.</summary>
    public static IEnumerable<string> Directories(ToolModel tool) =>
        TypeWalk.Reached(tool.Arguments.Select(argument => argument.Value), tool.Types, forReading: true)
            .Where(value => value.Kind == ValueKind.Object)
            .SelectMany(value => tool.Types.Object(value.Type)?.Inputs ?? EquatableArray<MemberModel>.Empty)
            .Concat(tool.Arguments)
            .Select(RuleOf)
            .Where(rule => rule is { Kind: ConstraintKind.Directory })
            .Select(rule => rule!.Code);

    private static string NameOf(MemberModel member) => $"_{member.Name.Replace("_", "_1")}_HostPattern";

    private static ConstraintModel? RuleOf(MemberModel member) =>
        member.Constraints.FirstOrDefault(constraint => constraint.Kind is ConstraintKind.Directory or ConstraintKind.Hosts);
}
