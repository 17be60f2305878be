namespace SecureTools.Shared.Tools;

/// <summary>An enum, whose values are their names.</summary>
internal sealed record EnumModel(string Type, string Description, EquatableArray<EnumMember> Members)
{
    /// <summary>Whether a value is several names at once.</summary>
    public bool IsFlags { get; init; }

    /// <summary>The names as JSON shows them.</summary>
    public IEnumerable<string> Names => Members.Select(member => member.JsonName);

    /// <summary>The description of a value, which also says what the names mean.</summary>
    public string Described(string description) => string.Join(
        " ", new[] { description.Length > 0 ? description : Description }
            .Concat(Members.Where(member => member.Description.Length > 0)
                .Select(member => $"{member.JsonName}: {member.Description.TrimEnd('.')}."))
            .Where(text => text.Length > 0));

    /// <summary>Whether two names stand for one value: then values do not tell names apart.</summary>
    public bool HasAliases => Members.Any(member => member.IsAlias);

    /// <summary>The names of flags in the order in which a value is taken apart: those that hold others first.</summary>
    public IEnumerable<EnumMember> Parts =>
        Members.Where(member => member is { IsAlias: false, Bits: > 0 }).OrderByDescending(member => Count(member.Bits));

    /// <summary>The names of which a value of flags is made; null: they do not make up all of it.</summary>
    public IReadOnlyList<EnumMember>? PartsOf(ulong bits)
    {
        var parts = new List<EnumMember>();
        foreach (var part in Parts.Where(part => (bits & part.Bits) == part.Bits))
        {
            if ((bits & part.Bits) == part.Bits)
            {
                parts.Add(part);
                bits &= ~part.Bits;
            }
        }

        return bits == 0 ? parts : null;
    }

    private static int Count(ulong bits)
    {
        var count = 0;
        for (; bits != 0; bits &= bits - 1)
        {
            count++;
        }

        return count;
    }
}

/// <summary>One name of an enum.</summary>
/// <param name="Name">In C#.</param>
/// <param name="JsonName">In JSON.</param>
/// <param name="IsAlias">Whether an earlier name stands for the same value.</param>
internal sealed record EnumMember(string Name, string JsonName, bool IsAlias)
{
    /// <summary>What the name means; empty: nobody said it.</summary>
    public string Description { get; init; } = "";

    /// <summary>The value.</summary>
    public ulong Bits { get; init; }
}
