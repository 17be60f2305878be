using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.CodeFixes.Inputs.Mends;

/// <summary>Turns a line of a log that is put together into a template with its values beside it.</summary>
internal static class LogMend
{
    private const string Title = "Use a constant template";
    private const string Verb = "Template";

    public static IEnumerable<Mend> Of(SinkPlace place)
    {
        var written = WrittenText.Of(place);
        if (place is { Call: InvocationExpressionSyntax call, Callee: { ContainingType.Name: "LoggerExtensions" } }
            && call.ArgumentList.Arguments.Last() == place.Argument && place.Argument!.NameColon is null
            && Template(written.Text) is var (template, values) && written.KeepsValues(values))
        {
            var added = values.Select(value => SyntaxFactory.Argument(value.WithoutTrivia()).WithLeadingTrivia(SyntaxFactory.Space));
            SyntaxNode[] changed = written.Local is { } local ? [call.ArgumentList, local] : [call.ArgumentList, written.Text];
            yield return new Mend(Title, Verb, place.Root.ReplaceNodes(changed, (old, rewritten) => rewritten switch
            {
                ArgumentListSyntax list when old == call.ArgumentList => list.WithArguments(list.Arguments.AddRange(added)),
                LocalDeclarationStatementSyntax declaration => Constant(declaration, template),
                _ => template.WithTriviaFrom(old),
            }));
        }
    }

    /// <summary>Null: a part of it would be a template itself.</summary>
    private static (ExpressionSyntax Template, List<ExpressionSyntax> Values)? Template(ExpressionSyntax text) => text switch
    {
        InterpolatedStringExpressionSyntax interpolated => TextForm.IsKnown(interpolated) ? OfInterpolation(interpolated) : null,
        BinaryExpressionSyntax => OfSum(text),
        _ => null,
    };

    private static (ExpressionSyntax Template, List<ExpressionSyntax> Values) OfInterpolation(InterpolatedStringExpressionSyntax text)
    {
        var (values, names) = (new List<ExpressionSyntax>(), new Dictionary<InterpolationSyntax, string>());
        foreach (var hole in text.Contents.OfType<InterpolationSyntax>())
        {
            values.Add(hole.Expression is ParenthesizedExpressionSyntax { Expression: var inner } ? inner : hole.Expression);
            names.Add(hole, NameOf(hole.Expression, names.Values));
        }

        // Braces are doubled in both.
        var form = new TextForm(text) { Hole = hole => $"{{{names[hole]}{hole.AlignmentClause}{hole.FormatClause}}}", KeepsBraces = true };
        return (form.Write(), values);
    }

    /// <summary>A brace in a constant stands for a value of its own, or for nothing good.</summary>
    private static (ExpressionSyntax Template, List<ExpressionSyntax> Values)? OfSum(ExpressionSyntax text)
    {
        if (TextParts.Of(text) is not { } parts || parts.Exists(part => part.Text.IndexOfAny(['{', '}']) >= 0))
        {
            return null;
        }

        var (template, names) = (new StringBuilder(), new List<string>());
        foreach (var part in parts)
        {
            if (part.Value is { } value)
            {
                names.Add(NameOf(value, names));
            }

            template.Append(part.Value is null ? part.Text : "{" + names[names.Count - 1] + "}");
        }

        var literal = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(template.ToString()));
        return (literal, [.. parts.Select(part => part.Value).OfType<ExpressionSyntax>()]);
    }

    private static LocalDeclarationStatementSyntax Constant(LocalDeclarationStatementSyntax local, ExpressionSyntax template)
    {
        var value = local.Declaration.Variables[0].Initializer!.Value;
        var type = SyntaxFactory.PredefinedType(SyntaxFactory.Token(SyntaxKind.StringKeyword)).WithTrailingTrivia(
            local.Declaration.Type.GetTrailingTrivia());
        var constant = SyntaxFactory.Token(SyntaxKind.ConstKeyword).WithLeadingTrivia(local.GetLeadingTrivia()).WithTrailingTrivia(
            SyntaxFactory.Space);
        var declaration = local.ReplaceNode(value, template.WithTriviaFrom(value)).Declaration.WithType(type);
        return local.WithDeclaration(declaration).WithModifiers(SyntaxFactory.TokenList(constant));
    }

    /// <summary>A name for a value, which no other value of the line has.</summary>
    private static string NameOf(ExpressionSyntax value, IReadOnlyCollection<string> taken)
    {
        var word = value switch
        {
            IdentifierNameSyntax name => name.Identifier.ValueText,
            MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
            _ => "Value",
        };
        var pascal = char.ToUpperInvariant(word[0]) + word.Substring(1);
        var found = pascal;
        for (var number = 2; taken.Contains(found, StringComparer.Ordinal); number++)
        {
            found = pascal + number;
        }

        return found;
    }
}
