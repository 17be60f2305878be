using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.CodeFixes.Inputs.Mends;

/// <summary>
/// Gives the parameter of a tool a type that checks where it leads. Only where it is used once: other code may rely on its being text.
/// </summary>
internal static class CheckedTypeMend
{
    private static readonly string[] _takeUri =
        ["HttpClient", "HttpRequestMessage", "WebRequest", "ClientWebSocket", "HttpClientJsonExtensions", "WebClient"];

    public static IEnumerable<Mend> OfPath(SinkPlace place)
    {
        if (CheckedParameter.Of(place, TypeNames.SafePath) is not { Uses: [var use] } parameter)
        {
            yield break;
        }

        if (use.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } argument
            && IsCombination(call, place))
        {
            if (list.Arguments.Last() == argument)
            {
                yield return Offer(parameter, (call, "FullPath"), ("SafePath", "InDirectory", DirectoryOf(list)));
            }
        }
        else if (use == place.Expression)
        {
            yield return Offer(parameter, (use, "FullPath"), ("SafePath", "InDirectory", "files"));
        }
    }

    public static IEnumerable<Mend> OfUrl(SinkPlace place)
    {
        if (CheckedParameter.Of(place, TypeNames.AllowedUrl) is not { Uses: [var use] } parameter)
        {
            yield break;
        }

        if (use.Parent?.Parent is ArgumentListSyntax { Arguments.Count: 1 } given
            && given.Parent is ObjectCreationExpressionSyntax { Initializer: null } creation
            && place.Model.GetTypeInfo(creation, place.Cancel).Type is { Name: "Uri" })
        {
            yield return Offer(parameter, (creation, "Uri"), ("AllowedUrl", "AllowedHosts", "example.com"));
        }
        else if (use == place.Expression && place.Callee is { ContainingType.Name: var owner })
        {
            yield return Offer(
                parameter, (use, _takeUri.Contains(owner, StringComparer.Ordinal) ? "Uri" : "Uri.AbsoluteUri"),
                ("AllowedUrl", "AllowedHosts", "example.com"));
        }
    }

    private static bool IsCombination(InvocationExpressionSyntax call, SinkPlace place) =>
        place.Model.GetSymbolInfo(call, place.Cancel).Symbol
            is IMethodSymbol { Name: "Combine" or "Join", ContainingType: { Name: "Path", ContainingNamespace.Name: "IO" } };

    private static string DirectoryOf(ArgumentListSyntax list) =>
        list.Arguments.Count == 2 && list.Arguments[0].Expression is LiteralExpressionSyntax { Token.Value: string text } && text.Length > 0
            && text.All(char.IsLetterOrDigit) ? text : "files";

    private static Mend Offer(
        CheckedParameter parameter, (ExpressionSyntax Old, string Member) use, (string Type, string Attribute, string Argument) declared)
    {
        var attribute = AttributeEdits.Create(
            parameter.Place.Model, parameter.Syntax.SpanStart, declared.Attribute,
            SymbolDisplay.FormatLiteral(declared.Argument, quote: true));
        var value = SyntaxFactory.ParseExpression($"{parameter.Syntax.Identifier.Text}.{use.Member}").WithTriviaFrom(use.Old);
        return parameter.Change(
            $"Take {(declared.Type[0] == 'A' ? "an" : "a")} {declared.Type}", declared.Type,
            AttributeEdits.Added(parameter.As(declared.Type), attribute), new() { [use.Old] = value });
    }
}
