using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.CodeFixes.Inputs.Mends;

/// <summary>Bounds a pattern: linear time, or a time-out where the options do not go with that.</summary>
internal static class RegexMend
{
    public static IEnumerable<Mend> Of(SinkPlace place)
    {
        if (place is not { Call: { } call, Callee: { ContainingType.Name: "Regex" } callee } || ListOf(call) is not { } list
            || list.Arguments.Any(argument => argument.NameColon is not null))
        {
            yield break;
        }

        var (type, second) =
            (place.NameOf("System.Text.RegularExpressions", "RegexOptions"), place.NameOf("System", "TimeSpan") + ".FromSeconds(1)");
        var index = callee.Parameters.IndexOf(callee.Parameters.FirstOrDefault(parameter => parameter.Type.Name == "RegexOptions")!);
        var options = index >= 0 && index < list.Arguments.Count ? list.Arguments[index].Expression : null;
        if (options is null || !Mentions(options, "ECMAScript", "RightToLeft", "Compiled"))
        {
            var linear = options is null ? $"{type}.NonBacktracking" : $"{options} | {type}.NonBacktracking";
            yield return place.Replace("Match in linear time", "NonBacktracking", list, With(list, options, linear));
        }

        var present = options is null ? list.AddArguments(Argument(type + ".None")) : list;
        yield return place.Replace("Set a time-out", "Timeout", list, Spaced(present.AddArguments(Argument(second))));
    }

    private static ArgumentListSyntax? ListOf(ExpressionSyntax call) => call switch
    {
        InvocationExpressionSyntax invocation => invocation.ArgumentList,
        BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
        _ => null,
    };

    private static ArgumentListSyntax With(ArgumentListSyntax list, ExpressionSyntax? options, string text) =>
        options is null ? Spaced(list.AddArguments(Argument(text))) : list.ReplaceNode(options, Argument(text).Expression);

    private static ArgumentSyntax Argument(string text) =>
        SyntaxFactory.Argument(SyntaxFactory.ParseExpression(text));

    private static ArgumentListSyntax Spaced(ArgumentListSyntax list) => list.WithArguments(SyntaxFactory.SeparatedList(
        list.Arguments,
        Enumerable.Repeat(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space), list.Arguments.Count - 1)));

    private static bool Mentions(ExpressionSyntax options, params string[] names) =>
        options.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(
            name => names.Contains(name.Identifier.ValueText, StringComparer.Ordinal));
}
