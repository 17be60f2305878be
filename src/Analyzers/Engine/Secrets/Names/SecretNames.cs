using System.Collections.Concurrent;

namespace SecureTools.Analyzers.Engine.Secrets.Names;

/// <summary>Judges names. The last words count most: <c>passwordHint</c> is a hint.</summary>
internal static class SecretNames
{
    private const int LongestName = 120;
    private const int Remembered = 100_000;

    private static readonly HashSet<string> _passwords = new(StringComparer.OrdinalIgnoreCase)
    {
        "password", "passwords", "passwd", "pwd", "passphrase", "passcode", "pass", "pw", "userpass", "dbpass", "kennwort", "passwort",
        "motdepasse", "contrasena", "psw", "passwrd",
    };

    private static readonly HashSet<string> _secrets = new(StringComparer.OrdinalIgnoreCase)
    {
        "secret", "secrets", "token", "tokens", "credential", "credentials", "apikey", "apikeys", "apisecret", "clientsecret",
        "accesstoken", "authtoken", "privatekey", "secretkey",
        "accesskey", "authkey", "bearer", "jwt", "pat", "accountkey", "sharedkey", "signingkey", "encryptionkey", "cred", "creds",
        "authorization", "sastoken", "webhooksecret",
        "refreshtoken", "masterkey", "apitoken", "otpsecret", "mnemonic", "idtoken", "keysecret", "appsecret", "securitykey", "appkey",
        "authenticationkey",
    };

    private static readonly HashSet<string> _keyOwners = new(StringComparer.OrdinalIgnoreCase)
    {
        "api", "access", "private", "secret", "signing", "encryption", "account", "shared", "auth", "authentication", "master",
        "subscription", "storage", "symmetric", "hmac", "jwt",
        "aes", "security", "service", "admin", "crypto", "cipher", "signature", "deploy", "app", "application", "issuer", "function",
        "host", "ingest", "license", "licence", "decryption", "machine",
        "webhook", "aws", "azure", "openai", "anthropic", "stripe", "sendgrid", "instrumentation", "client", "token", "session", "rsa",
        "ssh", "pgp", "gpg", "wrapping", "root", "transfer", "write",
    };

    private static readonly HashSet<string> _weak =
        new(StringComparer.OrdinalIgnoreCase) { "key", "keys", "auth", "sas", "seed", "pin", "otp", "salt", "pepper", "hmac", "signature",
            "sig" };

    /// <summary>Words after which the name means something about the secret instead of the secret.</summary>
    private static readonly HashSet<string> _about = new(StringComparer.OrdinalIgnoreCase)
    {
        "question", "format", "hint", "label", "field", "fields", "column", "policy", "regex", "pattern", "url", "uri", "path", "name",
        "names", "id", "ids", "identifier", "header", "headers",
        "prefix", "suffix", "type", "types", "kind", "file", "filename", "folder", "directory", "endpoint", "length", "count", "size",
        "min", "max", "minimum", "maximum", "expiry", "expiration", "expires",
        "lifetime", "timeout", "message", "error", "errors", "text", "title", "description", "placeholder", "parameter", "parameters",
        "param", "params", "property", "claim", "claims", "scheme",
        "provider", "service", "store", "manager", "handler", "validator", "factory", "options", "option", "section", "settings", "setting",
        "reset", "changed", "required", "invalid", "enabled",
        "disabled", "hash", "hashes", "hashed", "algorithm", "alg", "encoding", "index", "position", "separator", "delimiter", "start",
        "end", "version", "source", "issuer", "audience", "scope", "scopes", "usage",
        "lookup", "table", "query", "route", "page", "view", "model", "dto", "command", "event", "class", "selector", "xpath", "css",
        "icon", "image", "button", "link", "template", "cache", "mode",
        "method", "action", "request", "response", "result", "status", "state", "code", "codes", "exception", "test", "tests", "attribute",
        "element", "node", "tag", "config", "configuration", "env", "environment",
        "variable", "var", "reference", "ref", "strategy", "generator", "builder", "reader", "writer", "parser", "serializer", "resolver",
        "accessor", "attempt", "attempts", "rule", "rules",
        "strength", "score", "complexity", "constraint", "constraints", "grant", "flow", "host", "server", "client", "context", "category",
        "resource", "group", "list", "map", "entry", "entries", "tooltip", "caption",
        "input", "box", "form", "dialog", "window", "control", "localized", "display", "help", "example", "sample", "schema", "marker",
        "literal", "constant", "constants", "comment", "body", "cookie", "kid",
        "thumbprint", "fingerprint", "checksum", "digest", "wallet", "audit", "log", "logs", "logger", "metric", "metrics", "topic",
        "queue", "channel", "bus", "api", "controller", "operation", "feature", "limit", "budget", "usages",
        "kw", "symbol", "char", "character", "chars", "ttl", "date", "time", "stamp", "created", "updated", "verification", "confirmed",
        "recovery", "rotation", "period", "interval", "permission", "permissions", "role", "not", "found",
    };

