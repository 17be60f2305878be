using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SecureTools.Analyzers.Engine.Effects.Calls;

/// <summary>Calls that the language makes.</summary>
internal sealed partial class CallReader
{
    private void LookAtPattern(IOperation operation)
    {
        switch (operation)
        {
            case IBinaryOperation { OperatorMethod: { } method }:
                CalledByLanguage(method, null, operation);
                break;
            case IUnaryOperation { OperatorMethod: { } method }:
                CalledByLanguage(method, null, operation);
                break;
            case IConversionOperation { OperatorMethod: { } method }:
                CalledByLanguage(method, null, operation);
                break;
            case ICompoundAssignmentOperation compound:
                CalledByLanguage(compound.OperatorMethod, null, operation);
                CalledByLanguage(compound.InConversion.MethodSymbol, null, operation);
                CalledByLanguage(compound.OutConversion.MethodSymbol, null, operation);
                break;
            case IIncrementOrDecrementOperation { OperatorMethod: { } method }:
                CalledByLanguage(method, null, operation);
                break;
            case IForEachLoopOperation { Collection: { } collection, Syntax: CommonForEachStatementSyntax syntax }:
                Iterated(Unconverted(collection), syntax, operation);
                break;
            case IAwaitOperation { Operation: { } awaited, Syntax: AwaitExpressionSyntax syntax }:
                Awaited(awaited, syntax);
                break;
            case IUsingOperation { Resources: { } resources } used:
                Disposed(resources, used.IsAsynchronous);
                break;
            case IUsingDeclarationOperation used:
                Disposed(used.DeclarationGroup, used.IsAsynchronous);
                break;
            case IDeconstructionAssignmentOperation { Syntax: AssignmentExpressionSyntax syntax, SemanticModel: { } model }:
                Deconstructed(model.GetDeconstructionInfo(syntax), operation);
                break;
            case IWithOperation { Operand.Type: INamedTypeSymbol type }:
                Copied(type, operation);
                break;
            default:
                LookAtParts(operation);
                break;
        }
    }

    private void LookAtParts(IOperation operation)
    {
        switch (operation)
        {
            case IRecursivePatternOperation { DeconstructSymbol: IMethodSymbol method } pattern:
                CalledByLanguage(method, pattern.MatchedType, operation);
                break;
            case IListPatternOperation list:
                CalledByLanguage(Getter(list.LengthSymbol), list.InputType, operation);
                CalledByLanguage(Getter(list.IndexerSymbol), list.InputType, operation);
                break;
            case ISlicePatternOperation slice:
                CalledByLanguage(Getter(slice.SliceSymbol), slice.InputType, operation);
                break;
            case IImplicitIndexerReferenceOperation indexer:
                CalledByLanguage(Getter(indexer.LengthSymbol), indexer.Instance.Type, operation);
                CalledByLanguage(Getter(indexer.IndexerSymbol), indexer.Instance.Type, operation);
                break;
            case ICollectionExpressionOperation collection:
                Collected(collection);
                break;
        }
    }

    private static IMethodSymbol? Getter(ISymbol? member) => member as IMethodSymbol ?? (member as IPropertySymbol)?.GetMethod;

    /// <summary>Calls of own code only: what the platform does for the language is harmless, and libraries do not surprise here.</summary>
    private void CalledByLanguage(IMethodSymbol? method, ITypeSymbol? receiver, IOperation operation)
    {
        if (method is not null && (IsHere(method) || IsHere(receiver)))
        {
            Called(method, receiver, !method.IsStatic && (IsVirtual(method) || method.ContainingType.TypeKind == TypeKind.Interface),
                isOnThis: false, operation);
        }
    }

    private void Iterated(IOperation collection, CommonForEachStatementSyntax syntax, IOperation loop)
    {
        var model = loop.SemanticModel!;
        if (syntax is ForEachVariableStatementSyntax variables)
        {
            Deconstructed(model.GetDeconstructionInfo(variables), loop);
        }

        if (collection.Type is IArrayTypeSymbol or { SpecialType: not SpecialType.None })
        {
            return;
        }

        var info = model.GetForEachStatementInfo(syntax);
        var enumerator = info.GetEnumeratorMethod?.ReturnType;
        CalledByLanguage(info.GetEnumeratorMethod, collection.Type, loop);
        CalledByLanguage(info.MoveNextMethod, enumerator, loop);
        CalledByLanguage(info.CurrentProperty?.GetMethod, enumerator, loop);
        CalledByLanguage(info.DisposeMethod, enumerator, loop);
        CalledByLanguage(info.ElementConversion.MethodSymbol, null, loop);
    }

