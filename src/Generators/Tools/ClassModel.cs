
namespace SecureTools.Generators.Tools;

/// <summary>The tools of one class. They share a file and the readers and writers of their types.</summary>
internal sealed record ClassModel(string Type, string FileName, EquatableArray<ToolModel> Tools, TypeSet Types)
{
    private const int LongestFileName = 150;

    /// <summary>
    /// The name of the generated class, unique in the assembly: the type's full name in identifier form. No part of a name starts with a
    /// digit, so a written-out underscore cannot be taken for a dot.
    /// </summary>
    public string Name => IdentifierOf(Type);

    public static IEnumerable<ClassModel> Group(IEnumerable<ToolModel> tools)
    {
        // File names are compared without case, type names with it.
        var taken = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var group in tools.GroupBy(tool => tool.Class, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var name = Shortened(IdentifierOf(group.Key));
            taken.TryGetValue(name, out var times);
            taken[name] = times + 1;
            yield return Of(group, times == 0 ? name : name + "." + times);
        }
    }

    private static string IdentifierOf(string type)
    {
        var name = type.Replace("global::", "").Replace("@", "").Replace("_", "_1").Replace('.', '_');
        return IsTaken(name) ? name + "_2" : name;
    }

    /// <summary>
    /// Words of lower-case letters are, or may become, the language's own. No member of the generated class, tools aside, may have its
    /// name.
    /// </summary>
    private static bool IsTaken(string name) =>
        name.All(letter => letter is >= 'a' and <= 'z') || name is "PermissionNumbers" or "RoleNumbers" or "Create"
        || name.StartsWith("TryRead", StringComparison.Ordinal) || name.StartsWith("Write", StringComparison.Ordinal)
        || name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').EndsWith("Pattern", StringComparison.Ordinal);

    /// <summary>Short enough for a file.</summary>
    private static string Shortened(string name) => name.Length <= LongestFileName ? name : name.Substring(0, LongestFileName);

    private static ClassModel Of(IGrouping<string, ToolModel> group, string fileName)
    {
        var tools = group.OrderBy(tool => tool.Descriptor.Name, StringComparer.Ordinal).ToList();
        return new ClassModel(group.Key, fileName, tools.ToEquatable(), Merge(tools.Select(tool => tool.Types)));
    }

    private static TypeSet Merge(IEnumerable<TypeSet> sets)
    {
        var all = sets.ToList();
        return new TypeSet(
            all.SelectMany(set => set.Objects).GroupBy(model => model.Type, StringComparer.Ordinal).Select(group => group.First())
                .OrderBy(model => model.Type, StringComparer.Ordinal).ToEquatable(),
            all.SelectMany(set => set.Enums).GroupBy(model => model.Type, StringComparer.Ordinal).Select(group => group.First())
                .OrderBy(model => model.Type, StringComparer.Ordinal).ToEquatable())
        {
            Unions = all.SelectMany(set => set.Unions).GroupBy(model => model.Type, StringComparer.Ordinal).Select(group => group.First())
                .OrderBy(model => model.Type, StringComparer.Ordinal).ToEquatable(),
        };
    }
}

/// <summary>
/// A class whose requirements are matched with the roles and permissions of the assembly. Tools whose names are unknown there are left
/// out.
/// </summary>
internal sealed record ResolvedClass(ClassModel Model, EquatableArray<ResolvedTool> Tools)
{
    /// <summary>The names of the tools that are left out.</summary>
    public IEnumerable<string> LeftOut => Model.Tools.Except(Tools.Select(tool => tool.Model)).Select(tool => tool.Descriptor.Name);

    public static ResolvedClass From(ClassModel model, AccessModel access) =>
        new(model, model.Tools.Select(tool => ResolvedTool.From(tool, access)).OfType<ResolvedTool>().ToEquatable());
}

/// <summary>A tool with numbered requirements.</summary>
internal sealed record ResolvedTool(ToolModel Model, EquatableArray<ResolvedRequirement> Requirements)
{
    /// <summary>What guards it, in words; empty: nothing does.</summary>
    public string Guards => ToolGuards.All(Requirements.Select(requirement => requirement.Text), Model.RateLimits);

    public static ResolvedTool? From(ToolModel model, AccessModel access)
    {
        var requirements = model.Requirements.Select(requirement => ResolvedRequirement.From(requirement, access)).ToList();
        return requirements.All(requirement => requirement is not null)
            ? new ResolvedTool(model, requirements.OfType<ResolvedRequirement>().ToEquatable())
            : null;
    }
}

internal sealed record ResolvedRequirement(RequirementModel Model, EquatableArray<NumberedName> AnyOf)
{
    /// <summary>The requirement as the table shows it.</summary>
    public string Text => ToolGuards.Of(Model, AnyOf.Select(name => name.Name));

    /// <summary>The requirement as the audit names it.</summary>
    public string Label => Model.Kind switch
    {
        RequirementKind.Role or RequirementKind.Permission => string.Join("|", AnyOf.Select(name => name.Name)),
        RequirementKind.Approval => "",
        _ => Model.Number.TrimEnd('d'),
    };

    public static ResolvedRequirement? From(RequirementModel model, AccessModel access)
    {
        var names = model.AnyOf.Select(name => model.Kind == RequirementKind.Role
            ? access.Role(name.Text, name.IsConstant)
            : access.Permission(name.Text, name.IsConstant)).ToList();
        return names.All(name => name is not null) ? new ResolvedRequirement(model, names.OfType<NumberedName>().ToEquatable()) : null;
    }
}
