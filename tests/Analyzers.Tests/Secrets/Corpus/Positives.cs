using SecureTools.Analyzers.Engine.Secrets.Shapes;

namespace SecureTools.Analyzers.Tests.Secrets.Corpus;

/// <summary>Secrets as code holds them.</summary>
internal static class Positives
{
    private const string Neutral = "item";

    // Names of secrets that code uses.
    public static readonly string[] Names =
    [
        "apiKey", "clientSecret", "accessToken", "password", "signingKey", "dbPassword", "authToken", "secretKey", "refreshToken", "encryptionKey", "userPwd", "webhookSecret", "jwtSecret",
        "adminPassword", "storageAccountKey", "bearerToken", "passphrase", "masterKey", "apiToken", "smtpPassword",
    ];

    private static readonly string[] _shapesInPlaces = ["github-token", "aws-access-key", "stripe", "slack-bot", "sendgrid", "gitlab-pat", "jwt", "openai"];

    private static readonly string[] _formPlaces = ["field", "argument", "dictionary pair", "return of a method"];

    /// <summary>Every place with tokens of well known shapes.</summary>
    public static IEnumerable<Case> ShapesInPlaces()
    {
        var writer = new TokenWriter(1);
        foreach (var place in Place.All)
        {
            foreach (var shape in _shapesInPlaces.Select(id => ShapeCatalog.Shapes.First(shape => shape.Id == id)))
            {
                var token = writer.Token(shape, 0);
                yield return new Case($"{shape.Id} in {place.Name}", place.Write(Neutral, token), token);
            }
        }
    }

    /// <summary>Every shape of the catalog, with each of its keywords.</summary>
    public static IEnumerable<Case> Shapes()
    {
        var writer = new TokenWriter(2);
        foreach (var shape in ShapeCatalog.Shapes)
        {
            for (var keyword = 0; keyword < shape.Keywords.Count; keyword++)
            {
                var name = shape.IsNamed ? shape.Keywords[keyword] + "SecretKey" : Neutral;
                var place = Place.All.First(place => place.Name == _formPlaces[(keyword + shape.Id.Length) % _formPlaces.Length]);
                var token = writer.Token(shape, keyword);
                yield return new Case($"{shape.Id} {keyword} as {name}", place.Write(name, token), token);
            }
        }
    }

    /// <summary>Random values under every name, in every place that has one.</summary>
    public static IEnumerable<Case> NamedValues()
    {
        var writer = new TokenWriter(3);
        var index = 0;
        foreach (var place in Place.All.Where(place => place.IsNamed))
        {
            foreach (var value in Values(writer))
            {
                var name = Names[index++ % Names.Length];
                yield return new Case($"{name} = {value} in {place.Name}", place.Write(name, value), value);
            }
        }
    }

    /// <summary>Passwords that people choose, in a few places.</summary>
    public static IEnumerable<Case> Passwords()
    {
        string[] words = ["hunter", "dragon", "Sommer", "monkey", "Welcome", "trustno", "Shadow", "liverpool", "P@ss", "qaz", "Zebra", "blue"];
        string[] ends = ["2!", "#88", "2019!", "_99x", "!1a", "$42", "77?", "2024$", "1!", "@2x3"];
        string[] places = ["named argument", "local", "dictionary index"];
        return from word in words
               from end in ends
               from place in Place.All.Where(place => places.Contains(place.Name, StringComparer.Ordinal))
               select new Case($"password = {word}{end} in {place.Name}", place.Write("password", word + end), word + end);
    }

    private static IEnumerable<string> Values(TokenWriter writer) =>
    [
        writer.Hex(32), writer.Hex(40), writer.Hex(64), writer.Base62(16), writer.Base62(20), writer.Base62(32), writer.Base62(44),
        writer.Text("abcdefghijklmnopqrstuvwxyz0123456789", 24), writer.Text("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 32),
        writer.Base62(10) + "-" + writer.Base62(12) + "_" + writer.Base62(8), writer.Base62(43) + "=",
    ];
}
