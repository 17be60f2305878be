using SecureTools.Generators.Registration;

namespace SecureTools.Generators.Emission;

/// <summary>Writes roles and permissions twice: as constants to declare requirements with, and as the numbers that guards test.</summary>
internal static class AccessEmitter
{
    public static string Emit(AccessModel access, Surroundings surroundings)
    {
        var file = GeneratedFile.Begin();
        file.Open($"namespace {surroundings.Space}");
        EmitConstants(file, "Permissions", "permission", access.Permissions, surroundings.DeclaresPermissions);
        EmitConstants(file, "Roles", "role", access.Roles, surroundings.DeclaresRoles);
        file.Close().Line().Open($"namespace {Names.Space}");
        EmitNumbers(file, "PermissionNumbers", access.Permissions);
        EmitNumbers(file, "RoleNumbers", access.Roles);
        return file.Close().ToString();
    }

    /// <summary>A class of that name that the assembly declares itself stays as it is.</summary>
    private static void EmitConstants(SourceWriter file, string type, string what, EquatableArray<NumberedName> names, bool isTaken)
    {
        if (isTaken || names.Count == 0)
        {
            return;
        }

        file.Line($"/// <summary>The {what}s that this assembly declares, and those it references.</summary>").Line(GeneratedFile.Attribute)
            .Open($"internal static class {type}");
        foreach (var name in names)
        {
            file.Line($"/// <summary>The {what} <c>{GeneratedFile.Xml(name.Name)}</c>.</summary>")
                .Line($"public const string {name.Identifier} = {Literal.Of(name.Name)};");
        }

        file.Close();
    }

    private static void EmitNumbers(SourceWriter file, string type, EquatableArray<NumberedName> names)
    {
        if (names.Count == 0)
        {
            return;
        }

        file.Line(GeneratedFile.Embedded).Line(GeneratedFile.Attribute).Open($"internal static class {type}");
        foreach (var name in names)
        {
            file.Line($"internal const int {name.Identifier} = {name.Number};");
        }

        file.Close();
    }
}
