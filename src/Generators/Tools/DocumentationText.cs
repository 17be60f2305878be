using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace SecureTools.Generators.Tools;

/// <summary>
/// Reads XML documentation from the source text itself. The compiler parses it only when a documentation file is written,
/// and a tool's description must not depend on that.
/// </summary>
internal sealed class DocumentationText
{
    private static readonly Regex _space = new(@"\s+", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    private readonly XElement? _root;

    private DocumentationText(XElement? root) => _root = root;

    public string Summary => Text(_root?.Element("summary"));

    public static DocumentationText Of(ISymbol symbol, CancellationToken cancel)
    {
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            if (Read(reference.GetSyntax(cancel)) is { } root)
            {
                return new DocumentationText(root);
            }
        }

        return new DocumentationText(null);
    }

    public string Parameter(string name) =>
        Text(_root?.Elements("param").FirstOrDefault(element => (string?)element.Attribute("name") == name));

    private static XElement? Read(SyntaxNode node)
    {
        var comment = new StringBuilder();
        foreach (var line in node.GetLeadingTrivia().ToFullString().Split('\n'))
        {
            var text = line.TrimStart();
            if (text.StartsWith("///", StringComparison.Ordinal) && !text.StartsWith("////", StringComparison.Ordinal))
            {
                comment.Append(text, 3, text.Length - 3).Append('\n');
            }
        }

        return comment.Length == 0 ? null : Parse(comment.ToString());
    }

    private static XElement? Parse(string comment)
    {
        try
        {
            return XElement.Parse("<doc>" + comment + "</doc>");
        }
        catch (XmlException)
        {
            // The compiler says so where a documentation file is written; here the tool goes without a description.
            return null;
        }
    }

    private static string Text(XElement? element)
    {
        if (element is null)
        {
            return "";
        }

        var text = new StringBuilder();
        foreach (var node in element.DescendantNodes())
        {
            text.Append(node switch
            {
                XText content => content.Value,
                XElement { IsEmpty: true } reference => Reference(reference),
                _ => " ",
            });
        }

        return _space.Replace(text.ToString(), " ").Replace(" .", ".").Replace(" ,", ",").Trim();
    }

    private static string Reference(XElement element)
    {
        var target = (string?)element.Attribute("cref") ?? (string?)element.Attribute("name") ?? (string?)element.Attribute("langword") ?? "";
        var open = target.IndexOfAny(['(', '{']);
        var path = open < 0 ? target : target.Substring(0, open);
        return path.Substring(path.LastIndexOfAny(['.', ':']) + 1);
    }
}
