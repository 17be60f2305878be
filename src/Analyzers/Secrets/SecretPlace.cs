using Microsoft.CodeAnalysis;

namespace SecureTools.Analyzers.Secrets;

/// <summary>Where a value goes.</summary>
/// <param name="Name">The name that the code gives to it.</param>
/// <param name="Owner">What the name belongs to; may be empty.</param>
internal sealed record SecretPlace(string Name, string Owner)
{
    private const int LongestName = 60;

    /// <summary>The name as a message may show it: a name of code or configuration, never a text that may hold a secret.</summary>
    public static string Display(string name)
    {
        var isName = name.Length is > 0 and <= LongestName
            && name.All(letter => char.IsLetterOrDigit(letter) || letter is '_' or '-' or '.' or ':' or ' ');
        return isName && Engine.Secrets.SecretScanner.Default.Scan(name).Count == 0 ? name : "value";
    }
}

/// <summary>Names of syntax.</summary>
internal static class SyntaxNames
{
    /// <summary>The type around a node.</summary>
    public static string TypeAround(SyntaxNode node) =>
        node.FirstAncestorOrSelf<Microsoft.CodeAnalysis.CSharp.Syntax.BaseTypeDeclarationSyntax>()?.Identifier.ValueText ?? "";
}
