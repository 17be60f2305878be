using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Engine.Effects.Catalog;
using SecureTools.Analyzers.Engine.Taint.Catalog;
using SecureTools.Analyzers.Engine.Taint.Summaries;
using SecureTools.Analyzers.Engine.Taint.Values;

namespace SecureTools.Analyzers.Engine.Taint.Flow;

/// <content>Calls of methods.</content>
internal sealed partial class Interpreter
{
    private Value Call(IInvocationOperation call)
    {
        var receiver = call.Instance is null ? null : Evaluate(call.Instance);
        var values = ArgumentsOf(call.TargetMethod, call.Arguments, out var operations);
        var site = new CallSite(call.TargetMethod, call, call.Instance, receiver, values, operations);
        if (call.TargetMethod.MethodKind == MethodKind.DelegateInvoke)
        {
            return Narrow(Invoke(receiver ?? Value.Clean, values, call), call.Type);
        }

        return call.TargetMethod.MethodKind == MethodKind.LocalFunction ? InvokeLocal(call.TargetMethod, values, operations, call)
            : Call(site);
    }

    private Value Create(IObjectCreationOperation creation)
    {
        if (creation.Constructor is not { } constructor)
        {
            return Children(creation);
        }

        var values = ArgumentsOf(constructor, creation.Arguments, out var operations);
        var made = New(creation, creation.Type);
        Forget(made);
        var site = new CallSite(constructor, creation, null, made, values, operations);
        CheckSinks(site, _program.Catalog.Of(constructor));
        if (_program.IsFollowed(constructor))
        {
            CallOwn(site);
            return made;
        }

        return LibraryObject(site, made);
    }

    /// <summary>An object is new each time.</summary>
    private void Forget(Value made)
    {
        foreach (var number in made.Objects)
        {
            foreach (var slot in _layout.SlotsOf(number))
            {
                _state[slot] = Value.Clean;
            }
        }
    }

    private Value Call(CallSite site) => _program.Catalog.HasSources ? Sourced(site, Called(site)) : Called(site);

    private Value Called(CallSite site)
    {
        if (KnownConstants.GeneratedPattern(site.Target) is { } pattern)
        {
            return new Value { Constant = pattern };
        }

        if (Disposed(site) is { } disposed)
        {
            return disposed;
        }

        var lines = _program.Catalog.Of(site.Target, site.Instance?.Type);
        CheckSinks(site, lines);
        CheckArgumentList(site);
        if (Listed(site, lines) is { } listed)
        {
            return listed;
        }

        return _program.IsFollowed(site.Target) ? CallOwn(site)
            : Guard(site) is { } known ? known
            : Library(site, isSink: lines.Any(static line => line.Kind == LineKind.Sink));
    }

    /// <summary>The end of a using runs code of the program, though it is called through a contract of the platform.</summary>
    private Value? Disposed(CallSite site)
    {
        if (site
            is
            {
                Target: { ContainingType: { TypeKind: TypeKind.Interface, Name: "IDisposable" or "IAsyncDisposable" } },
                Receiver.Objects: [var only]
            }
            && _layout.TypeOf(only) is INamedTypeSymbol type && _program.IsOwn(type)
                && TaintProgram.Exact(type, site.Target.OriginalDefinition) is { } method
            && _program.SummaryOf(method) is { } summary)
        {
            Apply(summary, site.Receiver, [], site.Operation, null, method);
            return Value.Clean;
        }

        return null;
    }

    private Value Unlisted(CallSite site) => Guard(site) ?? Library(site, isSink: false);

    /// <summary>What catalogs say about the result; null: nothing.</summary>
    private Value? Listed(CallSite site, ImmutableArray<CatalogLine> lines)
    {
        Value? result = null;
        foreach (var line in lines)
        {
            switch (line.Kind)
            {
                case LineKind.Sanitizer:
                    result = (result ?? Unlisted(site)).Without(line.Dangers);
                    break;
                case LineKind.Validator:
                    result = Validated(site, line, result);
                    break;
                case LineKind.Passes:
                    result ??= Unlisted(site);
                    var passed = Passed(site, line);
                    result = result.IsPlain && result.Condition is null ? passed : result;
                    break;
            }
        }

        return result;
    }

    /// <summary>Several lines may speak about a call: all of them hold.</summary>
    private Value Validated(CallSite site, CatalogLine line, Value? before)
    {
        var facts = before?.Condition?.WhenTrue ?? _state.Facts;
        foreach (var parameter in site.Target.Parameters)
        {
            if (line.Names(parameter.Name))
            {
                facts = facts.And(FactsFor(site.Values[parameter.Ordinal], line.Dangers));
            }
        }

        if (line.Names(CatalogLine.This) && site.Receiver is { } receiver)
        {
            facts = facts.And(FactsFor(receiver, line.Dangers));
        }

        SetOuts(site, site.Target.OriginalDefinition);
        if (site.Target.ReturnType.SpecialType == SpecialType.System_Boolean)
        {
            return new Value { Condition = new Condition(facts, Facts.None) };
        }

        _state.Facts = facts;
        return (before ?? Library(site, isSink: false)).Without(line.Dangers);
    }

    private Value Passed(CallSite site, CatalogLine line)
    {
        var taints = ImmutableArray<Values.Taint>.Empty;
        foreach (var parameter in site.Target.Parameters)
        {
            taints = line.Names(parameter.Name) ? TaintSet.Union(taints, Deep(site.Values[parameter.Ordinal])) : taints;
        }

        taints = line.Names(CatalogLine.This) && site.Receiver is { } receiver ? TaintSet.Union(taints, Deep(receiver)) : taints;
        foreach (var parameter in site.Target.Parameters)
        {
            if (line.Fills(parameter.Name) && site.Arguments[parameter.Ordinal] is { } argument)
            {
                Pour(argument, site.Values[parameter.Ordinal], taints, site.Operation);
            }
        }

        if (line.Fills(CatalogLine.This) && site.Receiver is { } target && site.Target.MethodKind != MethodKind.Constructor
            && !Guards.LibraryFacts.Keeps(site.Target))
        {
            Put(target, site.Instance, Member.Contents, new Value { Taints = TaintSet.Derived(taints) }, null);
        }

        return line.Fills(CatalogLine.Returned) ? Made(taints, site.Operation) : Value.Clean;
    }

