using SecureTools.Analyzers.Engine.Taint.Guards;
using SecureTools.Analyzers.Engine.Taint.Values;

namespace SecureTools.Analyzers.Engine.Taint.Flow;

/// <summary>How a text begins that is put together: what stands there decides what the rest can still do.</summary>
/// <param name="Known">What it begins with; null: something unknown that no model wrote, or nothing.</param>
internal readonly record struct Beginning(string? Known, bool IsStarted, bool HasUnknown, bool HasTaint, string? After)
{
    /// <summary>What a text cannot do any more that follows.</summary>
    public Danger Prevents => IsStarted && !HasTaint ? UrlText.Prevents(HasUnknown ? null : Known, After ?? "") : Danger.None;

    public Beginning Then(Value value)
    {
        if (HasTaint)
        {
            return this;
        }

        if (value.IsTainted)
        {
            return this with { HasTaint = true, IsStarted = true, Known = Merge(value.Prefix) };
        }

        var text = value.Constant?.ToString();
        return text is null
            ? new Beginning(HasUnknown ? Known : Merge(value.Prefix), true, true, false, After)
            : text.Length == 0 ? this : new Beginning(HasUnknown ? Known : (Known ?? "") + text, true, HasUnknown, false, HasUnknown ? (After ?? "") + text : null);
    }

    private string? Merge(string? prefix) => HasUnknown ? Known : Known is null ? prefix : Known + prefix;
}
