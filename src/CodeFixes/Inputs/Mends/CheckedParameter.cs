using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.CodeFixes.Inputs.Mends;

/// <summary>
/// A text parameter of a tool of ours that may get a type which checks: nothing else says what it is, and all code that reads it stands in
/// the method.
/// </summary>
/// <param name="Place">Where the parameter does harm.</param>
/// <param name="Syntax">The parameter.</param>
/// <param name="Method">The method of the tool.</param>
/// <param name="Uses">Where the method reads it.</param>
internal sealed record CheckedParameter(
    SinkPlace Place, ParameterSyntax Syntax, IMethodSymbol Method, IReadOnlyList<IdentifierNameSyntax> Uses)
{
    /// <summary>Attributes that hold whatever the type is.</summary>
    private static readonly string[] _kept = [TypeNames.Description, TypeNames.Display, TypeNames.DisplayName, TypeNames.Sensitive];

    /// <summary>Null: it cannot change.</summary>
    /// <param name="place">Where the parameter does harm.</param>
    /// <param name="wanted">The metadata name of the type that it is to have.</param>
    public static CheckedParameter? Of(SinkPlace place, string wanted)
    {
        if (place.Source is not { Default: null, Modifiers.Count: 0, Type: PredefinedTypeSyntax type } source
            || !type.Keyword.IsKind(SyntaxKind.StringKeyword) || source.Parent?.Parent is not MethodDeclarationSyntax method
            || !method.Contains(place.Expression)
            || place.Model.GetDeclaredSymbol(method, place.Cancel) is not { } symbol
            || !IsOurs(symbol, place.Model, wanted) || !SaysNothing(source, place.Model))
        {
            return null;
        }

        var uses = method.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == source.Identifier.ValueText
                && IsOf(symbol, place.Model.GetSymbolInfo(name, place.Cancel).Symbol)).ToList();
        return uses.TrueForAll(IsRead) ? new CheckedParameter(place, source, symbol, uses) : null;
    }

    /// <summary>The document with the parameter's type, and its uses replaced.</summary>
    /// <param name="title">What the change does.</param>
    /// <param name="verb">Tells it apart.</param>
    /// <param name="declared">The parameter as it becomes.</param>
    /// <param name="uses">What takes the place of its uses.</param>
    public Mend Change(string title, string verb, ParameterSyntax declared, Dictionary<SyntaxNode, SyntaxNode> uses)
    {
        uses.Add(Syntax, declared);
        return Place.Replace(title, verb, uses) with { Changed = Method };
    }

    /// <summary>The parameter with a type of ours.</summary>
    public ParameterSyntax As(string type) => Syntax.WithType(SyntaxFactory.ParseTypeName(Name(type)).WithTriviaFrom(Syntax.Type!));

    /// <summary>A type of ours, short where that means it.</summary>
    public string Name(string type) => Signatures.Name(Place.Model, Syntax.SpanStart, AttributeEdits.Ours + "." + type);

    /// <summary>
    /// The uses that go on with the text: all but those inside of a node, and those that are the name of the parameter alone.
    /// </summary>
    public Dictionary<SyntaxNode, SyntaxNode> TextUses(Func<IdentifierNameSyntax, bool> isElsewhere) =>
        Uses.Where(use => !isElsewhere(use) && !IsNamed(use)).ToDictionary(use => (SyntaxNode)use, TextOf);

    /// <summary>Code that goes on with the text.</summary>
    public string WithText(ExpressionSyntax code) => code.ReplaceNodes(Uses.Where(code.Contains), (use, _) => TextOf(use)).ToString();

    private static SyntaxNode TextOf(IdentifierNameSyntax use) =>
        SyntaxFactory.ParseExpression(use.Identifier.Text + ".Text").WithTriviaFrom(use);

    private static bool IsOf(IMethodSymbol method, ISymbol? symbol) =>
        symbol is IParameterSymbol parameter && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, method);

    /// <summary>What overrides or implements something has the parameters of that.</summary>
    private static bool IsOurs(IMethodSymbol method, SemanticModel model, string type)
    {
        var types = KnownTypes.Of(model.Compilation);
        return types.Has(type) && Signatures.IsFree(method)
            && method.GetAttributes().Any(attribute => types.Is(attribute.AttributeClass, TypeNames.Tool));
    }

    private static bool SaysNothing(ParameterSyntax source, SemanticModel model)
    {
        var types = KnownTypes.Of(model.Compilation);
        return source.AttributeLists.SelectMany(list => list.Attributes)
            .All(attribute => Array.Exists(_kept, kept => types.Is(model.GetTypeInfo(attribute).Type, kept)));
    }

    private static bool IsRead(IdentifierNameSyntax use) => use.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left != use,
        ArgumentSyntax argument => argument.RefKindKeyword.RawKind == 0,
        RefExpressionSyntax => false,
        _ => true,
    };

    private static bool IsNamed(IdentifierNameSyntax use) =>
        use.Parent?.Parent?.Parent is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } };
}
