using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Engine.Scope;

namespace SecureTools.Analyzers.Engine.Effects.Values;

/// <summary>
/// The texts that an expression may have, as far as the code around it shows them: constants, interpolations, concatenations, locals, builders and fields
/// that are set where they are declared. What is not known inside of a text is a <see cref="Hole"/>.
/// </summary>
/// <param name="code">The code of the compilation.</param>
/// <param name="cancel">Ends it early.</param>
/// <param name="arguments">What is known of the parameters of the method around; null: nothing.</param>
internal sealed class KnownTexts(ProgramCode code, CancellationToken cancel, KnownArguments? arguments = null)
{
    /// <summary>Stands for a part that is not known.</summary>
    public const char Hole = '\uFFFC';

    private const int MostTexts = 8;
    private const int Farthest = 24;
    private const int Longest = 100_000;

    /// <summary>So many expressions are looked at for one text: locals that each use another one several times double the work with every step.</summary>
    private const int MostReads = 4_000;

    /// <summary>A text of which nothing is known.</summary>
    public static readonly string Nothing = Hole.ToString();

    private static readonly ImmutableArray<string> _hole = [Nothing];

    private int _reads;

    /// <summary>The parameters whose texts would have helped.</summary>
    public HashSet<IParameterSymbol> Asked { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>All of them; one that is nothing but a hole may be any text. Never empty.</summary>
    public ImmutableArray<string> Of(IOperation? value)
    {
        _reads = 0;
        return Of(value, 0);
    }

    /// <summary>The only one, if all of it is known.</summary>
    public string? Whole(IOperation? value) => Of(value) is { Length: 1 } texts && texts[0].IndexOf(Hole) < 0 ? texts[0] : null;

    private ImmutableArray<string> Of(IOperation? value, int steps)
    {
        if (value is { ConstantValue: { HasValue: true, Value: var constant } })
        {
            return [constant as string ?? Convert.ToString(constant, System.Globalization.CultureInfo.InvariantCulture) ?? ""];
        }

        return steps > Farthest || _reads++ > MostReads ? _hole : value switch
        {
            IConversionOperation conversion => Of(conversion.Operand, steps + 1),
            IParenthesizedOperation parenthesized => Of(parenthesized.Operand, steps + 1),
            IInterpolatedStringOperation text => Interpolated(text, steps),
            IInterpolatedStringHandlerCreationOperation handler => Of(handler.Content, steps + 1),
            IInterpolatedStringAdditionOperation addition => Joined(Of(addition.Left, steps + 1), Of(addition.Right, steps + 1)),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum =>
                Joined(Of(sum.LeftOperand, steps + 1), Of(sum.RightOperand, steps + 1)),
            IConditionalOperation { WhenFalse: { } otherwise } choice => Any(Of(choice.WhenTrue, steps + 1), Of(otherwise, steps + 1)),
            ICoalesceOperation choice => Any(Of(choice.Value, steps + 1), Of(choice.WhenNull, steps + 1)),
            ISwitchExpressionOperation choice => AnyArm(choice, steps),
            ILocalReferenceOperation local => Local(local, steps),
            IParameterReferenceOperation { Parameter: { } parameter } => Argument(parameter),
            IFieldReferenceOperation field => Stored(field.Field, steps),
            IPropertyReferenceOperation { Property: { IsStatic: true, ContainingType.Name: "HttpMethod" } verb } => [verb.Name],
            IPropertyReferenceOperation { Arguments.IsEmpty: true } property => Stored(property.Property, steps),
            IInvocationOperation call => Result(call, steps),
            IObjectCreationOperation { Type.Name: "Uri" or "StringBuilder" or "HttpMethod" } creation => Created(creation, steps),
            _ => _hole,
        };
    }

    private ImmutableArray<string> Argument(IParameterSymbol parameter)
    {
        var isOwn = parameter.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.AnonymousFunction };
        if (isOwn && arguments?.Of(parameter) is { IsDefault: false } known)
        {
            return known;
        }

        if (isOwn && KnownArguments.IsText(parameter.Type))
        {
            Asked.Add(parameter);
        }

        return _hole;
    }

