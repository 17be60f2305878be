using System.Text.Json;

namespace SecureTools;

public ref partial struct ArgumentReader
{
    /// <summary>
    /// Goes into the object that is the current value; no member of it is read yet. What is no object is a problem, and has no members.
    /// </summary>
    /// <param name="names">The members that the object declares.</param>
    public MemberCursor BeginObject(MemberNames names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return new MemberCursor(BeginObject() ? names : null);
    }

    /// <summary>
    /// Goes to the value of the next member that is declared. Members that are not, and those that come twice, are problems and are passed
    /// over; one whose value stands for "left out" is passed over too. After false the object is left, and members that are missing are
    /// problems.
    /// </summary>
    /// <param name="members">What <see cref="BeginObject(MemberNames)"/> gave.</param>
    public bool NextMember(ref MemberCursor members)
    {
        if (members.Names is not { } names)
        {
            return false;
        }

        while (_json.NextMember())
        {
            var number = names.Find(ref _json, members.Current + 1);
            if (number < 0)
            {
                SkipUnknown(names);
            }
            else if (IsGiven(ref members, names, number))
            {
                members.Give();
                return true;
            }
        }

        _path.Leave();
        RequireOthers(ref members, names);
        members.End();
        return false;
    }

    /// <summary>
    /// Passes over the object that is the current value, which declares no members. What is no object is a problem, as each member is.
    /// </summary>
    public void ReadEmptyObject()
    {
        var members = BeginObject(MemberNames.None);
        NextMember(ref members);
    }

    /// <summary>Goes into the object that is the current value, whose members have no declared names.</summary>
    /// <returns>False, with a problem recorded, when the value is no object.</returns>
    public bool BeginObject()
    {
        if (_json.Type != JsonTokenType.StartObject)
        {
            return RejectType("an object");
        }

        _path.Enter();
        return true;
    }

    private bool IsGiven(ref MemberCursor members, MemberNames names, int number)
    {
        _path.At(names[number]);
        _json.ReadValue();
        if (!members.Take(number))
        {
            _json.Skip();
            return Reject("uniqueNames", "the member once");
        }

        return !(_nullLeavesOut && IsNull && names.MayBeLeftOut(number));
    }

    /// <summary>The problem does not repeat the name that was sent.</summary>
    private void SkipUnknown(MemberNames names)
    {
        _json.ReadValue();
        _json.Skip();
        Add("additionalProperties", names.Declared, ofContainer: true);
    }

    private void RequireOthers(ref MemberCursor members, MemberNames names)
    {
        for (var number = members.NextMissing(); number >= 0; number = members.NextMissing())
        {
            _path.Enter();
            _path.At(names[number]);
            Add("required", "a value");
            _path.Leave();
        }
    }
}
