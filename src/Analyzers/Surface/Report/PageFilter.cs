using System.Globalization;
using SecureTools.Shared.Effects;

namespace SecureTools.Analyzers.Surface.Report;

/// <summary>What narrows the matrix. Without script there is nothing to narrow, so it stays hidden.</summary>
internal static class PageFilter
{
    public static void Write(HtmlWriter html, ToolReport report) => html.Element(
        "form",
        () =>
        {
            html.Element(
                "label", () =>
                    html.Text("Tool ").Void("input", ("type", "search"), ("id", "text"), ("autocomplete", "off"), ("spellcheck", "false")));
            Choice(html, "effect", "Effect",
                [("", "any"), .. EffectNames.All.Select(effect => (effect.Key, effect.Words)),
                    ("destructive", "any that cannot be taken back"), ("unknown", "not all known")]);
            if (report.Roles.Count > 0)
            {
                Choice(html, "role", "Open to role",
                    [("", "any"), .. report.Roles.Select((role, index) => (index.ToString(CultureInfo.InvariantCulture), role.Name))]);
            }

            html.Element("output", "", ("id", "count"), ("aria-live", "polite"), ("for", "text effect role"));
        },
        ("id", "filter"), ("hidden", ""), ("role", "search"), ("aria-label", "Filter of tools"));

    private static void Choice(HtmlWriter html, string id, string label, IEnumerable<(string Value, string Text)> options) =>
        html.Element("label", () => html
        .Text(label + " ")
        .Element("select", () =>
        {
            foreach (var (value, text) in options)
            {
                html.Element("option", text, ("value", value));
            }
        }, ("id", id)));
}

/// <summary>What the signs mean.</summary>
internal static class PageLegend
{
    public static void Write(HtmlWriter html, ToolReport report) => html.Element("section", () =>
    {
        html.Element("h2", "How to read this", ("id", "legend"));
        html.Element("ul", () =>
        {
            html.Element(
                "li", "An effect is what the code of a tool does, found by following its calls. Choose one to see the calls that lead to it, or the name of a tool to see all.");
            html.Element("li", "\u25CF stands for yes, \u25D0 for some calls only, \u2013 for no, ? for not known.");
            html.Element("li", "Where not all code is known, an effect that was not found may be there nevertheless: its cell says ?.");
            html.Element("li", report.Roles.Count > 0
                ? "A role is open to a tool when callers who have that role alone meet all its requirements of roles and permissions. What else is asked of them stands in the last column."
                : "This project declares no roles.");
            html.Element(
                "li", "Who may call a tool of another framework is for its host to decide. Attributes that stand there are listed, whether or not anything enforces them.");
        });
    }, ("aria-labelledby", "legend"));
}
