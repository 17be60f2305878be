using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace SecureTools.CodeFixes.Inputs.Mends;

/// <summary>Bounds a pattern: linear time, or a time-out where the options do not go with that.</summary>
internal static class RegexMend
{
    private const string Options = "global::System.Text.RegularExpressions.RegexOptions";
    private const string Second = "global::System.TimeSpan.FromSeconds(1)";

    public static IEnumerable<Mend> Of(SinkPlace place)
    {
        if (place is not { Call: { } call, Callee: { ContainingType.Name: "Regex" } callee } || ListOf(call) is not { } list || list.Arguments.Any(argument => argument.NameColon is not null))
        {
            yield break;
        }

        var index = callee.Parameters.IndexOf(callee.Parameters.FirstOrDefault(parameter => parameter.Type.Name == "RegexOptions")!);
        var options = index >= 0 && index < list.Arguments.Count ? list.Arguments[index].Expression : null;
        if (options is null || !Mentions(options, "ECMAScript", "RightToLeft", "Compiled"))
        {
            var linear = options is null ? $"{Options}.NonBacktracking" : $"{options} | {Options}.NonBacktracking";
            yield return place.Replace("Match in linear time", "NonBacktracking", list, With(list, options, linear));
        }

        var present = options is null ? list.AddArguments(Argument($"{Options}.None")) : list;
        yield return place.Replace("Set a time-out", "Timeout", list, Spaced(present.AddArguments(Argument(Second))));
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
        SyntaxFactory.Argument(SyntaxFactory.ParseExpression(text).WithAdditionalAnnotations(Simplifier.Annotation));

    private static ArgumentListSyntax Spaced(ArgumentListSyntax list) => list.WithArguments(SyntaxFactory.SeparatedList(
        list.Arguments, Enumerable.Repeat(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space), list.Arguments.Count - 1)));

    private static bool Mentions(ExpressionSyntax options, params string[] names) =>
        options.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => names.Contains(name.Identifier.ValueText, StringComparer.Ordinal));
}
