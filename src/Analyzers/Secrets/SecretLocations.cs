using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace SecureTools.Analyzers.Secrets;

/// <summary>Where a secret stands: the whole expression, or the secret alone in a text of several lines.</summary>
internal static class SecretLocations
{
    public static Location Of(FoundSecret secret)
    {
        var match = secret.Match;
        if (secret.Node is LiteralExpressionSyntax { Token: { Text: var source } token } && source.IndexOf('\n') >= 0)
        {
            var length = IndexOf(secret.Text, '\n', match.Start, match.End) - match.Start;
            var at = source.IndexOf(secret.Text.Substring(match.Start, length).TrimEnd('\r'), StringComparison.Ordinal);
            if (at >= 0)
            {
                return Location.Create(token.SyntaxTree!, new TextSpan(token.SpanStart + at, length));
            }
        }

        return secret.Node.GetLocation();
    }

    private static int IndexOf(string text, char letter, int start, int end) =>
        text.IndexOf(letter, start, end - start) is var found and >= 0 ? found : end;
}
