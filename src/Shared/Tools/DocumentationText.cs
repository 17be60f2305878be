using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SecureTools.Shared.Tools;

/// <summary>
/// Reads XML documentation from the source text itself. The compiler parses it only when a documentation file is written,
/// and a tool's description must not depend on that.
/// </summary>
/// <remarks>
/// What a member does not say itself, it inherits from what it overrides or implements. A type inherits where it says so. Documentation of
/// other assemblies is not read: a build does not have it.
/// </remarks>
internal sealed class DocumentationText
{
    private readonly IReadOnlyList<XElement> _roots;

    private DocumentationText(IReadOnlyList<XElement> roots) => _roots = roots;

    /// <summary>The summary, and the remarks behind it.</summary>
    public string Summary => string.Join(" ", new[] { Text("summary"), Text("remarks") }.Where(text => text.Length > 0));

    public static DocumentationText Of(ISymbol symbol, CancellationToken cancel)
    {
        var roots = new List<XElement>();
        foreach (var source in Sources(symbol))
        {
            var own = source.DeclaringSyntaxReferences.Select(reference => Read(reference.GetSyntax(cancel))).FirstOrDefault(
                root => root is not null);
            roots.AddRange(own is null ? [] : [own]);
            if (symbol is INamedTypeSymbol && own?.Element("inheritdoc") is null)
            {
                break;
            }
        }

        return new DocumentationText(roots);
    }

    /// <summary>This documentation, and that of another declaration for what it does not say.</summary>
    public DocumentationText Or(ISymbol? other, CancellationToken cancel) =>
        other is null ? this : new DocumentationText([.. _roots, .. Of(other, cancel)._roots]);

    public string Parameter(string name) =>
        First(root => root.Elements("param").FirstOrDefault(element => (string?)element.Attribute("name") == name));

    private string Text(string element) => First(root => root.Element(element));

    private string First(Func<XElement, XElement?> find) =>
        _roots.Select(find).Where(element => element is not null).Select(element => FlatText.Of(element!)).FirstOrDefault(
            text => text.Length > 0) ?? "";

    /// <summary>The symbol, then what it inherits from, the nearest first.</summary>
    private static IEnumerable<ISymbol> Sources(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol type => Types(type),
        IMethodSymbol or IPropertySymbol => Overridden(symbol).Concat(Implemented(symbol)),
        _ => [symbol],
    };

    private static IEnumerable<ISymbol> Types(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            yield return current;
        }

        foreach (var contract in type.AllInterfaces)
        {
            yield return contract;
        }
    }

    private static IEnumerable<ISymbol> Overridden(ISymbol symbol)
    {
        for (var current = symbol; current is not null; current = current is IMethodSymbol method ? method.OverriddenMethod
            : ((IPropertySymbol)current).OverriddenProperty)
        {
            yield return current;
        }
    }

    private static IEnumerable<ISymbol> Implemented(ISymbol symbol) =>
        symbol.ContainingType is not { TypeKind: not TypeKind.Interface } type
            ? []
            : type.AllInterfaces.SelectMany(contract => contract.GetMembers(symbol.Name))
                .Where(member => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), symbol));

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
            || (trivia.IsKind(SyntaxKind.MultiLineCommentTrivia) && StartsWith(text, "/**") && !StartsWith(text, "/***")
                && text.Length > 4);
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
}
