using System.Globalization;
using SecureTools.Shared.Effects;

namespace SecureTools.Analyzers.Surface.Report;

/// <summary>What the matrix opens below a tool: facts about it, and the calls that lead to each effect.</summary>
internal static class PageWays
{
    public static void Write(HtmlWriter html, ReportedTool tool)
    {
        html.Element("dl", () =>
        {
            Fact(html, "Method", tool.Method + At(tool.Place));
            Fact(html, "Framework", tool.Framework);
            Fact(html, "Description", tool.Description);
            Fact(html, "Requirements", string.Join("; ", tool.Access.Requirements.Select(requirement => requirement.Words)));
            Fact(html, "Hints", string.Join(", ", Hints(tool.Hints)));
            Fact(html, "Schema of arguments", tool.SchemaHash);
            Fact(html, "Name", tool.IsNameKnown ? null : "The host may use another name.");
        }, ("class", "facts"));
        if (tool.Evidence.Count == 0)
        {
            html.Element("p", tool.IsComplete ? "It has no effect." : "No effect was found, but not all of its code is known.");
            return;
        }

        html.Element("ul", () =>
        {
            foreach (var evidence in tool.Evidence)
            {
                Way(html, evidence);
            }
        }, ("class", "evidence"));
    }

    private static void Way(HtmlWriter html, ReportedEvidence evidence)
    {
        var effects = EffectNames.Of(evidence.Kind).ToList();
        html.Element("li", () =>
        {
            html.Element("strong", string.Join(", ", effects.Select(effect => effect.Words)));
            html.Text(evidence.Target is { } target ? $" {target.Word} {target.Name}" : "");
            html.Element("ol", () =>
            {
                foreach (var call in evidence.Calls)
                {
                    html.Element("li", () => html.Element("code", call.Callee).Text(At(call.Place)));
                }
            });
        }, ("data-effects", string.Join(" ", effects.Select(effect => effect.Key))));
    }

    private static void Fact(HtmlWriter html, string name, string? value)
    {
        if (value is { Length: > 0 })
        {
            html.Element("dt", name).Element("dd", value);
        }
    }

    private static string At(ReportPlace place) =>
        place.File is null ? "" : string.Format(CultureInfo.InvariantCulture, " in {0}, line {1}", place.File, place.Line);

    private static IEnumerable<string> Hints(ToolHints hints) =>
        new (string Name, bool? Value)[] { ("read-only", hints.ReadOnly), ("destructive", hints.Destructive),
            ("idempotent", hints.Idempotent), ("open-world", hints.OpenWorld) }
            .Where(hint => hint.Value is not null).Select(hint => $"{hint.Name}: {Literal.OrNull(hint.Value)}");
}
