using System.Security.Claims;
using SecureTools;

namespace AotApp;

public interface IClockwork
{
    int Tick();
}

/// <summary>Every shape of method.</summary>
[AllowAnonymousTool]
public static class MethodTools
{
    [Tool]
    public static void MethodNothing()
    {
    }

    [Tool]
    public static Task<int> MethodTask() => Task.FromResult(2);

    [Tool]
    public static async ValueTask<int> MethodValueTask()
    {
        await Task.Yield();
        return 3;
    }

    [Tool]
    public static async IAsyncEnumerable<Person> MethodStream(int value)
    {
        for (var i = 0; i < value; i++)
        {
            await Task.Yield();
            yield return new Person("p" + i);
        }
    }

    [Tool]
    public static ToolResult MethodRaw() => ToolResult.Ok("{\"a\":1}"u8.ToArray());

    [Tool]
    public static ToolContent MethodContent() => ToolContent.FromImage(new byte[] { 1, 2, 3 }, "image/png");

    [Tool]
    public static ToolContent[] MethodContents() => [ToolContent.FromText("a"), ToolContent.FromLink(new Uri("https://example.com/"), "home")];

    [Tool(MaxResultBytes = 100)]
    public static string MethodLarge(int value) => new('x', value);

    [Tool]
    public static void MethodThrows() => throw new InvalidOperationException("of the tool");

    [Tool]
    public static string MethodWho(Caller caller, ClaimsPrincipal principal, ToolCall call) => $"{caller.Id} {principal.IsInRole("clerk")} {call.ToolName}";

    [Tool]
    public static int MethodService([FromServices] IClockwork clockwork) => clockwork.Tick();

    [Tool]
    public static string MethodOptional([FromServices] Tree? tree = null) => tree is null ? "none" : "one";

    [Tool]
    public static string MethodProgress(IProgress<ToolProgress> progress)
    {
        progress.Report(new ToolProgress(1, 2, "half"));
        return "reported";
    }
}

/// <summary>A class that is made for each call, and disposed of.</summary>
[AllowAnonymousTool]
public sealed class MadeTools(IClockwork clockwork) : IDisposable
{
    [Tool]
    public int MadeTick() => clockwork.Tick() + 1;

    public void Dispose() => clockwork.Tick();
}

/// <summary>Every kind of guard.</summary>
public static class GuardTools
{
    [Tool, RequireRole("clerk", "boss")] public static string GuardRole() => "ran";

    [Tool, RequirePermission("approve")] public static string GuardPermission() => "ran";

    [Tool, RequireTrust(5)] public static string GuardTrust() => "ran";

    [Tool, RequireMfa] public static string GuardMfa() => "ran";

    [Tool, RequireMfa(When = nameof(IsLarge))] public static string GuardWhen(int value) => "ran " + value;

    [Tool, RateLimit(2)] public static string GuardLimit() => "ran";

    [Tool, RequireApproval] public static string GuardApproval(int value) => "ran " + value;

    [Tool(Secure = true)]
    public static string GuardToken(int value) => "ran " + value;

    [Tool(Hidden = true), RequireRole("boss")] public static string GuardHidden() => "ran";

    public static bool IsLarge(int value) => value > 10;
}
