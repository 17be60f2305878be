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

        foreach (var dialect in SqlDialects.Of(place))
        {
            var call = $"{parameter.Syntax.Identifier.Text}.Quote({parameter.Name("SqlDialect")}.{dialect})";
            var uses = text is InterpolatedStringExpressionSyntax form && names.Exists(name => name.IsQuoted)
                ? WithoutQuotes(form, parameter, names, call)
                : InPlace(parameter, names, call);
            yield return parameter.Change($"Take a {Type}, in the quotes of {dialect}", Type + "." + dialect, parameter.As(Type), uses);
        }
    }

    /// <summary>The quotes that the text has go, since the identifier brings its own.</summary>
    private static Dictionary<SyntaxNode, SyntaxNode> WithoutQuotes(
        InterpolatedStringExpressionSyntax text, CheckedParameter parameter, List<SqlName> names, string call)
    {
        var form = new TextForm(text)
        {
            Hole = hole => names.Exists(name => name.Content == hole) ? "{" + Inside(call) + "}" : hole.ToString(),
            Unquoted = [.. names.Where(name => name.IsQuoted).Select(name => (SyntaxNode)name.Content!)],
            KeepsBraces = true,
            KeepsSign = true,
        };
        var uses = parameter.TextUses(text.Contains);
        uses.Add(text, form.Write().WithTriviaFrom(text));
        return uses;
    }

    private static Dictionary<SyntaxNode, SyntaxNode> InPlace(CheckedParameter parameter, List<SqlName> names, string call)
    {
        var uses = parameter.TextUses(use => names.Exists(name => name.Use == use));
        foreach (var name in names)
        {
            var code = name.Use.Parent is InterpolationSyntax ? Inside(call) : call;
            uses.Add(name.Use, SyntaxFactory.ParseExpression(code).WithTriviaFrom(name.Use));
        }

        return uses;
    }

    /// <summary>A colon would begin a format.</summary>
    private static string Inside(string call) => call.Contains("::") ? $"({call})" : call;
}
