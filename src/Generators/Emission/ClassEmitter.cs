
using SecureTools.Generators.Tools;

namespace SecureTools.Generators.Emission;

/// <summary>Writes the file of one tool class: its tools, then what reads and writes their types.</summary>
internal static class ClassEmitter
{
    public static string Emit(ResolvedClass model)
    {
        var file = GeneratedFile.BeginWithout(
            "Tools, and the types that they take, may be obsolete or experimental: that is said where they are declared.",
            ["CS0612", "CS0618",
                .. model.Tools.SelectMany(tool => tool.Model.Experiments).Distinct(StringComparer.Ordinal)
                .OrderBy(id => id, StringComparer.Ordinal)]);
        file.Open($"namespace {Names.Space}")
            .Line($"/// <summary>The tools of <see cref=\"{model.Model.Type}\"/>.</summary>")
            .Line(GeneratedFile.Embedded)
            .Line(GeneratedFile.Attribute)
            .Open($"internal static class {model.Model.Name}");
        var tools = model.Tools.Select(tool => tool.Model).ToList();
        var read = ReaderEmitter.Read(tools, model.Model.Types);
        var written = WriterEmitter.Written(tools, model.Model.Types);
        var names = Names.ToolClasses(model, read.Select(ReaderEmitter.NameOf).Concat(written.Select(WriterEmitter.NameOf)));
        file.Line("/// <summary>Creates the tool of a number.</summary>");
        CreationEmitter.Emit(file, "internal static", [.. names.Select(name => $"new {name}()")]);
        for (var i = 0; i < names.Count; i++)
        {
            file.Line();
            ToolEmitter.Emit(file, model.Tools[i], names[i]);
        }

        ReaderEmitter.Emit(file, read, model.Model.Types);
        WriterEmitter.Emit(file, written, model.Model.Types);
        return file.Close().Close().ToString();
    }
}