    /// <summary>Words that make the whole name harmless.</summary>
    private static readonly HashSet<string> _harmless = new(StringComparer.OrdinalIgnoreCase)
    {
        "public", "cancellation", "antiforgery", "csrf", "xsrf", "syntax", "lexer", "unicode", "primary", "foreign", "partition", "cache",
        "sort", "row", "registry", "resource", "route", "idempotency", "correlation",
        "keyboard", "keyword", "monkey", "hotkey", "hash", "hashed", "thumbprint", "fingerprint", "checksum", "digest", "sha", "etag",
        "integrity", "continuation", "cancel", "placeholder", "lookup", "surrogate",
        "pagination", "progress", "parse", "metadata", "resourcekey", "dictionary", "natural", "translation", "localization", "composite",
        "unique", "parent", "page", "design", "concurrency", "encrypted", "masked", "redacted",
        "invalid", "wrong", "expected", "dummy", "fake", "missing", "no", "without", "is", "has", "can", "should", "must", "require",
        "requires", "validate", "forgot", "regex",
    };

    private static readonly ConcurrentDictionary<string, NameKind> _known = new(StringComparer.Ordinal);

    public static NameKind Judge(string name)
    {
        if (name.Length is < 2 or > LongestName)
        {
            return NameKind.None;
        }

        if (_known.TryGetValue(name, out var kind))
        {
            return kind;
        }

        kind = JudgeWords(Split(name));
        if (_known.Count < Remembered)
        {
            _known.TryAdd(name, kind);
        }

        return kind;
    }

    /// <summary>The words of a name.</summary>
    public static List<string> Split(string name)
    {
        var found = new List<string>();
        var words = new NameWords(name);
        while (words.Next())
        {
            found.Add(name.Substring(words.Start, words.Length));
        }

        return found;
    }

    private static NameKind JudgeWords(List<string> words)
    {
        if (words.Exists(_harmless.Contains))
        {
            return NameKind.None;
        }

        var kind = NameKind.None;
        for (var index = 0; index < words.Count; index++)
        {
            var one = JudgeWord(words, index);
            kind = one != NameKind.None ? one : _about.Contains(words[index]) ? NameKind.None : kind;
        }

        return kind;
    }

    private static NameKind JudgeWord(List<string> words, int index)
    {
        var word = words[index];
        if (_passwords.Contains(word))
        {
            return NameKind.Password;
        }

        if (_secrets.Contains(word) || (index > 0 && IsPair(words[index - 1], word)))
        {
            return NameKind.Secret;
        }

        return _weak.Contains(word) ? NameKind.Weak : NameKind.None;
    }

    private static bool IsPair(string first, string second) =>
        (IsKey(second) && _keyOwners.Contains(first))
        || (Is(first, "pass") && (Is(second, "word") || Is(second, "phrase") || Is(second, "code")));

    private static bool IsKey(string word) => Is(word, "key") || Is(word, "keys");

    private static bool Is(string word, string other) => string.Equals(word, other, StringComparison.OrdinalIgnoreCase);
}
