using SecureTools.Analyzers.Engine.Secrets.Values;

namespace SecureTools.Analyzers.Engine.Secrets.Structures;

/// <summary>The password where a structure says that this is one: anything counts but what stands for another value.</summary>
internal static class PlainPassword
{
    private static readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase)
    {
        "password", "pass", "pwd", "passwd", "secret", "token", "true", "false", "null", "none", "empty", "value", "string", "yes", "no",
        "key", "mypass", "user", "username", "integrated", "sspi", "pw",
    };

    public static bool IsStandIn(string value) =>
        value.Length == 0 || _words.Contains(value) || value[0] is '@' or '$' or '?' or '%' or '<' or '{' or '[' or ':' or '#'
        || Placeholders.IsOne(value);
}
