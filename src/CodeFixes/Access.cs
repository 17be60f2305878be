using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.CodeFixes;

/// <summary>Opens members to the code of their assembly.</summary>
internal static class Access
{
    /// <summary>Whether opening the member breaks nothing: it changes no contract, and shows no type that is less open.</summary>
    public static bool CanBeOpened(ISymbol symbol, Compilation compilation) =>
        symbol is { IsOverride: false, DeclaringSyntaxReferences.Length: 1, ContainingType.TypeKind: not TypeKind.Interface }
            or INamedTypeSymbol { DeclaringSyntaxReferences.Length: 1, ContainingType: not null }
        && symbol switch
        {
            IMethodSymbol { MethodKind: MethodKind.Ordinary } method =>
                method.Parameters.All(parameter => IsOpen(parameter.Type, compilation))
                    && (method.ReturnsVoid || IsOpen(method.ReturnType, compilation)),
            INamedTypeSymbol type => type.BaseType is null || IsOpen(type.BaseType, compilation),
            _ => false,
        };

    /// <summary>The member as internal; what derived types see, they go on to see.</summary>
    public static MemberDeclarationSyntax Opened(MemberDeclarationSyntax member)
    {
        var first = member.Modifiers.FirstOrDefault(IsAccess);
        return first == default ? Inserted(member) : member.WithModifiers(Replaced(member.Modifiers, first));
    }

    private static bool IsOpen(ITypeSymbol type, Compilation compilation) =>
        type is ITypeParameterSymbol || type.IsNameable(compilation.Assembly);

    private static bool IsAccess(SyntaxToken modifier) => modifier.Kind() is SyntaxKind.PrivateKeyword or SyntaxKind.ProtectedKeyword;

    private static SyntaxTokenList Replaced(SyntaxTokenList modifiers, SyntaxToken first)
    {
        var isProtected = modifiers.Where(IsAccess).All(modifier => modifier.IsKind(SyntaxKind.ProtectedKeyword));
        var opened = SyntaxFactory.Token(SyntaxKind.InternalKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        SyntaxToken[] access = isProtected
            ? [first.WithTrailingTrivia(SyntaxFactory.Space), opened.WithTrailingTrivia(first.TrailingTrivia)]
            : [opened.WithTriviaFrom(first)];
        return [.. modifiers.SelectMany(modifier => modifier == first ? access : IsAccess(modifier) ? [] : [modifier])];
    }

    /// <summary>Nothing says who may see it: the first word after the attributes gets one before it.</summary>
    private static MemberDeclarationSyntax Inserted(MemberDeclarationSyntax member)
    {
        var next = member.AttributeLists.Count == 0 ? member.GetFirstToken() : member.AttributeLists.Last().GetLastToken().GetNextToken();
        var opened = SyntaxFactory.Token(next.LeadingTrivia, SyntaxKind.InternalKeyword, SyntaxFactory.TriviaList(SyntaxFactory.Space));
        var bare = member.ReplaceToken(next, next.WithLeadingTrivia());
        return bare.WithModifiers(bare.Modifiers.Insert(0, opened));
    }
}
