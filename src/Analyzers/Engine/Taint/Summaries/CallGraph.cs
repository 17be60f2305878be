using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SecureTools.Analyzers.Engine.Taint.Summaries;

/// <summary>
/// Whom a method calls, as far as their code can be seen, and whether it calls anything itself that is dangerous, or that is a source.
/// </summary>
internal sealed record Calls(ImmutableArray<IMethodSymbol> Targets, bool HasSink, bool HasSource);

/// <summary>What the methods of a program call; each is read when it is first asked for.</summary>
internal sealed class CallGraph(TaintProgram program)
{
    private readonly Dictionary<IMethodSymbol, Calls> _known = new(SymbolEqualityComparer.Default);

    public Calls Of(IMethodSymbol method, CancellationToken cancel)
    {
        if (!_known.TryGetValue(method, out var calls))
        {
            _known.Add(method, calls = new Reader(program, cancel).Read(program.Bodies(method, cancel)));
        }

        return calls;
    }

    private sealed class Reader(TaintProgram program, CancellationToken cancel)
    {
        private readonly List<IMethodSymbol> _targets = [];
        private readonly HashSet<ISymbol> _seen = new(SymbolEqualityComparer.Default);
        private bool _hasSink;
        private bool _hasSource;

        public Calls Read(ImmutableArray<IOperation> bodies)
        {
            var left = new Stack<IOperation>(bodies);
            while (left.Count > 0)
            {
                cancel.ThrowIfCancellationRequested();
                var operation = left.Pop();
                Look(operation);
                if (InitializerOf(operation) is { } initializer)
                {
                    left.Push(initializer);
                }

                foreach (var child in operation.ChildOperations)
                {
                    left.Push(child);
                }
            }

            return new Calls([.. _targets], _hasSink, _hasSource);
        }

        /// <summary>Where a member is read whose initializer makes delegates, that initializer, once.</summary>
        private IOperation? InitializerOf(IOperation operation) =>
            operation is IFieldReferenceOperation or IPropertyReferenceOperation && operation is IMemberReferenceOperation { Member: var member }
                && operation.Type is { } type && program.Tables.InitializerOf(member, type, cancel) is { } initializer && _seen.Add(member)
                ? initializer : null;

        private void Look(IOperation operation)
        {
            switch (operation)
            {
                case IInvocationOperation call:
                    Add(call.TargetMethod, call.Instance?.Type, call);
                    break;
                case IObjectCreationOperation { Constructor: { } constructor }:
                    Add(constructor, null, operation);
                    break;
                case IPropertyReferenceOperation { Property: var property } reference:
                    Add(property.GetMethod, reference.Instance?.Type, operation);
                    Add(property.SetMethod, reference.Instance?.Type, operation);
                    break;
                case IMethodReferenceOperation { Method: var method } reference:
                    Add(method, reference.Instance?.Type, operation);
                    break;
                case IBinaryOperation { OperatorMethod: { } method }:
                    Add(method, null, operation);
                    break;
                case IUnaryOperation { OperatorMethod: { } method }:
                    Add(method, null, operation);
                    break;
                case IConversionOperation { OperatorMethod: { } method }:
                    Add(method, null, operation);
                    break;
                case ICompoundAssignmentOperation { OperatorMethod: { } method }:
                    Add(method, null, operation);
                    break;
                case IUsingOperation { Resources: { } resources }:
                    AddDispose(resources);
                    break;
                case IUsingDeclarationOperation { DeclarationGroup: var resources }:
                    AddDispose(resources);
                    break;
                case IInterpolationOperation { Expression.Type: INamedTypeSymbol type }:
                    AddMembers(type, "ToString");
                    break;
                case IDeconstructionAssignmentOperation { Value.Type: INamedTypeSymbol { IsTupleType: false } type }:
                    AddMembers(type, "Deconstruct");
                    break;
            }
        }

        private void AddDispose(IOperation resources)
        {
            foreach (var resource in resources.DescendantsAndSelf())
            {
                if (resource.Type is INamedTypeSymbol type)
                {
                    AddMembers(type, "Dispose");
                    AddMembers(type, "DisposeAsync");
                }
            }
        }

        private void AddMembers(INamedTypeSymbol type, string name)
        {
            if (program.IsOwn(type))
            {
                foreach (var member in type.GetMembers(name))
                {
                    Add(member as IMethodSymbol, null, null);
                }
            }
        }

        private void Add(IMethodSymbol? method, ITypeSymbol? receiver, IOperation? operation)
        {
            if (method is null)
            {
                return;
            }

            _hasSink |= program.Catalog.IsSink(method, receiver);
            _hasSource |= program.Catalog.IsSource(method);
            if (!program.IsFollowed(method))
            {
                return;
            }

            foreach (var target in program.Targets(method, receiver, operation, cancel))
            {
                if (_seen.Add(target))
                {
                    _targets.Add(target);
                }
            }

            // Whatever implements it may be dangerous, and nobody looks.
            _hasSink |= program.IsCrowded(method);
        }
    }
}
