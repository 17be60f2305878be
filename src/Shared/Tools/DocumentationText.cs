using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SecureTools.Shared.Tools;

/// <summary>
/// Reads XML documentation from the source text itself. The compiler parses it only when a documentation file is written,
/// and a tool's description must not depend on that.
/// </summary>
internal sealed class DocumentationText
{
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

    /// <summary>This documentation, or that of another declaration where there is none.</summary>
    public DocumentationText Or(ISymbol? other, CancellationToken cancel) => _root is null && other is not null ? Of(other, cancel) : this;

    public string Parameter(string name) =>
        Text(_root?.Elements("param").FirstOrDefault(element => (string?)element.Attribute("name") == name));

    /// <summary>The comments right above the declaration, up to whatever else stands above them.</summary>
    private static XElement? Read(SyntaxNode node)
    {
        var comment = "";
        foreach (var trivia in node.GetLeadingTrivia().Reverse())
        {
            if (CommentOf(trivia) is { } text)
            {
                comment = text + "\n" + comment;
            }
            else if (comment.Length > 0 && !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            {
                break;
            }
        }

        return comment.Length == 0 ? null : Parse(comment);
    }

    /// <summary>The XML of a documentation comment, which the compiler may have taken for an ordinary one.</summary>
    private static string? CommentOf(SyntaxTrivia trivia)
    {
        var text = trivia.ToFullString();
        var isLines = trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia)
            || (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) && StartsWith(text, "///") && !StartsWith(text, "////"));
        var isBlock = trivia.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia)
            || (trivia.IsKind(SyntaxKind.MultiLineCommentTrivia) && StartsWith(text, "/**") && !StartsWith(text, "/***") && text.Length > 4);
        return isLines ? string.Join("\n", text.Split('\n').Select(line => Without(line, "///")))
            : isBlock ? string.Join("\n", Inside(text).Split('\n').Select(line => Without(line, "*")))
            : null;
    }

    private static string Inside(string block)
    {
        var open = block.IndexOf("/**", StringComparison.Ordinal) + 3;
        return block.EndsWith("*/", StringComparison.Ordinal) ? block.Substring(open, block.Length - open - 2) : block.Substring(open);
    }

    private static string Without(string line, string mark)
    {
        var text = line.TrimStart();
        return StartsWith(text, mark) ? text.Substring(mark.Length) : text;
    }

    private static bool StartsWith(string text, string start) => text.StartsWith(start, StringComparison.Ordinal);

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

        return string.Join(" ", text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace(" .", ".").Replace(" ,", ",");
    }

    private static string Reference(XElement element)
    {
        var target = (string?)element.Attribute("cref") ?? (string?)element.Attribute("name") ?? (string?)element.Attribute("langword") ?? "";
        var open = target.IndexOfAny(['(', '{']);
        var path = open < 0 ? target : target.Substring(0, open);
        return path.Substring(path.LastIndexOfAny(['.', ':']) + 1);
    }
}
