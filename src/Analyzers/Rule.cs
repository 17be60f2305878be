using System.Globalization;
using Microsoft.CodeAnalysis;

namespace SecureTools.Analyzers;

/// <summary>The one way to a rule: its room and its page follow from its id.</summary>
internal static class Rule
{
    private const string Pages = "https://github.com/securetools/securetools/blob/main/docs/rules/";

    private static readonly string[] _rooms = ["Declarations", "Secrets", "Inputs", "Effects", "Misuse", "Surface"];

    /// <param name="id">One of <see cref="RuleIds"/>.</param>
    /// <param name="title">A law, without full stop.</param>
    /// <param name="messageFormat">The fact with the name in quotes, then the act: two sentences.</param>
    /// <param name="defaultSeverity">Warning for security, Info for hardening, Error for what generated code cannot do without.</param>
    /// <param name="description">Why the law exists.</param>
    /// <param name="customTags"><see cref="WellKnownDiagnosticTags.NotConfigurable"/> for rules about structure.</param>
    public static DiagnosticDescriptor Create(
        string id, string title, string messageFormat, DiagnosticSeverity defaultSeverity, string description,
        params string[] customTags) =>
#pragma warning disable RS0030 // This is the place that the ban points to.
        new(id, title, messageFormat, RoomOf(id), defaultSeverity, isEnabledByDefault: true, description, PageOf(id), customTags);
#pragma warning restore RS0030

    /// <summary>The same rule with another message: what a rule says may depend on why it speaks.</summary>
    public static DiagnosticDescriptor Saying(DiagnosticDescriptor rule, string messageFormat) => Create(
        rule.Id, rule.Title.ToString(CultureInfo.InvariantCulture), messageFormat, rule.DefaultSeverity,
        rule.Description.ToString(CultureInfo.InvariantCulture), [.. rule.CustomTags]);

    /// <summary>The word for the thousand of an id.</summary>
    public static string RoomOf(string id) => _rooms[id[4] - '0'];

    private static string PageOf(string id) => Pages + id + ".md";
}
