using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.CodeFixes.Inputs.Mends;

/// <summary>The text that arrives at a dangerous place: written there, or in a local that nothing else uses.</summary>
/// <param name="Place">Where it arrives.</param>
/// <param name="Text">How it is put together.</param>
/// <param name="Local">The local that it was written into; null: it is written where it arrives.</param>
internal sealed record WrittenText(SinkPlace Place, ExpressionSyntax Text, LocalDeclarationStatementSyntax? Local)
{
    public static WrittenText Of(SinkPlace place) =>
        LocalOf(place) is { } local ? new(place, local.Declaration.Variables[0].Initializer!.Value, local)
            : new(place, place.Expression, null);

    /// <summary>Whether values that the text holds are still the same where it arrives, so that they can be given beside it.</summary>
    public bool KeepsValues(IEnumerable<ExpressionSyntax> values) => Local is null || IsNext(Local) || values.All(IsSteady);

    private static LocalDeclarationStatementSyntax? LocalOf(SinkPlace place)
    {
        if (place.Expression is not IdentifierNameSyntax name
            || place.Model.GetSymbolInfo(name, place.Cancel).Symbol is not ILocalSymbol symbol
            || symbol is not { IsConst: false, Type.SpecialType: SpecialType.System_String, DeclaringSyntaxReferences: [var declared] }
            || declared.GetSyntax(place.Cancel)
            is not VariableDeclaratorSyntax { Initializer: not null, Parent.Parent: LocalDeclarationStatementSyntax local }
            || local.Declaration.Variables.Count > 1)
        {
            return null;
        }

        var function = FunctionOf(name);
        return FunctionOf(local) == function && Mentions(function, symbol, place).Count() == 1 ? local : null;
    }

    /// <summary>Nothing runs between two statements that follow each other.</summary>
    private bool IsNext(LocalDeclarationStatementSyntax local)
    {
        var statement = Place.Expression.FirstAncestorOrSelf<StatementSyntax>();
        return statement is ExpressionStatementSyntax or LocalDeclarationStatementSyntax or ReturnStatementSyntax
            && local.GetLastToken().GetNextToken() == statement.GetFirstToken();
    }

    private bool IsSteady(ExpressionSyntax value) =>
        value is IdentifierNameSyntax
            && Place.Model.GetSymbolInfo(value, Place.Cancel).Symbol is { Kind: SymbolKind.Local or SymbolKind.Parameter } symbol
        && !Mentions(FunctionOf(value), symbol, Place).Any(IsWritten);

    private static bool IsWritten(IdentifierNameSyntax name) =>
        name.Ancestors().TakeWhile(outer => outer is not StatementSyntax).Any(outer => outer switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left.Contains(name),
        PrefixUnaryExpressionSyntax step => step.IsKind(SyntaxKind.PreIncrementExpression)
            || step.IsKind(SyntaxKind.PreDecrementExpression),
        PostfixUnaryExpressionSyntax step => !step.IsKind(SyntaxKind.SuppressNullableWarningExpression),
        ArgumentSyntax argument => argument.RefKindKeyword.RawKind != 0,
        RefExpressionSyntax => true,
        _ => false,
    });

    private static IEnumerable<IdentifierNameSyntax> Mentions(SyntaxNode function, ISymbol symbol, SinkPlace place) =>
        function.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == symbol.Name
            && SymbolEqualityComparer.Default.Equals(place.Model.GetSymbolInfo(name, place.Cancel).Symbol, symbol));

    private static SyntaxNode FunctionOf(SyntaxNode node) => node.Ancestors().First(outer => outer is AnonymousFunctionExpressionSyntax
        or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or CompilationUnitSyntax);
}
