using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SecureTools.Analyzers.Engine.Secrets;
using SecureTools.Analyzers.Engine.Secrets.Shapes;
using SecureTools.Analyzers.Engine.Secrets.Values;

namespace SecureTools.Analyzers.Secrets;

/// <summary>A secret in code.</summary>
/// <param name="Match">What it is, and where in the text.</param>
/// <param name="Name">What a message calls it.</param>
/// <param name="Node">The expression that holds it.</param>
/// <param name="Text">The text that it was found in.</param>
internal sealed record FoundSecret(SecretMatch Match, string Name, ExpressionSyntax Node, string Text);

/// <summary>Judges the texts that expressions hold: first by their own form, then by their place.</summary>
internal sealed class LiteralJudge(SemanticModel model, SecretOptions options, CancellationToken cancel)
{
    private const int ShortestText = 4;
    private const int ShortestKey = 8;
    private const int ShortestScan = 8;
    private const string AwsSecret = "AWS secret access key";

    /// <summary>What the literal, or the larger text that it comes first in, holds.</summary>
    public IEnumerable<FoundSecret> Judge(ExpressionSyntax literal)
    {
        var top = Folding.Top(literal);
        if (top != literal && !Folding.IsFirst(top, literal))
        {
            return [];
        }

        if (literal == top && literal is LiteralExpressionSyntax { Token.ValueText: var text })
        {
            return text.Length < ShortestText ? [] : Judge(top, text, false, []);
        }

        var (folded, isReported, foreign) = Folding.Fold(top, model, cancel);
        return folded.Length < ShortestText ? [] : Judge(top, folded, isReported, foreign);
    }

    /// <summary>The same for a sum of constants without a literal.</summary>
    public IEnumerable<FoundSecret> JudgeSum(ExpressionSyntax sum)
    {
        var (folded, isReported, foreign) = Folding.Fold(sum, model, cancel);
        return folded.Length < ShortestScan ? [] : Judge(sum, folded, isReported, foreign);
    }

    /// <summary>The same for a list of bytes or characters.</summary>
    public IEnumerable<FoundSecret> JudgeList(ExpressionSyntax list) => Bytes.Text(list) is { } text ? Judge(list, text, false, []) : [];

    /// <param name="node">Where the text stands.</param>
    /// <param name="text">The text.</param>
    /// <param name="isReported">Whether a constant in it is judged as a secret where it is declared.</param>
    /// <param name="foreign">The constants in it.</param>
    private IEnumerable<FoundSecret> Judge(ExpressionSyntax node, string text, bool isReported, IReadOnlyList<(int Start, int End)> foreign)
    {
        if (text.Length >= ShortestScan)
        {
            var found = options.Scanner.Scan(text);
            if (found.Count == 0 && Decoded(node, text) is { } decoded)
            {
                found = options.Scanner.Scan(decoded);
                text = found.Count == 0 ? text : decoded;
            }

            if (found.Count > 0)
            {
                return ByForm(node, text, found, foreign);
            }
        }

        return !isReported && ByPlace(node, text) is { } secret && !options.Allows(text) ? [secret] : [];
    }

    private IEnumerable<FoundSecret> ByForm(
        ExpressionSyntax node, string text, IReadOnlyList<SecretMatch> found, IReadOnlyList<(int Start, int End)> foreign) =>
        from match in found
        where !foreign.Any(part => IsReportedThere(match, text, part))
        where !options.Allows(text.Substring(match.Start, match.End - match.Start))
        select new FoundSecret(match, match.What, node, text);

    /// <summary>Whether a constant holds the whole secret, or enough of it to be reported where it is declared.</summary>
    private bool IsReportedThere(SecretMatch match, string text, (int Start, int End) part) =>
        (part.Start <= match.Start && match.End <= part.End)
        || (match.Start < part.End && part.Start < match.End
            && options.Scanner.Scan(text.Substring(part.Start, part.End - part.Start)).Count > 0);

    /// <summary>What base64 in place decodes to, where that is text.</summary>
    private static string? Decoded(ExpressionSyntax node, string text) =>
        node.Parent
            is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "FromBase64String" or "FromHexString" } call } }
            ? call.Name.Identifier.ValueText == "FromHexString" ? Hex(text) : Encoded.Text(text)
            : null;

    private static string? Hex(string text)
    {
        if (text.Length % 2 != 0 || !(CharClass.Hex | CharClass.UpperHex).ContainsAll(text, 0, text.Length))
        {
            return null;
        }

        var letters = new char[text.Length / 2];
        for (var index = 0; index < letters.Length; index++)
        {
            letters[index] = (char)Convert.ToByte(text.Substring(index * 2, 2), 16);
        }

        return new string(letters);
    }

    private FoundSecret? ByPlace(ExpressionSyntax node, string text)
    {
        if (IsKeyMaterial(node) && text.Length >= ShortestKey && text.IndexOf(Placeholders.Hole) < 0
            && KeySinks.Of(node, model, cancel) is { } sink)
        {
            return new FoundSecret(new SecretMatch(SecretKind.Key, sink, 0, text.Length), sink, node, text);
        }

        var likeness = ValueJudge.Judge(text, options.MinEntropy, options.MinLength);
        if (likeness == Likeness.None)
        {
            return null;
        }

        if (likeness == Likeness.Random && KeyPairs.IsSecret(node, text))
        {
            return new FoundSecret(new SecretMatch(SecretKind.ProviderToken, AwsSecret, 0, text.Length), AwsSecret, node, text);
        }

        return new SecretPlaces(model, likeness > Likeness.Word, cancel).Of(node) is { } place
            && NamedValues.Judge(place.Name, place.Owner, text, likeness, options) is { } match
            ? new FoundSecret(match, SecretPlace.Display(match.Kind == SecretKind.ProviderToken ? match.What : place.Name), node, text)
            : null;
    }

    /// <summary>Whether it is made into bytes, or is some.</summary>
    private static bool IsKeyMaterial(ExpressionSyntax node) => node switch
    {
        { RawKind: (int)SyntaxKind.Utf8StringLiteralExpression } or InitializerExpressionSyntax or CollectionExpressionSyntax => true,
        { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } } } => name is "GetBytes" or "FromBase64String" or "FromHexString" or "Pbkdf2",
        { Parent: ArgumentSyntax { Parent.Parent: ObjectCreationExpressionSyntax } } => true,
        _ => false,
    };
}
