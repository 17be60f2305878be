using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Engine.Scope;

namespace SecureTools.Analyzers.Engine.Effects.Values;

/// <summary>
/// The texts that an expression may have, as far as the code around it shows them: constants, interpolations, concatenations, locals,
/// builders, fields that are set where objects are made, and what methods of the program return. What is not known inside of a text is a
/// <see cref="Hole"/>.
/// </summary>
internal sealed partial class KnownTexts
{
    /// <summary>Stands for a part that is not known.</summary>
    public const char Hole = '\uFFFC';

    private const int MostTexts = 8;
    private const int Farthest = 24;
    private const int Longest = 100_000;

    /// <summary>So many methods deep texts are followed.</summary>
    private const int Deepest = 4;

    /// <summary>So many arguments are read inside of each other.</summary>
    private const int MostLevels = 12;

    /// <summary>
    /// So many expressions are looked at for one text: locals that each use another one several times double the work with every step.
    /// </summary>
    private const int MostReads = 4_000;

    /// <summary>A text of which nothing is known.</summary>
    public static readonly string Nothing = Hole.ToString();

    private static readonly string[] _sames =
        ["Trim", "TrimStart", "TrimEnd", "ToUpper", "ToLower", "ToUpperInvariant", "ToLowerInvariant", "ToString", "ReplaceLineEndings",
            "Normalize"];

    private static readonly ImmutableArray<string> _hole = [Nothing];

    private readonly ProgramCode _code;
    private readonly CancellationToken _cancel;
    private readonly KnownArguments _arguments;
    private readonly KnownTexts? _caller;
    private readonly IInvocationOperation? _call;
    private readonly int _depth;
    private readonly Reads _reads;
    private readonly Dictionary<ISymbol, ImmutableArray<string>> _underway = new(SymbolEqualityComparer.Default);

    /// <param name="code">The code of the compilation.</param>
    /// <param name="cancel">Ends it early.</param>
    /// <param name="arguments">What is known of the parameters of the method around; null: nothing.</param>
    public KnownTexts(ProgramCode code, CancellationToken cancel, KnownArguments? arguments = null)
    {
        _code = code;
        _cancel = cancel;
        _arguments = arguments ?? KnownArguments.None;
        _reads = new Reads();
        Asked = new(SymbolEqualityComparer.Default);
    }

    /// <summary>Those of a method that is called; null: of code that nobody calls from here.</summary>
    private KnownTexts(KnownTexts caller, IInvocationOperation? call)
    {
        _code = caller._code;
        _cancel = caller._cancel;
        _arguments = KnownArguments.None;
        _caller = call is null ? null : caller;
        _call = call;
        _depth = caller._depth + 1;
        _reads = caller._reads;
        Asked = call is null ? new(SymbolEqualityComparer.Default) : caller.Asked;
    }

    /// <summary>The parameters whose texts would have helped, here and in methods that were looked into.</summary>
    public HashSet<IParameterSymbol> Asked { get; }

