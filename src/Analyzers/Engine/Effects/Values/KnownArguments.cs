using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SecureTools.Analyzers.Engine.Effects.Values;

/// <summary>The texts that one caller hands to a method.</summary>
internal sealed class KnownArguments : IEquatable<KnownArguments>
{
    private readonly ImmutableSortedDictionary<int, ImmutableArray<string>> _texts;
    private readonly string _key;

    private KnownArguments(ImmutableSortedDictionary<int, ImmutableArray<string>> texts)
    {
        _texts = texts;
        var key = new StringBuilder();
        foreach (var pair in texts)
        {
            key.Append(pair.Key);
            foreach (var text in pair.Value)
            {
                key.Append('\0').Append(text);
            }

            key.Append('\u0001');
        }

        _key = key.ToString();
    }

    /// <summary>What a call hands to the parameters that matter; null: nothing that is known.</summary>
    public static KnownArguments? Of(IOperation call, ImmutableArray<int> parameters, KnownTexts texts)
    {
        var known = ImmutableSortedDictionary<int, ImmutableArray<string>>.Empty;
        foreach (var parameter in parameters)
        {
            if (Argument(call, parameter) is { } argument && texts.Of(argument) is var found && !found.Contains(KnownTexts.Nothing, StringComparer.Ordinal))
            {
                known = known.Add(parameter, found);
            }
        }

        return known.IsEmpty ? null : new KnownArguments(known);
    }

    public static IOperation? Argument(IOperation call, int parameter)
    {
        foreach (var argument in call is IInvocationOperation invocation ? invocation.Arguments : call is IObjectCreationOperation creation ? creation.Arguments : [])
        {
            if (argument.Parameter?.Ordinal == parameter)
            {
                return argument.Value;
            }
        }

        return null;
    }

    /// <summary>Whether the type is one whose values are read as texts.</summary>
    public static bool IsText(ITypeSymbol type) =>
        type is { SpecialType: SpecialType.System_String } or { Name: "FormattableString" or "HttpMethod" or "Uri" or "StringBuilder", ContainingNamespace: not null };

    /// <summary>Default: nothing is known.</summary>
    public ImmutableArray<string> Of(IParameterSymbol parameter) => _texts.TryGetValue(parameter.Ordinal, out var texts) ? texts : default;

    public bool Equals(KnownArguments? other) => other is not null && _key == other._key;

    public override bool Equals(object? obj) => Equals(obj as KnownArguments);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_key);
}