    /// <summary>An address or a builder begins with the text that it is created with; a number is how long it may get.</summary>
    private ImmutableArray<string> Created(IObjectCreationOperation creation, int steps)
    {
        var first = creation.Arguments.FirstOrDefault()?.Value;
        return first is null or { Type.SpecialType: SpecialType.System_Int32 } ? [""] : Of(first, steps + 1);
    }

    private ImmutableArray<string> Interpolated(IInterpolatedStringOperation text, int steps)
    {
        ImmutableArray<string> texts = [""];
        foreach (var part in text.Parts)
        {
            texts = Joined(texts, part switch
            {
                IInterpolatedStringTextOperation literal => Of(literal.Text, steps + 1),
                IInterpolationOperation { FormatString: null } hole => Of(hole.Expression, steps + 1),
                IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { TargetMethod.Name: "AppendLiteral", Arguments: [{ Value: { } literal }, ..] } } => Of(literal, steps + 1),
                _ => _hole,
            });
        }

        return texts;
    }

    private ImmutableArray<string> AnyArm(ISwitchExpressionOperation choice, int steps)
    {
        var texts = ImmutableArray<string>.Empty;
        foreach (var arm in choice.Arms)
        {
            texts = arm.Value is IConversionOperation { Operand: IThrowOperation } or IThrowOperation ? texts : Any(texts, Of(arm.Value, steps + 1));
        }

        return texts.IsEmpty ? _hole : texts;
    }

    /// <summary>What is assigned, any of it, and then what is added, all of it.</summary>
    private ImmutableArray<string> Local(ILocalReferenceOperation reference, int steps)
    {
        var values = LocalValues.Of(reference);
        var texts = ImmutableArray<string>.Empty;
        var added = ImmutableArray.Create("");
        foreach (var value in values.Values(reference.Local))
        {
            if (value is IArgumentOperation)
            {
                texts = Any(texts, _hole);
            }
            else if (value is ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add } compound)
            {
                added = Joined(added, Of(compound.Value, steps + 1));
            }
            else if (!MentionsItself(value, reference.Local))
            {
                texts = Any(texts, Of(value, steps + 1));
            }
            else if (Beyond(value, reference.Local, steps) is { IsDefault: false } rest)
            {
                added = Joined(added, rest);
            }
        }

        return Joined(texts.IsEmpty ? _hole : texts, IsBuilder(reference.Type) ? Appended(values, reference.Local, steps) : added);
    }

    /// <summary>What a sum adds to the local that it begins with. Default: it begins with something else.</summary>
    private ImmutableArray<string> Beyond(IOperation value, ILocalSymbol local, int steps) => value switch
    {
        ILocalReferenceOperation { Local: var other } when SymbolEqualityComparer.Default.Equals(other, local) => [""],
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum when steps <= Farthest && Beyond(sum.LeftOperand, local, steps + 1) is { IsDefault: false } left =>
            Joined(left, Of(sum.RightOperand, steps + 1)),
        _ => default,
    };

    private static bool MentionsItself(IOperation value, ILocalSymbol local) =>
        value.DescendantsAndSelf().Any(part => part is ILocalReferenceOperation { Local: var other } && SymbolEqualityComparer.Default.Equals(other, local));

    private static bool IsBuilder(ITypeSymbol? type) => type is { Name: "StringBuilder", ContainingNamespace.Name: "Text" };

    private ImmutableArray<string> Appended(LocalValues values, ILocalSymbol builder, int steps)
    {
        var texts = ImmutableArray.Create("");
        foreach (var call in values.Calls(builder))
        {
            texts = Joined(texts, Appended(call, steps));
        }

        // Whoever gets it may add to it.
        return values.IsHandedOn(builder) ? Joined(texts, _hole) : texts;
    }

    private ImmutableArray<string> Appended(IInvocationOperation call, int steps) => call.TargetMethod.Name switch
    {
        "Append" when call.Arguments.Length > 0 => Of(call.Arguments[call.Arguments.Length - 1].Value, steps + 1),
        "AppendLine" => call.Arguments.Length == 0 ? ["\n"] : Joined(Of(call.Arguments[call.Arguments.Length - 1].Value, steps + 1), ["\n"]),
        "AppendFormat" or "AppendJoin" or "Insert" or "Replace" or "Remove" or "Clear" => call.TargetMethod.Name == "AppendFormat" ? Formatted(call, steps) : _hole,
        _ => [""],
    };

    private ImmutableArray<string> Stored(ISymbol member, int steps)
    {
        var isFixed = member is IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null or { IsInitOnly: true }, IsVirtual: false, IsAbstract: false, IsOverride: false };
        return isFixed && code.Value(member, cancel) is { } value ? Of(value, steps + 1) : _hole;
    }

    private ImmutableArray<string> Result(IInvocationOperation call, int steps)
    {
        var method = call.TargetMethod;
        if (IsBuilder(call.Instance?.Type))
        {
            return method.Name == "ToString" ? Built(call, steps) : _hole;
        }

        if (method.ContainingType.SpecialType != SpecialType.System_String)
        {
            return method is { Name: "Create", ContainingType.Name: "FormattableStringFactory" } ? Formatted(call, steps) : _hole;
        }

        return method.Name switch
        {
            "Concat" => Concatenated(call.Arguments, steps),
            "Format" => Formatted(call, steps),
            "Trim" or "TrimStart" or "TrimEnd" or "ToUpper" or "ToLower" or "ToUpperInvariant" or "ToLowerInvariant" or "ToString" or "Replace" or "ReplaceLineEndings" or "Normalize"
                => Of(call.Instance, steps + 1),
            _ => _hole,
        };
    }

    /// <summary>The text of a builder, kept in a variable or made on the spot.</summary>
    private ImmutableArray<string> Built(IInvocationOperation call, int steps)
    {
        var chain = new Stack<IInvocationOperation>();
        var root = call.Instance;
        while (root is IInvocationOperation inner)
        {
            chain.Push(inner);
            root = inner.Instance;
        }

        if (root is not IObjectCreationOperation)
        {
            return Of(root, steps + 1);
        }

        var texts = Of(root, steps + 1);
        foreach (var append in chain)
        {
            texts = Joined(texts, Appended(append, steps));
        }

        return texts;
    }

    private ImmutableArray<string> Concatenated(ImmutableArray<IArgumentOperation> arguments, int steps)
    {
        var texts = ImmutableArray.Create("");
        foreach (var argument in arguments)
        {
            texts = Joined(texts, argument.Value is IArrayCreationOperation { Initializer: { } values }
                ? values.ElementValues.Aggregate(ImmutableArray.Create(""), (left, right) => Joined(left, Of(right, steps + 1)))
                : Of(argument.Value, steps + 1));
        }

        return texts;
    }

    /// <summary>A format with a hole for each place.</summary>
    private ImmutableArray<string> Formatted(IInvocationOperation call, int steps)
    {
        var format = call.Arguments.FirstOrDefault(argument => argument.Parameter is { Name: "format", Type.SpecialType: SpecialType.System_String })?.Value;
        return [.. Of(format, steps + 1).Select(Holed)];
    }

    private static string Holed(string format)
    {
        var text = new System.Text.StringBuilder();
        for (var index = 0; index < format.Length; index++)
        {
            var close = format[index] == '{' && index + 1 < format.Length && char.IsDigit(format[index + 1]) ? format.IndexOf('}', index) : -1;
            text.Append(close < 0 ? format[index] : Hole);
            index = close < 0 ? index : close;
        }

        return text.ToString();
    }

    private static ImmutableArray<string> Any(ImmutableArray<string> left, ImmutableArray<string> right)
    {
        var all = left.AddRange(right.Where(text => !left.Contains(text, StringComparer.Ordinal)));
        return all.Length > MostTexts ? _hole : all;
    }

    private static ImmutableArray<string> Joined(ImmutableArray<string> left, ImmutableArray<string> right)
    {
        if (left.Length * right.Length > MostTexts)
        {
            return _hole;
        }

        var joined = ImmutableArray.CreateBuilder<string>(left.Length * right.Length);
        foreach (var first in left)
        {
            foreach (var second in right)
            {
                joined.Add(first.Length + second.Length > Longest ? Nothing : first + second);
            }
        }

        return joined.MoveToImmutable();
    }
}
