using Microsoft.CodeAnalysis.CSharp;

namespace SecureTools.Shared;

/// <summary>The one way by which a value gets into generated code: nothing that a user wrote can end the literal it stands in.</summary>
internal static class Literal
{
    public static string Of(string value) => SymbolDisplay.FormatLiteral(value, quote: true);

    public static string Of(char value) => SymbolDisplay.FormatLiteral(value, quote: true);

    public static string OrNull(string? value) => value is null ? "null" : Of(value);

    public static string Utf8(string value) => Of(value) + "u8";

    public static string Of(bool value) => value ? "true" : "false";

    public static string OrNull(bool? value) => value is { } known ? Of(known) : "null";

    /// <summary>A name that may be a keyword.</summary>
    public static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name
            : name;
}
