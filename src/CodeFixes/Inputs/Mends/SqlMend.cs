using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.CodeFixes.Inputs.Mends;

/// <summary>Turns values in the text of a statement into parameters, for ADO.NET, Entity Framework and Dapper.</summary>
internal static class SqlMend
{
    private const string Title = "Pass the values as parameters";
    private const string Verb = "Parameters";

    private static readonly string[] _siblings = ["", "Interpolated"];

    public static IEnumerable<Mend> Of(SinkPlace place)
    {
        var written = WrittenText.Of(place);
        if (SqlText.Of(written.Text, place) is not { } text)
        {
            return [];
        }

        return (place.Call as InvocationExpressionSyntax, place.Callee) switch
        {
            ({ } call, { } callee) when IsEntityFramework(callee) => OfEntityFramework(written, text, call, callee),
            _ when !written.KeepsValues(text.Values.Select(value => value.Value)) => [],
            ({ } call, { ContainingType: { Name: "SqlMapper", ContainingNamespace.Name: "Dapper" } }) => OfDapper(written, text, call),
            _ => CommandPlace.Of(place) is { } command && command.Parameters(text) is { } lines
                ? [OfCommand(written, text, (command, lines))] : [],
        };
    }

    private static Mend OfCommand(WrittenText written, SqlText text, (CommandPlace Place, List<string> Lines) command)
    {
        var (place, anchor) = (written.Place, command.Place.Anchor);
        var tracked = place.Root.TrackNodes(written.Text, anchor);
        var old = tracked.GetCurrentNode(written.Text)!;
        var root = tracked.ReplaceNode(old, text.Statement().WithTriviaFrom(old));
        var indent = anchor.GetLeadingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).LastOrDefault();
        var end = anchor.GetTrailingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        var added = command.Lines.Select(line => SyntaxFactory.ParseStatement(line).WithLeadingTrivia(indent).WithTrailingTrivia(end));
        var current = root.GetCurrentNode(anchor)!;
        return new Mend(
            Title, Verb, command.Place.IsFirst ? root.InsertNodesBefore(current, added) : root.InsertNodesAfter(current, added));
    }

    private static bool IsEntityFramework(IMethodSymbol callee) =>
        callee is
        {
            Name: "FromSqlRaw" or "ExecuteSqlRaw" or "ExecuteSqlRawAsync" or "SqlQueryRaw",
            ContainingNamespace.Name: "EntityFrameworkCore"
        };

    /// <summary>The sibling that makes parameters of an interpolated text; the statement has no parameters yet.</summary>
    private static IEnumerable<Mend> OfEntityFramework(
        WrittenText written, SqlText text, InvocationExpressionSyntax call, IMethodSymbol callee)
    {
        var place = written.Place;
        if (text.IsWhole && call.Expression is MemberAccessExpressionSyntax { Name: var name }
            && place.Argument is { NameColon: null } argument
            && Sibling(callee) is { } sibling && call.ArgumentList.Arguments.All(other => other == argument || IsToken(other, place)))
        {
            var changes = new Dictionary<SyntaxNode, SyntaxNode>
            {
                [name] = name.WithIdentifier(SyntaxFactory.Identifier(sibling).WithTriviaFrom(name.Identifier)),
                [written.Text] = text.Interpolated().WithTriviaFrom(written.Text),
            };
            if (written.Local is { Declaration.Type: var type })
            {
                changes.Add(type, SyntaxFactory.ParseTypeName(place.NameOf("System", "FormattableString")).WithTriviaFrom(type));
            }

            yield return place.Replace(Title, Verb, changes);
        }
    }

    private static bool IsToken(ArgumentSyntax argument, SinkPlace place) =>
        place.Model.GetTypeInfo(argument.Expression, place.Cancel).Type is { Name: "CancellationToken" };

    /// <summary>Older versions have forms of the short name that take any text.</summary>
    private static string? Sibling(IMethodSymbol callee) =>
        _siblings.Select(word => callee.Name.Replace("Raw", word)).FirstOrDefault(name =>
        callee.ContainingType.GetMembers(name).OfType<IMethodSymbol>().ToList() is { Count: > 0 } siblings
        && siblings.TrueForAll(sibling => sibling.Parameters.Any(parameter => parameter.Type.Name == "FormattableString")));

    /// <summary>Other arguments have to be named: they stand after the values.</summary>
    private static IEnumerable<Mend> OfDapper(WrittenText written, SqlText text, InvocationExpressionSyntax call)
    {
        var arguments = call.ArgumentList.Arguments;
        if (written.Place.Argument is { NameColon: null } argument && arguments[0] == argument
            && arguments.Skip(1).All(other => other.NameColon is { Name.Identifier.ValueText: not "param" }))
        {
            var members = text.Values.Select(value => value.Value.ToString() == value.Name ? value.Name : $"{value.Name} = {value.Value}");
            var values = SyntaxFactory.Argument(SyntaxFactory.ParseExpression($"new {{ {string.Join(", ", members)} }}")).WithLeadingTrivia(
                SyntaxFactory.Space);
            SyntaxNode[] changed = [call.ArgumentList, written.Text];
            var root = written.Place.Root.ReplaceNodes(
                changed, (old, rewritten) => rewritten is ArgumentListSyntax list && old == call.ArgumentList
                ? list.WithArguments(list.Arguments.Insert(1, values))
                : text.Statement().WithTriviaFrom(old));
            yield return new Mend(Title, Verb, root);
        }
    }
}
