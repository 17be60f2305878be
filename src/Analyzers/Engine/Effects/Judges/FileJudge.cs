using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Shared.Effects;

namespace SecureTools.Analyzers.Engine.Effects.Judges;

/// <summary>Judges how files are opened.</summary>
internal static class FileJudge
{
    public static Verdict Of(CallSite site, EffectKind otherwise)
    {
        var options = site.ArgumentOf("FileStreamOptions");
        var mode = Name(site.ArgumentOf("FileMode") ?? CallSite.Assigned(options, "Mode").FirstOrDefault());
        var access = Name(site.ArgumentOf("FileAccess") ?? CallSite.Assigned(options, "Access").FirstOrDefault());
        if (options is not null && mode is null && access is null && CallSite.Sources(options).Any(source => source is IObjectCreationOperation))
        {
            mode = "Open";
            access = "Read";
        }

        var flags = site.ArgumentOf("FileOptions") ?? CallSite.Assigned(options, "Options").FirstOrDefault();
        var kind = (Kind(mode, access) ?? otherwise) | (IsDeletedOnClose(flags) ? EffectKind.Deletes : EffectKind.None);
        return new Verdict(kind, site.FirstText());
    }

    /// <summary>
    /// Who opens what exists and does not say what for, reads. Null: the mode is not known.
    /// </summary>
    private static EffectKind? Kind(string? mode, string? access) => (mode, access) switch
    {
        ("Open" or "OpenOrCreate" or null, "Read") => EffectKind.Reads,
        ("Open", null) => EffectKind.Reads,
        ("Open", _) => access == "Write" ? EffectKind.Updates : EffectKind.Reads | EffectKind.Updates,
        ("CreateNew", _) => EffectKind.Creates,
        ("Create" or "OpenOrCreate" or "Append", _) => EffectKind.Creates | EffectKind.Updates,
        ("Truncate", _) => EffectKind.Updates,
        _ => null,
    };

    private static string? Name(IOperation? value) => CallSite.Unconverted(value) is IFieldReferenceOperation { Field.ContainingType.TypeKind: TypeKind.Enum } field ? field.Field.Name : null;

    private static bool IsDeletedOnClose(IOperation? flags) =>
        flags?.DescendantsAndSelf().Any(part => part is IFieldReferenceOperation { Field.Name: "DeleteOnClose" }) == true;
}
