using Microsoft.CodeAnalysis;

namespace SecureTools.Analyzers.Engine.Scope;

/// <summary>By the place of the method, then by the names of the types: an order that does not depend on the order of files.</summary>
internal sealed class ReachedOrder : IComparer<ReachedMember>, IEqualityComparer<ReachedMember>
{
    public static ReachedOrder Instance { get; } = new();

    public int Compare(ReachedMember x, ReachedMember y)
    {
        var order = Compare(Place(x.Method), Place(y.Method));
        order = order != 0 ? order : string.CompareOrdinal(x.Method.ToDisplayString(), y.Method.ToDisplayString());
        return order != 0 ? order : string.CompareOrdinal(x.This?.ToDisplayString(), y.This?.ToDisplayString());
    }

    public bool Equals(ReachedMember x, ReachedMember y) =>
        SymbolEqualityComparer.Default.Equals(x.Method, y.Method) && SymbolEqualityComparer.Default.Equals(x.This, y.This);

    public int GetHashCode(ReachedMember obj) => SymbolEqualityComparer.Default.GetHashCode(obj.Method);

    private static Location? Place(ISymbol symbol) =>
        symbol.Locations.Length == 0 || !symbol.Locations[0].IsInSource ? null : symbol.Locations[0];

    private static int Compare(Location? x, Location? y)
    {
        if (x is null || y is null)
        {
            return x is null ? (y is null ? 0 : -1) : 1;
        }

        var order = string.CompareOrdinal(x.SourceTree!.FilePath, y.SourceTree!.FilePath);
        return order != 0 ? order : x.SourceSpan.Start.CompareTo(y.SourceSpan.Start);
    }
}
