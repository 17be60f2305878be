using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.CodeFixes.Inputs.Mends;

/// <summary>Turns an interpolated line of a log into a template with its values beside it.</summary>
internal static class LogMend
{
    public static IEnumerable<Mend> Of(SinkPlace place)
    {
        if (place is { Expression: InterpolatedStringExpressionSyntax text, Call: InvocationExpressionSyntax call, Callee: { ContainingType.Name: "LoggerExtensions" } }
            && call.ArgumentList.Arguments.Last() == place.Argument && place.Argument!.NameColon is null && Template(text) is var (template, values))
        {
            var comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
            var arguments = call.ArgumentList.Arguments.Take(call.ArgumentList.Arguments.Count - 1).Append(SyntaxFactory.Argument(template))
                .Concat(values.Select(value => SyntaxFactory.Argument(value.WithoutTrivia()))).ToList();
            var list = call.ArgumentList.WithArguments(SyntaxFactory.SeparatedList(arguments, Enumerable.Repeat(comma, arguments.Count - 1)));
            yield return place.Replace("Use a constant template", "Template", call.ArgumentList, list);
        }
    }

    private static (ExpressionSyntax Template, List<ExpressionSyntax> Values) Template(InterpolatedStringExpressionSyntax text)
    {
        var template = new StringBuilder();
        var (values, names) = (new List<ExpressionSyntax>(), new List<string>());
        foreach (var content in text.Contents)
        {
            if (content is InterpolationSyntax hole)
            {
                names.Add(NameOf(hole.Expression, names));
                values.Add(hole.Expression is ParenthesizedExpressionSyntax { Expression: var inner } ? inner : hole.Expression);
                template.Append('{').Append(names[names.Count - 1]).Append(hole.AlignmentClause?.ToString()).Append(hole.FormatClause?.ToString()).Append('}');
            }
            else
            {
                // Braces are doubled in both.
                template.Append(((InterpolatedStringTextSyntax)content).TextToken.ValueText);
            }
        }

        return (SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(template.ToString())), values);
    }

    /// <summary>A name for a value, which no other value of the line has.</summary>
    private static string NameOf(ExpressionSyntax value, List<string> taken)
    {
        var word = value switch
        {
            IdentifierNameSyntax name => name.Identifier.ValueText,
            MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
            _ => "Value",
        };
        var pascal = char.ToUpperInvariant(word[0]) + word.Substring(1);
        var found = pascal;
        for (var number = 2; taken.Contains(found); number++)
        {
            found = pascal + number;
        }

        return found;
    }
}
