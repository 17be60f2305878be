using System.Collections.Immutable;

namespace SecureTools.Analyzers.Engine.Effects.Catalog;

/// <summary>Lines of catalogs, found by the type and name of a member.</summary>
internal sealed class EffectLines
{
    private const string Resource = "SecureTools.Analyzers.Catalog.effects.txt";

    private static readonly Lazy<EffectLines> _platform = new(Load);

    private readonly Dictionary<string, Dictionary<string, ImmutableArray<EffectLine>>> _exact = new(StringComparer.Ordinal);
    private readonly List<EffectLine> _prefixes = [];

    public EffectLines(IEnumerable<EffectLine> lines)
    {
        foreach (var line in lines)
        {
            if (line.IsPrefix)
            {
                _prefixes.Add(line);
            }
            else
            {
                Add(line);
            }
        }

        // Stable: lines of the same name stay together in their order, the longest names come first.
        _prefixes = [.. _prefixes.OrderByDescending(line => line.Member.Length)];
    }

    /// <summary>Those of <c>Catalog/effects.txt</c>, read once.</summary>
    public static EffectLines Platform => _platform.Value;

    public bool IsEmpty => _exact.Count == 0 && _prefixes.Count == 0;

    /// <summary>What the lines say about a type; null: nothing.</summary>
    public TypeLines? Of(string type)
    {
        _exact.TryGetValue(type, out var members);
        List<EffectLine>? prefixes = null;
        var isNamed = members is not null;
        foreach (var line in _prefixes)
        {
            if (IsAbout(line.Member, type))
            {
                (prefixes ??= []).Add(line);
                isNamed |= line.Member.Length > type.Length;
            }
        }

        return members is null && prefixes is null ? null : new TypeLines(type, members, prefixes, isNamed);
    }

    /// <summary>
    /// Whether members of the type may begin like that: the name is that of a namespace around it, or of some of its members.
    /// </summary>
    private static bool IsAbout(string prefix, string type) => prefix.Length <= type.Length
        ? type.StartsWith(prefix, StringComparison.Ordinal)
        : prefix[type.Length] == '.' && prefix.StartsWith(type, StringComparison.Ordinal);

    private void Add(EffectLine line)
    {
        // A constructor has two dots before its name: one of them is its own.
        var dot = line.Member.EndsWith("..ctor", StringComparison.Ordinal) ? line.Member.Length - "..ctor".Length
            : line.Member.LastIndexOf('.');
        var type = line.Member.Substring(0, dot);
        if (!_exact.TryGetValue(type, out var members))
        {
            _exact[type] = members = new(StringComparer.Ordinal);
        }

        var name = line.Member.Substring(dot + 1);
        members[name] = members.TryGetValue(name, out var lines) ? lines.Add(line) : [line];
    }

    private static EffectLines Load()
    {
        using var stream = typeof(EffectLines).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        var lines = new List<EffectLine>();
        while (reader.ReadLine() is { } text)
        {
            if (EffectLine.Parse(text) is { } line)
            {
                lines.Add(line);
            }
        }

        return new EffectLines(lines);
    }
}

/// <summary>What catalogs say about the members of a type.</summary>
internal sealed class TypeLines(
    string type, Dictionary<string, ImmutableArray<EffectLine>>? members, List<EffectLine>? prefixes, bool isNamed)
{
    /// <summary>Whether somebody looked at the members of this very type, rather than at all of a namespace.</summary>
    public bool IsNamed => isNamed;

    /// <summary>Whether the name of a line is one of the type's members, or begins like some.</summary>
    public bool IsAbout(EffectLine line) => line.Member.Length > type.Length;

    /// <summary>
    /// The lines of a member: those with its name, otherwise those with the longest beginning. Default: nobody says anything.
    /// </summary>
    public ImmutableArray<EffectLine> Of(string member)
    {
        if (members is not null && members.TryGetValue(member, out var exact))
        {
            return exact;
        }

        return prefixes is null ? default : ByPrefix(type + "." + member);
    }

    private ImmutableArray<EffectLine> ByPrefix(string name)
    {
        var found = ImmutableArray.CreateBuilder<EffectLine>();
        foreach (var line in prefixes!)
        {
            if (found.Count > 0 && line.Member.Length < found[0].Member.Length)
            {
                break;
            }

            if (name.StartsWith(line.Member, StringComparison.Ordinal))
            {
                found.Add(line);
            }
        }

        return found.Count == 0 ? default : found.ToImmutable();
    }
}
