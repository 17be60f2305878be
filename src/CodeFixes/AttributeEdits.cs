using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.CodeFixes;

/// <summary>Writes and removes attributes of ours.</summary>
internal static class AttributeEdits
{
    private const string Space = "global::SecureTools.";

    /// <summary>An attribute with at most one argument, by its short name where that means ours; a fix adds no using of its own.</summary>
    /// <param name="model">Knows what names mean.</param>
    /// <param name="position">Where the attribute will stand.</param>
    /// <param name="word">Its name without the suffix.</param>
    /// <param name="argument">The text of its argument; null: it has none.</param>
    public static AttributeSyntax Create(SemanticModel model, int position, string word, string? argument)
    {
        var name = SyntaxFactory.ParseName(IsShort(model, position, word) ? word : Space + word);
        if (argument is null)
        {
            return SyntaxFactory.Attribute(name);
        }

        var arguments = SyntaxFactory.SingletonSeparatedList(SyntaxFactory.AttributeArgument(SyntaxFactory.ParseExpression(argument)));
        return SyntaxFactory.Attribute(name, SyntaxFactory.AttributeArgumentList(arguments));
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
                .WithArgumentList(SyntaxFactory.AttributeArgumentList(SyntaxFactory.SingletonSeparatedList(added)).WithTrailingTrivia(attribute.GetTrailingTrivia()));
        }

        var comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
        var items = arguments.GetWithSeparators();
        var last = arguments.Last();
        return attribute.WithArgumentList(list.WithArguments(SyntaxFactory.SeparatedList<AttributeArgumentSyntax>(
            [.. items.RemoveAt(items.Count - 1), last.WithoutTrailingTrivia(), comma, added.WithTrailingTrivia(last.GetTrailingTrivia())])));
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
        var list = SyntaxFactory.AttributeList(target, SyntaxFactory.SingletonSeparatedList(attribute)).WithTrailingTrivia(SyntaxFactory.ElasticLineFeed);
        return file.AddAttributeLists(list);
    }

    private static bool IsShort(SemanticModel model, int position, string word) =>
        model.LookupNamespacesAndTypes(position, name: word).OfType<ITypeSymbol>().All(type => !DerivesFromAttribute(type))
        && model.LookupNamespacesAndTypes(position, name: word + "Attribute") is { Length: 1 } found
        && KnownTypes.Of(model.Compilation).Is(found[0] as ITypeSymbol, "SecureTools." + word + "Attribute");

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
