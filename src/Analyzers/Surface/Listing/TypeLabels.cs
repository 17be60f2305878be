using System.Text.RegularExpressions;

namespace SecureTools.Analyzers.Surface.Listing;

/// <summary>
/// Names of types as people write them: without their namespace, unless two types of one tool would then be called alike.
/// </summary>
internal sealed class TypeLabels
{
    private const string Global = "global::";

    private static readonly Regex _qualifier = new(@"global::(?:[\w@]+\.)*", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private readonly HashSet<string> _alike;

    public TypeLabels(TypeSet types) =>
        _alike = [.. types.Objects.Select(model => model.Type).Concat(types.Enums.Select(model => model.Type))
            .GroupBy(Short, StringComparer.Ordinal).Where(group => group.Skip(1).Any()).SelectMany(group => group)];

    public string Of(string type) =>
        _alike.Count > 0 && _alike.Any(type.Contains) ? type.Replace(Global, "") : Short(type);

    public string Of(ValueModel value) => Of(value.Declared);

    private static string Short(string type) => _qualifier.Replace(type, "");
}
