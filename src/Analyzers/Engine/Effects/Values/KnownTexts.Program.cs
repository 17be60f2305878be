using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Engine.Scope;

namespace SecureTools.Analyzers.Engine.Effects.Values;

/// <summary>Texts that come from other code of the program: callers, constructors, and methods that are called.</summary>
internal sealed partial class KnownTexts
{
    /// <summary>The same for the code that a call runs: what the call hands to it is read when it is asked for.</summary>
    public KnownTexts Inside(IInvocationOperation call) => new(this, call);

    /// <summary>The bodies of a method of the program that nothing overrides; empty: there are none, or it is too deep to look.</summary>
    public ImmutableArray<IOperation> Code(IMethodSymbol method) =>
        _depth >= Deepest || _reads.Count++ > MostReads || method.IsAbstract || method.IsVirtual || method.IsOverride
            || method.ContainingType?.TypeKind == TypeKind.Interface
            ? []
            : _code.Bodies(method, _cancel);

    /// <summary>
    /// What is known of a parameter, marks included: what the caller hands to it, and what the method sets it to. Default: nothing.
    /// </summary>
    public ImmutableArray<string> Given(IParameterSymbol parameter)
    {
        // Builders begin with what is assigned to them wherever they are read.
        if (IsBuilder(parameter.Type))
        {
            return FromCaller(parameter);
        }

        return _underway.TryGetValue(parameter, out var known) ? known : SetAgain(parameter, FromCaller(parameter));
    }

    private ImmutableArray<string> FromCaller(IParameterSymbol parameter)
    {
        if (IsHanded(parameter))
        {
            var handed = KnownArguments.Argument(_call!, parameter.Ordinal) is { } argument ? _caller!.Handed(argument) : _hole;
            return handed.Contains(Nothing, StringComparer.Ordinal) ? default : handed;
        }

        var known = _caller is null ? _arguments.Of(parameter) : _caller.FromCaller(parameter);
        if (known.IsDefault && KnownArguments.IsText(parameter.Type)
            && parameter.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.AnonymousFunction })
        {
            Asked.Add(KnownArguments.Declared(parameter));
        }

        return known;
    }

    /// <summary>The argument of the call that is looked into; null: the parameter is none of it.</summary>
    public KnownValue? Source(IParameterSymbol parameter) =>
        IsHanded(parameter) && KnownArguments.Argument(_call!, parameter.Ordinal) is { } argument ? new KnownValue(argument, _caller!)
            : null;

    private bool IsHanded(IParameterSymbol parameter) =>
        _call is not null
            && SymbolEqualityComparer.Default.Equals(
            KnownArguments.Declared(parameter).ContainingSymbol,
            (_call.TargetMethod.PartialDefinitionPart ?? _call.TargetMethod).OriginalDefinition);

    /// <summary>What an argument hands to its parameter, marks included.</summary>
    public ImmutableArray<string> Handed(IOperation argument)
    {
        if (_reads.Level > MostLevels)
        {
            return _hole;
        }

        _reads.Level++;
        var handed = Read(argument);
        _reads.Level--;
        return handed;
    }

    /// <summary>Without conversions, and without calls that leave the text what it is.</summary>
    public static IOperation Plain(IOperation value)
    {
        while (true)
        {
            switch (value)
            {
                case IConversionOperation conversion:
                    value = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    value = parenthesized.Operand;
                    break;
                case IInvocationOperation { Instance: { Type.SpecialType: SpecialType.System_String } instance } call
                    when Array.IndexOf(_sames, call.TargetMethod.Name) >= 0:
                    value = instance;
                    break;
                default:
                    return value;
            }
        }
    }

    private ImmutableArray<string> Read(IOperation argument)
    {
        if (Plain(argument) is IParameterReferenceOperation { Parameter: var parameter } && Given(parameter) is { IsDefault: false } known)
        {
            return known;
        }

        if (OwnPaths.IsOwn(argument, this))
        {
            return [KnownArguments.OwnPath];
        }

        var made = RequestTexts.IsRequest(argument.Type) ? RequestTexts.Of(argument, this)
            : argument.Type is { Name: "HttpMethod" } ? RequestTexts.Verbs(argument, this)
            : argument.Type is { } type && CommandTexts.IsCommand(type) ? CommandTexts.Of(argument, this)
            : Of(argument, 0);
        return made.IsDefault ? _hole : made;
    }

    private ImmutableArray<string> Argument(IParameterSymbol parameter, int steps)
    {
        var known = Given(parameter);
        if (known.IsDefault)
        {
            return parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor }
                && KnownArguments.IsText(parameter.Type) ? OfCreations(parameter, steps) : _hole;
        }

        // Marks say something about a text, and nothing of what is in it.
        return known.Any(text => text is KnownArguments.OwnPath or KnownArguments.Chosen) ? _hole : known;
    }

    /// <summary>What the program hands to a constructor, wherever it makes such an object.</summary>
    private ImmutableArray<string> OfCreations(IParameterSymbol parameter, int steps)
    {
        var texts = ImmutableArray<string>.Empty;
        foreach (var value in _depth >= Deepest ? [] : Creations.Arguments(KnownArguments.Declared(parameter), _code, _cancel))
        {
            texts = Any(texts, value is null ? _hole : new KnownTexts(this, null).Of(value, steps + 1));
        }

        return texts.IsEmpty ? _hole : texts;
    }

    /// <summary>What a method of the program returns.</summary>
    private ImmutableArray<string> Returned(IInvocationOperation call, int steps)
    {
        var texts = ImmutableArray<string>.Empty;
        var bodies = Code(call.TargetMethod);
        var inside = bodies.IsEmpty ? null : Inside(call);
        foreach (var value in bodies.SelectMany(body => LocalValues.Of(body).Results))
        {
            texts = Any(texts, inside!.Of(value, steps + 1));
        }

        return texts.IsEmpty ? _hole : texts;
    }

    /// <summary>What a member is set to where objects are made, and never again; empty: that is not known.</summary>
    public IEnumerable<IOperation> Fixed(ISymbol member) =>
        member is IFieldSymbol { IsReadOnly: true }
            or IPropertySymbol { SetMethod: null or { IsInitOnly: true }, IsVirtual: false, IsAbstract: false, IsOverride: false }
            ? Values(member.OriginalDefinition)
            : [];

    /// <summary>Who makes an object may set what is only set once.</summary>
    private ImmutableArray<string> Stored(ISymbol member, int steps)
    {
        var definition = member.OriginalDefinition;
        var texts = ImmutableArray<string>.Empty;
        foreach (var value in Fixed(member))
        {
            texts = Any(texts, Of(value, steps + 1));
        }

        return texts.IsEmpty || definition is IPropertySymbol { SetMethod.DeclaredAccessibility: not Accessibility.Private }
            ? Any(texts, _hole) : texts;
    }

    private IEnumerable<IOperation> Values(ISymbol member)
    {
        if (_code.Value(member, _cancel) is { } value)
        {
            yield return value;
        }
        else if (member is IPropertySymbol { GetMethod: { } getter })
        {
            foreach (var result in Code(getter).SelectMany(body => LocalValues.Of(body).Results))
            {
                yield return result;
            }
        }

        foreach (var constructor
            in member.ContainingType is { } type ? member.IsStatic ? type.StaticConstructors : type.InstanceConstructors : [])
        {
            foreach (var body in _code.Bodies(constructor, _cancel))
            {
                foreach (var set in LocalValues.Of(body).Values(member))
                {
                    yield return set;
                }
            }
        }
    }
}
