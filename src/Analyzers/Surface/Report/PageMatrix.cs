using System.Globalization;
using SecureTools.Shared.Effects;

namespace SecureTools.Analyzers.Surface.Report;

/// <summary>The matrix: a line for each tool, and below it the ways to its effects.</summary>
internal static class PageMatrix
{
    private const string Yes = "\u25CF";
    private const string Part = "\u25D0";
    private const string No = "\u2013";

    public static void Write(HtmlWriter html, ToolReport report)
    {
        var permissions = Permissions(report);
        html.Element("div", () => html.Element("table", () =>
        {
            html.Element("caption", "What tools do, and who may call them", ("id", "caption"));
            html.Element("thead", () => Head(html, report, permissions));
            for (var i = 0; i < report.Tools.Count; i++)
            {
                html.Own("\n");
                Tool(html, report, permissions, i);
            }
        }, ("id", "matrix")), ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-labelledby", "caption"));
    }

    private static List<string> Permissions(ToolReport report) =>
    [
        .. report.Tools.SelectMany(tool => tool.Access.Requirements).Where(requirement => requirement.Kind == "permission")
            .SelectMany(requirement => requirement.AnyOf).Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal),
    ];

    private static void Head(HtmlWriter html, ToolReport report, List<string> permissions)
    {
        html.Element("tr", () =>
        {
            html.Element("th", "Tool", ("scope", "col"), ("rowspan", "2"));
            Group(html, "Effects", EffectNames.All.Count);
            Group(html, "Open to roles", report.Roles.Count);
            Group(html, "Asks for permissions", permissions.Count);
            html.Element("th", "Asks also for", ("scope", "col"), ("rowspan", "2"));
        });
        html.Element("tr", () =>
        {
            foreach (var name
                in EffectNames.All.Select(effect => effect.Words).Concat(report.Roles.Select(role => role.Name)).Concat(permissions))
            {
                html.Element("th", name, ("scope", "col"));
            }
        });
    }

    private static void Group(HtmlWriter html, string name, int columns)
    {
        if (columns > 0)
        {
            html.Element("th", name, ("scope", "colgroup"), ("colspan", Number(columns)), ("class", "group"));
        }
    }

    private static void Tool(HtmlWriter html, ToolReport report, List<string> permissions, int index)
    {
        var tool = report.Tools[index];
        var id = "ways-" + Number(index);
        html.Element("tbody", () =>
        {
            html.Element("tr", () =>
            {
                html.Element("th", () => Name(html, tool, id), ("scope", "row"));
                foreach (var effect in EffectNames.All)
                {
                    Effect(html, tool, effect, id);
                }

                foreach (var role in report.Roles)
                {
                    Role(html, tool.Access, role);
                }

                foreach (var permission in permissions)
                {
                    Permission(html, tool.Access, permission);
                }

                html.Element("td", string.Join(", ", Others(tool.Access)), ("class", "words"));
            });
            html.Element("tr", () => html.Element(
                "td", () =>
                    PageWays.Write(html, tool), ("colspan", Number(2 + EffectNames.All.Count + report.Roles.Count + permissions.Count))),
                    ("class", "ways"), ("id", id));
        }, Facts(report, tool));
    }

    /// <summary>What the filter looks at.</summary>
    private static (string, string?)[] Facts(ToolReport report, ReportedTool tool)
    {
        var effects = EffectNames.Of(tool.Effects).Select(effect => effect.Key)
            .Concat((tool.Effects & EffectKinds.Destructive) != EffectKind.None ? ["destructive"] : [])
            .Concat(tool.IsComplete ? [] : ["unknown"]);
        var roles = report.Roles.Select((role, index) => (role, index))
            .Where(pair => tool.Access.IsKnown && tool.Access.Of(pair.role) != RoleAccess.None).Select(pair => Number(pair.index));
        return [("class", "tool"), ("data-text", tool.Name), ("data-effects", string.Join(" ", effects)),
            ("data-roles", string.Join(" ", roles))];
    }

    private static void Name(HtmlWriter html, ReportedTool tool, string id) => html
        .Element("button", tool.Name, ("type", "button"), ("aria-controls", id), ("class", "name"))
        .Element("small", tool.Framework == "SecureTools" ? "" : tool.Framework);

    private static void Effect(HtmlWriter html, ReportedTool tool, EffectName effect, string id)
    {
        if ((tool.Effects & effect.Kind) == EffectKind.None)
        {
            Sign(html, tool.IsComplete ? No : "?", tool.IsComplete ? "no" : "not known", null);
            return;
        }

        var isDestructive = (effect.Kind & EffectKinds.Destructive) != EffectKind.None;
        html.Element("td", () => html.Element(
            "button", Yes, ("type", "button"), ("aria-controls", id), ("data-effect", effect.Key),
            ("aria-label", $"{tool.Name} {effect.Words}: show the calls")),
            ("class", isDestructive ? "grave" : "yes"));
    }

    private static void Role(HtmlWriter html, ReportedAccess access, RoleModel role) => _ = (access.IsKnown, access.Of(role)) switch
    {
        (false, _) => Sign(html, "?", "for the host to decide", null),
        (_, RoleAccess.Always) => Sign(html, Yes, "yes", "yes"),
        (_, RoleAccess.Sometimes) => Sign(html, Part, "some calls", "yes"),
        _ => Sign(html, No, "no", null),
    };

    private static void Permission(HtmlWriter html, ReportedAccess access, string permission)
    {
        var asked = access.Requirements.Where(
            requirement => requirement.Kind == "permission" && requirement.AnyOf.Contains(permission, StringComparer.Ordinal)).ToList();
        var isAlways = asked.Exists(requirement => requirement.When is null);
        _ = asked.Count == 0 ? Sign(html, No, "no", null) : isAlways ? Sign(html, Yes, "yes", "yes")
            : Sign(html, Part, "for some calls", "yes");
    }

    private static IEnumerable<string> Others(ReportedAccess access) =>
        access.Requirements.Where(requirement => requirement.Kind is not "permission").Select(requirement => requirement.Words)
            .Concat(access.AllowsAnonymous ? ["open to anonymous callers"] : []);

    private static HtmlWriter Sign(HtmlWriter html, string sign, string words, string? style) => html.Element("td", () => html
        .Element("span", sign, ("aria-hidden", "true")).Element("span", words, ("class", "spoken")), ("class", style));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
