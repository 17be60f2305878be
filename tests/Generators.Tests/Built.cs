using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using SecureTools.Generators.Tools;

namespace SecureTools.Generators.Tests;

/// <summary>A project with tools, generated, compiled, loaded.</summary>
internal sealed class Built
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.ComponentModel;
        using System.ComponentModel.DataAnnotations;
        using System.Text.Json.Serialization;
        using System.Threading;
        using System.Threading.Tasks;
        using SecureTools;

        """;

    private readonly IReadOnlyDictionary<string, Tool> _tools;

    private Built(GeneratorRun run)
    {
        Run = run;
        Assembly = run.Emit();
        var tables = Assembly.GetTypes().SingleOrDefault(type => string.Equals(type.Name, "ToolTables", StringComparison.Ordinal));
        Sources = tables is null ? [] : (IReadOnlyList<ToolSource>)tables.GetProperty("Sources")!.GetValue(null)!;
        Table = Sources.Count == 0 ? null : new ToolTable(Options(), [.. Sources]);
        _tools = (Table?.Tools ?? []).ToDictionary(tool => tool.Name, StringComparer.Ordinal);
    }

    public GeneratorRun Run { get; }

    public Assembly Assembly { get; }

    public IReadOnlyList<ToolSource> Sources { get; }

    public ToolTable? Table { get; }

    public string Names => string.Join(' ', _tools.Keys.Order(StringComparer.Ordinal));

    public Tool this[string name] => _tools[name];

    [ModuleInitializer]
    internal static void ReferToProduct() => References.Always(typeof(ToolAttribute).Assembly, typeof(Tool).Assembly);

    /// <summary>Common usings come before the source.</summary>
    public static Built From(string source, Action<GeneratorTest<ToolGenerator>>? configure = null) => FromPlain(Usings + source, configure);

    public static Built FromPlain(string source, Action<GeneratorTest<ToolGenerator>>? configure = null) => new(Generate(source, configure));

    public static GeneratorRun Generate(string source, Action<GeneratorTest<ToolGenerator>>? configure = null)
    {
        var test = new GeneratorTest<ToolGenerator> { TestCode = source };
        configure?.Invoke(test);
        return test.Run();
    }

    public static GeneratorRun GenerateWithUsings(string source, Action<GeneratorTest<ToolGenerator>>? configure = null) => Generate(Usings + source, configure);

    /// <summary>The tools of a static class with this body.</summary>
    public static Built FromMembers(string members, Action<GeneratorTest<ToolGenerator>>? configure = null) =>
        From($$"""
            namespace Sample;

            public static class Tools
            {
            {{members}}
            }
            """, configure);

    public string Input(string name) => Encoding.UTF8.GetString(this[name].InputSchema);

    public string Output(string name) => Encoding.UTF8.GetString(this[name].OutputSchema);

    /// <summary>The schema of one argument.</summary>
    public string Argument(string tool, string argument)
    {
        using var schema = JsonDocument.Parse(this[tool].InputSchema.ToArray());
        return schema.RootElement.GetProperty("properties").GetProperty(argument).GetRawText();
    }

    public ToolResult Call(string name, string arguments = "{}", Caller? caller = null, IServiceProvider? services = null)
    {
        var call = new ToolCall(name) { Arguments = Encoding.UTF8.GetBytes(arguments), Caller = caller ?? Callers.Somebody, Services = services };
        return Table!.InvokeAsync(call).AsTask().GetAwaiter().GetResult();
    }

    /// <summary>What a call returns, as JSON; the code of a refusal.</summary>
    public string Result(string name, string arguments = "{}", Caller? caller = null, IServiceProvider? services = null)
    {
        var result = Call(name, arguments, caller, services);
        return result.IsOk ? Encoding.UTF8.GetString(result.Content.Span) : result.Code;
    }

    private static ToolTableOptions Options() => new()
    {
        PermissionsFromCaller = true,
        Directories = { ["temp"] = Path.GetTempPath() },
        Tokens = new ToolTokens(new ToolTokensOptions { Keys = TokenKeyRing.Random(), Agent = "test" }),
    };
}
