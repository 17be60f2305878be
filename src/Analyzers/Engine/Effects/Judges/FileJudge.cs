using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Engine.Effects.Values;
using SecureTools.Shared.Effects;

namespace SecureTools.Analyzers.Engine.Effects.Judges;

/// <summary>
/// Judges how files are opened. What others may do meanwhile (<c>FileShare</c>) ends with the handle, and is no effect of its own; it
/// decides whether a file that is deleted when it is closed can be another one by then.
/// </summary>
internal static class FileJudge
{
    /// <summary>Something that nobody knows was given, unlike nothing.</summary>
    private const string Unknown = "?";

    private const int DeleteOnClose = (int)FileOptions.DeleteOnClose;
    private const int ShareDelete = (int)FileShare.Delete;

    public static Verdict Of(CallSite site, EffectKind otherwise)
    {
        var options = site.ArgumentOf("FileStreamOptions");
        var modes = Names(Given(site, options, "FileMode", "Mode"));
        var accesses = Names(Given(site, options, "FileAccess", "Access"));
        if (modes.Count == 0 && accesses.Count == 0
            && ObjectValues.Sources(options, site.Texts).Any(source => source.Operation is IObjectCreationOperation))
        {
            (modes, accesses) = (["Open"], ["Read"]);
        }

        var kind = EffectKind.None;
        foreach (var mode in modes.DefaultIfEmpty())
        {
            foreach (var access in accesses.DefaultIfEmpty())
            {
                kind |= Kind(mode, access) ?? otherwise;
            }
        }

        var isDeleted = Given(site, options, "FileOptions", "Options").Any(flags => Has(flags, DeleteOnClose, otherwise: false));
        var isOther = modes.Count == 0 || modes.Exists(mode => mode != "CreateNew")
            || Given(site, options, "FileShare", "Share").Any(share => Has(share, ShareDelete, otherwise: true));
        return new Verdict(isDeleted && isOther ? kind | EffectKind.Deletes : kind, site.FirstText());
    }

    /// <summary>
    /// Who opens what exists and does not say what for, reads. Null: the mode is not known.
    /// </summary>
    private static EffectKind? Kind(string? mode, string? access) => (mode, access) switch
    {
        ("Open" or "OpenOrCreate" or Unknown or null, "Read") => EffectKind.Reads,
        ("Open", null) => EffectKind.Reads,
        ("Open", _) => access == "Write" ? EffectKind.Updates : EffectKind.Reads | EffectKind.Updates,
        ("CreateNew", _) => EffectKind.Creates,
        ("Create" or "OpenOrCreate" or "Append", _) => EffectKind.Creates | EffectKind.Updates,
        ("Truncate", _) => EffectKind.Updates,
        _ => null,
    };

    /// <summary>What the argument of that type may be, defaults included, or the member of the options.</summary>
    private static IEnumerable<KnownValue> Given(CallSite site, IOperation? options, string type, string member)
    {
        foreach (var argument in site.Arguments)
        {
            if (argument.Parameter is { } parameter && EnumNames.Plain(parameter.Type).Name == type)
            {
                return ObjectValues.Sources(argument.Value, site.Texts);
            }
        }

        return options is null ? []
            : ObjectValues.Assigned(options, member, site.Texts).SelectMany(value => ObjectValues.Sources(value.Operation, value.Texts));
    }

    private static List<string> Names(IEnumerable<KnownValue> values) =>
        [.. values.Select(value => EnumNames.Name(value.Operation) ?? Unknown).Distinct(StringComparer.Ordinal)];

    private static bool Has(KnownValue value, int flag, bool otherwise)
    {
        if (value.Operation.ConstantValue is { HasValue: true, Value: int constant })
        {
            return (constant & flag) != 0;
        }

        // Of a sum that is not constant the parts that are.
        return otherwise
            || value.Operation.Descendants().Any(part => part.ConstantValue is { HasValue: true, Value: int flags } && (flags & flag) != 0);
    }
}
