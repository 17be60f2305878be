using SecureTools.Generators.Registration;

namespace SecureTools.Generators.Emission;

/// <summary>Writes what belongs to the assembly as a whole: its source of tools, its roles and permissions, its registration.</summary>
internal static class TableEmitter
{
    public static IEnumerable<(string Name, string Text)> Emit(TableModel table, Surroundings surroundings)
    {
        if (!surroundings.HasRuntime)
        {
            yield break;
        }

        var hasOwn = table.Entries.Count > 0 || table.LeftOut.Count > 0 || table.Duplicates.Count > 0 || table.Access.Definitions.Count > 0;
        if (hasOwn)
        {
            yield return ("SecureTools.Table.g.cs", EmitSource(table, surroundings));
        }

        yield return (ToolGuards.RegistrationFile, RegistrationEmitter.Emit(table, surroundings, hasOwn));
    }

    /// <summary>The source of an assembly has a name of its own, so that an application can tell those of its libraries apart.</summary>
    public static string SourceName(Surroundings surroundings) => ToolNames.Identifier(surroundings.Assembly) + "ToolSource";

    private static string EmitSource(TableModel table, Surroundings surroundings)
    {
        var name = SourceName(surroundings);
        var file = GeneratedFile.BeginWithout(
            "The runtime does not follow the rules of the common language specification.", "CS3002", "CS3003", "CS3009", "CS3016");
        file.Line(
            $"[assembly: global::SecureTools.GeneratedTools(typeof(global::{surroundings.Space}.{name}), 1{string.Concat(table.Names.Select(name => ", " + Literal.Of(name)))})]")
            .Line();
        foreach (var duplicate in table.Duplicates)
        {
            file.Line($"#error Two tools are named '{duplicate}'. Give one of them another name.");
        }

        file.Open($"namespace {surroundings.Space}")
            .Line($"/// <summary>The tools of the assembly <c>{GeneratedFile.Xml(surroundings.Assembly)}</c>.</summary>")
            .Line(GeneratedFile.Attribute)
            .Open($"public sealed class {name} : global::SecureTools.ToolSource");
        EmitFacts(file, table, surroundings, name);
        EmitAccess(file, table.Access, table.Required);
        EmitOptional(file, "RequiredDirectories", "string", table.Directories.Select(Literal.Of));
        EmitCreate(file, table);
        return file.Close().Close().ToString();
    }

    private static void EmitFacts(SourceWriter file, TableModel table, Surroundings surroundings, string name)
    {
        file.Line("/// <summary>The only one.</summary>")
            .Line($"public static {name} Instance {{ get; }} = new();").Line()
            .Line("/// <inheritdoc/>").Line("public override int Contract => 1;").Line()
            .Line("/// <inheritdoc/>").Line($"public override string Name => {Literal.Of(surroundings.Assembly)};").Line()
            .Line("/// <inheritdoc/>").Line($"public override global::SecureTools.ToolNeeds Needs => {Needs(table)};").Line()
            .Line("/// <inheritdoc/>");
        EmitNames(file, table);
    }

    /// <summary>
    /// As one text: an array of a thousand texts takes longer to compile at the start of a process than everything else that happens then.
    /// </summary>
    private static void EmitNames(SourceWriter file, TableModel table)
    {
        const string Start = "public override global::System.Collections.Generic.IReadOnlyList<string> ToolNames { get; } = ";
        file.Line(Start + (table.Entries.Count == 0 ? "global::System.Array.Empty<string>();" : ToolGuards.NamesField + ".Split('\\n');"));
        EmitLines(file, ToolGuards.NamesField, [.. table.Entries.Select(entry => entry.Name)]);

        // A rule compares them with what the tools declare once every generator has added its part.
        EmitLines(
            file, ToolGuards.GuardsField,
            [.. table.Entries.Where(entry => entry.Guards.Length > 0).Select(entry => ToolGuards.Line(entry.Name, entry.Guards))]);
    }

    private static void EmitLines(SourceWriter file, string name, IReadOnlyList<string> lines)
    {
        file.Line();
        if (lines.Count == 0)
        {
            file.Line($"private const string {name} = \"\";");
            return;
        }

        file.Line($"private const string {name} = \"\"\"");
        foreach (var line in lines)
        {
            file.Line("    " + line);
        }

        file.Line("    \"\"\";");
    }

    private static string Needs(TableModel table)
    {
        var needs =
            new (bool Needed, string Name)[] { (table.Tokens, "Tokens"), (table.RateLimits, "RateLimits"), (table.Approvals, "Approvals") }
            .Where(need => need.Needed).Select(need => "global::SecureTools.ToolNeeds." + need.Name).ToList();
        return needs.Count == 0 ? "global::SecureTools.ToolNeeds.None" : string.Join(" | ", needs);
    }

    private static void EmitAccess(SourceWriter file, AccessModel access, EquatableArray<string> required)
    {
        EmitOptional(file, "Permissions", "string", access.Permissions.Select(name => Literal.Of(name.Name)));
        EmitOptional(file, "RequiredPermissions", "string", required.Select(Literal.Of));
        EmitOptional(file, "Roles", "string", access.Roles.Select(name => Literal.Of(name.Name)));
        EmitOptional(file, "RoleDefinitions", "global::SecureTools.RoleDefinition", access.Definitions.Select(role =>
            $"new global::SecureTools.RoleDefinition({Literal.Of(role.Name)}, [{string.Join(", ", role.Permissions.Select(Literal.Of))}])"));
    }

    private static void EmitOptional(SourceWriter file, string name, string type, IEnumerable<string> items)
    {
        var all = items.ToList();
        if (all.Count > 0)
        {
            file.Line().Line("/// <inheritdoc/>");
            EmitList(file, name, type, all);
        }
    }

    private static void EmitList(SourceWriter file, string name, string type, IEnumerable<string> items)
    {
        file.Line($"public override global::System.Collections.Generic.IReadOnlyList<{type}> {name} {{ get; }} = new {type}[]").Line("{");
        foreach (var item in items)
        {
            file.Line("    " + item + ",");
        }

        file.Line("};");
    }

    private static void EmitCreate(SourceWriter file, TableModel table)
    {
        file.Line().Line("/// <inheritdoc/>");
        CreationEmitter.Emit(
            file, "protected override", [.. table.Entries.Select(entry => $"global::{Names.Space}.{entry.Class}.Create({entry.Index})")]);
    }
}
