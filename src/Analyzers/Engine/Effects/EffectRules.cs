using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.Analyzers.Engine.Effects.Calls;
using SecureTools.Analyzers.Engine.Effects.Catalog;
using SecureTools.Analyzers.Engine.Effects.Judges;
using SecureTools.Analyzers.Engine.Effects.Values;
using SecureTools.Analyzers.Engine.Scope;
using SecureTools.Shared.Effects;

namespace SecureTools.Analyzers.Engine.Effects;

/// <summary>What is known about a call before any code is looked at.</summary>
/// <param name="Effect">What it does; null: nothing that is known.</param>
/// <param name="IsOpen">Whether it runs something that nobody knows.</param>
/// <param name="IsSettled">Whether that is all; otherwise the code of the compilation that it runs has to be looked at.</param>
/// <param name="Message">The type of the message whose handlers run; null: none do.</param>
internal readonly record struct Judgement(ApiEffect? Effect, bool IsOpen, bool IsSettled, ITypeSymbol? Message = null)
{
    /// <summary>Whether the code of other assemblies is known, and only that of the compilation is left to look at.</summary>
    public bool IsKnown { get; init; }

    /// <summary>The parameters of the caller whose texts decide; default: none.</summary>
    public ImmutableArray<IParameterSymbol> Wanted { get; init; }
}

/// <summary>
/// What is said about calls: in attributes, by the project, and by the catalog, in this order. About code of the compilation the catalog
/// says nothing: it is there to be looked at.
/// </summary>
internal sealed class EffectRules(Compilation compilation, AnalyzerOptions options)
{
    private readonly CatalogLookup _platform = new(EffectLines.Platform);
    private readonly ProjectEffects _project = new(options);
    private readonly DeclaredEffects _declared = DeclaredEffects.Of(compilation);
    private readonly ProgramCode _code = ProgramCode.Of(compilation);

    /// <summary>What somebody says about a method of the compilation; null: nobody says anything.</summary>
    public DeclaredEffect? Said(IMethodSymbol method)
    {
        if (_declared.Of(method) is { } declared)
        {
            return declared;
        }

        var tree = method.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree;
        if (tree is null || _project.In(tree)?.Of(method) is not { IsKnown: true } lines)
        {
            return null;
        }

        return new DeclaredEffect(
            lines.Lines.Aggregate(EffectKind.None, (kinds, line) => kinds | line.Kind), IsExported: false, IsOpen: false);
    }

    /// <summary>What is known about a call.</summary>
    /// <param name="method">The method that is called.</param>
    /// <param name="receiver">The type of what it is called on.</param>
    /// <param name="operation">The call.</param>
    /// <param name="cancel">Ends it early.</param>
    /// <param name="arguments">What is known of the parameters of the caller.</param>
    public Judgement Judge(
        IMethodSymbol method, ITypeSymbol? receiver, IOperation operation, CancellationToken cancel, KnownArguments? arguments = null)
    {
        if (_declared.Of(method) is { } declared)
        {
            return Declared(declared, method, operation.Syntax);
        }

        var lines = Lines(method, operation.Syntax.SyntaxTree);
        if (lines.IsKnown)
        {
            var texts = new KnownTexts(_code, cancel, arguments);
            var verdict = CallJudge.Of(lines.Lines, new CallSite(operation, texts));
            var kind = lines.IsOfProperty ? PropertyEffects.Of(method, verdict.Kind) : verdict.Kind;
            if (lines.IsGeneral && kind == EffectKind.None)
            {
                // That a library is harmless says nothing about code of the program that it calls back.
                return Unnamed(method, receiver, isTypeNamed: true);
            }

            return new Judgement(Effect(kind, method, operation.Syntax, verdict.Target), verdict.IsOpen, IsSettled: true, verdict.Message)
            {
                Wanted = texts.Asked.Count > 0 && lines.Lines.Any(line => line.ReadsTexts) ? [.. texts.Asked] : [],
            };
        }

        return IsHere(method) ? default : Unnamed(method, receiver, lines.IsTypeNamed);
    }

    /// <summary>What is known about a method that a call may run, and that no code of the compilation names.</summary>
    public Judgement Judge(IMethodSymbol method, SyntaxNode place)
    {
        if (_declared.Of(method) is { } declared)
        {
            return Declared(declared, method, place);
        }

        var lines = Lines(method, place.SyntaxTree);
        var kind = EffectKind.None;
        foreach (var line in lines.IsKnown ? lines.Lines : [])
        {
            kind |= lines.IsOfProperty ? PropertyEffects.Of(method, line.Kind) : line.Kind;
        }

        return lines.IsKnown
            ? new Judgement(Effect(kind, method, place, null), IsOpen: false, IsSettled: true)
            : new Judgement(null, IsOpen: !IsHarmless(method, lines.IsTypeNamed), IsSettled: true);
    }

    private MemberLines Lines(IMethodSymbol method, SyntaxTree tree)
    {
        var own = _project.In(tree)?.Of(method) ?? default;
        if (own.IsKnown || IsHere(method))
        {
            return own;
        }

        var known = _platform.Of(method);
        return own.IsTypeNamed ? known with { IsTypeNamed = true } : known;
    }

    /// <summary>
    /// Methods that nobody names. Of the platform, and of types that somebody looked at, they are harmless; of others nobody knows what
    /// they do, but that building objects, reading properties and converting values does no harm.
    /// </summary>
    private Judgement Unnamed(IMethodSymbol method, ITypeSymbol? receiver, bool isTypeNamed)
    {
        if (MayRunOwnCode(method, receiver))
        {
            return new Judgement(null, IsOpen: false, IsSettled: false) { IsKnown = IsHarmless(method, isTypeNamed) };
        }

        return new Judgement(null, IsOpen: !IsHarmless(method, isTypeNamed), IsSettled: true);
    }

    private static bool IsHarmless(IMethodSymbol method, bool isTypeNamed) =>
        isTypeNamed || method.MethodKind != MethodKind.Ordinary || method.ContainingType.SpecialType == SpecialType.System_Object
            || FrameworkCode.Is(method.ContainingAssembly)
        || method is { Name: "ToString" or "Equals" or "GetHashCode" or "GetType" or "CompareTo" or "Deconstruct" };

    /// <summary>Whether types of the compilation may override or implement it, and it is worth looking whether they do.</summary>
    private bool MayRunOwnCode(IMethodSymbol method, ITypeSymbol? receiver)
    {
        var isVirtual = method.IsAbstract || method.IsVirtual || method.IsOverride || method.ContainingType?.TypeKind == TypeKind.Interface;
        return isVirtual && (IsHere(receiver) || !FrameworkCode.IsPlain(method.ContainingType!));
    }

    private static Judgement Declared(DeclaredEffect declared, IMethodSymbol method, SyntaxNode place) => new(
        Effect(declared.Kind, method, place, null),
        declared.IsOpen,
        // What a library found out about its own code says nothing about implementations here.
        IsSettled: !declared.IsExported || !(method.IsAbstract || method.IsVirtual || method.IsOverride))
    { IsKnown = true };

    private static ApiEffect? Effect(EffectKind kind, IMethodSymbol method, SyntaxNode place, string? target) =>
        kind == EffectKind.None ? null : new ApiEffect(kind, MemberNames.Display(method), place, target);

    private bool IsHere(ISymbol? symbol) => SymbolEqualityComparer.Default.Equals(symbol?.ContainingAssembly, compilation.Assembly);
}
