using System.Text.Json;

namespace SecureTools;

public ref partial struct ArgumentReader
{
    /// <summary>Whether the current value is an object; records a problem when not.</summary>
    public bool IsObject() => _json.Type == JsonTokenType.StartObject || RejectType("an object");

    /// <summary>Looks ahead for a member of the object that is the current value. The reader itself stays where it is.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="found">A reader that stands at the member's value, to ask it with <see cref="IsCase(ReadOnlySpan{byte})"/>
    /// alone.</param>
    /// <returns>Whether the member is there, wherever it stands.</returns>
    public readonly bool TryFindMember(scoped ReadOnlySpan<byte> name, out ArgumentReader found)
    {
        found = this;
        while (found._json.NextMember())
        {
            var isIt = found._json.Is(name);
            found._json.ReadValue();
            if (isIt)
            {
                return !found._json.IsBroken;
            }

            found._json.Skip();
        }

        return false;
    }

    /// <summary>Whether the current value is this text.</summary>
    public bool IsCase(scoped ReadOnlySpan<byte> text) => _json.Type == JsonTokenType.String && _json.Is(text);

    /// <summary>Whether the current value is this number.</summary>
    public readonly bool IsCase(int number) =>
        _json.Type == JsonTokenType.Number && JsonNumber.TryGetInteger(_json.Raw, out var value, out _) && value == number;

    /// <summary>Records that the object that is the current value is none of the known cases, and skips it.</summary>
    /// <param name="member">The member that tells the cases apart.</param>
    /// <param name="isGiven">Whether it was there.</param>
    /// <param name="expected">The known cases, for the model.</param>
    public bool RejectCase(string member, bool isGiven, string expected)
    {
        _path.Enter();
        _path.At(member);
        Add(isGiven ? "enum" : "required", expected);
        _path.Leave();
        _json.Skip();
        return false;
    }

    /// <summary>Passes over the current value, which was looked at before.</summary>
    public void SkipValue() => _json.Skip();
}
