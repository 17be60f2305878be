using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Engine.Taint.Catalog;
using SecureTools.Analyzers.Engine.Taint.Values;

namespace SecureTools.Analyzers.Engine.Taint.Flow;

/// <content>What catalogs ask about the other arguments of a sink.</content>
internal sealed partial class Interpreter
{
    private bool Judged(CatalogLine line, CallSite site)
    {
        foreach (var judge in line.Judges)
        {
            if (!IsTrue(judge, site))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsTrue(SinkJudge judge, CallSite site)
    {
        var parameter = site.Target.Parameters.FirstOrDefault(candidate => candidate.Name == judge.Parameter);
        return judge.Kind switch
        {
            JudgeKind.Has => parameter is not null,
            JudgeKind.Lacks => parameter is null,
            JudgeKind.When => parameter is not null && IsSeen(site, parameter, judge.Value!),
            JudgeKind.Unless when judge.Member is not null => !IsMemberSet(judge, site, parameter),
            JudgeKind.Unless => parameter is null || !IsSeen(site, parameter, judge.Value!),
            JudgeKind.Set => IsMemberSet(judge, site, parameter),
            _ => false,
        };
    }

    private static bool IsSeen(CallSite site, IParameterSymbol parameter, string value) =>
        Is(site.Values[parameter.Ordinal], parameter.Type, value, isFlag: true)
        || site.Arguments[parameter.Ordinal] is { } argument
            && Narrowest(argument) is IPropertyReferenceOperation { Property: { IsStatic: true, Name: var name } } && name == value;

    /// <summary>Whether a value is a constant of this name or text.</summary>
    private static bool Is(Value value, ITypeSymbol type, string expected, bool isFlag)
    {
        if (value.Constant is null)
        {
            return false;
        }

        foreach (var member in type.TypeKind == TypeKind.Enum ? type.GetMembers(expected) : [])
        {
            if (member is IFieldSymbol { ConstantValue: { } constant })
            {
                return constant.Equals(value.Constant) || isFlag && constant is int flag && value.Constant is int flags && flag != 0
                    && (flags & flag) == flag;
            }
        }

        return string.Equals(value.Constant.ToString(), expected, StringComparison.OrdinalIgnoreCase)
            || value.Constant is string text && text.StartsWith(expected + ";", StringComparison.OrdinalIgnoreCase);
    }

    private bool IsMemberSet(SinkJudge judge, CallSite site, IParameterSymbol? parameter)
    {
        var owner = judge.Parameter == CatalogLine.This ? site.Receiver : parameter is null ? null : site.Values[parameter.Ordinal];
        var operation = judge.Parameter == CatalogLine.This ? site.Instance : parameter is null ? null : site.Arguments[parameter.Ordinal];
        var type = judge.Parameter == CatalogLine.This ? site.Target.ContainingType : parameter?.Type;
        if (owner is null || judge.Member is null || Property(type, judge.Member) is not { } property)
        {
            return false;
        }

        foreach (var number in owner.Objects)
        {
            var slot = _layout.Slot(number, Member.Of(property), property.Type);
            if (_state.IsSet(slot))
            {
                return judge.Value is null ? !_state[slot].IsPlain : Is(_state[slot], property.Type, judge.Value, isFlag: false);
            }
        }

        return operation is not null && Narrowest(operation) is IFieldReferenceOperation { Field: { IsReadOnly: true } field }
            && _program.Constants.Member(field, property.Name, _cancel) is { } held
            && (judge.Value is null ? held.ConstantValue is not { HasValue: true, Value: null }
                : Is(new Value { Constant = held.ConstantValue.Value }, property.Type, judge.Value, isFlag: false));
    }

    private static IPropertySymbol? Property(ITypeSymbol? type, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers(name))
            {
                if (member is IPropertySymbol property)
                {
                    return property;
                }
            }
        }

        return null;
    }
}
