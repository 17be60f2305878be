using Microsoft.CodeAnalysis;
using SecureTools.Analyzers.Engine.Effects.Values;

namespace SecureTools.Analyzers.Engine.Effects;

/// <summary>Code as it is reached: by a tool, with certain types.</summary>
/// <param name="code">A method, constructed, or a field or property whose content runs.</param>
/// <param name="self">The type of its <c>this</c>; null: the type that declares it, or one that derives from it.</param>
/// <param name="around">The generic method that a local function is part of.</param>
internal readonly struct CodeEntry(ISymbol code, INamedTypeSymbol? self, IMethodSymbol? around, bool isInitializer = false)
    : IEquatable<CodeEntry>
{
    public ISymbol Code { get; } = code;

    public INamedTypeSymbol? This { get; } = self;

    public IMethodSymbol? Around { get; } = around;

    /// <summary>The texts that the caller hands over; null: none that matter.</summary>
    public KnownArguments? Texts { get; private init; }

    /// <summary>Whether the initializer of a field runs, rather than what is kept in it.</summary>
    public bool IsInitializer { get; } = isInitializer;

    /// <summary>The same code with these texts.</summary>
    public CodeEntry With(KnownArguments texts) => new(Code, This, Around, IsInitializer) { Texts = texts };

    public bool Equals(CodeEntry other) => IsInitializer == other.IsInitializer && SymbolEqualityComparer.Default.Equals(Code, other.Code)
        && SymbolEqualityComparer.Default.Equals(This, other.This) && SymbolEqualityComparer.Default.Equals(Around, other.Around)
        && (Texts?.Equals(other.Texts) ?? other.Texts is null);

    public override bool Equals(object? obj) => obj is CodeEntry other && Equals(other);

    public override int GetHashCode() =>
        (SymbolEqualityComparer.Default.GetHashCode(Code) * 31) + (This is null ? 0 : SymbolEqualityComparer.Default.GetHashCode(This));
}
