using Microsoft.CodeAnalysis;

namespace SecureTools.Analyzers.Engine.Effects.Calls;

/// <summary>By file, then by where it begins, then the shorter one first: an order that no thread and no order of files changes.</summary>
internal sealed class SyntaxOrder : IComparer<SyntaxNode>
{
    public static SyntaxOrder Instance { get; } = new();

    public int Compare(SyntaxNode? x, SyntaxNode? y)
    {
        if (x is null || y is null || ReferenceEquals(x, y))
        {
            return x is null ? (y is null ? 0 : -1) : y is null ? 1 : 0;
        }

        var order = x.SyntaxTree == y.SyntaxTree ? 0 : string.CompareOrdinal(x.SyntaxTree.FilePath, y.SyntaxTree.FilePath);
        order = order != 0 ? order : x.SpanStart.CompareTo(y.SpanStart);
        return order != 0 ? order : x.Span.Length.CompareTo(y.Span.Length);
    }
}
