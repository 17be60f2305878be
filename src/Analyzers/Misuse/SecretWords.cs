namespace SecureTools.Analyzers.Misuse;

/// <summary>Tells from an identifier whether its value proves who somebody is.</summary>
internal static class SecretWords
{
    /// <summary>Words that say it alone.</summary>
    private static readonly HashSet<string> _strong = new(StringComparer.OrdinalIgnoreCase)
    {
        "mac", "hmac", "secret", "password", "passwd", "pwd", "passphrase", "passcode", "apikey", "otp", "totp", "credential",
        "credentials",
    };

    /// <summary>Words that also have other meanings: only beside a word of <see cref="_qualifiers"/>.</summary>
    private static readonly HashSet<string> _weak =
        new(StringComparer.OrdinalIgnoreCase) { "token", "signature", "hash", "digest", "key", "code" };

    private static readonly HashSet<string> _qualifiers = new(StringComparer.OrdinalIgnoreCase)
    {
        "access", "api", "auth", "authorization", "bearer", "csrf", "xsrf", "antiforgery", "refresh", "reset", "session", "security",
        "webhook", "signing",
        "expected", "received", "stored", "validate", "computed", "provided", "presented", "supplied", "valid", "invite", "verification",
        "recovery", "password", "magic", "otp", "mfa",
    };

    /// <summary>One of these is in every word of <see cref="_strong"/> and <see cref="_weak"/>.</summary>
    private static readonly string[] _roots =
        ["mac", "secret", "pass", "pwd", "key", "otp", "cred", "token", "sign", "hash", "digest", "code"];

    /// <summary>A last word that makes the whole the name of something about a secret, not of one.</summary>
    private static readonly HashSet<string> _about = new(StringComparer.OrdinalIgnoreCase)
    {
        "type", "kind", "name", "names", "id", "ids", "length", "count", "size", "format", "version", "scheme", "header", "expiry",
        "expires", "lifetime",
        "url", "uri", "path", "file", "index", "position", "algorithm", "source", "field", "parameter", "prefix", "suffix", "node", "hint",
        "label",
        "question", "policy", "pattern", "options", "settings", "provider", "service", "store", "factory", "handler", "column", "property",
        "state",
        "status", "result", "error", "message", "text", "address", "enabled", "required", "at", "on", "vault", "manager", "validator",
        "reader", "writer",
        "method", "server", "endpoint", "issuer", "audience", "host", "authority", "scope", "scopes",
    };

    /// <summary>Whether a value of this name is a password, a MAC, a key or a token.</summary>
    public static bool IsSecret(string? name)
    {
        if (name is null || !MayBeSecret(name) || Split(name) is not { Count: > 0 } words || _about.Contains(words[words.Count - 1]))
        {
            return false;
        }

        return words.Exists(_strong.Contains) || (words.Exists(_weak.Contains) && words.Exists(_qualifiers.Contains)) || IsApiKey(words);
    }

    /// <summary>Most names are ruled out without taking them apart.</summary>
    private static bool MayBeSecret(string name)
    {
        foreach (var root in _roots)
        {
            if (name.IndexOf(root, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one is a token or signature, and the other what it should be: together they say what neither says alone.</summary>
    public static bool AreCompared(string? left, string? right) => (IsProof(left) && IsWanted(right)) || (IsProof(right) && IsWanted(left));

    private static bool IsProof(string? name) => name is "token" or "signature" or "sig" or "_token" or "_signature";

    private static bool IsWanted(string? name) => name is "expected" or "computed" or "stored" or "_expected";

    /// <summary>Whether the name has one of these words.</summary>
    public static bool Has(string? name, params string[] words) =>
        name is not null && Split(name).Exists(word => words.Contains(word, StringComparer.OrdinalIgnoreCase));

    /// <summary><c>_accessToken</c> is access and token; <c>APIKey</c> is api and key.</summary>
    public static List<string> Split(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 1; i <= name.Length; i++)
        {
            if (i == name.Length || EndsWord(name, i))
            {
                var word = name.Substring(start, i - start).Trim('_', '@', '-', '.', ' ');
                if (word.Length > 0)
                {
                    words.Add(word);
                }

                start = i;
            }
        }

        return words;
    }

    private static bool IsApiKey(List<string> words) =>
        words.Exists(word => word.Equals("keys", StringComparison.OrdinalIgnoreCase)) && Has("api", words);

    private static bool Has(string word, List<string> words) =>
        words.Exists(candidate => candidate.Equals(word, StringComparison.OrdinalIgnoreCase));

    private static bool EndsWord(string name, int i) =>
        !char.IsLetterOrDigit(name[i])
        || (char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))));
}
