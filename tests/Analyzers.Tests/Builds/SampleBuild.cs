using System.Text.Json;
using System.Text.RegularExpressions;

namespace SecureTools.Analyzers.Tests.Builds;

/// <summary>Builds of the insecure sample, each done once.</summary>
public sealed partial class SampleBuild : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("securetools").FullName;
    private readonly Dictionary<bool, Task<SampleOutcome>> _builds = [];

    /// <summary>Without what stops it, or with it.</summary>
    internal Task<SampleOutcome> OutcomeAsync(bool showErrors)
    {
        lock (_builds)
        {
            if (!_builds.TryGetValue(showErrors, out var build))
            {
                build = BuildAsync(showErrors);
                _builds.Add(showErrors, build);
            }

            return build;
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<SampleOutcome> BuildAsync(bool showErrors)
    {
        var log = Path.Combine(_folder, showErrors + ".sarif");
        // What it references is built already, together with this test.
        var configuration = AppContext.BaseDirectory.Contains("release", StringComparison.Ordinal) ? "Release" : "Debug";
        var build = await DotnetBuild.RunAsync(
            SampleMarks.Folder, "build", "-c", configuration, "-t:Rebuild", "-p:BuildProjectReferences=false", $"-p:ErrorLog={log}%2Cversion=2.1", $"-p:ShowErrors={showErrors}");
        return new SampleOutcome(build.ExitCode, Normal(build.Output), File.Exists(log) ? [.. Results(log)] : [], File.Exists(log) ? await File.ReadAllTextAsync(log) : "");
    }

    /// <summary>Lines as they look in the folder of the repository, without the links at their end.</summary>
    private static string Normal(string output) => Link().Replace(output.Replace(Setup.Root, "", StringComparison.Ordinal), "");

    private static IEnumerable<RuleResult> Results(string log)
    {
        using var sarif = JsonDocument.Parse(File.ReadAllText(log));
        foreach (var result in sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Where(Counts))
        {
            var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            var path = new Uri(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!).LocalPath;
            yield return new RuleResult(
                Path.GetRelativePath(SampleMarks.Folder, path).Replace('\\', '/'),
                place.GetProperty("region").GetProperty("startLine").GetInt32(),
                result.GetProperty("ruleId").GetString()!,
                result.GetProperty("level").GetString() is "note" ? "suggestion" : result.GetProperty("level").GetString()!);
        }
    }

    /// <summary>For two tools of one name the generated table stops the build with #error as well: SECT0004 says it where they stand.</summary>
    private static bool Counts(JsonElement result) => !result.TryGetProperty("suppressions", out _) && result.GetProperty("ruleId").GetString() != "CS1029";

    [GeneratedRegex(@" \(https://[^)]*\) \[[^\]]*\]", RegexOptions.None, 1000)]
    private static partial Regex Link();
}

/// <summary>How a build of the sample ended.</summary>
/// <param name="ExitCode">Of the build.</param>
/// <param name="Output">What it said.</param>
/// <param name="Results">What its log in SARIF lists.</param>
/// <param name="Log">The log itself.</param>
internal sealed record SampleOutcome(int ExitCode, string Output, IReadOnlyList<RuleResult> Results, string Log)
{
    /// <summary>The lines of the places that belong to the result of a rule in a file, in their order; null: there is no such result.</summary>
    public IReadOnlyList<int>? RelatedLines(string rule, string file)
    {
        using var sarif = JsonDocument.Parse(Log);
        foreach (var result in sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray())
        {
            if (result.GetProperty("ruleId").GetString() == rule && Place(result.GetProperty("locations")[0]).File.EndsWith(file, StringComparison.Ordinal))
            {
                return result.TryGetProperty("relatedLocations", out var related) ? [.. related.EnumerateArray().Select(place => Place(place).Line)] : [];
            }
        }

        return null;
    }

    private static (string File, int Line) Place(JsonElement location)
    {
        var place = location.GetProperty("physicalLocation");
        return (place.GetProperty("artifactLocation").GetProperty("uri").GetString()!, place.GetProperty("region").GetProperty("startLine").GetInt32());
    }
}
