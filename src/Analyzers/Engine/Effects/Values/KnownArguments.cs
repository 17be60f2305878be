using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SecureTools.Analyzers.Engine.Effects.Values;

/// <summary>The texts that one caller hands to a method, and to the constructor of the object that it is called on.</summary>
internal sealed class KnownArguments : IEquatable<KnownArguments>
{
    /// <summary>Stands for the path of a file or folder that the code made up for itself.</summary>
    public const string OwnPath = "\uFFFA";

    /// <summary>Stands for a text that who calls the tool chooses freely.</summary>
    public const string Chosen = "\uFFFB";

    private readonly ImmutableDictionary<IParameterSymbol, ImmutableArray<string>> _texts;
    private readonly string _key;

    private KnownArguments(ImmutableDictionary<IParameterSymbol, ImmutableArray<string>> texts)
    {
        _texts = texts;
        _key = string.Join("\u0001", texts.Select(Key).OrderBy(key => key, StringComparer.Ordinal));
    }

    /// <summary>Nothing is known; to be added to.</summary>
    public static KnownArguments None { get; } =
        new(ImmutableDictionary.Create<IParameterSymbol, ImmutableArray<string>>(SymbolEqualityComparer.Default));

    public bool IsEmpty => _texts.IsEmpty;

    /// <summary>The same, and these texts of a parameter; what is nothing but a hole tells nothing.</summary>
    public KnownArguments With(IParameterSymbol parameter, ImmutableArray<string> texts) =>
        texts.Contains(KnownTexts.Nothing, StringComparer.Ordinal) ? this : new KnownArguments(_texts.SetItem(Declared(parameter), texts));

    public static IOperation? Argument(IOperation call, int parameter)
    {
        foreach (var argument in Arguments(call))
        {
            if (argument.Parameter?.Ordinal == parameter)
            {
                return argument.Value;
            }
        }

        return null;
    }

    /// <summary>The arguments of a call, of the creation of an object, or of an access with an index.</summary>
    public static ImmutableArray<IArgumentOperation> Arguments(IOperation? call) => call switch
    {
        IInvocationOperation invocation => invocation.Arguments,
        IObjectCreationOperation creation => creation.Arguments,
        IPropertyReferenceOperation property => property.Arguments,
        _ => [],
    };

    /// <summary>Whether the type is one whose values are read as texts; of commands and requests, what they are made of.</summary>
    public static bool IsText(ITypeSymbol type) =>
        type is { SpecialType: SpecialType.System_String } or
        {
            SpecialType: SpecialType.None,
            Name: "FormattableString" or "HttpMethod" or "Uri" or "StringBuilder" or "FileInfo" or "DirectoryInfo" or "HttpRequestMessage"
                or "RestRequest",
        } || CommandTexts.IsCommand(type);

    /// <summary>Default: nothing is known.</summary>
    public ImmutableArray<string> Of(IParameterSymbol parameter) =>
        _texts.TryGetValue(Declared(parameter), out var texts) ? texts : default;

    public bool Equals(KnownArguments? other) => other is not null && _key == other._key && _texts.Keys.All(other._texts.ContainsKey);

    public override bool Equals(object? obj) => Equals(obj as KnownArguments);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_key);

    /// <summary>The parameter as it is declared: unconstructed, and of a partial method that of its first part.</summary>
    public static IParameterSymbol Declared(IParameterSymbol parameter)
    {
        var definition = parameter.OriginalDefinition;
        return definition.ContainingSymbol is IMethodSymbol { PartialDefinitionPart: { } first } ? first.Parameters[definition.Ordinal]
            : definition;
    }

    /// <summary>The parameter as the body names it: unconstructed, and of a partial method that of its second part.</summary>
    public static IParameterSymbol Implemented(IParameterSymbol parameter)
    {
        var definition = parameter.OriginalDefinition;
        return definition.ContainingSymbol is IMethodSymbol { PartialImplementationPart: { } body } ? body.Parameters[definition.Ordinal]
            : definition;
    }

    private static string Key(KeyValuePair<IParameterSymbol, ImmutableArray<string>> pair)
    {
        var key = new StringBuilder(pair.Key.ContainingSymbol.MetadataName).Append(pair.Key.Ordinal);
        foreach (var text in pair.Value)
        {
            key.Append('\0').Append(text);
        }

        return key.ToString();
    }
}
