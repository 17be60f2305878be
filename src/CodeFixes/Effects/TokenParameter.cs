using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Effects;

namespace SecureTools.CodeFixes.Effects;

/// <summary>A parameter through which a method can be cancelled.</summary>
internal sealed class TokenParameter
{
    private static readonly string[] _names = ["cancel", "cancellationToken"];

    private readonly MethodDeclarationSyntax _method;
    private readonly IMethodSymbol _symbol;
    private readonly SemanticModel _model;
    private readonly IReadOnlyList<CancellableCall> _calls;
    private readonly string _name;

    private TokenParameter(
        MethodDeclarationSyntax method, IMethodSymbol symbol, SemanticModel model, IReadOnlyList<CancellableCall> calls, string name) =>
        (_method, _symbol, _model, _calls, _name) = (method, symbol, model, calls, name);

    /// <summary>Null: there is no place, no name or no use for it.</summary>
    public static TokenParameter? For(MethodDeclarationSyntax method, IMethodSymbol symbol, SemanticModel model, CancellationToken cancel)
    {
        var taken = method.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText)
            .ToList();
        if (symbol.Parameters.Any(parameter => parameter.IsParams) || HasOverload(symbol) || IsGivenAway(symbol, model, cancel)
            || Array.Find(_names, name => !taken.Contains(name)) is not { } free)
        {
            return null;
        }

        var calls = model.GetOperation(method, cancel) is { } body
            ? new CancellableCalls(KnownTypes.Of(model.Compilation)).In(body).Where(call => !IsInStaticFunction(call.Call.Syntax)).ToList()
            : [];
        return calls.Count == 0 ? null : new TokenParameter(method, symbol, model, calls, free);
    }

    /// <summary>Adds it, and gives it to all calls that take one. Who calls the method already gets on without it.</summary>
    public async Task<Document> AddToAsync(Document document, SyntaxNode root, CancellationToken cancel)
    {
        var callers = await SymbolFinder.FindCallersAsync(_symbol, document.Project.Solution, cancel).ConfigureAwait(false);
        var isOptional = callers.Any() || _symbol.Parameters.Any(parameter => parameter.IsOptional);
        var calls = _calls.ToDictionary(call => (InvocationExpressionSyntax)call.Call.Syntax, Argument);
        var passing = _method.ReplaceNodes(calls.Keys, (old, rewritten) => rewritten.AddArgumentListArguments(calls[old]));
        return document.WithSyntaxRoot(root.ReplaceNode(_method, passing.AddParameterListParameters(Parameter(isOptional))));
    }

    private ParameterSyntax Parameter(bool isOptional)
    {
        var type = Signatures.Name(_model, _method.SpanStart, TypeNames.CancellationToken);
        var text = $"{type} {_name}{(isOptional ? " = default" : "")}";
        return SyntaxFactory.ParseParameterList($"({text})").Parameters[0];
    }

    private ArgumentSyntax Argument(CancellableCall call) =>
        SyntaxFactory.ParseArgumentList(call.IsLast ? $"({_name})" : $"({call.Token.Name}: {_name})").Arguments[0];

    /// <summary>Whether an overload has the signature already, or may have.</summary>
    private static bool HasOverload(IMethodSymbol symbol) =>
        symbol.ContainingType.GetMembers(symbol.Name).OfType<IMethodSymbol>().Any(other =>
        other.Parameters.Length == symbol.Parameters.Length + 1 && other.Parameters.Last().Type.Name == nameof(CancellationToken));

    /// <summary>Whether the file makes a delegate of it whose type says what the method takes.</summary>
    private static bool IsGivenAway(IMethodSymbol symbol, SemanticModel model, CancellationToken cancel) =>
        model.SyntaxTree.GetRoot(cancel).DescendantNodes().OfType<SimpleNameSyntax>().Any(name =>
            name.Identifier.ValueText == symbol.Name
            && model.GetOperation(name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name, cancel)
            is IMethodReferenceOperation
            {
                Method: var method, Parent: IDelegateCreationOperation,
            }
            && SymbolEqualityComparer.Default.Equals(method.OriginalDefinition, symbol));

    /// <summary>Which sees no parameter of the method around it.</summary>
    private static bool IsInStaticFunction(SyntaxNode call) => call.Ancestors().Any(outer => outer switch
    {
        AnonymousFunctionExpressionSyntax lambda => lambda.Modifiers.Any(SyntaxKind.StaticKeyword),
        LocalFunctionStatementSyntax function => function.Modifiers.Any(SyntaxKind.StaticKeyword),
        _ => false,
    });
}
