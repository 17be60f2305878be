using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;

namespace SecureTools.Tests.Aot;

/// <summary>Publishes an application with tools ahead of time and runs the native program.</summary>
public class NativeAotTests
{
    private static readonly string _root = typeof(NativeAotTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "RepositoryRoot").Value!;

    [Fact]
    public async Task PublishedApplication_GuardsBindsAndRuns()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && HasLinker(), "Native AOT needs clang or gcc on Linux; .ci/setup installs it.");
        var folder = Directory.CreateTempSubdirectory("securetools-aot-").FullName;
        try
        {
            var project = Path.Combine(_root, "tests", "Aot.Tests", "App", "AotApp.csproj");
            await Run("dotnet", "publish", project, "-c", "Release", "-r", "linux-" + RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant(), "-o", folder, "-nodeReuse:false");
            var lines = (await Run(Path.Combine(folder, "AotApp"))).Split('\n', StringSplitOptions.RemoveEmptyEntries);

            Assert.Equal("""ok {"amount":12.50,"currency":"Eur","account":"1234+2"}""", lines[0]);
            Assert.StartsWith("token_missing ", lines[1], StringComparison.Ordinal);
            Assert.StartsWith("permission_denied ", lines[2], StringComparison.Ordinal);
            Assert.StartsWith("invalid_arguments ", lines[3], StringComparison.Ordinal);
            Assert.Contains("/transfer/currency", lines[3], StringComparison.Ordinal);
            Assert.Contains("/transfer/account", lines[3], StringComparison.Ordinal);
            Assert.Contains("\"enum\":[\"Chf\",\"Eur\"]", lines[4], StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool HasLinker() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "clang")) || File.Exists(Path.Combine(folder, "gcc")));

    private static async Task<string> Run(string file, params string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, output + await error);
        return output;
    }
}
