namespace SecureTools.Tests.Package;

/// <summary>The same source makes the same bytes, wherever and whenever it is built.</summary>
public class ReproducibleTests(Packages packages)
{
    private static readonly string[] _parts = ["LICENSE", ".editorconfig", "global.json"];

    [Fact]
    public async Task TwoBuilds_MakeTheSameBytes()
    {
        var one = await PackAsync("one");
        var other = await PackAsync("two/and-a-longer-path");
        Assert.Equal(["SecureTools.0.1.7.nupkg", "SecureTools.Analyzers.0.1.7.nupkg"], one.Keys.Order(StringComparer.Ordinal));
        Assert.All(one, package => Assert.Equal(package.Value, other[package.Key]));
    }

    private async Task<IReadOnlyDictionary<string, byte[]>> PackAsync(string place)
    {
        var root = Path.Combine(packages.Root, "reproducible", place);
        CopySource(root);
        foreach (var project in (string[])["SecureTools", "SecureTools.Analyzers"])
        {
            // Rules about our own source change no byte, and cost half of the time. A build server's settings need a repository, which a copy is not.
            (await Dotnet.RunAsync(root, packages.MachineVariables, "pack", Path.Combine("src", "Package", project), "-o", "packages", "-c", "Release",
                "-p:Version=0.1.7", "-p:RunAnalyzers=false", "-p:ContinuousIntegrationBuild=false")).Succeeded();
        }

        return Directory.EnumerateFiles(Path.Combine(root, "packages")).ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes, StringComparer.Ordinal);
    }

    private static void CopySource(string root)
    {
        Folder.Copy(Repository.PathOf("src"), Path.Combine(root, "src"));
        Folder.Copy(Repository.PathOf("docs", "schemas"), Path.Combine(root, "docs", "schemas"));
        foreach (var file in Directory.EnumerateFiles(Repository.Root).Where(file => Path.GetFileName(file) is var name
            && (_parts.Contains(name, StringComparer.Ordinal) || name.StartsWith("Directory.", StringComparison.Ordinal) || name.StartsWith("Banned", StringComparison.Ordinal))))
        {
            File.Copy(file, Path.Combine(root, Path.GetFileName(file)));
        }
    }
}
