using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.CodeFixes.Inputs.Mends;

/// <summary>A command of ADO.NET that gets its text, and the place at which it may get parameters.</summary>
/// <param name="Place">Where the text arrives.</param>
/// <param name="Command">The command, as code writes it.</param>
/// <param name="Type">Its type.</param>
/// <param name="Anchor">The statement beside which parameters are added.</param>
/// <param name="IsFirst">Whether they come before it.</param>
internal sealed record CommandPlace(SinkPlace Place, string Command, ITypeSymbol Type, StatementSyntax Anchor, bool IsFirst)
{
    /// <summary>Null: the text is not that of a command which gets it once, at a place where statements can stand.</summary>
    public static CommandPlace? Of(SinkPlace place) => (place.Call?.Parent?.Parent, place.Expression.Parent) switch
    {
        (VariableDeclaratorSyntax variable, _) => OfCreation(place, place.Call!, variable),
        (_, AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax { Parent: BlockSyntax } statement } text) =>
            OfText(place, text, statement),
        _ => null,
    };

    /// <summary>The statements that add the parameters; null: a name is taken.</summary>
    public List<string>? Parameters(SqlText text)
    {
        var position = Place.Expression.SpanStart;
        var parameters = Place.Model.LookupSymbols(position, Type, "Parameters").OfType<IPropertySymbol>().FirstOrDefault()?.Type;
        if (parameters is not null && Place.Model.LookupSymbols(position, parameters, "AddWithValue").Length > 0)
        {
            return [.. text.Values.Select(value => $"{Command}.Parameters.AddWithValue(\"@{value.Name}\", {value.Value});")];
        }

        var lines = new List<string>();
        foreach (var (name, value) in text.Values)
        {
            var local = name + "Parameter";
            if (parameters is null || Place.Model.LookupSymbols(position, name: local).Length > 0)
            {
                return null;
            }

            lines.AddRange([$"var {local} = {Command}.CreateParameter();", $"{local}.ParameterName = \"@{name}\";"]);
            lines.AddRange([$"{local}.Value = {value};", $"{Command}.Parameters.Add({local});"]);
        }

        return lines;
    }

    /// <summary>The command is created with the text, for the statements that follow or for those of a block.</summary>
    private static CommandPlace? OfCreation(SinkPlace place, ExpressionSyntax call, VariableDeclaratorSyntax variable) =>
        variable.Parent?.Parent switch
        {
            LocalDeclarationStatementSyntax { Parent: BlockSyntax } local =>
                Create(place, variable.Identifier.Text, call, (local, false), texts: 0),
            UsingStatementSyntax { Statement: BlockSyntax { Statements: [var first, ..] } } =>
                Create(place, variable.Identifier.Text, call, (first, true), texts: 0),
            _ => null,
        };

    private static CommandPlace? OfText(SinkPlace place, AssignmentExpressionSyntax assignment, StatementSyntax statement) =>
        assignment.Left is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CommandText", Expression: var owner }
        && owner is IdentifierNameSyntax command
        && !IsRepeated(command, statement, place)
            ? Create(place, command.ToString(), command, (statement, false), texts: 1)
            : null;

    /// <summary>A command that gets several texts would keep the parameters of the first.</summary>
    private static CommandPlace? Create(
        SinkPlace place, string command, ExpressionSyntax subject, (StatementSyntax Anchor, bool IsFirst) at, int texts) =>
        place.Model.GetTypeInfo(subject, place.Cancel).Type is { } type
        && place.Model.LookupSymbols(place.Expression.SpanStart, type, "CommandText").Length > 0
        && Member(at.Anchor).DescendantNodes().OfType<AssignmentExpressionSyntax>()
        .Count(assignment => IsTextOf(assignment, command)) == texts
            ? new CommandPlace(place, command, type, at.Anchor, at.IsFirst)
            : null;

    private static bool IsTextOf(AssignmentExpressionSyntax assignment, string command) =>
        assignment.Left is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CommandText", Expression: var owner }
            && owner.ToString() == command;

    /// <summary>Whether the text is set several times for one command, which would get its parameters as often.</summary>
    private static bool IsRepeated(IdentifierNameSyntax command, StatementSyntax statement, SinkPlace place)
    {
        var declared = place.Model.GetSymbolInfo(command, place.Cancel).Symbol
            is ILocalSymbol { DeclaringSyntaxReferences: [var reference] }
            ? reference.GetSyntax(place.Cancel)
            : null;
        return statement.Ancestors().Any(outer => MayRepeat(outer) && (declared is null || !outer.Contains(declared)));
    }

    private static bool MayRepeat(SyntaxNode outer) =>
        outer is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax
            or AnonymousFunctionExpressionSyntax;

    private static SyntaxNode Member(SyntaxNode node) =>
        node.FirstAncestorOrSelf<MemberDeclarationSyntax>(member => member is not GlobalStatementSyntax) ?? node.SyntaxTree.GetRoot();
}
