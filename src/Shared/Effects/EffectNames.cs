namespace SecureTools.Shared.Effects;

/// <summary>An effect as people and programs read it.</summary>
/// <param name="Kind">One flag.</param>
/// <param name="Words">As people read it: <c>changes access</c>.</param>
/// <param name="Key">As JSON has it: <c>changesAccess</c>.</param>
internal sealed record EffectName(EffectKind Kind, string Words, string Key);

/// <summary>The effects by name, in the order of their flags: the harmless ones first.</summary>
internal static class EffectNames
{
    public static IReadOnlyList<EffectName> All { get; } =
    [
        new(EffectKind.Reads, "reads", "reads"),
        new(EffectKind.ReadsUntrusted, "reads untrusted", "readsUntrusted"),
        new(EffectKind.Creates, "creates", "creates"),
        new(EffectKind.Updates, "updates", "updates"),
        new(EffectKind.Deletes, "deletes", "deletes"),
        new(EffectKind.Executes, "executes", "executes"),
        new(EffectKind.Sends, "sends", "sends"),
        new(EffectKind.Pays, "pays", "pays"),
        new(EffectKind.ChangesAccess, "changes access", "changesAccess"),
        new(EffectKind.Controls, "controls", "controls"),
    ];

    public static IEnumerable<EffectName> Of(EffectKind kinds) => All.Where(name => (kinds & name.Kind) != EffectKind.None);
}
