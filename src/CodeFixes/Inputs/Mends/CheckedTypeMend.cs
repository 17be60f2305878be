using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.CodeFixes.Inputs.Mends;

/// <summary>
/// Gives the parameter of a tool a type that checks. Only where the tool is ours, nothing else is said about the parameter, and it is used once: other
/// code may rely on its being text.
/// </summary>
internal static class CheckedTypeMend
{
    private static readonly string[] _takeUri = ["HttpClient", "HttpRequestMessage", "WebRequest", "ClientWebSocket", "HttpClientJsonExtensions", "WebClient"];

    public static IEnumerable<Mend> OfPath(SinkPlace place)
    {
        if (OnlyUse(place, TypeNames.SafePath) is not { } use)
        {
            yield break;
        }

        if (use.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } argument && IsCombination(call, place))
        {
            if (list.Arguments.Last() == argument)
            {
                yield return Offer(place, (call, "FullPath"), ("SafePath", "InDirectory", DirectoryOf(list)));
            }
        }
        else if (use == place.Expression)
        {
            yield return Offer(place, (use, "FullPath"), ("SafePath", "InDirectory", "files"));
        }
    }

    public static IEnumerable<Mend> OfUrl(SinkPlace place)
    {
        if (OnlyUse(place, TypeNames.AllowedUrl) is not { } use)
        {
            yield break;
        }

        if (use.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: ObjectCreationExpressionSyntax { Initializer: null } creation } }
            && place.Model.GetTypeInfo(creation, place.Cancel).Type is { Name: "Uri" })
        {
            yield return Offer(place, (creation, "Uri"), ("AllowedUrl", "AllowedHosts", "example.com"));
        }
        else if (use == place.Expression && place.Callee is { ContainingType.Name: var owner })
        {
            yield return Offer(place, (use, _takeUri.Contains(owner, StringComparer.Ordinal) ? "Uri" : "Uri.AbsoluteUri"), ("AllowedUrl", "AllowedHosts", "example.com"));
        }
    }

    /// <summary>The only place where the method uses the parameter; null: there are others, or the parameter cannot change.</summary>
    private static IdentifierNameSyntax? OnlyUse(SinkPlace place, string type)
    {
        if (place.Source is not { AttributeLists.Count: 0, Default: null, Modifiers.Count: 0, Type: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.StringKeyword } } source
            || source.Parent?.Parent is not MethodDeclarationSyntax method || !method.Contains(place.Expression)
            || !IsOurs(place.Model.GetDeclaredSymbol(method, place.Cancel), place.Model, type))
        {
            return null;
        }

        var uses = method.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == source.Identifier.ValueText).ToList();
        return uses.Count == 1 && place.Model.GetSymbolInfo(uses[0], place.Cancel).Symbol is IParameterSymbol ? uses[0] : null;
    }

    /// <summary>What overrides or implements something has the parameters of that.</summary>
    private static bool IsOurs(IMethodSymbol? method, SemanticModel model, string type)
    {
        var types = KnownTypes.Of(model.Compilation);
        return method is { IsOverride: false } && types.Has(type) && method.GetAttributes().Any(attribute => types.Is(attribute.AttributeClass, TypeNames.Tool))
            && !method.ContainingType.AllInterfaces.SelectMany(contract => contract.GetMembers(method.Name)).Any();
    }

    private static bool IsCombination(InvocationExpressionSyntax call, SinkPlace place) =>
        place.Model.GetSymbolInfo(call, place.Cancel).Symbol is IMethodSymbol { Name: "Combine" or "Join", ContainingType: { Name: "Path", ContainingNamespace.Name: "IO" } };

    private static string DirectoryOf(ArgumentListSyntax list) =>
        list.Arguments.Count == 2 && list.Arguments[0].Expression is LiteralExpressionSyntax { Token.Value: string text } && text.Length > 0 && text.All(char.IsLetterOrDigit) ? text : "files";

    private static Mend Offer(SinkPlace place, (ExpressionSyntax Old, string Member) use, (string Type, string Attribute, string Argument) declared)
    {
        var source = place.Source!;
        var (model, at) = (place.Model, source.SpanStart);
        var attribute = AttributeEdits.Create(model, at, declared.Attribute, SymbolDisplay.FormatLiteral(declared.Argument, quote: true));
        var isShort = model.LookupNamespacesAndTypes(at, name: declared.Type) is { Length: 1 } found && found[0] is ITypeSymbol { ContainingNamespace.Name: "SecureTools" };
        var type = SyntaxFactory.ParseTypeName(isShort ? declared.Type : "global::SecureTools." + declared.Type).WithTriviaFrom(source.Type!);
        var value = SyntaxFactory.ParseExpression($"{source.Identifier.Text}.{use.Member}").WithTriviaFrom(use.Old);
        return place.Replace($"Take {(declared.Type[0] == 'A' ? "an" : "a")} {declared.Type}", declared.Type, new Dictionary<SyntaxNode, SyntaxNode>
        {
            [source] = AttributeEdits.Added(source.WithType(type), attribute),
            [use.Old] = value,
        });
    }
}
