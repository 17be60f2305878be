using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SecureTools.Benchmarks.Generation;

namespace SecureTools.Benchmarks.ColdStart;

/// <summary>Compiles an application with many tools, optimised, and puts beside it what it needs to run.</summary>
internal static class ColdApplication
{
    private const string Clock = "static double Nanoseconds(long began) => System.Diagnostics.Stopwatch.GetElapsedTime(began).TotalNanoseconds;";

    /// <summary>Registers by table and answers one call.</summary>
    public const string TableMain = $$"""
        internal static class Program
        {
            private static int Main()
            {
                var began = System.Diagnostics.Stopwatch.GetTimestamp();
                var table = global::ColdApp.ToolTables.Create(new SecureTools.ToolTableOptions());
                var ready = Nanoseconds(began);
                var call = new SecureTools.ToolCall("act0") { Arguments = "{\"account\":\"CH12345678\",\"amount\":7,\"note\":\"x\"}"u8.ToArray() };
                var result = table.InvokeAsync(call).AsTask().GetAwaiter().GetResult();
                var answered = Nanoseconds(began);
                System.Console.Write(System.FormattableString.Invariant($"{ready} {answered}"));
                return result.IsOk ? 0 : 1;
            }

            private {{Clock}}
        }
        """;

    /// <summary>Registers by reflection and answers one call.</summary>
    public const string ReflectionMain = $$"""
        using System.Linq;

        internal static class Program
        {
            private static int Main()
            {
                var began = System.Diagnostics.Stopwatch.GetTimestamp();
                var table = typeof(Program).Assembly.GetTypes()
                    .Where(type => type.Name.StartsWith("Tools", System.StringComparison.Ordinal))
                    .SelectMany(type => type.GetMethods(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static))
                    .Select(method => Microsoft.Extensions.AI.AIFunctionFactory.Create(method, target: null))
                    .ToDictionary(function => function.Name, System.StringComparer.Ordinal);
                var ready = Nanoseconds(began);
                using var arguments = System.Text.Json.JsonDocument.Parse("{\"account\":\"CH12345678\",\"amount\":7,\"note\":\"x\"}"u8.ToArray());
                var call = new Microsoft.Extensions.AI.AIFunctionArguments(
                    arguments.RootElement.EnumerateObject().ToDictionary(member => member.Name, member => (object?)member.Value, System.StringComparer.Ordinal));
                var result = table["Act0"].InvokeAsync(call).AsTask().GetAwaiter().GetResult();
                var answered = Nanoseconds(began);
                System.Console.Write(System.FormattableString.Invariant($"{ready} {answered}"));
                return result is null ? 1 : 0;
            }

            private {{Clock}}
        }
        """;

    public static string Build(DirectoryInfo parent, int tools, bool generated)
    {
        var directory = parent.CreateSubdirectory(string.Create(CultureInfo.InvariantCulture, $"{(generated ? "table" : "reflection")}{tools}"));
        var project = ToolProject.Create(tools, OutputKind.ConsoleApplication, [generated ? TableMain : ReflectionMain]);
        Compilation compilation = project;
        if (generated)
        {
            ToolProject.NewDriver().RunGeneratorsAndUpdateCompilation(project, out compilation, out _);
        }

        var application = Path.Combine(directory.FullName, "ColdApp.dll");
        var emitted = compilation.Emit(application);
        if (!emitted.Success)
        {
            throw new InvalidOperationException(string.Join('\n', emitted.Diagnostics.Take(10)));
        }

        AddSurroundings(directory.FullName);
        return application;
    }

    private static void AddSurroundings(string directory)
    {
        foreach (var file in Directory.GetFiles(AppContext.BaseDirectory, "*.dll").Where(IsNeeded))
        {
            File.Copy(file, Path.Combine(directory, Path.GetFileName(file)));
        }

        var version = Environment.Version.ToString(3);
        File.WriteAllText(
            Path.Combine(directory, "ColdApp.runtimeconfig.json"),
            $$$$"""{"runtimeOptions":{"framework":{"name":"Microsoft.NETCore.App","version":"{{{{version}}}}"},"configProperties":{"System.Globalization.Invariant":true}}}""");
    }

    private static bool IsNeeded(string file) =>
        Path.GetFileName(file) is { } name
        && (name is "SecureTools.Runtime.dll" or "SecureTools.Attributes.dll" || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal));
}
