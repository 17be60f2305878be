using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Engine.Effects.Calls;
using SecureTools.Analyzers.Engine.Effects.Catalog;
using SecureTools.Shared.Effects;

namespace SecureTools.Analyzers.Engine.Effects;

/// <summary>What is known about a call before any code is looked at.</summary>
/// <param name="Effect">What it does; null: nothing that is known.</param>
/// <param name="IsOpen">Whether it runs something that nobody knows.</param>
/// <param name="IsSettled">Whether that is all; otherwise the code of the compilation that it runs has to be looked at.</param>
internal readonly record struct Judgement(ApiEffect? Effect, bool IsOpen, bool IsSettled);

/// <summary>What catalogs say about calls.</summary>
internal sealed class EffectRules(Compilation compilation)
{
    private readonly CatalogLookup _platform = new(EffectLines.Platform);

    public Judgement Judge(IMethodSymbol method, IOperation operation)
    {
        if (SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly))
        {
            return default;
        }

        var lines = _platform.Of(method);
        var effect = lines.IsKnown ? Effect(lines.Lines, method, operation) : null;
        if (lines.IsSpecific || effect is not null)
        {
            return new Judgement(effect, IsOpen: false, IsSettled: true);
        }

        // That a library is harmless says nothing about code of the program that it calls back.
        var isHarmless = lines.IsKnown || lines.IsTypeNamed || FrameworkCode.Is(method.ContainingAssembly);
        return new Judgement(null, IsOpen: false, IsSettled: isHarmless && !MayRunOwnCode(method));
    }

    private static bool MayRunOwnCode(IMethodSymbol method) =>
        (method.IsAbstract || method.IsVirtual || method.IsOverride) && !FrameworkCode.IsPlain(method.ContainingType);

    private static ApiEffect? Effect(ImmutableArray<EffectLine> lines, IMethodSymbol method, IOperation operation)
    {
        var kind = EffectKind.None;
        foreach (var line in lines)
        {
            kind |= line.Kind;
        }

        if (operation is IPropertyReferenceOperation)
        {
            // A property is read or written; what its line says about the other access does not hold.
            const EffectKind Reading = EffectKind.Reads | EffectKind.ReadsUntrusted;
            kind &= method.MethodKind == MethodKind.PropertyGet ? Reading : ~Reading;
        }

        return kind == EffectKind.None ? null : new ApiEffect(kind, MemberNames.Display(method), operation.Syntax, null);
    }
}
