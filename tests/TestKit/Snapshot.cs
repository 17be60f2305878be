using System.Reflection;
using System.Text.RegularExpressions;

namespace SecureTools.TestKit;

/// <summary>
/// Texts kept in <c>Snapshots/</c> of the test project. <c>ACCEPT_SNAPSHOTS=1</c> writes them; read <c>git diff</c> afterwards.
/// </summary>
public static partial class Snapshot
{
    /// <summary>Compares with <c>Snapshots/{name}</c>; a missing file fails.</summary>
    /// <param name="scrub">Takes out what may change freely; versions of generators when not given.</param>
    public static void Match(string name, string text, Func<string, string>? scrub = null) =>
        new SnapshotFolder(Folder(), accept: Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") is "1")
            .Match(name, text, scrub ?? ScrubVersions);

    /// <summary><c>GeneratedCode("X", "1.2.3")</c> becomes <c>GeneratedCode("X", "0.0.0")</c>.</summary>
    public static string ScrubVersions(string text) => GeneratedCodeVersion.Replace(text, "${before}0.0.0${after}");

    [GeneratedRegex(
        """(?<before>GeneratedCode(Attribute)?\(\s*"[^"\n]*",\s*")[^"\n]*(?<after>"\s*\))""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex GeneratedCodeVersion { get; }

    // A path written by the build: deterministic builds map [CallerFilePath] away.
    private static string Folder()
    {
        var metadata = Assembly.GetEntryAssembly()?.GetCustomAttributes<AssemblyMetadataAttribute>()
            .ToLookup(m => m.Key, m => m.Value, StringComparer.Ordinal);
        var root = metadata?["RepositoryRoot"].SingleOrDefault();
        var project = metadata?["ProjectDirectory"].SingleOrDefault();
        return root is null || project is null
            ? throw new InvalidOperationException("The test project sets no assembly metadata RepositoryRoot and ProjectDirectory.")
            : Path.Combine(root, project, "Snapshots");
    }
}

internal sealed class SnapshotFolder(string path, bool accept)
{
    public void Match(string name, string text, Func<string, string> scrub)
    {
        var file = Path.Combine(path, name);
        var actual = scrub(text).ReplaceLineEndings("\n");
        if (accept)
        {
            Directory.CreateDirectory(path);
            File.WriteAllText(file, actual);
            return;
        }

        if (!File.Exists(file))
        {
            Assert.Fail($"There is no snapshot {file}. Run with ACCEPT_SNAPSHOTS=1 and read what it writes.\n{actual}");
        }

        var expected = File.ReadAllText(file).ReplaceLineEndings("\n");
        if (!string.Equals(expected, actual, StringComparison.Ordinal))
        {
            Assert.Fail($"{name} differs from its snapshot (- snapshot, + now).\n{LineDiff.Between(expected, actual)}");
        }
    }
}
