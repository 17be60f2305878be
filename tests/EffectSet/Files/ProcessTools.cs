using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Hosting;
using Microsoft.Win32;
using SecureTools;

namespace EffectSet.Files;

/// <summary>Processes, the registry, the machine.</summary>
public sealed class ProcessTools
{
    // effects: Executes
    [Tool] public void OpenEditor(string file) => Process.Start("editor", file);

    // effects: Executes
    [Tool]
    public string GitStatus()
    {
        using var process = Process.Start(new ProcessStartInfo("git", "status") { RedirectStandardOutput = true });
        return process.StandardOutput.ReadToEnd();
    }

    // effects: Executes
    [Tool]
    public void Convert(string input)
    {
        var process = new Process { StartInfo = new ProcessStartInfo("convert") };
        process.StartInfo.ArgumentList.Add(input);
        process.Start();
        process.WaitForExit();
    }

    // effects: Controls
    [Tool] public void StopJob(int id) => Process.GetProcessById(id).Kill();

    // effects: Reads
    [Tool] public int CountProcesses() => Process.GetProcesses().Length;

    // effects: none
    [Tool] public string DescribeCommand(string file) => new ProcessStartInfo("git", "log -- " + file).Arguments;

    // effects: none
    [Tool] public int OwnId() => Environment.ProcessId;

    // effects: none
    [Tool]
    public long Elapsed()
    {
        var watch = Stopwatch.StartNew();
        watch.Stop();
        return watch.ElapsedTicks;
    }

    // effects: Executes
    [Tool] public object RunPlugin(string path) => Assembly.LoadFrom(path).GetType("Plugin").GetMethod("Run").Invoke(null, null);

    // effects: Executes
    [Tool] public void LoadNative(string path) => NativeLibrary.Load(path);

    // effects: Controls
    [Tool] public void Restart() => Environment.Exit(3);

    // effects: Reads
    [Tool] public string Setting(string name) => Environment.GetEnvironmentVariable(name);
}

public sealed class HostTools(IHostApplicationLifetime lifetime)
{
    // effects: Controls
    [Tool] public void Shutdown() => lifetime.StopApplication();

    // effects: none
    [Tool] public bool IsStopping() => lifetime.ApplicationStopping.IsCancellationRequested;
}

public sealed class RegistryTools
{
    // effects: Reads
    [Tool] public object ReadKey(string name) => Registry.CurrentUser.OpenSubKey("Software\\Shop")?.GetValue(name);

    // effects: Deletes
    [Tool] public void ForgetKey(string name) => Registry.CurrentUser.DeleteSubKeyTree(name);

    // effects: Deletes
    [Tool]
    public void ForgetValue(string name)
    {
        using var key = Registry.CurrentUser.OpenSubKey("Software\\Shop", writable: true);
        key.DeleteValue(name);
    }
}
