using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SecureTools.Analyzers.Engine.Effects.Catalog;

namespace SecureTools.Analyzers.Engine.Taint.Catalog;

/// <summary>What catalogs say about members. Not for several threads at once.</summary>
internal sealed class TaintCatalog
{
    private const string Resource = "SecureTools.Analyzers.Catalog.taint.txt";

    private static readonly Lazy<ImmutableArray<CatalogLine>> _platform = new(LoadPlatform);

    /// <summary>The types of the platform's own lines about sources, of which few programs know any.</summary>
    private static readonly Lazy<ImmutableArray<string>> _platformSources = new(static () =>
    [
        .. _platform.Value.Where(static line => line.Kind == LineKind.Source)
            .Select(static line => line.Member.Substring(0, line.Member.LastIndexOf('.'))).Distinct(StringComparer.Ordinal),
    ]);

    private readonly Dictionary<string, List<CatalogLine>> _exact = new(StringComparer.Ordinal);
    private readonly List<CatalogLine> _starred = [];
    private readonly Dictionary<IMethodSymbol, ImmutableArray<CatalogLine>> _known = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<INamedTypeSymbol, string> _names = new(SymbolEqualityComparer.Default);

    public TaintCatalog(Compilation compilation, IReadOnlyList<CatalogLine> more)
    {
        HasSources = more.Any(static line => line.Kind == LineKind.Source)
            || _platformSources.Value.Any(KnownTypes.Of(compilation).Has);
        foreach (var line in _platform.Value.Concat(more))
        {
            if (line.Member.EndsWith("*", StringComparison.Ordinal))
            {
                _starred.Add(line with { Member = line.Member.Substring(0, line.Member.Length - 1) });
            }
            else if (_exact.TryGetValue(line.Member, out var lines))
            {
                lines.Add(line);
            }
            else
            {
                _exact.Add(line.Member, [line]);
            }
        }
    }

    /// <summary>What is said about a method, or about one that it overrides or implements.</summary>
    public ImmutableArray<CatalogLine> Of(IMethodSymbol method)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        if (!_known.TryGetValue(definition, out var lines))
        {
            _known.Add(definition, lines = Find(definition));
        }

        return lines;
    }

    /// <summary>What is said about a method, also by the name of the interface that it is called through and that inherits it.</summary>
    public ImmutableArray<CatalogLine> Of(IMethodSymbol method, ITypeSymbol? receiver)
    {
        var lines = Of(method);
        return receiver is INamedTypeSymbol { TypeKind: TypeKind.Interface } type
            && method.ContainingType is { TypeKind: TypeKind.Interface } owner
            && !SymbolEqualityComparer.Default.Equals(type, owner)
            && _exact.TryGetValue(NameOf(type.OriginalDefinition) + "." + MemberNames.Member(method), out var more)
            ? lines.AddRange(more)
            : lines;
    }

    /// <summary>Whether anything in the program can be a source; where nothing can, nobody asks about any call.</summary>
    public bool HasSources { get; }

    public bool IsSource(IMethodSymbol method) => HasSources && Of(method).Any(static line => line.Kind == LineKind.Source);

    public bool IsSink(IMethodSymbol method, ITypeSymbol? receiver) => Of(method, receiver).Any(line => line.Kind == LineKind.Sink);

    private static ImmutableArray<CatalogLine> LoadPlatform()
    {
        using var stream = typeof(TaintCatalog).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException("No resource " + Resource);
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Select(line => CatalogLine.Parse(line.Trim())).OfType<CatalogLine>()];
    }

    private ImmutableArray<CatalogLine> Find(IMethodSymbol method)
    {
        for (var current = method; current is not null; current = current.OverriddenMethod?.OriginalDefinition)
        {
            if (Own(current, isAsked: SymbolEqualityComparer.Default.Equals(current, method)) is { IsEmpty: false } own)
            {
                return own;
            }
        }

        return method is { IsStatic: false, ContainingType: { TypeKind: TypeKind.Class or TypeKind.Struct } type }
            ? OfContract(type, method) : [];
    }

    private ImmutableArray<CatalogLine> OfContract(INamedTypeSymbol type, IMethodSymbol method)
    {
        foreach (var contract in type.AllInterfaces)
        {
            foreach (var member in contract.GetMembers(method.Name))
            {
                if (member is IMethodSymbol candidate && Own(candidate.OriginalDefinition, isAsked: false) is { IsEmpty: false } lines
                    && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), method))
                {
                    return lines;
                }
            }
        }

        return [];
    }

    private ImmutableArray<CatalogLine> Own(IMethodSymbol method, bool isAsked)
    {
        if (method.ContainingType is not { } type)
        {
            return [];
        }

        var name = NameOf(type.OriginalDefinition) + "." + MemberNames.Member(method);
        var lines = ImmutableArray.CreateBuilder<CatalogLine>();
        if (_exact.TryGetValue(name, out var exact))
        {
            lines.AddRange(exact.Where(line => isAsked || !line.IsOfOneMember));
        }

        lines.AddRange(_starred.Where(line => (isAsked || !line.IsOfOneMember) && name.StartsWith(line.Member, StringComparison.Ordinal)));
        return lines.ToImmutable();
    }

    private string NameOf(INamedTypeSymbol type)
    {
        if (!_names.TryGetValue(type, out var name))
        {
            _names.Add(type, name = MemberNames.Full(type));
        }

        return name;
    }
}
