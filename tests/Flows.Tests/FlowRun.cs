using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Flows;

namespace SecureTools.Flows.Tests;

/// <summary>Attacks a tool once, and looks for the canary.</summary>
internal static class FlowRun
{
    /// <summary>Ends patterns that no code gave a bound, and tells them from those that have one.</summary>
    private static readonly TimeSpan _patternPatience = TimeSpan.FromMilliseconds(321);

    [ModuleInitializer]
    internal static void BoundPatterns() => AppDomain.CurrentDomain.SetData("REGEX_DEFAULT_MATCH_TIMEOUT", _patternPatience);

    public static async Task<bool> LeaksAsync(FlowCase flow, string payload, Sandbox sandbox)
    {
        if (!Arguments.TryBind(flow.Method, payload, sandbox, out var arguments))
        {
            return false;
        }

        sandbox.Evil.Forget();
        Inbox.Message = payload;
        try
        {
            var result = await CallAsync(flow, arguments);
            return await IsThroughAsync(flow, result, sandbox);
        }
        catch (RegexMatchTimeoutException error)
        {
            return error.MatchTimeout == _patternPatience;
        }
    }

    /// <summary>What the tool says; null: it refused.</summary>
    private static async Task<string?> CallAsync(FlowCase flow, object?[] arguments)
    {
        try
        {
            var target = flow.Method.IsStatic ? null : Activator.CreateInstance(flow.Method.DeclaringType!);
            var result = flow.Method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null);
            if (result is Task task)
            {
                await task;
                result = flow.Method.ReturnType.IsGenericType ? ((dynamic)task).Result : null;
            }

            return result?.ToString();
        }
        catch (Exception error) when (error is not RegexMatchTimeoutException)
        {
            // Whatever a tool throws: nothing came out of it, and what it did before shows in the sandbox.
            return null;
        }
    }

    private static async Task<bool> IsThroughAsync(FlowCase flow, string? result, Sandbox sandbox) => flow.Attack switch
    {
        "OnFiles" or "OnZip" or "OnXml" or "OnXPath" => Has(result, Sandbox.Token) || sandbox.IsChanged,
        "OnSql" => Has(result, Sandbox.Token) || !HasUsers(),
        "OnShell" => File.Exists(sandbox.Touched),
        "OnWeb" => await sandbox.Evil.WasVisitedAsync(TimeSpan.FromMilliseconds(flow.IsDangerous ? 200 : 30)),
        "OnCode" or "OnJson" => Canary.Count > 0,
        "OnLog" => sandbox.Log.Messages.Any(message => message.AsSpan().ContainsAny('\r', '\n')),
        "OnHtml" => Has(result, "<script>") || Has(Body(), "<script>"),
        "OnHeaders" => World.Context.Response.Headers.Any(header => header.Value.ToString().AsSpan().ContainsAny('\r', '\n')),
        "OnRedirects" => LeadsAway(World.Context.Response.Headers.Location) || LeadsAway(World.Context.Items["url"]?.ToString()),
        "OnRegex" => false,
        "OnSettings" => IsSet(sandbox.Name),
        _ => throw new ArgumentOutOfRangeException(nameof(flow), flow.Attack, "No attack of that name."),
    };

    private static bool HasUsers()
    {
        using var command = World.Db.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM sqlite_master WHERE name = 'users'";
        return (long)command.ExecuteScalar()! == 1;
    }

    /// <summary>As the name of a setting, or as the value of one that the tools know.</summary>
    private static bool IsSet(string text) =>
        Environment.GetEnvironmentVariable(text) is not null || World.Settings[text] is not null || AppContext.GetData(text) is not null
        || AppContext.TryGetSwitch(text, out _)
        || Environment.GetEnvironmentVariable("SHOP_MODE") == text || World.Settings["Shop:Mode"] == text;

    private static string Body() => System.Text.Encoding.UTF8.GetString(((MemoryStream)World.Context.Response.Body).ToArray());

    private static bool LeadsAway(string? target) =>
        target?.StartsWith("https://evil", StringComparison.Ordinal) == true
        || target?.StartsWith("//evil", StringComparison.Ordinal) == true;

    private static bool Has(string? text, string part) => text?.Contains(part, StringComparison.Ordinal) == true;
}
