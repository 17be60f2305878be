namespace SecureTools;

public ref partial struct ArgumentReader
{
    /// <summary>Goes to the next member of an object whose members have no declared names. After false the object is left.</summary>
    /// <param name="position">The position, from 0, for problems: the name is text of the caller.</param>
    /// <param name="key">The name.</param>
    public bool NextEntry(int position, out string key)
    {
        key = "";
        if (!_json.NextMember())
        {
            _path.Leave();
            return false;
        }

        _path.At(position);
        _keyIsBroken = !_json.TryGetText(out key);
        return true;
    }

    /// <summary>Goes to the value of the current member.</summary>
    /// <param name="isNew">Whether no member had the name before.</param>
    /// <returns>False, with a problem recorded and the value skipped, when the name is not well-formed or not new.</returns>
    public bool TakeEntry(bool isNew)
    {
        _json.ReadValue();
        if (isNew && !_keyIsBroken)
        {
            return true;
        }

        _json.Skip();
        return _keyIsBroken ? Reject("json", WellFormedText) : Reject("uniqueNames", "the member once");
    }

    /// <summary>Records a member whose name is none of those that are allowed, and skips it.</summary>
    /// <param name="expected">The allowed names, for the model.</param>
    public void UnknownEntry(string expected)
    {
        _json.ReadValue();
        _json.Skip();
        Reject("propertyNames", expected);
    }

    /// <summary>Records a problem when an item of a set was there before.</summary>
    public bool CheckNew(bool isNew) => isNew || Reject("uniqueItems", "an item that is not there yet");

    /// <summary>Checks the number of members.</summary>
    public bool CheckEntries(int count, int minimum, int maximum) =>
        count < minimum ? Reject("minProperties", AtLeast(minimum, "member")) :
        count <= maximum || Reject("maxProperties", AtMost(maximum, "member"));
}
