using Microsoft.Extensions.Logging;
using SecureTools;

namespace Flows.Kinds.OnLog;

public static class InterpolatedLine
{
    [Tool] public static void Run(string name) => World.Log.LogInformation($"Login of {name}"); // !SECT2111
}

public static class ConcatenatedLine
{
    [Tool] public static void Run(string name) => World.Log.LogWarning("Login of " + name + " failed"); // !SECT2111
}

public static class InCallee
{
    [Tool] public static void Run(string name) => Audit("Login of " + name);

    private static void Audit(string line) => World.Log.LogInformation(line); // !SECT2111
}

public static class ErrorLine
{
    [Tool] public static void Run(string name) => World.Log.LogError(string.Format("No user {0}", name)); // !SECT2111
}

public static class JoinedLine
{
    [Tool] public static void Run(string[] names) => World.Log.LogDebug("Users: " + string.Join(", ", names)); // !SECT2111
}

public static class HalfCleaned
{
    [Tool] public static void Run(string name) => World.Log.LogInformation("Login of " + name.Replace("\r", "")); // !SECT2111
}

public static class LineEndingsReplaced
{
    [Tool] public static void Run(string name) => World.Log.LogInformation("Login of " + name.ReplaceLineEndings(" "));
}

public static class BothReplaced
{
    [Tool] public static void Run(string name) => World.Log.LogInformation("Login of " + name.Replace("\r", "").Replace("\n", ""));
}

public static class CleanedInCallee
{
    [Tool] public static void Run(string name) => World.Log.LogInformation("Login of " + Line(name));

    private static string Line(string text) => text.Replace('\r', ' ').Replace('\n', ' ');
}

public static class Number
{
    [Tool] public static void Run(int id) => World.Log.LogInformation($"Login of {id}");
}

public static class LengthOnly
{
    [Tool] public static void Run(string name) => World.Log.LogInformation("Login of a name with " + name.Length + " letters");
}

public static class Checked
{
    [Tool]
    public static void Run(string name)
    {
        if (!name.All(char.IsAsciiLetterOrDigit))
        {
            return;
        }

        World.Log.LogInformation("Login of " + name);
    }
}

public static class Hashed
{
    [Tool]
    public static void Run(string name) =>
        World.Log.LogInformation("Login of " + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(name)));
}
