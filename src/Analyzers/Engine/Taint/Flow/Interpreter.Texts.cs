using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Engine.Taint.Guards;
using SecureTools.Analyzers.Engine.Taint.Values;

namespace SecureTools.Analyzers.Engine.Taint.Flow;

/// <content>Methods of libraries whose results are known better than by their types.</content>
internal sealed partial class Interpreter
{
    private static Shape ShapeOf(string? text) => text is [.., '/' or '\\'] ? Shape.EndsWithSeparator : Shape.None;

    private static Shape ShapeOf(Value value) => value.Constant is '/' or '\\' ? Shape.EndsWithSeparator
        : ShapeOf(value.Text) | value.Shape;

    /// <summary>Null: nothing special.</summary>
    private Value? KnownText(CallSite site) => site.Target.ContainingType switch
    {
        { SpecialType: SpecialType.System_String } => OfString(site),
        { Name: "Path" } => PathResult(site),
        { Name: "Regex" } => PatternResult(site),
        { Name: "MemoryExtensions" } when site.Target is { Name: "AsSpan", Parameters.Length: 1 } && site.Values[0].IsTainted =>
            Unknown(site, isSink: false) with { Implies = FactsFor(site.Values[0], Danger.All) },
        { Name: "QueryHelpers" } when site.Target.Name == "AddQueryString" => WithQuery(site),
        { Name: "Enumerable" } when site.Target.Name == "Where" && TextTypes(Narrowest(site.Arguments[0]!).Type!) => Filtered(site),
        { Name: "Convert" } when site.Target.Name.StartsWith("From", StringComparison.Ordinal) => Decoded(site),
        { Name: "JsonSerializer" } when site.Target.Name.StartsWith("Deserialize", StringComparison.Ordinal) => Decoded(site),
        { Name: "JsonDocument" or "JsonNode" or "JsonElement" } when site.Target.Name.StartsWith("Parse", StringComparison.Ordinal) =>
            Decoded(site),
        { Name: "Uri" } when site.Target.Name.StartsWith("Unescape", StringComparison.Ordinal) => Decoded(site),
        { Name: "WebUtility" or "HttpUtility" } when site.Target.Name.Contains("Decode") => Decoded(site),
        { Name: "Encoding" or "UTF8Encoding" } when site.Target.Name == "GetString" => Decoded(site),
        _ => null,
    };

    private Value? OfString(CallSite site)
    {
        var name = site.Target.Name;
        switch (name)
        {
            case "Concat"
                when site.Target.Parameters.All(static parameter =>
                    TextTypes(parameter.Type) || parameter.Type.SpecialType == SpecialType.System_Object):
                return Join([.. site.Values.Zip(site.Target.Parameters, static (value, parameter) =>
                    (value, (ITypeSymbol?)parameter.Type))], site.Operation);
            case "Format" when site.Named("format")?.Text is { } format:
                var begin = new Value { Constant = format.Substring(0, Math.Max(0, format.IndexOf('{'))) };
                return Join([(begin, null), .. site.Values.Skip(1).Select(static value => (value, (ITypeSymbol?)null))], site.Operation);
            case "ToLower" or "ToUpper" or "ToLowerInvariant" or "ToUpperInvariant" or "Trim" or "Normalize" or "ToString" or "Clone"
                when site.Receiver is { } receiver && !TrimsCharacters(site.Target):
                var same = Made(receiver.Taints, site.Operation);
                return same.IsTainted
                    ? same with { Implies = FactsFor(receiver, Danger.All), Prefix = name is "ToString" ? receiver.Prefix : null }
                        : same with { Constant = name == "ToString" ? receiver.Constant : null, Shape = receiver.Shape };
            case "GetEnumerator" when site.Receiver is { IsTainted: true } text:
                return Unknown(site, isSink: false) with { Implies = FactsFor(text, Danger.All) };
            case "TrimEnd" or "Trim" when site.Receiver is { } trimmed:
                return Made(trimmed.Taints, site.Operation);
            case "ReplaceLineEndings" when site.Receiver is { } lines:
                return Made(lines.Taints, site.Operation).Without(Danger.Log | Danger.Header);
            case "Replace" when site.Receiver is { } replaced:
                return Replaced(site, replaced);
            default:
                return null;
        }
    }

    /// <summary>What was cut off is not what a check of the rest has seen.</summary>
    private static bool TrimsCharacters(IMethodSymbol method) => method is { Name: "Trim", Parameters.Length: > 0 };

