using System.Text.RegularExpressions;

namespace SecureTools.Tests.Package;

/// <summary>An application of its own, outside the repository, built against the packages.</summary>
internal sealed partial class App
{
    private readonly Packages _packages;

    private App(Packages packages)
    {
        _packages = packages;
        Folder = Directory.CreateDirectory(Path.Combine(packages.Root, "apps", Path.GetRandomFileName())).FullName;
    }

    public string Folder { get; }

    /// <summary>A copy of one of the applications in <c>Apps</c>.</summary>
    public static App Of(Packages packages, string name) => From(packages, Repository.PathOf("tests", "Package.Tests", "Apps", name));

    public static App From(Packages packages, string source)
    {
        var app = new App(packages);
        Package.Folder.Copy(source, app.Folder);
        return app;
    }

    public static App Empty(Packages packages) => new(packages);

    public string PathOf(string file) => Path.Combine(Folder, file);

    public App With(string file, string text)
    {
        File.WriteAllText(PathOf(file), text);
        return this;
    }

    /// <summary>The application with other words in one of its files.</summary>
    public App Edited(string file, string before, string after)
    {
        var text = File.ReadAllText(PathOf(file));
        Assert.Contains(before, text, StringComparison.Ordinal);
        return With(file, text.Replace(before, after, StringComparison.Ordinal));
    }

    /// <summary>Lets the compiler have another list of analyzers than the packages give it.</summary>
    public App WithAnalyzers(string changes, string project = "") => With(Path.Combine(project, "Directory.Build.targets"), $"""
        <Project>
          <Import Project="{_packages.Root}/Directory.Build.targets" />
          <Target Name="ChangeAnalyzers" AfterTargets="ResolveLockFileAnalyzers">
            <ItemGroup>
              {changes}
            </ItemGroup>
          </Target>
        </Project>
        """);

    public Task<Outcome> DotnetAsync(params IReadOnlyList<string> arguments) => DotnetInAsync("", arguments);

    public Task<Outcome> DotnetInAsync(string folder, params IReadOnlyList<string> arguments) =>
        Dotnet.RunAsync(PathOf(folder), _packages.Variables, arguments);

    /// <summary>Builds the project in this folder below the application's.</summary>
    public async Task<Build> BuildAsync(string project, params IEnumerable<string> properties)
    {
        var outcome = await DotnetInAsync(project, ["build", "--nologo", "-v", "q", .. properties.Select(property => "-p:" + property)]);
        return new Build(outcome, Folder);
    }

    public Task<Build> BuildAsync() => BuildAsync("");

    public async Task<Outcome> RunAsync(string project = "", string framework = "net10.0")
    {
        var settings = Directory.EnumerateFiles(PathOf(Path.Combine(project, "bin", "Debug", framework)), "*.runtimeconfig.json").Single();
        return await DotnetInAsync(project, settings.Replace(".runtimeconfig.json", ".dll", StringComparison.Ordinal));
    }
}

/// <summary>A build, and what came of it.</summary>
internal sealed partial record Build(Outcome Outcome, string Folder)
{
    /// <summary>Exit code and all results, as <c>0</c> or <c>1: error SECT3001</c>.</summary>
    public string Summary => SummaryOf("");

    /// <summary>The same for one of several projects.</summary>
    public string SummaryOf(string project, string framework = "net10.0")
    {
        var file = Path.Combine(Folder, project, "obj", framework + ".sarif");
        var results = Settings().Matches(Outcome.Output).Select(match => "error " + match.Groups["id"].Value).Distinct(StringComparer.Ordinal)
            .Append(File.Exists(file) ? Sarif.Results(file) : "").Where(text => text.Length > 0).ToList();
        return Outcome.ExitCode + (results.Count == 0 ? "" : ": " + string.Join(", ", results));
    }

    // MSBuild's own errors are in no report.
    [GeneratedRegex("""\berror (?<id>(SECTCFG|MSB|NU|NETSDK)\d+):""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Settings();
}
