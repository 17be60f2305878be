namespace SecureTools.Shared.Tools;

/// <summary>An enum, whose values are their names.</summary>
internal sealed record EnumModel(string Type, string Description, EquatableArray<EnumMember> Members)
{
    /// <summary>The names as JSON shows them.</summary>
    public IEnumerable<string> Names => Members.Select(member => member.JsonName);

    /// <summary>Whether two names stand for one value: then values do not tell names apart.</summary>
    public bool HasAliases => Members.Any(member => member.IsAlias);
}

/// <summary>One name of an enum.</summary>
/// <param name="Name">In C#.</param>
/// <param name="JsonName">In JSON.</param>
/// <param name="IsAlias">Whether an earlier name stands for the same value.</param>
internal sealed record EnumMember(string Name, string JsonName, bool IsAlias);
