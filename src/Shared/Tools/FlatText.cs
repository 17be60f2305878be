using System.Text;
using System.Xml.Linq;

namespace SecureTools.Shared.Tools;

/// <summary>
/// Turns documentation into one line: references become names, lists become items between dashes, white space becomes single spaces.
/// </summary>
internal static class FlatText
{
    public static string Of(XElement element)
    {
        var text = new StringBuilder();
        AppendContent(element, text);
        return string.Join(" ", text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static void AppendContent(XElement element, StringBuilder text)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText content)
            {
                text.Append(content.Value);
            }
            else if (node is XElement inner)
            {
                Append(inner, text);
            }
        }
    }

    private static void Append(XElement element, StringBuilder text)
    {
        switch (element.Name.LocalName)
        {
            case "listheader" or "inheritdoc":
                break;
            case "item":
                text.Append(" - ");
                AppendContent(element, text);
                text.Append(' ');
                break;
            case "term" when element.ElementsAfterSelf("description").Any():
                AppendContent(element, text);
                text.Append(": ");
                break;
            case "para" or "list" or "code" or "description" or "term" or "br" or "example":
                text.Append(' ');
                AppendContent(element, text);
                text.Append(' ');
                break;
            default:
                AppendInline(element, text);
                break;
        }
    }

    private static void AppendInline(XElement element, StringBuilder text)
    {
        if (element.IsEmpty)
        {
            text.Append(Reference(element));
        }
        else
        {
            AppendContent(element, text);
        }
    }

    private static string Reference(XElement element)
    {
        if ((string?)element.Attribute("href") is { } address)
        {
            return address;
        }

        var target = (string?)element.Attribute("cref") ?? (string?)element.Attribute("name") ?? (string?)element.Attribute("langword")
            ?? "";
        var open = target.IndexOfAny(['(', '{']);
        var path = open < 0 ? target : target.Substring(0, open);
        return path.Substring(path.LastIndexOfAny(['.', ':']) + 1);
    }
}