    /// <summary>Replacing one character or the end of a line takes it away; replacing longer texts may make them anew.</summary>
    private Value Replaced(CallSite site, Value text)
    {
        var (sought, other) = (site.Values[0].Constant, site.Values[1]);
        var isKnown = sought is char or string { Length: 1 } or "\r\n" || site.Arguments[0]?.Type is not null
            && IsNewLine(site.Arguments[0]!);
        var harmless = !isKnown || other.IsTainted ? Danger.None : sought is null ? Danger.Log | Danger.Header
            : Absent(site.Values[0]) & ~Present(other, sought);
        return Made(TaintSet.Union(text.Taints, other.Taints), site.Operation).Without(harmless);
    }

    private static Danger Present(Value other, object sought) => other.Constant?.ToString().Contains(sought.ToString()) == true
        ? Danger.All : Danger.None;

    private static bool IsNewLine(IOperation operation) =>
        operation is IPropertyReferenceOperation { Property: { Name: "NewLine", ContainingType.Name: "Environment" } };

    private Value? PathResult(CallSite site)
    {
        switch (site.Target.Name)
        {
            case "GetFullPath":
                return Made(TaintSet.Union(site.Values[0].Taints, site.Values.Length > 1 ? site.Values[1].Taints : []), site.Operation)
                    with
                { Shape = Shape.FullPath, Implies = site.Values.Length == 1 ? OfResolved(site.Values[0]) : null };
            case "GetRelativePath" when IsOwnData(site.Values[0], site.Values[1]):
                return Made(site.Values[1].Taints, site.Operation) with { Shape = Shape.Relative, Implies = OfResolved(site.Values[1]) };
            case "GetDirectoryName" when site.Values[0] is { Shape: var known } full && known.HasFlag(Shape.FullPath):
                return Made(full.Taints, site.Operation) with { Shape = Shape.FullPath, Implies = OfResolved(full) };
            case "Join":
                var taints = ImmutableArray<Values.Taint>.Empty;
                for (var i = 0; i < site.Values.Length; i++)
                {
                    taints = TaintSet.Union(taints, TaintSet.Without(Deep(site.Values[i]), i == 0 ? Danger.None : Danger.PathRoot));
                }

                return Made(taints, site.Operation);
            case "TrimEndingDirectorySeparator":
                return Made(site.Values[0].Taints, site.Operation) with { Shape = site.Values[0].Shape & Shape.FullPath };
            case "GetInvalidFileNameChars":
                return new Value { Constant = CharacterSet.InFileNames };
            case "GetRandomFileName" or "GetTempPath" or "GetTempFileName":
                return Value.Clean;
            default:
                return null;
        }
    }

    /// <summary>Only characters that are left in can do harm.</summary>
    private Value? PatternResult(CallSite site)
    {
        if (site.Target.Name is "Escape")
        {
            return null;
        }

        var pattern = site.Receiver is { } regex ? regex.Constant as KnownPattern : Patterns.Of(site.Target, site.Values);
        if (site.Target.Name != "Replace" || pattern is null || site.Named("input") is not { } input
            || site.Named("replacement") is not { Constant: string replacement })
        {
            return null;
        }

        return PatternCharacters.WhenNotMatched(pattern) is { } left
            ? Made(input.Taints, site.Operation).Without((left | CharacterSet.Of(replacement)).Harmless) : null;
    }

    private Value? Filtered(CallSite site) => Accepted(site.Values[1]) is { } left
        ? Made(site.Values[0].Taints, site.Operation).Without(left.Harmless) : null;

    /// <summary>What was hidden in a text: no check of the text says anything about it.</summary>
    private Value Decoded(CallSite site)
    {
        var taints = site.Receiver is { } receiver && !receiver.Objects.IsEmpty ? Deep(receiver) : [];
        foreach (var value in site.Values)
        {
            taints = TaintSet.Union(taints, Deep(value));
        }

        taints = TaintSet.Without(TaintSet.Decoded(taints), Danger.All & ~_layout.Types.DangersOf(site.Target.ReturnType));
        var made = taints.IsEmpty ? Value.Clean : new Value { Id = Fresh(site.Operation), Taints = taints };
        return !TextTypes(site.Target.ReturnType) && site.Target.ReturnType.IsReferenceType
            ? made with { Objects = [_layout.ObjectAt(site.Operation, TypeFlow.Inner(site.Target.ReturnType))] }
            : made;
    }
}
