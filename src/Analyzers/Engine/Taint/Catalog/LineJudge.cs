using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Engine.Effects.Judges;
using SecureTools.Analyzers.Engine.Effects.Values;
using SecureTools.Analyzers.Engine.Scope;

namespace SecureTools.Analyzers.Engine.Taint.Catalog;

internal enum LineJudgeKind
{
    /// <summary>The overload has the parameter.</summary>
    Has,

    /// <summary>The overload does not have the parameter.</summary>
    Lacks,

    /// <summary>The argument is seen to be the value.</summary>
    When,

    /// <summary>The argument is not seen to be the value.</summary>
    Unless,

    /// <summary>A member of the argument is seen to be set to the value.</summary>
    Set,
}

/// <summary>
/// On which calls a line of the taint catalog holds: <c>lacks(matchTimeout)</c>, <c>when(contentType=text/html)</c>,
/// <c>set(settings.TypeNameHandling=All)</c>.
/// </summary>
/// <param name="Kind">What it asks.</param>
/// <param name="Parameter">About which parameter; <c>this</c>: about what the call is made on.</param>
/// <param name="Member">About which member of it; null: about itself.</param>
/// <param name="Value">The value; null: any but null.</param>
internal sealed record LineJudge(LineJudgeKind Kind, string Parameter, string? Member, string? Value)
{
    /// <exception cref="FormatException">There is no such judge, or it is told too much or too little.</exception>
    public static LineJudge Parse(string text)
    {
        var open = text.IndexOf('(');
        if (open < 0 || text[text.Length - 1] != ')' || !Enum.TryParse<LineJudgeKind>(text.Substring(0, open), ignoreCase: true, out var kind))
        {
            throw new FormatException($"'{text}' is no judge");
        }

        var told = text.Substring(open + 1, text.Length - open - 2);
        var equals = told.IndexOf('=');
        var name = equals < 0 ? told : told.Substring(0, equals);
        var value = equals < 0 ? null : told.Substring(equals + 1);
        var dot = name.IndexOf('.');
        var judge = new LineJudge(kind, dot < 0 ? name : name.Substring(0, dot), dot < 0 ? null : name.Substring(dot + 1), value);
        return judge.IsWhole ? judge : throw new FormatException($"'{text}' is not told what it needs");
    }

    private bool IsWhole => Parameter.Length > 0 && Kind switch
    {
        LineJudgeKind.Has or LineJudgeKind.Lacks => Member is null && Value is null,
        LineJudgeKind.Set => Member is { Length: > 0 } && Value is not { Length: 0 },
        _ => Member is null && Value is { Length: > 0 },
    };

    /// <summary>Whether the line may speak about calls of this overload.</summary>
    public bool Fits(IMethodSymbol method) => Kind switch
    {
        LineJudgeKind.Has => Names(method),
        LineJudgeKind.Lacks => !Names(method),
        _ => true,
    };

    /// <summary>Whether the line holds for a call. What cannot be seen is taken as harmless.</summary>
    public bool Holds(IOperation call, ProgramCode code, CancellationToken cancel)
    {
        if (Kind is LineJudgeKind.Has or LineJudgeKind.Lacks)
        {
            return true;
        }

        // Flow graphs take calls apart; the judge needs the call as it is written.
        var written = code.Model(call.Syntax.SyntaxTree).GetOperation(call.Syntax, cancel) ?? call;
        var site = new CallSite((written as IAwaitOperation)?.Operation ?? written, new KnownTexts(code, cancel));
        var argument = Parameter == "this" ? site.Instance : site.Argument(Parameter);
        return Kind switch
        {
            LineJudgeKind.When => CallSite.Sources(argument).Any(Is),
            LineJudgeKind.Unless => !CallSite.Sources(argument).Any(Is),
            _ => Assigned(argument, code, cancel).Any(Is),
        };
    }

    private bool Names(IMethodSymbol method) => method.Parameters.Any(parameter => string.Equals(parameter.Name, Parameter, StringComparison.Ordinal));

    private IEnumerable<IOperation> Assigned(IOperation? instance, ProgramCode code, CancellationToken cancel)
    {
        // Options are often kept in a field that nobody changes.
        var kept = CallSite.Unconverted(instance) is IMemberReferenceOperation { Member: IFieldSymbol { IsReadOnly: true } or IPropertySymbol { IsReadOnly: true } } reference
            ? code.Value(reference.Member, cancel)
            : instance;
        return CallSite.Assigned(kept ?? instance, Member!).SelectMany(value => CallSite.Sources(value));
    }

    private bool Is(IOperation value)
    {
        if (Value is null)
        {
            return value.ConstantValue is not { HasValue: true, Value: null };
        }

        if (value.ConstantValue is { HasValue: true } constant)
        {
            return value.Type is INamedTypeSymbol { TypeKind: TypeKind.Enum } type
                ? Contains(type, constant.Value)
                : string.Equals(Convert.ToString(constant.Value, CultureInfo.InvariantCulture), Value, StringComparison.OrdinalIgnoreCase);
        }

        return value is IMemberReferenceOperation { Member: { IsStatic: true } member } && string.Equals(member.Name, Value, StringComparison.Ordinal);
    }

    /// <summary>Whether a value of an enum is the one with that name, or has its flags.</summary>
    private bool Contains(INamedTypeSymbol type, object? value)
    {
        if (value is null || type.GetMembers(Value!).OfType<IFieldSymbol>().FirstOrDefault() is not { ConstantValue: { } named })
        {
            return false;
        }

        var flags = Convert.ToInt64(named, CultureInfo.InvariantCulture);
        var all = Convert.ToInt64(value, CultureInfo.InvariantCulture);
        return flags == 0 ? all == 0 : (all & flags) == flags;
    }
}
