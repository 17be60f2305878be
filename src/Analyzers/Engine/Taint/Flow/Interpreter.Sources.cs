using Microsoft.CodeAnalysis;
using SecureTools.Analyzers.Engine.Effects.Catalog;
using SecureTools.Analyzers.Engine.Taint.Catalog;
using SecureTools.Analyzers.Engine.Taint.Guards;
using SecureTools.Analyzers.Engine.Taint.Values;

namespace SecureTools.Analyzers.Engine.Taint.Flow;

/// <content>Members that bring in what a model writes, beside the arguments of tools.</content>
internal sealed partial class Interpreter
{
    /// <summary>The result of a call, and what it brings in if it calls a source: there, and in arguments by reference.</summary>
    private Value Sourced(CallSite site, Value result)
    {
        if (!_program.Catalog.IsSource(site.Target))
        {
            return result;
        }

        foreach (var parameter in site.Target.Parameters)
        {
            if (parameter.RefKind is RefKind.Out or RefKind.Ref && site.Arguments[parameter.Ordinal] is { } argument)
            {
                Assign(argument, Brought(site.Target, parameter.Type, site.Operation, parameter), site.Operation);
            }
        }

        return Sourced(site.Target, site.Operation, result);
    }

    private Value Sourced(IMethodSymbol? target, IOperation operation, Value result)
    {
        if (target is null || !_program.Catalog.IsSource(target)
            || Brought(target, TypeFlow.OfResult(target), operation, null) is not { IsTainted: true } brought)
        {
            return result;
        }

        return result.IsPlain ? brought : State.Union(result, brought, _layout.Site((operation, target)));
    }

    /// <summary>
    /// What comes in. It is not said to be exactly that: each call brings in something new, and a check of one says nothing about the next.
    /// </summary>
    private Value Brought(IMethodSymbol source, ITypeSymbol type, IOperation operation, IParameterSymbol? parameter)
    {
        var dangers = _program.Catalog.Of(source).Where(static line => line.Kind == LineKind.Sanitizer)
            .Aggregate(_layout.Types.DangersOf(type), static (left, line) => left & ~line.Dangers);
        if (dangers == Danger.None || type.SpecialType == SpecialType.System_Void)
        {
            return Value.Clean;
        }

        var place = (operation, source, parameter);
        var number = _layout.Number(Origin.Of(new SourceCall(MemberNames.Display(source), operation.Syntax)));
        var brought = new Value { Id = Fresh(place), Taints = [new Values.Taint(number, dangers, TaintForm.Derived, null)] };
        if (TextTypes(TypeFlow.Inner(type)))
        {
            return brought;
        }

        var made = New(place, TypeFlow.Inner(type));
        Forget(made);
        return brought with { Objects = made.Objects };
    }
}
