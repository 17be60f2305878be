using Microsoft.CodeAnalysis;

namespace SecureTools.Analyzers.Engine.Taint.Summaries;

/// <summary>
/// Fields and properties whose initializers make delegates: tables of commands. Calls through them run code that no call names. Not for
/// several threads at once.
/// </summary>
internal sealed class DelegateTables(TaintProgram program)
{
    private const int MostDepth = 3;

    private readonly Dictionary<ISymbol, IOperation?> _members = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ITypeSymbol, bool> _types = new(SymbolEqualityComparer.Default);

    /// <summary>Null: it has none that is seen, or it makes no delegates.</summary>
    public IOperation? InitializerOf(ISymbol member, ITypeSymbol type, CancellationToken cancel)
    {
        if (!program.IsOwn(member.ContainingType) || !HoldsDelegates(type))
        {
            return null;
        }

        var definition = member.OriginalDefinition;
        if (!_members.TryGetValue(definition, out var initializer))
        {
            _members.Add(definition, initializer = program.Code.Initializer(definition, cancel));
        }

        return initializer;
    }

    private bool HoldsDelegates(ITypeSymbol type)
    {
        if (!_types.TryGetValue(type, out var holds))
        {
            _types.Add(type, holds = HoldsDelegates(type, 0));
        }

        return holds;
    }

    private bool HoldsDelegates(ITypeSymbol type, int depth) => depth <= MostDepth && type switch
    {
        { TypeKind: TypeKind.Delegate } => true,
        IArrayTypeSymbol array => HoldsDelegates(array.ElementType, depth + 1),
        INamedTypeSymbol { Arity: > 0 } named => named.TypeArguments.Any(argument => HoldsDelegates(argument, depth + 1)),
        INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } own when program.IsOwn(own) => own.GetMembers().Any(static member =>
            member is IPropertySymbol { Type.TypeKind: TypeKind.Delegate } or IFieldSymbol { Type.TypeKind: TypeKind.Delegate }),
        _ => false,
    };
}
