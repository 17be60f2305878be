
using SecureTools.Generators.Tools;

namespace SecureTools.Generators.Registration;

/// <summary>What the table needs to know of one class: little enough that most edits of a tool leave it as it was.</summary>
internal sealed record TableClass(
    string Name,
    EquatableArray<string> Tools,
    EquatableArray<string> Guards,
    EquatableArray<string> LeftOut,
    EquatableArray<string> Required,
    EquatableArray<string> Directories,
    bool Tokens,
    bool RateLimits,
    bool Approvals)
{
    public static TableClass From(ResolvedClass resolved) => new(
        resolved.Model.Name,
        resolved.Tools.Select(tool => tool.Model.Descriptor.Name).ToEquatable(),
        resolved.Tools.Select(tool => tool.Guards).ToEquatable(),
        resolved.LeftOut.ToEquatable(),
        resolved.Tools.SelectMany(RequiredPermissions).Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal)
            .ToEquatable(),
        resolved.Tools.SelectMany(tool => Emission.SanitizerEmitter.Directories(tool.Model)).Distinct(StringComparer.Ordinal)
            .OrderBy(name => name, StringComparer.Ordinal).ToEquatable(),
        resolved.Tools.Any(tool => tool.Model.Descriptor.Secure),
        resolved.Tools.Any(tool => tool.Model.RateLimits.Count > 0),
        resolved.Tools.Any(tool => tool.Requirements.Any(requirement => requirement.Model.Kind == RequirementKind.Approval)));

    /// <summary>Of several that would do, none alone is required.</summary>
    private static IEnumerable<string> RequiredPermissions(ResolvedTool tool) =>
        tool.Requirements.Where(requirement => requirement.Model.Kind == RequirementKind.Permission && requirement.AnyOf.Count == 1)
            .Select(requirement => requirement.AnyOf[0].Name);
}

/// <summary>One tool of the table: its name, what guards it, and where it is created.</summary>
internal sealed record TableEntry(string Name, string Guards, string Class, int Index);

/// <summary>The tools of one assembly.</summary>
internal sealed record TableModel(
    EquatableArray<TableEntry> Entries,
    EquatableArray<string> LeftOut,
    EquatableArray<string> Duplicates,
    EquatableArray<string> Required,
    EquatableArray<string> Directories,
    bool Tokens,
    bool RateLimits,
    bool Approvals,
    AccessModel Access)
{
    /// <summary>
    /// The names that no other tool may take. Those of tools that are left out are among them: what takes the place of one may lack its
    /// guards.
    /// </summary>
    public IEnumerable<string> Names => Entries.Select(entry => entry.Name).Concat(LeftOut);

    public static TableModel From(IEnumerable<TableClass> classes, IEnumerable<string> refused, AccessModel access)
    {
        var all = classes.ToList();
        var entries =
            all.SelectMany(model => model.Tools.Select((name, index) => new TableEntry(name, model.Guards[index], model.Name, index)))
            .OrderBy(entry => entry.Name, StringComparer.Ordinal).ThenBy(entry => entry.Class, StringComparer.Ordinal).ToList();
        var leftOut = refused.Concat(all.SelectMany(model => model.LeftOut))
            .Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal).ToList();
        var unavailable = new HashSet<string>(leftOut, StringComparer.Ordinal);
        var duplicates = entries.GroupBy(entry => entry.Name, StringComparer.Ordinal)
            .Where(group => group.Count() > 1 || unavailable.Contains(group.Key)).Select(group => group.Key).ToList();
        unavailable.UnionWith(duplicates);
        return new TableModel(
            entries.Where(entry => !unavailable.Contains(entry.Name)).ToEquatable(),
            leftOut.ToEquatable(),
            duplicates.ToEquatable(),
            all.SelectMany(model => model.Required).Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal)
                .ToEquatable(),
            all.SelectMany(model => model.Directories).Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal)
                .ToEquatable(),
            all.Any(model => model.Tokens),
            all.Any(model => model.RateLimits),
            all.Any(model => model.Approvals),
            access);
    }
}
