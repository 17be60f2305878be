using System.Net;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using SecureTools;

namespace Flows.Kinds.OnHtml;

public static class Rendering
{
    public static string Text(this IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}

public static class RawString
{
    [Tool] public static string Run(string name) => new HtmlString("<b>" + name + "</b>").Text(); // !SECT2112
}

public static class RawBuilder
{
    [Tool]
    public static string Run(string name)
    {
        var builder = new HtmlContentBuilder();
        builder.AppendHtml("<b>" + name + "</b>"); // !SECT2112
        return builder.Text();
    }
}

public static class RawMarkup
{
    [Tool] public static string Run(string name) => new MarkupString($"<b>{name}</b>").Value; // !SECT2112
}

public static class ResultsContent
{
    [Tool]
    public static async Task Run(string name)
    {
        var result = Results.Content("<h1>" + name + "</h1>", "text/html"); // !SECT2112
        await result.ExecuteAsync(World.Context);
    }
}

public static class MvcContent
{
    [Tool]
    public static string Run(string name)
    {
        var result = new ContentResult { ContentType = "text/html", Content = "<h1>" + name + "</h1>" }; // !SECT2112
        return result.Content;
    }
}

public static class MvcContentTypeLast
{
    [Tool]
    public static string Run(string name)
    {
        var result = new ContentResult { Content = "<h1>" + name + "</h1>", ContentType = "text/html; charset=utf-8" }; // !SECT2112
        return result.Content;
    }
}

public static class MvcContentEncoded
{
    [Tool]
    public static string Run(string name)
    {
        var result = new ContentResult { ContentType = "text/html", Content = "<h1>" + WebUtility.HtmlEncode(name) + "</h1>" };
        return result.Content;
    }
}

public static class MvcContentPlain
{
    [Tool]
    public static async Task Run(string name)
    {
        var result = new ContentResult { ContentType = "text/plain", Content = "Hello " + name.Length };
        await new Microsoft.AspNetCore.Mvc.ContentResult { Content = result.Content, ContentType = "text/html" }
            .ExecuteResultAsync(new ActionContext(World.Context, new(), new()));
    }
}

public static class RawTag
{
    [Tool]
    public static string Run(string name)
    {
        var tag = new TagBuilder("b");
        tag.InnerHtml.AppendHtml(name); // !SECT2112
        return tag.Text();
    }
}

public static class InCallee
{
    [Tool] public static string Run(string name) => Bold(name).Text();

    private static IHtmlContent Bold(string text) => new HtmlString("<b>" + text + "</b>"); // !SECT2112
}

public static class Encoded
{
    [Tool] public static string Run(string name) => new HtmlString("<b>" + HtmlEncoder.Default.Encode(name) + "</b>").Text();
}

public static class EncodedByUtility
{
    [Tool] public static string Run(string name) => new HtmlString("<b>" + WebUtility.HtmlEncode(name) + "</b>").Text();
}

public static class EncodedInCallee
{
    [Tool] public static string Run(string name) => new MarkupString("<b>" + Plain(name) + "</b>").Value;

    private static string Plain(string text) => HtmlEncoder.Default.Encode(text.Trim());
}

public static class AppendedAsText
{
    [Tool] public static string Run(string name) => new HtmlContentBuilder().AppendHtml("<b>").Append(name).AppendHtml("</b>").Text();
}

public static class TagText
{
    [Tool]
    public static string Run(string name)
    {
        var tag = new TagBuilder("b");
        tag.InnerHtml.Append(name);
        return tag.Text();
    }
}

public static class PlainTextResult
{
    [Tool]
    public static string Run(string name)
    {
        var result = Results.Text("Hello " + name.Length, "text/plain");
        return result.ToString();
    }
}

public static class Number
{
    [Tool] public static string Run(int count) => new HtmlString($"<b>{count}</b>").Text();
}

public static class EncodedFirstOnly
{
    [Tool]
    public static string Run(string name)
    {
        var encoded = HtmlEncoder.Default.Encode(name);
        return new HtmlString("<b title='" + encoded + "'>" + name + "</b>").Text(); // !SECT2112
    }
}
