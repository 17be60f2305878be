using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using SecureTools.Benchmarks.Reporting;

namespace SecureTools.Benchmarks.BuildCost;

/// <summary>
/// The processor time of <c>dotnet build</c> on a large project, with our analyzers and generators and without. The project without them still refers to
/// the same libraries; nothing is kept from one build to the next, and the two take turns.
/// </summary>
internal static partial class DotnetBuild
{
    private const string BuildCommand = "dotnet build --no-restore --no-incremental -m:1 -nodeReuse:false -p:UseSharedCompilation=false";

    public static void Measure(Results results, int tools, int lines, int repetitions)
    {
        var root = Directory.CreateTempSubdirectory("securetools-buildcost-");
        try
        {
            var plain = Create(root, "Plain", tools, lines, analyzers: false);
            var guarded = Create(root, "Guarded", tools, lines, analyzers: true);
            List<double> without = [];
            List<double> with = [];
            for (var i = 0; i < repetitions; i++)
            {
                without.Add(Build(plain));
                with.Add(Build(guarded));
            }

            Add(results, "Plain", tools, lines, without);
            Add(results, "Guarded", tools, lines, with);
            AddParts(results, guarded, tools, lines);
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    private static void Add(Results results, string name, int tools, int lines, List<double> seconds)
    {
        // Other programs only ever add to what a build takes.
        var least = seconds.Min();
        results.Add(new Measured(nameof(BuildCost), name, string.Create(CultureInfo.InvariantCulture, $"Tools={tools},Lines={lines}"), least * 1e9, Bytes: null));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"BuildCost {name}, {tools} tools, {lines} lines: {least:F2} s"));
    }

    /// <summary>What the compiler says of the time that our rules and our generator take, all threads together, in one more build.</summary>
    private static void AddParts(Results results, DirectoryInfo guarded, int tools, int lines)
    {
        _ = Run(guarded, BuildCommand + " -p:ReportAnalyzer=true -v:d");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(Path.Combine(guarded.FullName, "build.log")))
        {
            if (Part().Match(line) is { Success: true } part && seen.Add(part.Groups["name"].Value))
            {
                Add(results, part.Groups["name"].Value, tools, lines, [double.Parse(part.Groups["seconds"].Value, CultureInfo.InvariantCulture)]);
            }
        }
    }

    private static DirectoryInfo Create(DirectoryInfo root, string name, int tools, int lines, bool analyzers)
    {
        var directory = root.CreateSubdirectory(name);
        LargeProject.Write(directory, tools, lines);
        File.WriteAllText(Path.Combine(directory.FullName, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Combine(directory.FullName, "Directory.Build.targets"), "<Project />");
        File.WriteAllText(Path.Combine(directory.FullName, "Directory.Packages.props"), "<Project />");
        File.WriteAllText(Path.Combine(directory.FullName, name + ".csproj"), Project(analyzers));
        _ = Run(directory, "dotnet restore");
        return directory;
    }

    private static string Project(bool analyzers) =>
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
          </PropertyGroup>
          <ItemGroup>
            {Reference("Attributes")}
            {Reference("Runtime")}
            {(analyzers ? Analyzer("Generators") : "")}
            {(analyzers ? Analyzer("Analyzers") : "")}
          </ItemGroup>
        </Project>
        """;

    private static string Reference(string name) => $"<Reference Include=\"{Path.Combine(AppContext.BaseDirectory, $"SecureTools.{name}.dll")}\" />";

    private static string Analyzer(string name) => $"<Analyzer Include=\"{Path.Combine(AppContext.BaseDirectory, $"SecureTools.{name}.dll")}\" />";

    /// <summary>Seconds of processor time of a build and all that it starts.</summary>
    private static double Build(DirectoryInfo directory) => Run(directory, BuildCommand);

    /// <summary>The shell adds up the processor time of everything that the command has started.</summary>
    private static double Run(DirectoryInfo directory, string command)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", ["-c", $"TIMEFORMAT='%U %S'; time {command} > build.log 2>&1"])
        {
            WorkingDirectory = directory.FullName,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        var times = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? times.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Sum(time => double.Parse(time, CultureInfo.InvariantCulture))
            : throw new InvalidOperationException(File.ReadAllText(Path.Combine(directory.FullName, "build.log")));
    }

    // An analyzer assembly in the compiler's report; ours that also holds a generator comes twice.
    [GeneratedRegex("""^ *(?<seconds>[0-9]+\.[0-9]+) +\S+ +SecureTools\.(?<name>Analyzers|Generators), Version""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Part();
}
