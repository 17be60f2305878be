using System.Diagnostics;
using System.Globalization;
using SecureTools.Benchmarks.ColdStart;
using SecureTools.Benchmarks.Common;
using SecureTools.Benchmarks.Generation;
using SecureTools.Benchmarks.Reporting;

namespace SecureTools.Benchmarks.ProjectScale;

/// <summary>
/// Builds an application of many tools with <c>dotnet build</c>, in Release, from nothing, and runs it: it registers all tools and answers one call. Times
/// are those of the clock, of one build and one run each.
/// </summary>
internal static class ProjectBuild
{
    public static void Measure(Results results, IReadOnlyList<int> toolCounts)
    {
        foreach (var tools in toolCounts)
        {
            var root = Directory.CreateTempSubdirectory("securetools-scale-");
            try
            {
                Write(root, tools);
                _ = Command.Run(root, "dotnet", "restore", "--nologo");
                Add(results, "Build", tools, Timed(() => Command.Run(root, "dotnet", "build", "-c", "Release", "--no-restore", "--nologo", "-nodeReuse:false", "-p:UseSharedCompilation=false")));
                Add(results, "Run", tools, Timed(() => Command.Run(root, "dotnet", Path.Combine("bin", "Release", "net10.0", "ColdApp.dll"))));
            }
            finally
            {
                root.Delete(recursive: true);
            }
        }
    }

    private static void Write(DirectoryInfo root, int tools)
    {
        Command.Isolate(root);
        File.WriteAllText(Path.Combine(root.FullName, "Main.cs"), ColdApplication.TableMain);
        foreach (var (source, number) in ToolProject.Sources(tools).Select((source, number) => (source, number)))
        {
            File.WriteAllText(Path.Combine(root.FullName, string.Create(CultureInfo.InvariantCulture, $"Tools{number}.cs")), source);
        }

        File.WriteAllText(Path.Combine(root.FullName, "ColdApp.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{Path.Combine(AppContext.BaseDirectory, "SecureTools.Attributes.dll")}" />
                <Reference Include="{Path.Combine(AppContext.BaseDirectory, "SecureTools.Runtime.dll")}" />
                <Reference Include="{Path.Combine(AppContext.BaseDirectory, "Microsoft.Extensions.Logging.Abstractions.dll")}" />
                <Reference Include="{Path.Combine(AppContext.BaseDirectory, "Microsoft.Extensions.DependencyInjection.Abstractions.dll")}" />
                <Analyzer Include="{Path.Combine(AppContext.BaseDirectory, "SecureTools.Generators.dll")}" />
              </ItemGroup>
            </Project>
            """);
    }

    private static double Timed(Action action)
    {
        var began = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(began).TotalNanoseconds;
    }

    private static void Add(Results results, string name, int tools, double nanoseconds)
    {
        results.Add(new Measured(nameof(ProjectScale), name, string.Create(CultureInfo.InvariantCulture, $"Tools={tools}"), nanoseconds, Bytes: null));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ProjectScale {name}, {tools} tools: {nanoseconds / 1e9:F2} s"));
    }
}
