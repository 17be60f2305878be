using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Engine.Taint.Values;

namespace SecureTools.Analyzers.Engine.Taint.Flow;

/// <content>
/// Checks that are made of something else than the text that is used: of its order, of the path or the address it stands for.
/// </content>
internal sealed partial class Interpreter
{
    private const Danger OfPaths = Danger.Path | Danger.Archive;

    /// <summary>
    /// What a fact about a value says about what it was made of. Of the host of an address, or of a full path, only all of it does: a full
    /// path never has dots that climb, whatever it was made of.
    /// </summary>
    private static Facts Implied(Facts implied, Danger dangers, Shape shape)
    {
        var isWhole = (shape & (Shape.FullPath | Shape.Host)) != Shape.None;
        var facts = Facts.None;
        foreach (var (key, possible) in implied.Items)
        {
            var known = isWhole && (dangers & possible) != possible ? Danger.None : dangers & possible;
            facts = known == Danger.None ? facts : facts.With(key, known);
        }

        return facts;
    }

    /// <summary>What is known of a path once it is known where it leads; null: it may be put behind another one.</summary>
    private static Facts? OfResolved(Value path) =>
        path.Taints.Any(static taint => taint.Form == TaintForm.Exact) ? null : FactsFor(path, OfPaths);

    /// <summary>What the text is known of that an address or a file is made of.</summary>
    private static Facts? OfText(IMethodSymbol constructor, Value[] values) =>
        constructor.Parameters is not [{ Type.SpecialType: SpecialType.System_String }, ..] ? null
        : constructor.ContainingType.Name switch
        {
            "Uri" when constructor.Parameters.Length == 1 => FactsFor(values[0], Danger.Url),
            "FileInfo" or "DirectoryInfo" => OfResolved(values[0]),
            _ => null,
        };

    private static bool IsFullName(IPropertySymbol property) =>
        property is { Name: "FullName", ContainingType.Name: "FileSystemInfo" or "FileInfo" or "DirectoryInfo" };

    /// <summary>Whether what is set stands behind the host of an address, wherever that ends.</summary>
    private static bool BehindHost(IPropertySymbol property) =>
        property is { Name: "Query" or "Fragment", ContainingType: { Name: "UriBuilder", ContainingNamespace.Name: "System" } };

    private Value WithQuery(CallSite site)
    {
        var taints = Deep(site.Values[0]);
        foreach (var value in site.Values.Skip(1))
        {
            taints = TaintSet.Union(taints, TaintSet.Without(Deep(value), Danger.Url | Danger.Redirect));
        }

        return Made(taints, site.Operation);
    }

    /// <summary>Texts of which none comes before the other are equal.</summary>
    private Condition? OfComparison(IBinaryOperation binary)
    {
        var isEquality = binary.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals;
        if (!isEquality || binary.RightOperand.ConstantValue is not { HasValue: true, Value: 0 }
            || Narrowest(binary.LeftOperand) is not IInvocationOperation call || Ordered(call) is not { } texts)
        {
            return null;
        }

        var equal = Equality(Evaluate(texts.First), Evaluate(texts.Second));
        return binary.OperatorKind == BinaryOperatorKind.Equals ? equal : equal?.Not();
    }

    /// <summary>Which texts a call compares; null: parts of them, or not all of their characters.</summary>
    private static (IOperation First, IOperation Second)? Ordered(IInvocationOperation call)
    {
        var parameters = call.TargetMethod.Parameters;
        var isText = call.TargetMethod.ContainingType.SpecialType == SpecialType.System_String;
        return !isText || call.TargetMethod.Name is not ("Compare" or "CompareOrdinal") || call.Arguments.Length < 2
            || parameters[0].Type.SpecialType != SpecialType.System_String || parameters[1].Type.SpecialType != SpecialType.System_String
            || parameters.Any(static parameter => parameter.Type.Name == "CompareOptions")
            ? null : (At(call, 0), At(call, 1));
    }

    private static IOperation At(IInvocationOperation call, int ordinal) =>
        call.Arguments.First(argument => argument.Parameter?.Ordinal == ordinal).Value;

    /// <summary>A date in a form that the program chose; blanks around it only where it says so.</summary>
    private Condition? OfDate(CallSite site)
    {
        if (site.Target.Name != "TryParseExact" || site.Named("format")?.Text is null
            || (site.Named("s") ?? site.Named("input")) is not { } text)
        {
            return null;
        }

        SetOuts(site, site.Target.OriginalDefinition);
        var isPlain = site.Named("style") is not { } style || style.Constant is 0;
        const Danger OfBlanks = Danger.Log | Danger.Header | Danger.Process | Danger.Prompt;
        return Says(text, isPlain ? Danger.All : Danger.All & ~OfBlanks, whenTrue: true);
    }

    /// <summary>A call that returns only where both are equal.</summary>
    private Condition? OfThrow(CallSite site)
    {
        if (site.Target.Name == "ThrowIfNotEqual" && Equality(site.Values[0], site.Values[1])?.WhenTrue is { } facts)
        {
            _state.Facts = _state.Facts.And(facts);
            return Condition.Unknown;
        }

        return null;
    }
}
