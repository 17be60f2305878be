using System.Diagnostics;

namespace SecureTools.Benchmarks.Common;

/// <summary>Runs a program and fails with what it said.</summary>
internal static class Command
{
    public static string Run(DirectoryInfo directory, string file, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = directory.FullName,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException(output);
    }

    /// <summary>A project of its own, whatever lies in the folders around it.</summary>
    public static void Isolate(DirectoryInfo directory)
    {
        foreach (var name in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
        {
            File.WriteAllText(Path.Combine(directory.FullName, name), "<Project />");
        }
    }
}
