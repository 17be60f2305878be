using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SecureTools.Analyzers.Engine.Effects.Calls;
using SecureTools.Analyzers.Engine.Scope;

namespace SecureTools.Analyzers.Engine.Effects;

/// <summary>The code that calls run, once it is known who calls.</summary>
internal sealed class CallTargets(Compilation compilation, CancellationToken cancel)
{
    private readonly ImplementedMembers _members = ImplementedMembers.Of(compilation);

    /// <summary>Default: nobody knows; empty: none of the program's.</summary>
    public ImmutableArray<CodeEntry> Of(CallEdge call, CodeEntry caller)
    {
        var types = call.IsOpen && caller.Code is IMethodSymbol method ? TypeArguments.Of(caller.Around ?? method) : null;
        var receiver = call.Receiver is { } open && types?.Apply(open, compilation) is { } known && !TypeArguments.IsLarge(known) ? known
            : call.Receiver;
        return call.Kind switch
        {
            CallKind.Construct => Construct(receiver),
            CallKind.Handlers => Handlers((IMethodSymbol)call.Target, receiver),
            CallKind.Stored => [new CodeEntry(call.Target, null, null)],
            CallKind.Initializer => [new CodeEntry(call.Target, null, null, isInitializer: true)],
            _ => Method(call, types?.Apply((IMethodSymbol)call.Target, compilation) ?? (IMethodSymbol)call.Target, receiver, caller),
        };
    }

    private ImmutableArray<CodeEntry> Method(CallEdge call, IMethodSymbol target, ITypeSymbol? receiver, CodeEntry caller)
    {
        var self = call.IsOnThis ? caller.This ?? (caller.Code as IMethodSymbol)?.ContainingType : receiver;
        if (call.Kind == CallKind.Exact)
        {
            return [new CodeEntry(target, target.IsStatic ? null : Special(self, target), Around(target, caller))];
        }

        if (self is INamedTypeSymbol type && target.IsStatic)
        {
            // A static member of an interface, on a type that is known by now.
            return type.FindImplementationForInterfaceMember(target) is IMethodSymbol { IsAbstract: false } known
                ? [new CodeEntry(known, null, null)] : All(target, null);
        }

        var all = All(target, self);
        return all.IsDefault && call.IsOptional ? [] : all;
    }

    /// <summary>All that a call may run. Default: nobody knows; empty: none of the program's.</summary>
    public ImmutableArray<CodeEntry> All(IMethodSymbol target, ITypeSymbol? receiver)
    {
        var found = _members.Of(target, receiver, cancel);
        if (found.IsEmpty)
        {
            return FrameworkCode.Is(target.ContainingAssembly) ? [] : default;
        }

        return [.. found.Select(reached => new CodeEntry(reached.Method, reached.This, null))];
    }

    /// <summary>What a method may not know about its own object: that it is one of a derived class.</summary>
    private static INamedTypeSymbol? Special(ITypeSymbol? self, IMethodSymbol target) =>
        self is INamedTypeSymbol { TypeKind: TypeKind.Class } type
            && target.ContainingType is { TypeKind: TypeKind.Class, IsSealed: false } container
        && !SymbolEqualityComparer.Default.Equals(type, container) && type.OriginalDefinition.DeclaringSyntaxReferences.Length > 0 ? type
        : null;

    private static IMethodSymbol? Around(IMethodSymbol target, CodeEntry caller)
    {
        if (target.MethodKind != MethodKind.LocalFunction)
        {
            return null;
        }

        return caller.Around
            ?? (caller.Code is IMethodSymbol method && (method.IsGenericMethod || method.ContainingType is { IsGenericType: true }) ? method
                : null);
    }

    private ImmutableArray<CodeEntry> Construct(ITypeSymbol? type)
    {
        if (type is not INamedTypeSymbol named)
        {
            return type is null or ITypeParameterSymbol ? default : [];
        }

        foreach (var constructor in named.InstanceConstructors)
        {
            if (constructor.Parameters.IsEmpty)
            {
                return SymbolEqualityComparer.Default.Equals(named.ContainingAssembly, compilation.Assembly)
                    ? [new CodeEntry(constructor, null, null)] : [];
            }
        }

        return default;
    }

    /// <summary>
    /// The methods of every type of the compilation that implements a contract of the message: an interface of the assembly that sends it,
    /// or of one of the compilation, whose first type argument is the type of the message.
    /// </summary>
    private ImmutableArray<CodeEntry> Handlers(IMethodSymbol sender, ITypeSymbol? message)
    {
        if (message is not INamedTypeSymbol { SpecialType: SpecialType.None } type)
        {
            return default;
        }

        var family = Family(sender.ContainingAssembly);
        var found = ImmutableArray.CreateBuilder<CodeEntry>();
        foreach (var reached in _members.Handling(type, contract => Family(contract.ContainingAssembly) == family, cancel))
        {
            found.Add(new CodeEntry(reached.Method, reached.This, null));
        }

        return found.Count == 0 ? default : found.ToImmutable();
    }

    private static string Family(IAssemblySymbol assembly) => assembly.Name.Split('.')[0];
}
