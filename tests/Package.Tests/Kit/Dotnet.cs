using System.Diagnostics;

namespace SecureTools.Tests.Package;

/// <summary>What a program said, and its exit code.</summary>
internal sealed record Outcome(int ExitCode, string Output)
{
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public Outcome Succeeded()
    {
        Assert.True(ExitCode == 0, Output);
        return this;
    }
}

/// <summary>Runs programs as a user would, in a folder and with variables.</summary>
internal static class Dotnet
{
    // Set for the tests by the tool that started them, and wrong for another build.
    private static readonly string[] _inherited = ["MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBuildLoadMicrosoftTargetsReadOnly", "MSBUILD_EXE_PATH"];

    public static Task<Outcome> RunAsync(string folder, IReadOnlyDictionary<string, string> variables, params IReadOnlyList<string> arguments) =>
        StartAsync("dotnet", folder, variables, arguments);

    public static async Task<Outcome> StartAsync(
        string program, string folder, IReadOnlyDictionary<string, string> variables, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var name in _inherited)
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var cancel = TestContext.Current.CancellationToken;
        var errors = process.StandardError.ReadToEndAsync(cancel);
        var output = await process.StandardOutput.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        return new Outcome(process.ExitCode, output + await errors);
    }
}
