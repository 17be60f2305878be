namespace SecureTools.Analyzers.Tests.Secrets.Corpus;

/// <summary>What looks like a secret to a careless eye and is none.</summary>
internal static class Negatives
{
    private static readonly string[] _places = ["field", "constant", "named argument", "argument", "dictionary pair", "comparison", "object initializer", "attribute argument", "switch label", "default parameter"];

    /// <summary>Names that speak of secrets without holding one.</summary>
    public static readonly string[] About =
    [
        "passwordHint", "passwordQuestion", "passwordFormat", "passwordField", "tokenEndpoint", "tokenType", "secretName", "apiKeyHeader", "apiKeyId", "passwordPolicy", "tokenUrl", "publicKey",
        "publicKeyToken", "csrfTokenName", "passwordRegex", "cacheKey", "primaryKey", "partitionKey", "sortKey", "keyboardLayout", "monkeyName", "passwordHash", "tokenHash", "fileChecksum", "contentSha",
        "authorName", "authenticationScheme", "tokenLifetime", "secretPath", "apiKeyPrefix", "passwordResetUrl", "tokenIssuer", "cancellationToken", "continuationToken", "idempotencyKey", "resourceKey",
        "secretVersion", "passwordColumn", "authorityUrl", "tokenizerModel", "compassId", "certificateThumbprint", "etag", "integrity", "commitId", "correlationId",
    ];

    /// <summary>Values that say themselves that they are none.</summary>
    private static readonly string[] _placeholders =
    [
        "changeme", "<your-key>", "your-api-key", "YOUR_API_KEY_HERE", "xxxx", "xxxxxxxxxxxxxxxx", "test", "{0}", "${API_KEY}", "$(ApiKey)", "%API_KEY%", "[secret]", "{{ apiKey }}", "#{ApiKey}#",
        "https://login.contoso.com/token", "/run/secrets/api_key", "C:\\\\keys\\\\api.key", "System.String", "Microsoft.Extensions.Options", "placeholder", "replace-me", "***", "...", "__API_KEY__", "null", "none",
        "Bearer", "Basic", "api_key", "access_token", "client_secret", "grant_type", "password", "Password", "secret", "token", "X-Api-Key", "Authorization", "Errors.PasswordRequired", "PasswordRequired",
        "PasswordTooShort", "Please enter your password", "The password must have 8 characters", "example-secret-value", "sample-token-1", "dummy-secret-key", "fake-token-123", "my-secret-name", "not-a-real-secret",
        "urn:ietf:params:oauth:grant-type:jwt-bearer", "application/json", "text/plain", "HS256", "RS256", "sha256", "aes-256-gcm", "oauth2", "Bearer {token}", "0123456789abcdef0123456789abcdef",
        "00000000-0000-0000-0000-000000000000", "aaaaaaaaaaaaaaaaaaaa", "12345678901234567890", "1.2.3.4", "2024-01-01", "#password", ".password-field", "^[A-Za-z0-9]{8,}$", "config:api:key", "Api:Key",
        "vault:secret/data/app#key", "op://vault/item/field", "arn:aws:secretsmanager:eu-west-1:1234:secret:app", "ConnectionStrings:Default", "user@contoso.com", "localhost", "en-US", "tokenProvider", "SecretManager",
        "azure-storage-account-key", "AzureStorageAccountKey", "apiKeyAuthentication", "password_reset_required", "InvalidCredentials", "credentials.json", "secrets.json", "id_rsa.pub", "token.cs", "key.pem",
    ];

    public static IEnumerable<Case> All() => [.. NamesAbout(), .. Placeholders(), .. RandomWithoutName(), .. BrokenTokens(), .. Prose()];

    /// <summary>Random values under names that only speak about secrets, or are hashes and ids.</summary>
    private static IEnumerable<Case> NamesAbout()
    {
        var writer = new TokenWriter(11);
        return from name in About
               from place in Places().Take(7)
               from value in new[] { writer.Hex(40), writer.Base62(24) }
               select new Case($"{name} = {value} in {place.Name}", place.Write(name, value));
    }

