using SecureTools.Generators.Registration;

namespace SecureTools.Generators.Emission;

/// <summary>Writes how an application gets its table: with services, and always without.</summary>
internal static class RegistrationEmitter
{
    private const string Services = "global::Microsoft.Extensions.DependencyInjection.IServiceCollection";
    private const string Options = "global::SecureTools.ToolTableOptions";
    private const string Table = "global::SecureTools.ToolTable";

    public static string Emit(TableModel table, Surroundings surroundings, bool hasOwn)
    {
        var file = GeneratedFile.Begin();
        EmitCollisions(file, table, surroundings);
        file.Open($"namespace {surroundings.Space}");
        EmitTables(file, surroundings, hasOwn);
        file.Close();
        if (surroundings.HasServiceCollection)
        {
            file.Line();
            EmitExtensions(file, surroundings);
        }

        return file.ToString();
    }

    private static void EmitCollisions(SourceWriter file, TableModel table, Surroundings surroundings)
    {
        var names = table.Names.Except(table.Duplicates, StringComparer.Ordinal)
            .Concat(surroundings.References.SelectMany(source => source.Tools));
        foreach (var name
            in names.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key))
        {
            file.Line(
                $"#error Two tools of this application and the libraries it references are named '{name}'. Give one of them another name.");
        }
    }

    private static void EmitTables(SourceWriter file, Surroundings surroundings, bool hasOwn)
    {
        var own = hasOwn ? [$"global::{surroundings.Space}.{TableEmitter.SourceName(surroundings)}"] : Array.Empty<string>();
        var sources = own.Concat(surroundings.References.Select(source => source.Type)).Select(type => type + ".Instance").ToList();
        file.Line("/// <summary>The tools of this assembly and of the assemblies it references.</summary>")
            .Line(GeneratedFile.Attribute)
            .Open("internal static class ToolTables")
            .Line("/// <summary>The sources of the tools.</summary>")
            .Line("public static global::System.Collections.Generic.IReadOnlyList<global::SecureTools.ToolSource> Sources { get; } = new global::SecureTools.ToolSource[]")
            .Line("{");
        foreach (var source in sources)
        {
            file.Line("    " + source + ",");
        }

        file.Line("};").Line()
            .Line("/// <summary>Creates a table of all tools.</summary>")
            .Line("/// <exception cref=\"global::SecureTools.ToolConfigurationException\">Something that a guard needs is missing.</exception>")
            .Line($"public static {Table} Create({Options} options) => new(options, Sources);")
            .Close();
    }

    private static void EmitExtensions(SourceWriter file, Surroundings surroundings) =>
        file.Open("namespace Microsoft.Extensions.DependencyInjection")
            .Line("/// <summary>Registers the tools of this application.</summary>")
            .Line(GeneratedFile.Embedded)
            .Line(GeneratedFile.Attribute)
            .Open("internal static class SecureToolsRegistration")
            .Line("""
                /// <summary>
                /// Registers a <see cref="global::SecureTools.ToolTable"/> of every tool of this assembly and of the assemblies it references.
                /// What is not configured is taken from the services: tokens, stores, audit, clock and logger.
                /// </summary>
                """)
            .Open($"public static {Services} AddSecureTools(this {Services} services, global::System.Action<{Options}>? configure = null)")
            .Line($"return global::Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton<{Table}>(")
            .Line($"    services, provider => global::{surroundings.Space}.ToolTables.Create(global::SecureTools.ToolTableOptions.FromServices(provider, configure)));")
            .Close()
            .Close()
            .Close();
}
