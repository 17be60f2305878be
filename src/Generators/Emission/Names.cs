using System.Globalization;
using SecureTools.Generators.Tools;

namespace SecureTools.Generators.Emission;

/// <summary>The names of generated members. Different types and parameters never share one.</summary>
internal static class Names
{
    public const string Space = "SecureTools.Generated";

    /// <summary>The members that every field of the class of arguments would hide, and that class itself.</summary>
    private static readonly HashSet<string> _taken = new(StringComparer.Ordinal)
    {
        "Arguments", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    };

    /// <summary>The argument of a parameter, as a field of the class of arguments.</summary>
    public static string Field(string parameter) =>
        _taken.Contains(parameter.TrimEnd('_')) ? parameter + "_" : Literal.Identifier(parameter);

    /// <summary>One name for each tool of a class, by its method.</summary>
    public static IReadOnlyList<string> ToolClasses(ResolvedClass model, IEnumerable<string> taken)
    {
        var used = new HashSet<string>(taken, StringComparer.Ordinal) { "Create", model.Model.Name };
        var names = new List<string>();
        foreach (var method in model.Tools.Select(tool => tool.Model.Method))
        {
            var name = method + "Tool";
            for (var i = 2; !used.Add(name); i++)
            {
                name = method + "Tool" + i.ToString(CultureInfo.InvariantCulture);
            }

            names.Add(name);
        }

        return names;
    }
}