    /// <summary>An argument holds more after the call.</summary>
    private void Pour(IOperation argument, Value value, ImmutableArray<Values.Taint> taints, IOperation call)
    {
        if (!taints.IsEmpty)
        {
            var added = new Value { Id = Fresh((call, argument)), Taints = TaintSet.Derived(taints) };
            if (!Write(value, Member.Contents, added, null, isWeak: true))
            {
                Assign(argument, added, call);
            }
        }
    }

    /// <summary>Runs what code of the compilation does.</summary>
    private Value CallOwn(CallSite site)
    {
        Value? result = null;
        Facts? always = null;
        Condition? condition = null;
        var before = _state;
        var (facts, after) = (before.Facts, default(State));
        var targets = _program.Targets(site.Target, site.Receiver is { Objects: [var only] } ? _layout.TypeOf(only)
            : null, site.Operation, _cancel);
        _isComplete &= !targets.IsEmpty || !_program.IsCrowded(site.Target) || !site.Values.Any(value => !Deep(value).IsEmpty);
        foreach (var target in targets)
        {
            _state = targets.Length == 1 ? before : before.Copy();
            if (_program.SummaryOf(target) is not { } summary)
            {
                _isComplete = false;
                continue;
            }

            _isComplete &= summary.IsComplete;
            var returned = Apply(summary, site.Receiver, site.Values, site.Operation, (ordinal, value) =>
                SetOut(site, ordinal, value), target);
            _state.Facts = IsLeftAlone(site.Operation, target) ? facts : _state.Facts;
            result = result is null ? returned : State.Union(result, returned, _layout.Site(site.Operation));
            condition = after is null ? returned.Condition : returned.Condition is { } other ? condition?.Or(other) : null;
            always = always is null ? _state.Facts : always.Or(_state.Facts);
            if (after is null)
            {
                after = _state;
            }
            else
            {
                after.Join(_state);
            }
        }

        _state = after ?? before;
        return result is null ? Library(site, isSink: false)
            : Narrow(result with { Condition = condition }, site.Operation.Type ?? site.Target.ReturnType);
    }

    /// <summary>Whether what a method finds out stops nobody: its task is dropped, or what it would yield is never asked for.</summary>
    private bool IsLeftAlone(IOperation call, IMethodSymbol target) =>
        call.Syntax is InvocationExpressionSyntax && IsDropped(call.Syntax)
        && (target.IsAsync || target.DeclaringSyntaxReferences.Any(declared => Yields(declared.GetSyntax(_cancel))));

    private static bool IsDropped(SyntaxNode call) => call.Parent is ExpressionStatementSyntax
        || call.Parent is AssignmentExpressionSyntax
        {
            Left: IdentifierNameSyntax { Identifier.ValueText: "_" },
            Parent: ExpressionStatementSyntax
        };

    private static bool Yields(SyntaxNode declared) => declared
        .DescendantNodes(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
        .Any(static node => node is YieldStatementSyntax);

    private void SetOut(CallSite site, int ordinal, Value value)
    {
        if (site.Arguments[ordinal] is { } argument)
        {
            Assign(argument, value, site.Operation);
        }
    }

    private void CheckSinks(CallSite site, ImmutableArray<CatalogLine> lines)
    {
        foreach (var line in lines)
        {
            // A line about what a property is set to says nothing about reading it.
            var isRead = site.Target.MethodKind == MethodKind.PropertyGet && line.Reads(CatalogLine.Assigned);
            if (line.Kind != LineKind.Sink || isRead || !Judged(line, site))
            {
                continue;
            }

            foreach (var parameter in site.Target.Parameters)
            {
                if (line.Names(parameter.Name))
                {
                    Reach(line.Sink, site, site.Values[parameter.Ordinal], site.Arguments[parameter.Ordinal], parameter);
                }
            }

            if (line.Reads(CatalogLine.This) && site.Receiver is { } receiver)
            {
                Reach(line.Sink, site, receiver, site.Instance, null);
            }
        }
    }

    private void Reach(SinkKind kind, CallSite site, Value value, IOperation? place, IParameterSymbol? parameter)
    {
        if (place is null || Deep(value) is not { IsEmpty: false } taints)
        {
            return;
        }

        var dangers = DangersAt(kind, site, parameter);
        foreach (var taint in _state.Apply(new Value { Id = value.Id, Taints = taints }).Taints)
        {
            if (Dangers.Left(kind, taint.Dangers & dangers) is var left && left != Danger.None)
            {
                AddHit(new Hit(_layout.OriginOf(taint.Origin), kind, left, taint.Form, MemberNames.Display(site.Target),
                    Narrowest(place).Syntax, taint.Trail), taint.Origin);
            }
        }
    }

    private void AddHit(Hit hit, int origin)
    {
        var key = (hit.Place, hit.Kind, origin);
        if (!_hits.TryGetValue(key, out var known))
        {
            _hits.Add(key, hit);
        }
        else if ((known.Dangers | hit.Dangers) != known.Dangers || known.Form < hit.Form)
        {
            _hits[key] = known with { Dangers = known.Dangers | hit.Dangers, Form = known.Form > hit.Form ? known.Form : hit.Form };
        }
    }
}
