using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.Analyzers.Engine.Secrets.Names;
using SecureTools.Analyzers.Engine.Secrets.Shapes;

namespace SecureTools.Analyzers.Engine.Secrets;

/// <summary>What a project says about its secrets in <c>.editorconfig</c>.</summary>
internal sealed class SecretOptions
{
    /// <summary>Further names of secrets, separated by commas.</summary>
    public const string NamesKey = "securetools.secrets.names";

    /// <summary>Names that are none.</summary>
    public const string IgnoredNamesKey = "securetools.secrets.ignored_names";

    /// <summary>Further shapes, <c>name: keyword pattern</c>, separated by semicolons.</summary>
    public const string ShapesKey = "securetools.secrets.shapes";

    /// <summary>Salted hashes of values that may stay, separated by commas.</summary>
    public const string AllowedKey = "securetools.secrets.allowed";

    /// <summary>What stands before a value when it is hashed.</summary>
    public const string SaltKey = "securetools.secrets.salt";

    /// <summary>Bits of entropy a character that make a value random.</summary>
    public const string EntropyKey = "securetools.secrets.min_entropy";

    /// <summary>How long a random value is at least.</summary>
    public const string LengthKey = "securetools.secrets.min_length";

    /// <summary>What is looked for in test projects: <c>shapes</c> (default), <c>all</c> or <c>none</c>.</summary>
    public const string TestsKey = "securetools.secrets.test_projects";

    private const int ShortestHash = 16;
    private const double DefaultEntropy = 3;
    private const int DefaultLength = 12;

    private static readonly char[] _commas = [',', ' '];
    private static readonly char[] _semicolons = [';'];

    private readonly HashSet<string> _names;
    private readonly HashSet<string> _ignored;
    private readonly string[] _allowed;
    private readonly string _salt;

    private SecretOptions(Func<string, string?> value)
    {
        _names = new(List(value(NamesKey)), StringComparer.OrdinalIgnoreCase);
        _ignored = new(List(value(IgnoredNamesKey)), StringComparer.OrdinalIgnoreCase);
        _allowed = [.. List(value(AllowedKey)).Where(hash => hash.Length >= ShortestHash)];
        _salt = value(SaltKey) ?? "";
        MinEntropy = double.TryParse(value(EntropyKey), NumberStyles.Float, CultureInfo.InvariantCulture, out var bits) ? bits
            : DefaultEntropy;
        MinLength = int.TryParse(value(LengthKey), NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length
            : DefaultLength;
        Tests = value(TestsKey)?.Trim().ToLowerInvariant() ?? "shapes";
        var shapes = ExtraShapes(value(ShapesKey) ?? "").ToList();
        Scanner = shapes.Count == 0 ? SecretScanner.Default : new SecretScanner(shapes);
    }

    public static SecretOptions Default { get; } = new(_ => null);

    public SecretScanner Scanner { get; }

    public double MinEntropy { get; }

    public int MinLength { get; }

    public string Tests { get; }

    /// <summary>Reads them; the default ones where there are none.</summary>
    public static SecretOptions Read(AnalyzerConfigOptions options) =>
        options.Keys.Any(key => key.StartsWith("securetools.secrets.", StringComparison.OrdinalIgnoreCase))
            ? new SecretOptions(key => options.TryGetValue(key, out var value) ? value : null)
            : Default;

    /// <summary>What a name says here.</summary>
    public NameKind Judge(string name)
    {
        if (_ignored.Count > 0 && _ignored.Contains(name))
        {
            return NameKind.None;
        }

        return _names.Count > 0 && IsExtra(name) ? NameKind.Secret : SecretNames.Judge(name);
    }

    /// <summary>Whether the project accepts this value.</summary>
    public bool Allows(string value) => _allowed.Length > 0 && IsAllowed(Hash(_salt, value));

    /// <summary>SHA-256 of salt, line feed and value, in hexadecimal digits.</summary>
    public static string Hash(string salt, string value)
    {
        using var sha = SHA256.Create();
        return string.Concat(
            sha.ComputeHash(Encoding.UTF8.GetBytes(salt + "\n" + value)).Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));
    }

    private bool IsAllowed(string hash) => Array.Exists(_allowed, allowed => hash.StartsWith(allowed, StringComparison.OrdinalIgnoreCase));

    private bool IsExtra(string name) => _names.Contains(name) || SecretNames.Split(name).Exists(_names.Contains);

    private static string[] List(string? value) => value?.Split(_commas, StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>
    /// A pattern that cannot be read is left out: a build does not fail for it, and the page of the rule says how to try one.
    /// </summary>
    private static IEnumerable<Shape> ExtraShapes(string text)
    {
        foreach (var item in text.Split(_semicolons, StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = item.IndexOf(':');
            var parts = item.Substring(colon + 1).Trim().Split([' '], 2);
            if (colon > 0 && parts.Length == 2 && IsPattern(parts[1].Trim()))
            {
                yield return new Shape(
                    item.Substring(0, colon).Trim(), item.Substring(0, colon).Trim(), [parts[0]], parts[1].Trim(), 0, ShapeCheck.Any);
            }
        }
    }

    private static bool IsPattern(string text)
    {
        try
        {
            return text.IndexOf(PatternParser.Place) >= 0 && !PatternParser.Parse(text).After.IsDefault;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
