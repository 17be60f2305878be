using System.Collections.Frozen;

namespace SecureTools;

/// <summary>
/// Finds tools by name. It starts as a plain dictionary, which is there at once, and becomes a frozen one, which takes a while to make
/// and is faster ever after, when it turns out to be used.
/// </summary>
internal sealed class ToolIndex(Dictionary<string, ToolSlot> slots)
{
    private const int UsesBeforeFreezing = 256;
    private FrozenDictionary<string, ToolSlot>? _frozen;
    private int _uses;

    public int Count => slots.Count;

    public IEnumerable<KeyValuePair<string, ToolSlot>> ByName => slots.OrderBy(slot => slot.Key, StringComparer.Ordinal);

    public ToolSlot? Find(string name)
    {
        if (_frozen is { } frozen)
        {
            return frozen.TryGetValue(name, out var found) ? found : null;
        }

        if (Interlocked.Increment(ref _uses) == UsesBeforeFreezing)
        {
            _frozen = slots.ToFrozenDictionary(StringComparer.Ordinal);
        }

        return slots.GetValueOrDefault(name);
    }
}
