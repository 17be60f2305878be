
using SecureTools.Generators.Tools;

namespace SecureTools.Generators.Emission;

/// <summary>Writes exactly the guards that a tool declares, in their fixed order: role, permission, trust, second factor.</summary>
internal static class GuardEmitter
{
    private const string Denial = "global::SecureTools.Denial";
    private const string Guard = "in global::SecureTools.ToolGuard guard";

    public static void EmitAuthorize(SourceWriter file, ResolvedTool tool)
    {
        var always = tool.Requirements.Where(requirement => requirement.Model is { When: null, Kind: not RequirementKind.Approval })
            .ToList();
        if (always.Count > 0)
        {
            file.Line().Open($"protected override {Denial} Authorize({Guard})");
            EmitChecks(file, always);
        }
    }

    public static void EmitConditional(SourceWriter file, ResolvedTool tool)
    {
        var conditional =
            tool.Requirements.Where(requirement => requirement.Model is { When: not null, Kind: not RequirementKind.Approval }).ToList();
        if (conditional.Count > 0)
        {
            file.Line().Open($"protected override {Denial} AuthorizeArguments(object bound, global::SecureTools.ToolCall call, {Guard})");
            EmitCast(file, conditional);
            EmitChecks(file, conditional);
        }

        var approvals = tool.Requirements.Where(requirement => requirement.Model.Kind == RequirementKind.Approval).ToList();
        if (approvals.Count > 0)
        {
            EmitApproval(file, approvals);
        }
    }

    private static void EmitApproval(SourceWriter file, List<ResolvedRequirement> approvals)
    {
        file.Line().Open("protected override bool RequiresApproval(object bound, global::SecureTools.ToolCall call)");
        if (approvals.Any(requirement => requirement.Model.When is null))
        {
            file.Line("return true;");
        }
        else
        {
            EmitCast(file, approvals);
            file.Line($"return {string.Join(" | ", approvals.Select(requirement => Invocation(requirement.Model.When!)))};");
        }

        file.Close();
    }

    private static void EmitCast(SourceWriter file, List<ResolvedRequirement> requirements)
    {
        if (requirements.Any(requirement => requirement.Model.When!.Arguments.Any(argument => argument.Source == WhenSource.Argument)))
        {
            file.Line("var arguments = (Arguments)bound;");
        }
    }

    private static void EmitChecks(SourceWriter file, List<ResolvedRequirement> requirements)
    {
        foreach (var requirement in requirements)
        {
            var unmet = "!" + Check(requirement);
            file.Open($"if ({(requirement.Model.When is { } when ? $"{Invocation(when)} && {unmet}" : unmet)})")
                .Line($"return new {Denial}(global::SecureTools.ToolStatus.{Status(requirement.Model.Kind)}, {Literal.Of(requirement.Label)});")
                .Close()
                .Line();
        }

        file.Line($"return {Denial}.None;").Close();
    }

    private static string Invocation(WhenModel when) =>
        $"{when.Type}.{Literal.Identifier(when.Method)}({string.Join(", ", when.Arguments.Select(Argument))})";

    private static string Argument(WhenArgument argument) => argument.Source switch
    {
        WhenSource.Call => "call",
        WhenSource.Caller => "call.Caller",
        _ => "arguments." + Emission.Names.Field(argument.Parameter),
    };

    private static string Check(ResolvedRequirement requirement) => requirement.Model.Kind switch
    {
        RequirementKind.Role => Names("Role", "RoleNumbers", requirement.AnyOf),
        RequirementKind.Permission => Names("Permission", "PermissionNumbers", requirement.AnyOf),
        RequirementKind.Trust => $"guard.HasTrust({requirement.Model.Number})",
        _ => $"guard.HasSecondFactor({requirement.Model.Number})",
    };

    private static string Names(string what, string numbers, EquatableArray<NumberedName> anyOf)
    {
        var list = string.Join(", ", anyOf.Select(name => $"{numbers}.{Literal.Identifier(name.Identifier)}"));
        return anyOf.Count == 1 ? $"guard.Has{what}({list})" : $"guard.HasAny{what}(global::SecureTools.PermissionSet.Of([{list}]))";
    }

    private static string Status(RequirementKind kind) => kind switch
    {
        RequirementKind.Role => "RoleRequired",
        RequirementKind.Permission => "PermissionDenied",
        RequirementKind.Trust => "TrustTooLow",
        _ => "MfaRequired",
    };
}
