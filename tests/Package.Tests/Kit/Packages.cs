using System.Globalization;
using System.IO.Compression;
using System.Text;
using SecureTools.Tests.Package;

[assembly: AssemblyFixture(typeof(Packages))]

namespace SecureTools.Tests.Package;

/// <summary>
/// Both packages, packed once under a version that no cache can hold, in a feed of their own. What is built against them lies in a folder
/// outside the repository, with an empty package cache, so that nothing but the packages can help.
/// </summary>
public sealed class Packages : IAsyncLifetime
{
    private static readonly string[] _projects = ["SecureTools", "SecureTools.Analyzers"];

    /// <summary>A stable version, as a user's is: <c>dotnet add package</c> does not look for others.</summary>
    public string Version { get; } = "0.1." + TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>The folder of all that the tests write.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("securetools-package-").FullName;

    internal string Feed => Path.Combine(Root, "feed");

    /// <summary>For builds of our own projects, which may use the package cache of this machine.</summary>
    internal IReadOnlyDictionary<string, string> MachineVariables { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        ["DOTNET_NOLOGO"] = "1",
    };

    /// <summary>For builds against the packages, with a package cache that was empty at first.</summary>
    internal IReadOnlyDictionary<string, string> Variables => new Dictionary<string, string>(MachineVariables, StringComparer.Ordinal)
    {
        ["NUGET_PACKAGES"] = Path.Combine(Root, "packages"),
        ["SecureToolsVersion"] = Version,
    };

    internal string FileOf(string id) => Path.Combine(Feed, $"{id}.{Version}.nupkg");

    internal string ReadText(string id, string entry) => Encoding.UTF8.GetString(Read(id, entry)).TrimStart('\uFEFF');

    internal byte[] Read(string id, string entry)
    {
        using var package = ZipFile.OpenRead(FileOf(id));
        using var stream = package.GetEntry(entry)!.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        foreach (var project in _projects)
        {
            await PackAsync(project);
        }

        await Surroundings.WriteAsync(Root, Feed);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Directory.Delete(Root, recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task PackAsync(string project) =>
        (await Dotnet.RunAsync(
            Repository.Root,
            MachineVariables,
            "pack", Repository.PathOf("src", "Package", project), "--no-build", "-c", Repository.Configuration, "-o", Feed,
            "-p:PackageVersion=" + Version, "-p:NuspecOutputPath=" + Path.Combine(Root, "nuspec"))).Succeeded();
}
