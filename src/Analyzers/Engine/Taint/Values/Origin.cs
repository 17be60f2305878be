using Microsoft.CodeAnalysis;

namespace SecureTools.Analyzers.Engine.Taint.Values;

/// <summary>Where an object comes from that a method does not make itself.</summary>
internal enum RootKind
{
    Parameter,
    This,

    /// <summary>What static fields hold.</summary>
    Static,

    /// <summary>What a parameter holds in the end.</summary>
    Out,

    /// <summary>What a call brings in of a member that a catalog names as a source.</summary>
    Source,
}

/// <summary>Something that comes into a method from outside: a parameter, or a member of one.</summary>
/// <param name="Root">What it is.</param>
/// <param name="Ordinal">Which parameter.</param>
/// <param name="Member">The member of it; null: the thing itself.</param>
internal readonly record struct Origin(RootKind Root, int Ordinal, Member? Member)
{
    /// <summary>Of a source, the call.</summary>
    public SourceCall? Call { get; init; }

    public static Origin Of(SourceCall call) => new(RootKind.Source, 0, null) { Call = call };
}

/// <summary>A call that brings in what a model writes, beside the arguments of tools.</summary>
/// <param name="Member">What is called, as people read it: <c>Inbox.Next</c>.</param>
/// <param name="Place">Where.</param>
internal sealed record SourceCall(string Member, SyntaxNode Place);

/// <summary>A part of an object that is followed by itself.</summary>
internal abstract record Member
{
    /// <summary>What a collection, a builder or another object of a library holds.</summary>
    public static Member Contents { get; } = new Part("contents");

    /// <summary>What a delegate returns.</summary>
    public static Member Result { get; } = new Part("result");

    public static Member Of(ISymbol symbol) => new Named(Plain(symbol));

    /// <summary>The same for all spellings of it.</summary>
    private static ISymbol Plain(ISymbol symbol)
    {
        while (symbol is IPropertySymbol { OverriddenProperty: { } overridden })
        {
            symbol = overridden;
        }

        return (symbol as IFieldSymbol)?.CorrespondingTupleField?.OriginalDefinition ?? symbol.OriginalDefinition;
    }

    /// <summary>A field or property.</summary>
    public sealed record Named(ISymbol Symbol) : Member
    {
        public bool Equals(Named? other) => SymbolEqualityComparer.Default.Equals(Symbol, other?.Symbol);

        public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Symbol);

        public override string ToString() => Symbol.Name;
    }

    private sealed record Part(string Name) : Member
    {
        public override string ToString() => Name;
    }
}
