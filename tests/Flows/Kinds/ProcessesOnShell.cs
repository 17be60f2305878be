using System.ComponentModel.DataAnnotations;
using System.Diagnostics;
using System.Text.RegularExpressions;
using ModelContextProtocol.Server;
using SecureTools;

namespace Flows.Kinds.OnShell;

public static class ShellCommand
{
    [Tool]
    public static string Run(string name)
    {
        var start = new ProcessStartInfo("/bin/sh", "-c \"echo " + name + "\"") { RedirectStandardOutput = true }; // !SECT2101
        using var process = Process.Start(start);
        return process.StandardOutput.ReadToEnd();
    }
}

public static class ShellCommandInProperty
{
    [Tool]
    public static string Run(string name)
    {
        var start = new ProcessStartInfo { FileName = "/bin/sh", RedirectStandardOutput = true };
        start.Arguments = $"-c \"echo {name}\""; // !SECT2101
        using var process = Process.Start(start);
        return process.StandardOutput.ReadToEnd();
    }
}

public static class ShellCommandInInitializer
{
    [Tool]
    public static string Run(string name)
    {
        var start = new ProcessStartInfo
        {
            FileName = "/bin/sh",
            Arguments = "-c \"echo " + name + "\"", // !SECT2101
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start);
        return process.StandardOutput.ReadToEnd();
    }
}

public static class ShellArgumentList
{
    [Tool]
    public static string Run(string name)
    {
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardOutput = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("echo " + name); // !SECT2101
        using var process = Process.Start(start);
        return process.StandardOutput.ReadToEnd();
    }
}

public static class StaticStart
{
    [Tool]
    public static void Run(string name)
    {
        using var process = Process.Start("/bin/sh", "-c \"echo " + name + " > /dev/null\""); // !SECT2101
        process.WaitForExit();
    }
}

public static class ChosenProgram
{
    [Tool]
    public static void Run(string program)
    {
        using var process = Process.Start(program); // !SECT2101
        process.WaitForExit();
    }
}

public static class ChosenProgramInProperty
{
    [Tool]
    public static void Run(string program)
    {
        using var process = new Process();
        process.StartInfo.FileName = program; // !SECT2101
        process.Start();
        process.WaitForExit();
    }
}

public static class InjectedOptions
{
    [Tool]
    public static string Run(string name)
    {
        var start = new ProcessStartInfo("/usr/bin/find", World.Root + " -name " + name) { RedirectStandardOutput = true }; // !SECT2101
        using var process = Process.Start(start);
        return process.StandardOutput.ReadToEnd();
    }
}

public static class SafeArgumentList
{
    [Tool]
    public static string Run(string name)
    {
        var start = new ProcessStartInfo("/bin/echo") { RedirectStandardOutput = true };
        start.ArgumentList.Add("--");
        start.ArgumentList.Add(name);
        using var process = Process.Start(start);
        return process.StandardOutput.ReadToEnd();
    }
}

public static class SafeArgumentListInitializer
{
    [Tool]
    public static string Run(string name)
    {
        var start = new ProcessStartInfo("/bin/echo") { RedirectStandardOutput = true, ArgumentList = { "--", name } };
        using var process = Process.Start(start);
        return process.StandardOutput.ReadToEnd();
    }
}

public static class SafeArgumentsOfStart
{
    [Tool]
    public static string Run(string name)
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/echo", ["--", name]) { RedirectStandardOutput = true });
        return process.StandardOutput.ReadToEnd();
    }
}

public static class ProgramFromList
{
    [Tool]
    public static void Run(string program)
    {
        var file = program switch
        {
            "true" => "/bin/true",
            "echo" => "/bin/echo",
            _ => throw new ArgumentException("program"),
        };
        using var process = Process.Start(new ProcessStartInfo(file) { RedirectStandardOutput = true });
        process.WaitForExit();
    }
}

public static class NumberInCommand
{
    [Tool]
    public static string Run(int count)
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", $"-c \"echo {count}\"") { RedirectStandardOutput = true });
        return process.StandardOutput.ReadToEnd();
    }
}

public static class PatternBeforeCommand
{
    [Tool]
    public static string Run(string name)
    {
        if (!Regex.IsMatch(name, "^[a-zA-Z0-9]+$"))
        {
            throw new ArgumentException("name");
        }

        using var process = Process.Start(new ProcessStartInfo("/bin/sh", $"-c \"echo {name}\"") { RedirectStandardOutput = true });
        return process.StandardOutput.ReadToEnd();
    }
}

public static class PatternAttributeBeforeCommand
{
    [Tool]
    public static string Run([RegularExpression("[a-zA-Z0-9]+")] string name)
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", $"-c \"echo {name}\"") { RedirectStandardOutput = true });
        return process.StandardOutput.ReadToEnd();
    }
}

public static class QuotedByHand
{
    [Tool]
    public static string Run(string name)
    {
        var quoted = "'" + name + "'";
        var start = new ProcessStartInfo("/bin/sh", "-c \"echo " + quoted + "\"") { RedirectStandardOutput = true }; // !SECT2101
        using var process = Process.Start(start);
        return process.StandardOutput.ReadToEnd();
    }
}

public static class ArgumentType
{
    [Tool]
    public static string Run(ProcessArgument name)
    {
        var start = new ProcessStartInfo("/bin/echo") { RedirectStandardOutput = true };
        start.ArgumentList.Add(name.Text);
        using var process = Process.Start(start);
        return process.StandardOutput.ReadToEnd();
    }
}

public static class OnlyStandardInput
{
    [Tool]
    public static string Run(string name)
    {
        var start = new ProcessStartInfo("/bin/cat") { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var process = Process.Start(start);
        process.StandardInput.Write(name);
        process.StandardInput.Close();
        return process.StandardOutput.ReadToEnd();
    }
}

[McpServerToolType]
public static class OfMcp
{
    [McpServerTool] public static string Run(string name) => Shell("echo " + name);

    private static string Shell(string command)
    {
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardOutput = true };
        start.Arguments = "-c \"" + command + "\""; // !SECT2101
        using var process = Process.Start(start);
        return process.StandardOutput.ReadToEnd();
    }
}

public static class ShellOfConstant
{
    [Tool] public static string Run(string name) => name + Shell("echo hello");

    private static string Shell(string command)
    {
        var start = new ProcessStartInfo("/bin/sh", "-c \"" + command + "\"") { RedirectStandardOutput = true };
        using var process = Process.Start(start);
        return process.StandardOutput.ReadToEnd();
    }
}

public static class RunnerObject
{
    private sealed class Runner(string program)
    {
        public List<string> Options { get; } = [];

        public void Run()
        {
            using var process = Process.Start(new ProcessStartInfo(program, string.Join(" ", Options))); // !SECT2101
            process.WaitForExit();
        }
    }

    [Tool]
    public static void Run(string name)
    {
        var runner = new Runner("/usr/bin/env");
        runner.Options.Add("-u");
        runner.Options.Add("SHOP_UNUSED " + name);
        runner.Run();
    }
}
