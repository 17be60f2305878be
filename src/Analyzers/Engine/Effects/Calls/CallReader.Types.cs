using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SecureTools.Analyzers.Engine.Effects.Calls;

/// <summary>What runs because types and objects come into being.</summary>
internal sealed partial class CallReader
{
    /// <summary>Another type is used for the first time: its static fields are initialized, its static constructor runs.</summary>
    private void Started(INamedTypeSymbol? type, SyntaxNode place)
    {
        if (type is null || !IsHere(type) || SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, _type?.OriginalDefinition)
            || !_started.Add(type.OriginalDefinition))
        {
            return;
        }

        foreach (var constructor in type.StaticConstructors)
        {
            _calls.Add(new CallEdge(CallKind.Exact, constructor, null, IsOnThis: false, place));
        }
    }

    /// <summary>
    /// Of the method's own type, which runs already, only the initializer of a static field counts that it uses: others happened before and
    /// for other reasons.
    /// </summary>
    private void Touched(IFieldReferenceOperation reference)
    {
        var field = reference.Field;
        if (!field.IsStatic || field.IsConst || field.ContainingType is not { TypeKind: not TypeKind.Enum } type || !IsHere(type))
        {
            return;
        }

        if (!SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, _type?.OriginalDefinition))
        {
            Started(type, reference.Syntax);
        }
        else if (_started.Add(field.OriginalDefinition))
        {
            _calls.Add(new CallEdge(CallKind.Initializer, field.OriginalDefinition, null, IsOnThis: false, reference.Syntax));
        }
    }

    /// <summary>A constructor that calls no other one calls that of the base without parameters.</summary>
    private void CallBase(IMethodSymbol constructor, ImmutableArray<IOperation> bodies)
    {
        if (constructor.ContainingType is not { TypeKind: TypeKind.Class, BaseType: { SpecialType: not SpecialType.System_Object } parent }
            || !IsHere(parent))
        {
            return;
        }

        foreach (var body in bodies)
        {
            if (body is IConstructorBodyOperation { Initializer: not null } or IInvocationOperation)
            {
                return;
            }
        }

        foreach (var candidate in parent.InstanceConstructors)
        {
            if (candidate.Parameters.All(parameter => parameter.IsOptional || parameter.IsParams) && Place(constructor) is { } place)
            {
                _calls.Add(new CallEdge(CallKind.Exact, candidate, null, IsOnThis: true, place));
                return;
            }
        }
    }

    private SyntaxNode? Place(IMethodSymbol constructor) =>
        (constructor.DeclaringSyntaxReferences.FirstOrDefault()
            ?? constructor.ContainingType.DeclaringSyntaxReferences.FirstOrDefault())?.GetSyntax(cancel);
}
