using System.Diagnostics;
using System.Reflection;
using System.Text;

namespace SecureTools.Tests.Differential.Oracle;

/// <summary>Runs the validator under Node, once for everything.</summary>
internal static class NodeOracle
{
    private static readonly string _folder = Path.Combine(
        typeof(NodeOracle).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "RepositoryRoot").Value!,
        "tests", "Differential.Tests", "Oracle");

    /// <summary>Why the validator cannot run; null: it can.</summary>
    public static string? Missing =>
        !HasNode() ? "Node is not installed; .ci/setup installs it." :
        !Directory.Exists(Path.Combine(_folder, "node_modules", "ajv")) ? "The validator's packages are missing; .ci/setup installs them." : null;

    /// <summary>Verdicts in the order of the instances.</summary>
    public static async Task<IReadOnlyList<string>> JudgeAsync(IEnumerable<(string Schema, IEnumerable<string> Instances)> tools)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(_folder, "oracle.mjs")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        foreach (var (schema, instances) in tools)
        {
            await process.StandardInput.WriteAsync("S" + schema + "\n");
            foreach (var instance in instances)
            {
                await process.StandardInput.WriteAsync("I" + instance + "\n");
            }
        }

        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? (await output).Split('\n')[..^1] : throw new InvalidOperationException(await error);
    }

    private static bool HasNode() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? "node.exe" : "node")));
}
