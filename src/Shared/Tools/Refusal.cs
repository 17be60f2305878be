using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SecureTools.Shared.Tools;

/// <summary>Why a method cannot be a tool, or a type no part of one. It holds symbols and must not stay longer than they do.</summary>
/// <param name="Kind">The reason.</param>
/// <param name="Symbol">What is to be changed.</param>
/// <param name="Attribute">The attribute that is to be changed, where it is one.</param>
/// <param name="Details">What <see cref="RefusalKind"/> says of the kind.</param>
internal sealed record Refusal(RefusalKind Kind, ISymbol Symbol, AttributeData? Attribute, ImmutableArray<string> Details)
{
    /// <summary>
    /// The parameter of the tool through which the symbol is reached, or the tool's method for its result; null: directly.
    /// </summary>
    public ISymbol? Through { get; init; }
}

/// <summary>Collects refusals. Parsers go on after one, so that all are named at once.</summary>
internal sealed class Refusals
{
    private List<Refusal> _open = [];

    public IReadOnlyList<Refusal> All => _open;

    public void Add(RefusalKind kind, ISymbol symbol, params string[] details) => Add(kind, symbol, null, details);

    public void Add(RefusalKind kind, ISymbol symbol, AttributeData? attribute, params string[] details) =>
        _open.Add(new Refusal(kind, symbol, attribute, [.. details]));

    /// <summary>Adds what was collected about a type, as reached from a parameter or result.</summary>
    public void Add(IEnumerable<Refusal> refusals, ISymbol through)
    {
        foreach (var refusal in refusals)
        {
            _open.Add(refusal with { Through = through });
        }
    }

    /// <summary>Refuses and gives nothing.</summary>
    public T? Refuse<T>(RefusalKind kind, ISymbol symbol, params string[] details)
        where T : class
    {
        Add(kind, symbol, details);
        return null;
    }

    /// <summary>Refuses because of an attribute, and gives nothing.</summary>
    public T? Refuse<T>(RefusalKind kind, ISymbol symbol, AttributeData attribute, params string[] details)
        where T : class
    {
        Add(kind, symbol, attribute, details);
        return null;
    }

    /// <summary>Keeps what a parser refuses apart: it matters only where the type is used that way.</summary>
    public (T Result, IReadOnlyList<Refusal> Refused) Apart<T>(Func<T> parse)
    {
        var outer = _open;
        _open = [];
        try
        {
            return (parse(), _open);
        }
        finally
        {
            _open = outer;
        }
    }
}
