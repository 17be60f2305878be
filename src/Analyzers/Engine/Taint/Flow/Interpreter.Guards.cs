using Microsoft.CodeAnalysis;
using SecureTools.Analyzers.Engine.Taint.Guards;
using SecureTools.Analyzers.Engine.Taint.Values;

namespace SecureTools.Analyzers.Engine.Taint.Flow;

/// <content>Methods of libraries that check a text.</content>
internal sealed partial class Interpreter
{
    /// <summary>What the method finds out; null: it is no check.</summary>
    private Value? Guard(CallSite site)
    {
        var condition = site.Target.ContainingType switch
        {
            { SpecialType: SpecialType.System_String } => OfText(site),
            { SpecialType: SpecialType.System_Char } => OfCharacter(site.Operation),
            { Name: "Regex" } => OfPattern(site),
            { Name: "Path" } => OfPath(site),
            { Name: "DateOnly" or "TimeOnly" or "DateTime" or "DateTimeOffset" } => OfDate(site),
            { Name: "CharEnumerator" } => OfLoop(site),
            { Name: "ArgumentOutOfRangeException" } => OfThrow(site),
            { Name: "Enumerable" or "Array" or "ImmutableArrayExtensions" or "Queryable" or "MemoryExtensions" } => OfSequence(site),
            _ => OfCollection(site),
        };
        return condition is null ? null : new Value { Condition = condition };
    }

    private Condition? OfText(CallSite site)
    {
        var name = site.Target.Name;
        if (name == "Equals")
        {
            return site.Receiver is { } receiver ? Equality(receiver, site.Values[0]) : Equality(site.Values[0], site.Values[1]);
        }

        if (name is "IsNullOrEmpty" or "IsNullOrWhiteSpace")
        {
            return IsTrusted(site.Values[0], whenTrue: true);
        }

        return site.Receiver is { } text && site.Values.Length > 0 ? name switch
        {
            "Contains" or "IndexOf" or "LastIndexOf" when text.Text is not null => IsTrusted(site.Values[0], whenTrue: true),
            "Contains" or "IndexOf" or "LastIndexOf" => Says(text, Absent(site.Values[0]), whenTrue: false),
            "IndexOfAny" or "LastIndexOfAny" => Says(text, AllAbsent(site), whenTrue: false),
            "StartsWith" => Starts(text, site.Values[0]),
            "EndsWith" when ShapeOf(site.Values[0]).HasFlag(Shape.EndsWithSeparator) => Ends(text),
            "EndsWith" when text.Shape.HasFlag(Shape.Host) && site.Values[0].Text is ['.', _, ..] =>
                Says(text, Danger.Url | Danger.Redirect, whenTrue: true),
            _ => null,
        } : null;
    }

    /// <summary>What a text cannot do in which something does not occur.</summary>
    private static Danger Absent(Value sought) => sought.Constant switch
    {
        char character => (~CharacterSet.Of(character, character)).Harmless,
        string { Length: 1 } text => (~CharacterSet.Of(text)).Harmless,
        ".." => Danger.PathClimb,
        "\r\n" => Danger.Log | Danger.Header,
        _ => Danger.None,
    };

    private Danger AllAbsent(CallSite site)
    {
        return CharactersIn(site, 0) is { } characters ? (~characters).Harmless : Danger.None;
    }

    /// <summary>The characters that an argument lists; null: not known.</summary>
    private CharacterSet? CharactersIn(CallSite site, int index) => site.Values[index].Constant is CharacterSet known ? known
        : site.Arguments[index] is { } argument ? _program.Constants.CharactersOf(argument, _cancel) : null;

    /// <summary>That a list of characters has one, or has it not.</summary>
    private static Condition OfListed(Value character, CharacterSet listed) =>
        new(FactsFor(character, listed.Harmless), FactsFor(character, (~listed).Harmless));

    private Condition? Starts(Value text, Value beginning)
    {
        var known = beginning.Text;
        if (text.Shape.HasFlag(Shape.FullPath))
        {
            return beginning.Shape.HasFlag(Shape.EndsWithSeparator) ? Below(text, beginning) : null;
        }

        if (text.Shape.HasFlag(Shape.Relative) && known == "..")
        {
            return Says(text, Danger.PathClimb, whenTrue: false);
        }

        return known is "/" or "\\" ? Says(text, known == "/" ? Danger.PathRoot : Danger.None, whenTrue: false)
            : known is not null && known.Contains("://") && UrlText.DecidesHost(known)
                ? Says(text, Danger.Url | Danger.Redirect, whenTrue: true)
            : null;
    }

    private static Condition? Ends(Value directory) =>
        directory.Id == 0 ? null : new Condition(Facts.None.With(directory.Id, Danger.Unended), Facts.None);

    /// <summary>A path below a directory is as harmless as the directory: only what comes from there can still do harm.</summary>
    private Condition? Below(Value path, Value directory)
    {
        var origins = Deep(directory).Select(static taint => taint.Origin)
            .Where(origin => _layout.OriginOf(origin).Root is RootKind.Parameter or RootKind.Source).Distinct().ToList();
        if (origins.Count == 0)
        {
            return Says(path, Danger.Path | Danger.Archive, whenTrue: true);
        }

        return path is { Id: not 0, IsTainted: true } && _layout.NumberOfRest(path.Id, origins) is { } rest
            ? new Condition(Facts.None.With(rest, Danger.Path | Danger.Archive), Facts.None)
            : null;
    }

