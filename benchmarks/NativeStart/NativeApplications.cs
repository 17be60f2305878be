using System.Diagnostics;
using System.Globalization;
using SecureTools.Benchmarks.ColdStart;
using SecureTools.Benchmarks.Common;
using SecureTools.Benchmarks.Generation;
using SecureTools.Benchmarks.Reporting;

namespace SecureTools.Benchmarks.NativeStart;

/// <summary>
/// Publishes applications of the same tools that answer one call: the table as a native program and as a trimmed one, reflection as a trimmed one.
/// Time is that of the whole process, from its start to its end; bytes are those of all published files without symbols.
/// </summary>
internal static class NativeApplications
{
    private const string Framework = "net8.0";
    private const string Platform = "linux-x64";

    public static void Measure(Results results, int tools, int repetitions)
    {
        var root = Directory.CreateTempSubdirectory("securetools-native-");
        try
        {
            var applications = new (string Name, DirectoryInfo Folder)[]
            {
                ("TableNative", Publish(root, "TableNative", tools, ColdApplication.TableMain, "<PublishAot>true</PublishAot>")),
                ("TableTrimmed", Publish(root, "TableTrimmed", tools, ColdApplication.TableMain, "<PublishTrimmed>true</PublishTrimmed><SelfContained>true</SelfContained>")),
                ("ReflectionTrimmed", Publish(root, "ReflectionTrimmed", tools, ColdApplication.ReflectionMain, TrimmedReflection)),
            };
            Start(results, tools, repetitions, applications);
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    /// <summary>The platform is trimmed; what is found by reflection is kept: the application itself and the library that reflects.</summary>
    private static string TrimmedReflection =>
        """
        <PublishTrimmed>true</PublishTrimmed><SelfContained>true</SelfContained><JsonSerializerIsReflectionEnabledByDefault>true</JsonSerializerIsReflectionEnabledByDefault>
        <TrimMode>partial</TrimMode><SuppressTrimAnalysisWarnings>true</SuppressTrimAnalysisWarnings>
        """;

    private static DirectoryInfo Publish(DirectoryInfo root, string name, int tools, string main, string properties)
    {
        var directory = root.CreateSubdirectory(name);
        Command.Isolate(directory);
        File.WriteAllText(Path.Combine(directory.FullName, "Main.cs"), main);
        foreach (var (source, number) in ToolProject.Sources(tools).Select((source, number) => (source, number)))
        {
            File.WriteAllText(Path.Combine(directory.FullName, string.Create(CultureInfo.InvariantCulture, $"Tools{number}.cs")), source);
        }

        File.WriteAllText(Path.Combine(directory.FullName, "ColdApp.csproj"), Project(properties, usesTable: main == ColdApplication.TableMain));
        _ = Command.Run(directory, "dotnet", "publish", "-c", "Release", "-r", Platform, "-o", "out", "-nodeReuse:false", "--nologo");
        return new DirectoryInfo(Path.Combine(directory.FullName, "out"));
    }

    private static string Project(string properties, bool usesTable) =>
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>{Framework}</TargetFramework>
            <OutputType>Exe</OutputType>
            <Nullable>enable</Nullable>
            <InvariantGlobalization>true</InvariantGlobalization>
            <DebugType>none</DebugType>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            <ProjectReference Include="{Source("Attributes")}" />
            {(usesTable ? $"""<ProjectReference Include="{Source("Runtime")}" />""" : "")}
            {(usesTable ? $"""<ProjectReference Include="{Source("Generators")}" OutputItemType="Analyzer" ReferenceOutputAssembly="false" />""" : $"""<PackageReference Include="Microsoft.Extensions.AI.Abstractions" Version="{typeof(Microsoft.Extensions.AI.AIFunction).Assembly.GetName().Version!.ToString(3)}" />""")}
          </ItemGroup>
        </Project>
        """;

    private static string Source(string name) => Path.GetFullPath(Path.Combine(RunOptions.Directory, "..", "src", name, $"SecureTools.{name}.csproj"));

    // They take turns, so that a slow minute of the machine meets all.
    private static void Start(Results results, int tools, int repetitions, (string Name, DirectoryInfo Folder)[] applications)
    {
        var times = applications.ToDictionary(application => application.Name, _ => new List<double>(), StringComparer.Ordinal);
        for (var i = 0; i < repetitions; i++)
        {
            foreach (var (name, folder) in applications)
            {
                var began = Stopwatch.GetTimestamp();
                _ = Command.Run(folder, Path.Combine(folder.FullName, "ColdApp"));
                times[name].Add(Stopwatch.GetElapsedTime(began).TotalNanoseconds);
            }
        }

        foreach (var (name, folder) in applications)
        {
            var median = times[name].Order().ElementAt(repetitions / 2);
            var bytes = folder.GetFiles("*", SearchOption.AllDirectories).Where(file => file.Extension is not (".dbg" or ".pdb")).Sum(file => file.Length);
            results.Add(new Measured(nameof(NativeStart), name, string.Create(CultureInfo.InvariantCulture, $"Tools={tools}"), median, bytes));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"NativeStart {name}, {tools} tools: {median / 1e6:F1} ms, {bytes:N0} bytes"));
        }
    }
}
