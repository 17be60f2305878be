using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using ModelContextProtocol.Server;

namespace EffectSet.Frameworks;

/// <summary>The Model Context Protocol.</summary>
[McpServerToolType]
public static class McpTools
{
    // effects: Deletes
    [McpServerTool] public static void EraseFile(string name) => File.Delete(name);

    // effects: Reads
    [McpServerTool(ReadOnly = true)] public static string ShowFile(string name) => File.ReadAllText(name);

    // effects: none
    [McpServerTool] public static string EraseText(string text, int from) => text.Remove(from);

    // effects: ReadsUntrusted
    [McpServerTool] public static Task<string> Fetch(HttpClient http) => http.GetStringAsync("https://news.example.com");

    // effects: Executes
    [McpServerTool] public static void Launch(string program) => System.Diagnostics.Process.Start(program);

    // effects: none
    [McpServerTool] public static string Echo(string text) => "echo " + text;

    // effects: Deletes
    [McpServerTool(Name = "reset")]
    public static async Task Reset(CancellationToken cancel)
    {
        await Task.Delay(1, cancel);
        Directory.Delete("/srv/data", recursive: true);
    }

    // effects: none
    [McpServerTool] public static bool RemoveTag(List<string> tags, string tag) => tags.Remove(tag);
}

/// <summary>Semantic Kernel.</summary>
public sealed class KernelTools
{
    private readonly List<string> lights = ["hall", "kitchen"];

    // effects: Deletes
    [KernelFunction] public void EraseFile(string name) => File.Delete(name);

    // effects: none
    [KernelFunction] public string[] Lights() => [.. lights];

    // effects: none
    [KernelFunction] public void RemoveLight(string name) => lights.Remove(name);

    // effects: Sends
    [KernelFunction("notify")]
    public Task Notify(string text) =>
        new HttpClient().PostAsync("https://hooks.example.com", new StringContent(text));

    // effects: Executes
    [KernelFunction] public void RunScript(string path) => System.Diagnostics.Process.Start("/bin/sh", path);

    // effects: Updates
    [KernelFunction] public void Save(string text) => File.WriteAllText("/srv/text", text);
}

/// <summary>Functions that calls create.</summary>
public sealed class CreatedFunctions
{
    private readonly List<string> tags = [];

    public IEnumerable<AIFunction> All()
    {
        // effects: Deletes
        yield return AIFunctionFactory.Create((string name) => File.Delete(name), "erase");

        // effects: none
        yield return AIFunctionFactory.Create((string text) => text.Length, "measure");

        // effects: Deletes
        yield return AIFunctionFactory.Create(EraseFolder);

        // effects: none
        yield return AIFunctionFactory.Create(RemoveTag);

        // effects: Reads
        yield return AIFunctionFactory.Create((string name) =>
        {
            using var reader = File.OpenText(name);
            return reader.ReadToEnd();
        }, "show");

        // effects: none
        yield return AIFunctionFactory.Create((string name) => $"DELETE FROM {name}", "explain_delete");

        // effects: Deletes
        yield return AIFunctionFactory.Create(Local, "local");

        void Local(string name) => File.Delete(name);
    }

    public AIFunction Stored()
    {
        var erase = (string name) => File.Delete(name);

        // effects: Deletes
        return AIFunctionFactory.Create(erase, "stored");
    }

    // effects: Executes
    public AIFunction Run { get; } = AIFunctionFactory.Create((string file) => { System.Diagnostics.Process.Start(file); }, "run");

    // effects: Deletes
    public McpServerTool Mcp { get; } = McpServerTool.Create((string name) => Directory.Delete(name), new() { Name = "wipe" });

    // effects: none
    public McpServerTool Harmless { get; } = McpServerTool.Create((int a, int b) => a + b, new() { Name = "destroy_sum" });

    private static void EraseFolder(string name) => Directory.Delete(name, true);

    private void RemoveTag(string tag) => tags.Remove(tag);
}
