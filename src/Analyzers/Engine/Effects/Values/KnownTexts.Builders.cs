using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Engine.Scope;

namespace SecureTools.Analyzers.Engine.Effects.Values;

/// <summary>
/// The texts of builders: what they begin with, and what is added to them under any of their names, here and in methods that get them.
/// </summary>
internal sealed partial class KnownTexts
{
    private static bool IsBuilder(ITypeSymbol? type) => type is { Name: "StringBuilder", ContainingNamespace.Name: "Text" };

    private ImmutableArray<string> Builder(IOperation reference, ISymbol variable, int steps)
    {
        if (_underway.ContainsKey(variable))
        {
            return _hole;
        }

        var values = LocalValues.Of(reference);
        var names = values.Names(variable);
        foreach (var name in names)
        {
            _underway[name] = _hole;
        }

        var texts = Begun(values, names, steps);
        texts = Changed(texts.IsEmpty ? _hole : texts, values, names, steps);
        foreach (var name in names)
        {
            _underway.Remove(name);
        }

        return texts;
    }

    private ImmutableArray<string> Begun(LocalValues values, IReadOnlyList<ISymbol> names, int steps)
    {
        var texts = ImmutableArray<string>.Empty;
        foreach (var name in names)
        {
            texts = name switch
            {
                IParameterSymbol parameter => Any(texts, Argument(parameter, steps)),
                IFieldSymbol or IPropertySymbol => Any(texts, _hole),
                _ => texts,
            };
            foreach (var value in values.Values(name).SelectMany(LocalValues.Choices).Where(value => LocalValues.Named(value) is null))
            {
                texts = Any(texts, value is IArgumentOperation ? _hole : Of(value, steps + 1));
            }
        }

        return texts;
    }

    /// <summary>The texts after all that happens to a builder in one body, in the order of its places.</summary>
    private ImmutableArray<string> Changed(ImmutableArray<string> texts, LocalValues values, IReadOnlyList<ISymbol> names, int steps)
    {
        var changes = names.SelectMany(name => values.Calls(name).Cast<IOperation>().Concat(values.Given(name)));
        foreach (var change in changes.OrderBy(change => change.Syntax.Span.End))
        {
            texts = change is IInvocationOperation call ? Appended(texts, call, steps) : Given(texts, (IArgumentOperation)change, steps);
        }

        return texts;
    }

    private ImmutableArray<string> Appended(ImmutableArray<string> texts, IInvocationOperation call, int steps)
    {
        var last = call.Arguments.Length == 0 ? null : call.Arguments[call.Arguments.Length - 1].Value;
        return call.TargetMethod.Name switch
        {
            "Append" when last is not null => Joined(texts, Of(last, steps + 1)),
            "AppendLine" => last is null ? Joined(texts, ["\n"]) : Joined(Joined(texts, Of(last, steps + 1)), ["\n"]),
            "AppendFormat" => Joined(texts, Formatted(call, steps)),
            "Insert" when call.Arguments.Length > 1 => Inserted(texts, call, steps),
            "AppendJoin" => Joined(texts, Listed(call, steps)),
            "Replace" when call.Arguments.Length >= 2 => Any(texts, ReplacedIn(texts, call, steps)),
            "Remove" => IsAtEnd(call) ? Joined(texts, _hole) : _hole,
            "Clear" => Any(texts, [""]),
            _ => texts,
        };
    }

    /// <summary>The elements of a list that is written out, with what stands between them.</summary>
    private ImmutableArray<string> Listed(IInvocationOperation call, int steps)
    {
        if (call.Arguments is not [{ Value: var separator }, { Value: var list }] || Elements(list) is not { IsEmpty: false } elements)
        {
            return _hole;
        }

        var between = Of(separator, steps + 1);
        return elements.Select(element => Of(element, steps + 1)).Aggregate(
            ImmutableArray<string>.Empty, (all, element) => all.IsEmpty ? element : Joined(Joined(all, between), element));
    }

    /// <summary>The elements of an array or span that is written out, or made of arguments; empty: they are not to be seen.</summary>
    private static ImmutableArray<IOperation> Elements(IOperation list) => list switch
    {
        IArrayCreationOperation { Initializer.ElementValues: var values } => values,
        ICollectionExpressionOperation { Elements: var values } when !values.Any(value => value is ISpreadOperation) => values,
        IConversionOperation { Operand: var inner } => Elements(inner),
        _ => [],
    };

    /// <summary>Where nobody knows which part is replaced, nobody knows what is left.</summary>
    private ImmutableArray<string> ReplacedIn(ImmutableArray<string> texts, IInvocationOperation call, int steps)
    {
        var instead = Of(call.Arguments[1].Value, steps + 1);
        return Of(call.Arguments[0].Value, steps + 1) is [{ Length: > 0 } part] && part.IndexOf(Hole) < 0
            ? instead.Aggregate(
                ImmutableArray<string>.Empty, (all, text) => Any(all, [.. texts.Select(before => before.Replace(part, text))]))
            : _hole;
    }

    /// <summary>What is cut off at the end: <c>builder.Remove(builder.Length - 1, 1)</c>.</summary>
    private static bool IsAtEnd(IInvocationOperation call) =>
        call.Arguments[0].Value
            is IBinaryOperation
        {
            OperatorKind: BinaryOperatorKind.Subtract,
            LeftOperand: IPropertyReferenceOperation { Property.Name: "Length" }
        };

    /// <summary>What goes elsewhere than to the front is taken to follow.</summary>
    private ImmutableArray<string> Inserted(ImmutableArray<string> texts, IInvocationOperation call, int steps)
    {
        var inserted = Of(call.Arguments[1].Value, steps + 1);
        return call.Arguments[0].Value.ConstantValue is { HasValue: true, Value: 0 } ? Joined(inserted, texts)
            : Joined(Joined(texts, _hole), inserted);
    }

    /// <summary>Whoever gets the builder may add to it. What only prints it does not get it as one.</summary>
    private ImmutableArray<string> Given(ImmutableArray<string> texts, IArgumentOperation argument, int steps)
    {
        if (!IsBuilder(argument.Parameter?.Type))
        {
            return texts;
        }

        if (argument.Parent is IInvocationOperation call && steps < Farthest && Code(call.TargetMethod) is { IsEmpty: false } bodies)
        {
            var inside = Inside(call);
            foreach (var body in bodies)
            {
                var values = LocalValues.Of(body);
                texts = inside.Changed(texts, values, values.Names(KnownArguments.Implemented(argument.Parameter!)), steps + 1);
            }

            return texts;
        }

        return Joined(texts, _hole);
    }

    /// <summary>The text of a builder, kept in a variable or made on the spot.</summary>
    private ImmutableArray<string> Chained(IInvocationOperation call, int steps)
    {
        var chain = new Stack<IInvocationOperation>();
        var root = call.Instance;
        while (root is IInvocationOperation { Instance: { } instance } inner)
        {
            chain.Push(inner);
            root = instance;
        }

        var texts = Of(root, steps + 1);
        foreach (var append in LocalValues.Variable(root) is null ? chain : [])
        {
            texts = Appended(texts, append, steps);
        }

        return texts;
    }
}
