using System.Security.Cryptography;
using System.Text;
using SecureTools.Shared.Effects;

namespace SecureTools.Analyzers.Surface.Report;

/// <summary>The report for people: <c>tools.html</c>, one page that loads nothing.</summary>
internal static class Page
{
    private static readonly Lazy<string> _style = new(() => Resource("report.css"));
    private static readonly Lazy<string> _script = new(() => Resource("report.js"));

    public static string Of(ToolReport report)
    {
        var html = new HtmlWriter();
        html.Own("<!DOCTYPE html>\n")
            .Element(
            "html", () =>
                html.Element("head", () => Head(html, report)).Own("\n").Element("body", () => Body(html, report)), ("lang", "en"));
        return html.Own("\n").ToString();
    }

    private static void Head(HtmlWriter html, ToolReport report) => html
        .Void("meta", ("charset", "utf-8"))
        .Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy()))
        .Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"))
        .Void("meta", ("name", "referrer"), ("content", "no-referrer"))
        .Element("title", Title(report))
        .Element("style", () => html.Own(_style.Value));

    /// <summary>Only this style and this script, and nothing from anywhere.</summary>
    private static string Policy() =>
        $"default-src 'none'; style-src 'sha256-{Hash(_style.Value)}'; script-src 'sha256-{Hash(_script.Value)}'; base-uri 'none'; form-action 'none'";

    private static void Body(HtmlWriter html, ToolReport report)
    {
        html.Element("a", "To the matrix", ("class", "skip"), ("href", "#matrix"));
        html.Element("header", () => html.Element("h1", Title(report)).Element("p", Summary(report)));
        html.Element("main", () =>
        {
            PageFilter.Write(html, report);
            PageMatrix.Write(html, report);
            PageLegend.Write(html, report);
        });
        html.Element("script", () => html.Own(_script.Value));
    }

    private static string Title(ToolReport report) =>
        $"Tools of {report.Assembly}" + (report.Framework is null ? "" : $" ({report.Framework})");

    private static string Summary(ToolReport report)
    {
        var destructive = report.Tools.Count(tool => (tool.Effects & EffectKinds.Destructive) != EffectKind.None);
        var open = report.Tools.Count(tool => !tool.IsComplete);
        return $"{report.Tools.Count} tools. {destructive} do what cannot be taken back. Of {open} not all code is known, so they may do more.";
    }

    private static string Hash(string text)
    {
        using var sha = SHA256.Create();
        return Convert.ToBase64String(sha.ComputeHash(Encoding.UTF8.GetBytes(text)));
    }

    private static string Resource(string name)
    {
        using var stream = typeof(Page).Assembly.GetManifestResourceStream("SecureTools.Analyzers.Surface.Report." + name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Replace("\r\n", "\n");
    }
}