    /// <summary>All of them; one that is nothing but a hole may be any text. Never empty.</summary>
    public ImmutableArray<string> Of(IOperation? value)
    {
        _reads.Count = _reads.Level == 0 ? 0 : _reads.Count;
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

        return steps > Farthest || _reads.Count++ > MostReads ? _hole : value switch
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
            IParameterReferenceOperation { Parameter: { } parameter } reference => IsBuilder(parameter.Type)
                ? Builder(reference, parameter, steps) : Argument(parameter, steps),
            // Other methods add to it as well.
            IFieldReferenceOperation field when IsBuilder(field.Type) => Builder(field, field.Field, steps),
            IFieldReferenceOperation field => Stored(field.Field, steps),
            IPropertyReferenceOperation { Property: { IsStatic: true, ContainingType.Name: "HttpMethod" } verb } => [verb.Name],
            IPropertyReferenceOperation { Arguments.IsEmpty: true } property when IsBuilder(property.Type) =>
                Builder(property, property.Property, steps),
            IPropertyReferenceOperation { Arguments.IsEmpty: true } property => Stored(property.Property, steps),
            IInvocationOperation call => Result(call, steps),
            IAwaitOperation awaited => Of(awaited.Operation, steps + 1),
            IObjectCreationOperation { Type.Name: "Uri" or "StringBuilder" or "HttpMethod" or "FileInfo" or "DirectoryInfo" } creation =>
                Created(creation, steps),
            IArrayCreationOperation { Initializer: { } elements } => AnyOf(elements.ElementValues, steps),
            ICollectionExpressionOperation elements => AnyOf(elements.Elements, steps),
            _ => _hole,
        };
    }

    /// <summary>What a loop may find in a collection.</summary>
    private ImmutableArray<string> AnyOf(ImmutableArray<IOperation> elements, int steps)
    {
        var texts = ImmutableArray<string>.Empty;
        foreach (var element in elements)
        {
            texts = Any(texts, Of(element, steps + 1));
        }

        return texts.IsEmpty ? _hole : texts;
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
                IInterpolatedStringAppendOperation
                {
                    AppendCall: IInvocationOperation
                    {
                        TargetMethod.Name: "AppendLiteral",
                        Arguments: [{ Value: { } literal }, ..]
                    }
                } => Of(literal, steps + 1),
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
            texts = arm.Value is IConversionOperation { Operand: IThrowOperation } or IThrowOperation ? texts
                : Any(texts, Of(arm.Value, steps + 1));
        }

        return texts.IsEmpty ? _hole : texts;
    }

    /// <summary>What is assigned and added, in the order of the text: what is added comes to all that it may be by then.</summary>
    private ImmutableArray<string> Local(ILocalReferenceOperation reference, int steps)
    {
        var local = reference.Local;
        if (IsBuilder(local.Type))
        {
            return Builder(reference, local, steps);
        }

        if (_underway.TryGetValue(local, out var known))
        {
            return known.IsEmpty ? _hole : known;
        }

        var texts = ImmutableArray<string>.Empty;
        foreach (var value in LocalValues.Of(reference).Values(local))
        {
            _underway[local] = texts;
            texts = Next(texts, value, local, steps);
        }

        _underway.Remove(local);
        return texts.IsEmpty ? _hole : texts;
    }

    private ImmutableArray<string> Next(ImmutableArray<string> texts, IOperation value, ISymbol local, int steps)
    {
        if (value is IArgumentOperation)
        {
            return Any(texts, _hole);
        }

        if (value is ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add } compound)
        {
            return Joined(texts.IsEmpty ? _hole : texts, Of(compound.Value, steps + 1));
        }

        // What grows out of the text before takes its place; anything else may have been left out.
        var found = Of(value, steps + 1);
        return MentionsItself(value, local) && found.All(text => texts.Any(before => text.Contains(before))) ? found : Any(texts, found);
    }

    private static bool MentionsItself(IOperation value, ISymbol variable) =>
        value.DescendantsAndSelf().Any(part => SymbolEqualityComparer.Default.Equals(LocalValues.Variable(part), variable));

    private ImmutableArray<string> Result(IInvocationOperation call, int steps)
    {
        var method = call.TargetMethod;
        if (IsBuilder(call.Instance?.Type))
        {
            return method.Name == "ToString" ? Chained(call, steps) : _hole;
        }

        if (method.ContainingType.SpecialType != SpecialType.System_String)
        {
            return (method.ContainingType.Name, method.Name) switch
            {
                ("FormattableStringFactory", "Create") => Formatted(call, steps),
                ("HttpMethod", "Parse") => Of(call.Arguments[0].Value, steps + 1),
                _ => Returned(call, steps),
            };
        }

        return method.Name switch
        {
            "Concat" => Concatenated(call.Arguments, steps),
            "Format" => Formatted(call, steps),
            "Replace" when call.Arguments.Length >= 2 => Replaced(call, steps),
            var name => Array.IndexOf(_sames, name) >= 0 ? Of(call.Instance, steps + 1) : _hole,
        };
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

    /// <summary>What takes the place of a known part; of an unknown one nothing is known but the text before.</summary>
    private ImmutableArray<string> Replaced(IInvocationOperation call, int steps)
    {
        var texts = Of(call.Instance, steps + 1);
        var old = Of(call.Arguments[0].Value, steps + 1);
        var instead = Of(call.Arguments[1].Value, steps + 1);
        return old is [{ Length: > 0 } part] && part.IndexOf(Hole) < 0
            ? instead.Aggregate(
                ImmutableArray<string>.Empty, (all, text) => Any(all, [.. texts.Select(before => before.Replace(part, text))]))
            : texts;
    }

    /// <summary>A format with what is known in its places, and holes in the others.</summary>
    private ImmutableArray<string> Formatted(IInvocationOperation call, int steps)
    {
        var format = call.Arguments.FirstOrDefault(
            argument => argument.Parameter is { Name: "format", Type.SpecialType: SpecialType.System_String });
        var values = call.Arguments.Where(argument => argument.Parameter?.Ordinal > format?.Parameter!.Ordinal)
            .SelectMany(
                argument => argument.Value is IArrayCreationOperation { Initializer: { } list } ? list.ElementValues : [argument.Value])
            .Select(value => Of(value, steps + 1) is [var known] ? known : Nothing).ToList();
        return [.. Of(format?.Value, steps + 1).Select(text => Filled(text, values))];
    }

    private static string Filled(string format, List<string> values)
    {
        var text = new System.Text.StringBuilder();
        for (var index = 0; index < format.Length; index++)
        {
            var close = format[index] == '{' && index + 1 < format.Length && char.IsDigit(format[index + 1]) ? format.IndexOf('}', index)
                : -1;
            text.Append(
                close < 0 ? format[index].ToString()
                : int.TryParse(
                format.Substring(index + 1, close - index - 1), System.Globalization.NumberStyles.None,
                System.Globalization.CultureInfo.InvariantCulture, out var place) && place < values.Count ? values[place] : Nothing);
            index = close < 0 ? index : close;
        }

        return text.Length > Longest ? Nothing : text.ToString();
    }

    /// <summary>Both; of too many none is known.</summary>
    public static ImmutableArray<string> Any(ImmutableArray<string> left, ImmutableArray<string> right)
    {
        var all = left.AddRange(right.Where(text => !left.Contains(text, StringComparer.Ordinal)));
        return all.Length > MostTexts ? _hole : all;
    }

    /// <summary>Each of the first followed by each of the second.</summary>
    public static ImmutableArray<string> Joined(ImmutableArray<string> left, ImmutableArray<string> right)
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

    /// <summary>How much was looked at for one text, in whichever method.</summary>
    private sealed class Reads
    {
        public int Count { get; set; }

        /// <summary>How many arguments lie around each other that are being read.</summary>
        public int Level { get; set; }
    }
}