    private static Condition? OfPattern(CallSite site)
    {
        if (site.Target.Name is not ("IsMatch" or "Match") || site.Values.Length == 0)
        {
            return null;
        }

        var pattern = site.Receiver is { } regex ? regex.Constant as KnownPattern : Patterns.Of(site.Target, site.Values);
        if (pattern is null || site.Named("input") is not { } input || !input.IsTainted)
        {
            return null;
        }

        var matched = PatternCharacters.WhenMatched(pattern)?.Harmless ?? Danger.None;
        var others = PatternCharacters.WhenNotMatched(pattern)?.Harmless ?? Danger.None;
        return new Condition(FactsFor(input, matched), FactsFor(input, others));
    }

    private static Condition? OfPath(CallSite site) => site.Target.Name switch
    {
        "IsPathRooted" or "IsPathFullyQualified" => Says(site.Values[0], Danger.PathRoot, whenTrue: false),
        "EndsInDirectorySeparator" => Ends(site.Values[0]),
        _ => null,
    };

    private Condition? OfSequence(CallSite site)
    {
        var values = site.Values;
        switch (site.Target.Name)
        {
            case "All" or "TrueForAll" when values.Length == 2 && Accepted(values[1]) is { } accepted:
                return Says(values[0], accepted.Harmless, whenTrue: true);
            case "Any" or "Exists" when values.Length == 2 && Accepted(values[1]) is { } found:
                return Says(values[0], (~found).Harmless, whenTrue: false);
            case "All" or "TrueForAll" when values.Length == 2:
                return new Condition(WhenEach(values[0], values[1], site).WhenTrue, Facts.None);
            case "Any" or "Exists" when values.Length == 2 && !IsOwnData(values[0], Value.Clean):
                return new Condition(Facts.None, WhenEach(values[0], values[1], site).WhenFalse);
            case "Any" or "Exists" when values.Length == 2 && IsOwnData(values[0], Value.Clean):
                return AnyEqual(values[0], values[1], site);
            case "Contains" or "IndexOf" when values.Length >= 2 && values[1].IsTainted && CharactersIn(site, 0) is { } listed
                && site.Target.Parameters[1].Type.SpecialType == SpecialType.System_Char:
                return OfListed(values[1], listed);
            case "Contains" when values.Length >= 2 && values[1].IsTainted && IsOwnData(values[0], values[1]):
                return IsTrusted(values[1], whenTrue: true);
            case "Contains" or "IndexOf" when values.Length >= 2 && values[0].IsTainted:
                return Says(values[0], Absent(values[1]), whenTrue: false);
            case "IndexOf" or "FindIndex" when values.Length >= 2 && values[1].IsTainted && IsOwnData(values[0], values[1]):
                return IsTrusted(values[1], whenTrue: true);
            case "ContainsAny" or "IndexOfAny" when CharactersIn(site, 1) is { } bad:
                return Says(values[0], (~bad).Harmless, whenTrue: false);
            case "ContainsAnyExcept" or "IndexOfAnyExcept" when CharactersIn(site, 1) is { } good:
                return Says(values[0], good.Harmless, whenTrue: false);
            default:
                return null;
        }
    }

    private Condition? OfCollection(CallSite site) =>
        site.Target.Name is "Contains" or "ContainsKey" or "TryGetValue" or "IndexOf" && site.Values.Length > 0
            && site.Receiver is { } collection
        && IsHolder(site.Target.ContainingType) && site.Values[0].IsTainted && IsOwnData(collection, site.Values[0])
            && site.Target.Parameters.All(static parameter => parameter.RefKind == RefKind.None)
            ? IsTrusted(site.Values[0], whenTrue: true)
            : null;

    /// <summary>Whether one of the program's own values equals the text: the callback says so.</summary>
    private Condition? AnyEqual(Value collection, Value callback, CallSite site)
    {
        return WhenEach(collection, callback, site).WhenTrue is { IsEmpty: false } facts ? new Condition(facts, Facts.None) : null;
    }

    /// <summary>What is known about the elements for which a callback is true, and for which it is false.</summary>
    private Condition WhenEach(Value collection, Value callback, CallSite site)
    {
        var before = _state.Facts;
        var given = collection.Objects.IsEmpty ? Made(collection, site.Operation) : ReadMember(collection, Member.Contents, null);
        var found = Invoke(callback, [given], site.Operation);
        _state.Facts = before;
        return new Condition(found.Condition?.WhenTrue ?? Facts.None, found.Condition?.WhenFalse ?? Facts.None);
    }

    /// <summary>The characters that a callback takes; null: nobody knows.</summary>
    private CharacterSet? Accepted(Value callback)
    {
        if (callback.Functions is not [var function])
        {
            return null;
        }

        return CharacterTest.Of(function.Method)
            ?? (_program.ConditionOf(function.Method, _cancel) is { } condition && function.Method.Parameters is [var character]
            ? CharacterTest.Of(condition, character)
            : null);
    }
}
