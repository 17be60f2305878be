using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.CodeFixes.Inputs.Mends;

/// <summary>Turns values in the text of a statement into parameters, for ADO.NET, Entity Framework and Dapper.</summary>
internal static class SqlMend
{
    public static IEnumerable<Mend> Of(SinkPlace place)
    {
        if (SqlText.Of(place.Expression, place.Model) is not { } text)
        {
            return [];
        }

        return place switch
        {
            { Expression.Parent: AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax { Parent: BlockSyntax } statement, Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CommandText" } target } } =>
                OfCommand(place, text, (statement, target.Expression.ToString()), place.Model.GetTypeInfo(target.Expression, place.Cancel).Type),
            { Call: BaseObjectCreationExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax { Parent: BlockSyntax } declaration } local } } call } =>
                OfCommand(place, text, (declaration, local.Identifier.Text), place.Model.GetTypeInfo(call, place.Cancel).Type),
            { Call: InvocationExpressionSyntax call, Callee: { } callee } when IsEntityFramework(callee) => OfEntityFramework(place, text, call),
            { Call: InvocationExpressionSyntax call, Callee: { ContainingType: { Name: "SqlMapper", ContainingNamespace.Name: "Dapper" } } } => OfDapper(place, text, call),
            _ => [],
        };
    }

    private static IEnumerable<Mend> OfCommand(SinkPlace place, SqlText text, (StatementSyntax Statement, string Command) at, ITypeSymbol? type)
    {
        if (Added(place, text, at.Command, type) is not { } added)
        {
            yield break;
        }

        var indent = at.Statement.GetLeadingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).LastOrDefault();
        var first = at.Statement.ReplaceNode(place.Expression, text.Statement().WithTriviaFrom(place.Expression));
        var others = added.Select(line => SyntaxFactory.ParseStatement(line).WithLeadingTrivia(indent).WithTrailingTrivia(at.Statement.GetTrailingTrivia()));
        yield return new Mend(Title, Verb, place.Root.ReplaceNode(at.Statement, [first, .. others]));
    }

    private const string Title = "Pass the values as parameters";
    private const string Verb = "Parameters";

    /// <summary>The statements that add the parameters; null: a name is taken.</summary>
    private static List<string>? Added(SinkPlace place, SqlText text, string command, ITypeSymbol? type)
    {
        var position = place.Expression.SpanStart;
        var parameters = type is null ? null : place.Model.LookupSymbols(position, type, "Parameters").OfType<IPropertySymbol>().FirstOrDefault()?.Type;
        if (parameters is not null && place.Model.LookupSymbols(position, parameters, "AddWithValue").Length > 0)
        {
            return [.. text.Values.Select(value => $"{command}.Parameters.AddWithValue(\"@{value.Name}\", {value.Value});")];
        }

        var lines = new List<string>();
        foreach (var (name, value) in text.Values)
        {
            var local = name + "Parameter";
            if (parameters is null || place.Model.LookupSymbols(position, name: local).Length > 0)
            {
                return null;
            }

            lines.AddRange([$"var {local} = {command}.CreateParameter();", $"{local}.ParameterName = \"@{name}\";", $"{local}.Value = {value};", $"{command}.Parameters.Add({local});"]);
        }

        return lines;
    }

    private static bool IsEntityFramework(IMethodSymbol callee) =>
        callee is { Name: "FromSqlRaw" or "ExecuteSqlRaw" or "ExecuteSqlRawAsync" or "SqlQueryRaw", ContainingNamespace.Name: "EntityFrameworkCore" };

    /// <summary>The sibling that makes parameters of an interpolated text; the statement has no parameters yet.</summary>
    private static IEnumerable<Mend> OfEntityFramework(SinkPlace place, SqlText text, InvocationExpressionSyntax call)
    {
        if (call.Expression is MemberAccessExpressionSyntax { Name: var name } && place.Argument is { NameColon: null } argument
            && call.ArgumentList.Arguments.All(other => other == argument || place.Model.GetTypeInfo(other.Expression, place.Cancel).Type is { Name: "CancellationToken" }))
        {
            var word = name.Identifier.ValueText;
            var other = SyntaxFactory.Identifier(word == "SqlQueryRaw" ? "SqlQuery" : word.Replace("Raw", "Interpolated")).WithTriviaFrom(name.Identifier);
            yield return place.Replace(Title, Verb, new Dictionary<SyntaxNode, SyntaxNode>
            {
                [name] = name.WithIdentifier(other),
                [place.Expression] = text.Interpolated().WithTriviaFrom(place.Expression),
            });
        }
    }

    private static IEnumerable<Mend> OfDapper(SinkPlace place, SqlText text, InvocationExpressionSyntax call)
    {
        if (call.ArgumentList.Arguments.Count == 1 && place.Argument is { NameColon: null })
        {
            var members = text.Values.Select(value => value.Value.ToString() == value.Name ? value.Name : $"{value.Name} = {value.Value}");
            var list = SyntaxFactory.ParseArgumentList($"({text.Statement()}, new {{ {string.Join(", ", members)} }})");
            yield return place.Replace(Title, Verb, call.ArgumentList, list.WithTriviaFrom(call.ArgumentList));
        }
    }
}
