using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;

namespace SecureTools.Tests.Aot;

/// <summary>Publishes an application with tools of every kind ahead of time, trimmed and without a warning, and holds the native program against the same one compiled while it runs.</summary>
public class NativeAotTests
{
    private static readonly string _root = typeof(NativeAotTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "RepositoryRoot").Value!;

    [Fact]
    public async Task PublishedApplication_DoesWhatTheCompiledOneDoes()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && HasLinker(), "Native AOT needs clang or gcc on Linux; .ci/setup installs it.");
        var folder = Directory.CreateTempSubdirectory("securetools-aot-").FullName;
        try
        {
            var native = await Run(await Publish(folder));
            var compiled = await Run("dotnet", "exec", "--roll-forward", "Major", Path.Combine(_root, "artifacts", "bin", "AotApp", "debug", "AotApp.dll"));
            Assert.Equal(compiled, native);
            CheckBank(native.Split('\n'));
            CheckKinds(native.Split('\n'));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> Publish(string folder)
    {
        var project = Path.Combine(_root, "tests", "Aot.Tests", "App", "AotApp.csproj");
        var log = await Run("dotnet", "publish", project, "-c", "Release", "-r", "linux-" + RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant(), "-o", folder, "-nodeReuse:false");
        Assert.DoesNotContain("warning", log, StringComparison.OrdinalIgnoreCase);
        return Path.Combine(folder, "AotApp");
    }

    private static void CheckBank(string[] lines)
    {
        Assert.EndsWith(""" carla ok {"amount":12.50,"currency":"Eur","account":"1234+2"}""", lines[0], StringComparison.Ordinal);
        Assert.Contains(" carla token_missing ", lines[1], StringComparison.Ordinal);
        Assert.Contains(" eve permission_denied ", lines[2], StringComparison.Ordinal);
        Assert.Contains(" carla invalid_arguments ", lines[3], StringComparison.Ordinal);
        Assert.Contains("/transfer/currency", lines[3], StringComparison.Ordinal);
        Assert.Contains("/transfer/account", lines[3], StringComparison.Ordinal);
    }

    /// <summary>Equal outcomes would be worth nothing if all of them were refusals.</summary>
    private static void CheckKinds(string[] lines)
    {
        var outcomes = lines.Where(line => line.StartsWith("kind_", StringComparison.Ordinal) || line.StartsWith("rule_", StringComparison.Ordinal)).ToLookup(line => line.Split(' ')[0], StringComparer.Ordinal);
        Assert.True(outcomes.Count >= 55, $"{outcomes.Count} tools");
        Assert.All(outcomes, tool =>
        {
            Assert.Contains(tool, line => line.Contains(" (anonymous) ok ", StringComparison.Ordinal));
            Assert.Contains(tool, line => line.Contains(" (anonymous) invalid_arguments ", StringComparison.Ordinal));
        });
        var others = string.Join('\n', lines.Where(line => line.StartsWith("guard_", StringComparison.Ordinal) || line.StartsWith("method_", StringComparison.Ordinal)));
        Assert.All(
            ["role_required", "permission_denied", "trust_too_low", "mfa_required", "rate_limited", "approval_required", "token_missing", "unauthenticated", "unknown_tool", "tool_failed", "result_too_large", "ok \"ran\"", "ok {\"a\":1}"],
            code => Assert.Contains(" " + code, others, StringComparison.Ordinal));
        Assert.Equal(3, lines.Count(line => line.StartsWith("item ok ", StringComparison.Ordinal)));
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