    private static IEnumerable<Case> Placeholders() =>
        from value in _placeholders
        from name in new[] { "apiKey", "clientSecret", "accessToken", "signingKey" }
        from place in Places().Take(2)
        select new Case($"{name} = {value} in {place.Name}", place.Write(name, value.Replace("\\\\", "/", StringComparison.Ordinal)));

    /// <summary>Random values whose name says nothing.</summary>
    private static IEnumerable<Case> RandomWithoutName()
    {
        var writer = new TokenWriter(12);
        string[] names = ["item", "build", "color", "sample", "input", "revision", "fileName", "text", "value", "data"];
        return from name in names
               from place in Places()
               from value in new[] { writer.Hex(40), writer.Base62(22), Guid(writer), writer.Base62(43) + "=" }
               select new Case($"{name} = {value} in {place.Name}", place.Write(name, value));
    }

    /// <summary>Tokens of the right prefix whose check digits, length or characters are wrong, or that are filler.</summary>
    private static IEnumerable<Case> BrokenTokens()
    {
        var writer = new TokenWriter(13);
        foreach (var place in Places())
        {
            yield return Neutral(place, "ghp_" + writer.Base62(36));
            yield return Neutral(place, "npm_" + writer.Base62(36));
            yield return Neutral(place, "ghp_" + new string('x', 36));
            yield return Neutral(place, "AKIA" + "IOSFODNN7" + "EXAMPLE");
            yield return Neutral(place, "AKIA" + new string('A', 16));
            yield return Neutral(place, "glpat-" + new string('X', 20));
            yield return Neutral(place, "sk_live_" + new string('0', 24));
            yield return Neutral(place, "AIza" + writer.Base62(20));
            yield return Neutral(place, "eyJ" + writer.Base62(30) + ".eyJ" + writer.Base62(30) + "." + writer.Base62(43));
            yield return Neutral(place, "xoxb-" + "your-token-here");
            yield return Neutral(place, "-----BEGIN PRIVATE " + "KEY-----");
            yield return Neutral(place, "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A" + writer.Base62(60));
            yield return Neutral(place, "Server=.;Database=app;Password={0};User Id=sa");
            yield return Neutral(place, "Server=.;Database=app;User Id=sa;Password=");
            yield return Neutral(place, "https://user:password@host.internal/");
            yield return Neutral(place, "amqp://guest:guest@localhost:5672");
        }
    }

    private static IEnumerable<Case> Prose()
    {
        string[] texts =
        [
            "Enter the password: ", "Token expired at {0}", "password=", "The secret is kept in the vault", "Invalid token.", "usage: tool --password <password> --token <token>", "Missing api key: set API_KEY",
            "SELECT Password FROM Users WHERE Token = @token", "grant_type=password&username={0}&password={1}", "Authorization: Bearer {0}", "key=value", "token: string", "code=200", "secret: \\\"${SECRET}\\\"",
            "curl -u user:password https://host", "Basic realm=site", "the bearer of this letter", "password: required", "Password must contain a digit", "?api_key={key}&x=1", "passwords do not match",
            "sort_key=created_at;order=desc", "token_endpoint=https://host/token", "https://host/reset?token={0}", "access_token: null", "password:string,token:string", "secret=false;",
        ];
        return from text in texts
               from place in Places().Take(6)
               select new Case($"{text} in {place.Name}", place.Write("message", text.Replace("\\\"", "", StringComparison.Ordinal)));
    }

    private static Case Neutral(Place place, string value) => new($"{value} in {place.Name}", place.Write("item", value));

    private static IEnumerable<Place> Places() => _places.Select(name => Place.All.First(place => place.Name == name));

    private static string Guid(TokenWriter writer) => $"{writer.Hex(8)}-{writer.Hex(4)}-4{writer.Hex(3)}-a{writer.Hex(3)}-{writer.Hex(12)}";
}
