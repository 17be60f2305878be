using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.CodeFixes;

/// <summary>Writes and removes attributes of ours.</summary>
internal static class AttributeEdits
{
    /// <summary>Where our attributes are.</summary>
    public const string Ours = "SecureTools";

    /// <summary>Where the attributes are that constrain values.</summary>
    public const string Constraints = "System.ComponentModel.DataAnnotations";

    /// <summary>An attribute with at most one argument, by its short name where that means ours; a fix adds no using of its own.</summary>
    /// <param name="model">Knows what names mean.</param>
    /// <param name="position">Where the attribute will stand.</param>
    /// <param name="word">Its name without the suffix.</param>
    /// <param name="argument">The text of its argument; null: it has none.</param>
    public static AttributeSyntax Create(SemanticModel model, int position, string word, string? argument) =>
        Create(model, position, (Ours, word), argument is null ? null : $"({argument})");

    /// <summary>An attribute of a namespace, by its short name where that means it.</summary>
    /// <param name="model">Knows what names mean.</param>
    /// <param name="position">Where the attribute will stand.</param>
    /// <param name="name">Its namespace, and its name without the suffix.</param>
    /// <param name="arguments">The text of its arguments with their brackets; null: it has none.</param>
    public static AttributeSyntax Create(SemanticModel model, int position, (string Space, string Word) name, string? arguments)
    {
        var text = IsShort(model, position, name) ? name.Word : $"global::{name.Space}.{name.Word}";
        return SyntaxFactory.Attribute(
            SyntaxFactory.ParseName(text), arguments is null ? null : SyntaxFactory.ParseAttributeArgumentList(arguments));
    }

    /// <summary>The parameter with one more attribute before the others.</summary>
    public static ParameterSyntax Added(ParameterSyntax parameter, AttributeSyntax attribute)
    {
        var list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(attribute))
            .WithLeadingTrivia(parameter.GetLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.Space);
        var bare = parameter.WithoutLeadingTrivia();
        return bare.WithAttributeLists(bare.AttributeLists.Insert(0, list));
    }

    /// <summary>The property with one more attribute before the others: on a line of its own, where the property begins one.</summary>
    public static PropertyDeclarationSyntax Added(PropertyDeclarationSyntax property, AttributeSyntax attribute)
    {
        if (property.AttributeLists.FirstOrDefault() is { Target: null } first)
        {
            var separator = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
            SyntaxNodeOrTokenList items = [attribute, separator, .. first.Attributes.GetWithSeparators()];
            return property.ReplaceNode(first, first.WithAttributes(SyntaxFactory.SeparatedList<AttributeSyntax>(items)));
        }

        var leading = property.GetLeadingTrivia();
        var indent = leading.Where(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).LastOrDefault();
        var end = property.GetFirstToken().GetPreviousToken().TrailingTrivia.FirstOrDefault(
            trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        var startsLine = end != default || leading.Any(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia) || trivia.HasStructure);
        var after = startsLine
            ? SyntaxFactory.TriviaList(end == default ? SyntaxFactory.ElasticLineFeed : end, indent)
            : SyntaxFactory.TriviaList(SyntaxFactory.Space);
        var list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(attribute)).WithLeadingTrivia(leading)
            .WithTrailingTrivia(after);
        var bare = property.WithoutLeadingTrivia();
        return bare.WithAttributeLists(bare.AttributeLists.Insert(0, list));
    }

    /// <summary>The attribute with one more named argument, after the others.</summary>
    /// <param name="attribute">The attribute; it has no argument of that name.</param>
    /// <param name="argument">The text of the argument: <c>Secure = true</c>.</param>
    public static AttributeSyntax WithArgument(AttributeSyntax attribute, string argument)
    {
        var added = SyntaxFactory.ParseAttributeArgumentList($"({argument})")!.Arguments[0];
        if (attribute.ArgumentList is not { Arguments: { Count: > 0 } arguments } list)
        {
            // Blanks that followed the name now follow the brackets.
            return attribute.WithName(attribute.Name.WithoutTrailingTrivia())
                .WithArgumentList(
                    SyntaxFactory.AttributeArgumentList(SyntaxFactory.SingletonSeparatedList(added)).WithTrailingTrivia(
                    attribute.GetTrailingTrivia()));
        }

        var comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
        var items = arguments.GetWithSeparators();
        var last = arguments.Last();
        return attribute.WithArgumentList(list.WithArguments(SyntaxFactory.SeparatedList<AttributeArgumentSyntax>(
            [.. items.RemoveAt(items.Count - 1), last.WithoutTrailingTrivia(), comma,
                added.WithTrailingTrivia(last.GetTrailingTrivia())])));
    }

    /// <summary>Whether the attribute has a named argument of that name.</summary>
    public static bool HasArgument(AttributeSyntax attribute, string name) =>
        attribute.ArgumentList?.Arguments.Any(argument => argument.NameEquals?.Name.Identifier.ValueText == name) == true;

    /// <summary>The brackets with one more attribute.</summary>
    public static AttributeListSyntax Added(AttributeListSyntax list, AttributeSyntax attribute)
    {
        var comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
        SyntaxNodeOrTokenList items = [.. list.Attributes.GetWithSeparators(), comma, attribute];
        return list.WithAttributes(SyntaxFactory.SeparatedList<AttributeSyntax>(items));
    }

    /// <summary>The file with one more attribute of the assembly, below the others or the usings.</summary>
    public static CompilationUnitSyntax AddedToAssembly(CompilationUnitSyntax file, AttributeSyntax attribute)
    {
        var target = SyntaxFactory.AttributeTargetSpecifier(SyntaxFactory.Token(SyntaxKind.AssemblyKeyword))
            .WithColonToken(SyntaxFactory.Token(SyntaxKind.ColonToken).WithTrailingTrivia(SyntaxFactory.Space));
        var list = SyntaxFactory.AttributeList(target, SyntaxFactory.SingletonSeparatedList(attribute)).WithTrailingTrivia(
            SyntaxFactory.ElasticLineFeed);
        return file.AddAttributeLists(list);
    }

    /// <summary>The document without the attribute, and without its brackets where it stands in them alone.</summary>
    public static SyntaxNode Removed(SyntaxNode root, AttributeSyntax attribute)
    {
        if (attribute.Parent is not AttributeListSyntax { Attributes.Count: 1 } list)
        {
            return root.ReplaceNode(attribute.Parent!, attribute.Parent!.RemoveNode(attribute, SyntaxRemoveOptions.KeepNoTrivia)!);
        }

        // What stood before the brackets, documentation above all, stands before what follows them.
        var tracked = root.TrackNodes(list);
        var next = tracked.GetCurrentNode(list)!.GetLastToken().GetNextToken();
        var moved = tracked.ReplaceToken(next, next.WithLeadingTrivia(list.GetLeadingTrivia()));
        return moved.RemoveNode(moved.GetCurrentNode(list)!, SyntaxRemoveOptions.KeepNoTrivia)!;
    }

    private static bool IsShort(SemanticModel model, int position, (string Space, string Word) name) =>
        model.LookupNamespacesAndTypes(position, name: name.Word).OfType<ITypeSymbol>().All(type => !DerivesFromAttribute(type))
        && model.LookupNamespacesAndTypes(position, name: name.Word + "Attribute") is { Length: 1 } found
        && KnownTypes.Of(model.Compilation).Is(found[0] as ITypeSymbol, $"{name.Space}.{name.Word}Attribute");

    private static bool DerivesFromAttribute(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current is { Name: "Attribute", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
            {
                return true;
            }
        }

        return false;
    }
}
