using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.CodeFixes.Inputs.Mends;

/// <summary>Takes a parameter that names a table or column as <c>SqlIdentifier</c>, and puts it into the quotes of the database.</summary>
internal static class SqlIdentifierMend
{
    private const string Type = "SqlIdentifier";

    public static IEnumerable<Mend> Of(SinkPlace place)
    {
        var text = WrittenText.Of(place).Text;
        if (CheckedParameter.Of(place, TypeNames.SqlIdentifier) is not { } parameter
            || SqlNames.In(text, parameter) is not { Count: > 0 } names)
        {
            yield break;
        }

        List<(ExpressionSyntax Text, List<SqlName> Names)> statements = [(text, names), .. Others(text, parameter)];
        foreach (var dialect in SqlDialects.Of(place))
        {
            var call = $"{parameter.Syntax.Identifier.Text}.Quote({parameter.Name("SqlDialect")}.{dialect})";
            yield return parameter.Change(
                $"Take a {Type}, in the quotes of {dialect}", Type + "." + dialect, parameter.As(Type), Uses(parameter, statements, call));
        }
    }

    /// <summary>Further statements that name the same.</summary>
    private static IEnumerable<(ExpressionSyntax Text, List<SqlName> Names)> Others(ExpressionSyntax text, CheckedParameter parameter) =>
        from other in parameter.Uses.Where(use => !text.Contains(use)).Select(TextAround).Distinct()
        where SqlNames.IsStatement(other)
        let names = SqlNames.In(other, parameter)
        where names is { Count: > 0 }
        select (other, names);

    private static ExpressionSyntax TextAround(IdentifierNameSyntax use)
    {
        ExpressionSyntax text = use;
        foreach (var outer in use.Ancestors().TakeWhile(outer => outer is ParenthesizedExpressionSyntax or InterpolationSyntax
            or InterpolatedStringExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression }))
        {
            text = outer as ExpressionSyntax ?? text;
        }

        return text;
    }

    private static Dictionary<SyntaxNode, SyntaxNode> Uses(
        CheckedParameter parameter, List<(ExpressionSyntax Text, List<SqlName> Names)> statements, string call)
    {
        var uses = parameter.TextUses(use => statements.Exists(statement => statement.Text.Contains(use)));
        foreach (var (text, names) in statements)
        {
            if (text is InterpolatedStringExpressionSyntax form && names.Exists(name => name.IsQuoted))
            {
                uses.Add(text, WithoutQuotes(form, names, call).WithTriviaFrom(text));
                continue;
            }

            foreach (var use in names.Select(name => name.Use))
            {
                uses.Add(use, SyntaxFactory.ParseExpression(use.Parent is InterpolationSyntax ? Inside(call) : call).WithTriviaFrom(use));
            }
        }

        return uses;
    }

    /// <summary>The quotes that the text has go, since the identifier brings its own.</summary>
    private static ExpressionSyntax WithoutQuotes(InterpolatedStringExpressionSyntax text, List<SqlName> names, string call) =>
        new TextForm(text)
        {
            Hole = hole => names.Exists(name => name.Content == hole) ? "{" + Inside(call) + "}" : hole.ToString(),
            Unquoted = [.. names.Where(name => name.IsQuoted).Select(name => (SyntaxNode)name.Content!)],
            KeepsBraces = true,
            KeepsSign = true,
        }.Write();

    /// <summary>A colon would begin a format.</summary>
    private static string Inside(string call) => call.Contains("::") ? $"({call})" : call;
}
