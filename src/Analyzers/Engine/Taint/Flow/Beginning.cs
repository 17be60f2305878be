using SecureTools.Analyzers.Engine.Taint.Guards;
using SecureTools.Analyzers.Engine.Taint.Values;

namespace SecureTools.Analyzers.Engine.Taint.Flow;

/// <summary>How a text begins that is put together: what stands there decides what the rest can still do.</summary>
/// <param name="Known">What it begins with; null: something unknown, or nothing.</param>
/// <param name="IsStarted">Whether something stands there.</param>
/// <param name="HasUnknown">Whether something unknown stands there.</param>
/// <param name="After">What is known to stand behind the last unknown part.</param>
internal readonly record struct Beginning(string? Known, bool IsStarted, bool HasUnknown, string? After)
{
    /// <summary>What a text cannot do any more that follows.</summary>
    public Danger Prevents => IsStarted ? UrlText.Prevents(HasUnknown ? null : Known, After ?? "") : Danger.None;

    public Beginning Then(Value value)
    {
        var text = value.IsTainted ? null : value.Constant?.ToString();
        return text is null
            ? new Beginning(HasUnknown ? Known : Merge(value.Prefix), true, true, HasUnknown ? After : null)
            : text.Length == 0 ? this
                : new Beginning(HasUnknown ? Known : (Known ?? "") + text, true, HasUnknown, HasUnknown ? (After ?? "") + text : null);
    }

    private string? Merge(string? prefix) => Known is null ? prefix : Known + prefix;
}