    private void Awaited(IOperation awaited, AwaitExpressionSyntax syntax)
    {
        if (awaited.Type is not INamedTypeSymbol { ContainingNamespace: var space } type || space is { Name: "Tasks" or "CompilerServices" }
            && !IsHere(type))
        {
            return;
        }

        var info = awaited.SemanticModel!.GetAwaitExpressionInfo(syntax);
        CalledByLanguage(info.GetAwaiterMethod, type, awaited);
        if (info.GetAwaiterMethod?.ReturnType is { } awaiter && IsHere(awaiter))
        {
            CalledByLanguage(info.IsCompletedProperty?.GetMethod, awaiter, awaited);
            CalledByLanguage(info.GetResultMethod, awaiter, awaited);
            foreach (var name in new[] { "OnCompleted", "UnsafeOnCompleted" })
            {
                CalledByLanguage(awaiter.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(), awaiter, awaited);
            }
        }
    }

    private void Disposed(IOperation resources, bool isAsynchronous)
    {
        if (resources is not IVariableDeclarationGroupOperation group)
        {
            Disposed(Unconverted(resources).Type, resources, isAsynchronous);
            return;
        }

        foreach (var declaration in group.Declarations)
        {
            foreach (var declarator in declaration.Declarators)
            {
                Disposed(declarator.Symbol.Type, declarator, isAsynchronous);
            }
        }
    }

    private void Disposed(ITypeSymbol? type, IOperation resource, bool isAsynchronous)
    {
        if (type is ITypeParameterSymbol || IsHere(type))
        {
            var contract = isAsynchronous
                ? KnownTypes.Of(compilation).First(TypeNames.AsyncDisposable)
                : compilation.GetSpecialType(SpecialType.System_IDisposable);
            var isContract = contract is not null
                && (type is ITypeParameterSymbol || type!.AllInterfaces.Contains(contract, SymbolEqualityComparer.Default));
            var method = (isContract ? contract! : type!).GetMembers(isAsynchronous ? "DisposeAsync" : "Dispose").OfType<IMethodSymbol>()
                .FirstOrDefault(candidate => candidate.Parameters.IsEmpty);
            if (method is not null)
            {
                _calls.Add(new CallEdge(isContract ? CallKind.Virtual : CallKind.Exact, method, type, IsOnThis: false, resource.Syntax));
            }
        }
    }

    private void Deconstructed(DeconstructionInfo info, IOperation operation)
    {
        CalledByLanguage(info.Method, null, operation);
        CalledByLanguage(info.Conversion?.MethodSymbol, null, operation);
        foreach (var part in info.Nested)
        {
            Deconstructed(part, operation);
        }
    }

    /// <summary>A record is copied by a constructor that may be written by hand.</summary>
    private void Copied(INamedTypeSymbol type, IOperation operation)
    {
        foreach (var constructor in type.InstanceConstructors)
        {
            if (IsHere(type) && constructor.Parameters.Length == 1
                && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, type))
            {
                _calls.Add(new CallEdge(CallKind.Exact, constructor, null, IsOnThis: false, operation.Syntax));
            }
        }
    }

    private void Collected(ICollectionExpressionOperation collection)
    {
        if (collection is not { Type: INamedTypeSymbol type, Elements.IsEmpty: false } || !IsHere(type)
            && !IsHere(collection.ConstructMethod))
        {
            CalledByLanguage(collection.ConstructMethod, null, collection);
            return;
        }

        CalledByLanguage(collection.ConstructMethod, null, collection);
        foreach (var method in type.GetMembers("Add"))
        {
            CalledByLanguage(method as IMethodSymbol, type, collection);
        }
    }

    private static IOperation Unconverted(IOperation value)
    {
        while (value is IConversionOperation { IsImplicit: true, OperatorMethod: null } conversion)
        {
            value = conversion.Operand;
        }

        return value;
    }
}
