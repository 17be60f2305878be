using SecureTools.Shared.Effects;

namespace SecureTools.Analyzers.Engine.Effects.Sql;

/// <summary>A function or procedure of a database that does more than compute.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="IsOpen">Whether it runs what nobody knows: SQL in a text, a job, another server's code.</param>
internal sealed record SqlFunction(EffectKind Kind, bool IsOpen);

/// <summary>The functions and procedures of <c>Catalog/sql-functions.txt</c>, by name without regard to case.</summary>
internal static class SqlFunctions
{
    private const string Resource = "SecureTools.Analyzers.Catalog.sql-functions.txt";
    private const string Open = "unknown";

    private static readonly char[] _blanks = [' ', '\t'];
    private static readonly Lazy<Dictionary<string, SqlFunction>> _all = new(Load);

    /// <summary>All of them.</summary>
    public static IReadOnlyDictionary<string, SqlFunction> All => _all.Value;

    /// <summary>By the whole name, as of packages, or by the last part of it. Null: it only computes, as far as is known.</summary>
    public static SqlFunction? Of(string name)
    {
        if (_all.Value.TryGetValue(name, out var exact))
        {
            return exact;
        }

        var dot = name.LastIndexOf('.');
        return dot >= 0 && _all.Value.TryGetValue(name.Substring(dot + 1), out var last) ? last : null;
    }

    private static Dictionary<string, SqlFunction> Load()
    {
        using var stream = typeof(SqlFunctions).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        var functions = new Dictionary<string, SqlFunction>(StringComparer.OrdinalIgnoreCase);
        while (reader.ReadLine() is { } line)
        {
            var hash = line.IndexOf('#');
            var words = (hash < 0 ? line : line.Substring(0, hash)).Split(_blanks, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 0)
            {
                var kind = words[0].Split('|')
                    .Aggregate(EffectKind.None, (kinds, word) => kinds | (EffectKind)Enum.Parse(typeof(EffectKind), word));
                functions.Add(words[1], new SqlFunction(kind, words.Length > 2 && words[2] == Open));
            }
        }

        return functions;
    }
}
