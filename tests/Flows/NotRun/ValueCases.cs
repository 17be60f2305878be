using System.ComponentModel.DataAnnotations;
using System.Diagnostics;
using System.DirectoryServices.Protocols;
using System.Runtime.InteropServices;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using SecureTools;

namespace Flows.NotRun;

public sealed class LogValueBesideTemplate(ILogger<LogValueBesideTemplate> log)
{
    [Tool] public void Run(string name) => log.LogInformation("Opened {Name}", name);
}

public sealed class LogTemplateOfTool(ILogger<LogTemplateOfTool> log)
{
    [Tool] public void Run(string template, string name) => log.LogInformation(template, name); // !SECT2111
}

public sealed class LogValueInCallee(ILogger<LogValueInCallee> log)
{
    [Tool] public void Run(string name) => Audit("open", name);

    private void Audit(string action, string subject) => log.LogWarning("{Action} of {Subject}", action, subject);
}

public sealed class LogTrace
{
    [Tool] public void Run(string name) => Trace.WriteLine("Opened " + name); // !SECT2111
}

public sealed class LogTraceOfNumber
{
    [Tool] public void Run(int door) => Trace.WriteLine($"Opened {door}");
}

public sealed class PromptUserMessage(IChatClient client)
{
    [Tool]
    public async Task<string> Run(string text)
    {
        ChatMessage[] messages = [new(ChatRole.System, "Summarise."), new(ChatRole.User, text)];
        return (await client.GetResponseAsync(messages)).Text;
    }
}

public sealed class PromptUserText(IChatClient client)
{
    [Tool] public async Task<string> Run(string text) => (await client.GetResponseAsync(text)).Text;
}

public sealed class PromptSystemElement(IChatClient client)
{
    [Tool]
    public async Task<string> Run(string style, string text)
    {
        ChatMessage[] messages = [new(ChatRole.System, "Summarise in this style: " + style), new(ChatRole.User, text)]; // !SECT2118
        return (await client.GetResponseAsync(messages)).Text;
    }
}

public static class NativeAllowedValues
{
    [Tool] public static bool Run([AllowedValues("opus", "flac")] string codec) => NativeLibrary.TryLoad(codec, out _);
}

public static class NativeSwitch
{
    [Tool]
    public static bool Run(string codec)
    {
        var path = codec switch { "opus" => "/srv/libopus.so", "flac" => "/srv/libflac.so", _ => throw new ArgumentException("codec") };
        return NativeLibrary.TryLoad(path, out _);
    }
}

public static class LdapPatternAttribute
{
    [Tool]
    public static object Run([RegularExpression("[A-Za-z ]{1,40}")] string name) =>
        new SearchRequest("ou=people", $"(cn={name})", SearchScope.Subtree);
}

public static class LdapName
{
    [Tool]
    public static object Run(string unit) =>
        new SearchRequest("ou=" + unit, "(cn=*)", SearchScope.Subtree); // !SECT2107
}

public static class PathReturnedNotOpened
{
    [Tool] public static string Run(string name) => Path.Combine("/srv/files", name);
}

public static class UrlReturnedNotOpened
{
    [Tool] public static string Run(string host) => new UriBuilder("https", host).Uri.AbsoluteUri;
}

public static class CommandReturnedNotRun
{
    [Tool] public static string Run(string name) => "sh -c 'echo " + name + "'";
}

public static class StatementReturnedNotRun
{
    [Tool] public static string Run(string name) => "SELECT * FROM users WHERE name = '" + name + "'";
}

public static class MarkupReturnedToModel
{
    [Tool] public static string Run(string name) => "<b>" + name + "</b>";
}
