using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.Analyzers.Declarations;

/// <summary>An argument or result of a type that generated code cannot read or write.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnsupportedTypeAnalyzer() : RefusalAnalyzer(_reasons)
{
    private static readonly DiagnosticDescriptor _rule = Rule.Create(
        RuleIds.UnsupportedType,
        "Arguments and results of tools must have supported types",
        "Tool '{0}' uses the tuple '{2}', whose names no caller would see. Declare a record.",
        DiagnosticSeverity.Error,
        "Schema, binder and writer come from the type of a value; a type that says nothing, or too much, leaves the tool without them.",
        WellKnownDiagnosticTags.NotConfigurable);

    private static readonly RefusalRule _reasons = new(RefusalKind.Tuple, _rule)
    {
        { RefusalKind.UnsupportedType,
            "Tool '{0}' uses type '{2}', which has no JSON form of its own. Use a supported type or declare a record." },
        { RefusalKind.TypeTooLarge, "Tool '{0}' uses type '{2}', which nests too deep or has too many parts. Use a smaller type." },
        { RefusalKind.Converted,
            "Tool '{0}' uses '{2}', which a converter writes in a form of its own. Remove the converter or use another type." },
        { RefusalKind.SetItem, "Tool '{0}' uses the set '{2}', whose items may be equal where their JSON is not. Use a list." },
        { RefusalKind.DictionaryKey,
            "Tool '{0}' uses the dictionary '{2}', whose keys are no text. Use text or an enum with one name for each value." },
        { RefusalKind.UndiscriminatedType,
            "Tool '{0}' uses '{2}', which stands for several types that nothing tells apart. Give each a discriminator." },
        { RefusalKind.UnsupportedJson,
            "Tool '{0}' uses '{1}' with '{2}', a form of JSON that its schema could not say. Remove the attribute." },
        { RefusalKind.EmptyEnum, "Tool '{0}' uses the enum '{2}', which has no values. Declare its values." },
        { RefusalKind.AbstractArgument,
            "Tool '{0}' takes '{2}', and nothing says what to construct for it. Take a type that is not abstract." },
        { RefusalKind.NoConstructor,
            "Tool '{0}' takes '{2}', where no constructor is clearly the one to call. Leave one public constructor or mark one with [JsonConstructor]." },
        { RefusalKind.NullableTask, "Tool '{0}' returns '{2}', and nobody can await what may be null. Return a task that is never null." },
        { RefusalKind.RawResult,
            "Tool '{0}' returns '{2}', but there must be exactly one such result. Return ToolResult or a task of it." },
    };

    private protected override Location Place(Refusal refusal, RefusalPlaces places) =>
        (refusal.Through is null ? places.OfType(refusal.Symbol) : null) ?? base.Place(refusal, places);
}
