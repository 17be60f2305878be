using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.CodeFixes.Inputs.Mends;

/// <summary>The text of a statement into which values are written, each where a value may stand.</summary>
internal sealed class SqlText
{
    private static readonly string[] _beforeValues = ["=", "<", ">", "LIKE", "BETWEEN", "LIMIT", "OFFSET", "TOP"];

    private readonly List<TextPart> _parts;

    private SqlText(List<TextPart> parts, List<(string Name, ExpressionSyntax Value)> values) => (_parts, Values) = (parts, values);

    /// <summary>The values, and the names of their parameters.</summary>
    public IReadOnlyList<(string Name, ExpressionSyntax Value)> Values { get; }

    /// <summary>Null: a part of the text stands where no parameter may, such as the name of a table, or inside of a quoted text.</summary>
    public static SqlText? Of(ExpressionSyntax expression, SemanticModel model)
    {
        if (TextParts.Of(expression) is not { } parts)
        {
            return null;
        }

        var values = new List<(string Name, ExpressionSyntax Value)>();
        for (var index = 0; index < parts.Count; index++)
        {
            if (parts[index].Value is { } value)
            {
                if (!IsValue(value, model) || !Unquote(parts, index) || !IsPlaceOfValue(Before(parts, index)))
                {
                    return null;
                }

                values.Add((NameOf(value, values), value));
            }
        }

        return new SqlText(parts, values);
    }

    /// <summary>The text with names of parameters.</summary>
    public ExpressionSyntax Statement()
    {
        var text = new StringBuilder();
        var next = 0;
        foreach (var part in _parts)
        {
            text.Append(part.Value is null ? part.Text : "@" + Values[next++].Name);
        }

        return SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text.ToString()));
    }

    /// <summary>The text with its values between braces.</summary>
    public ExpressionSyntax Interpolated()
    {
        var text = new StringBuilder("$\"");
        foreach (var part in _parts)
        {
            var literal = SymbolDisplay.FormatLiteral(part.Text, quote: true);
            text.Append(part.Value is { } value ? "{" + value + "}" : literal.Substring(1, literal.Length - 2).Replace("{", "{{").Replace("}", "}}"));
        }

        return SyntaxFactory.ParseExpression(text.Append('"').ToString());
    }

    /// <summary>A text, number, date or identifier; a list would need as many parameters as it has items.</summary>
    private static bool IsValue(ExpressionSyntax value, SemanticModel model) =>
        model.GetTypeInfo(value).Type is { SpecialType: not SpecialType.None and not SpecialType.System_Object } or { Name: "Guid" or "DateTimeOffset" or "DateOnly" or "TimeSpan" };

    private static string Before(List<TextPart> parts, int index) => string.Concat(parts.Take(index).Select(part => part.Value is null ? part.Text : "?"));

    /// <summary>Takes away the quotes around a value. False: it is part of a longer text.</summary>
    private static bool Unquote(List<TextPart> parts, int index)
    {
        var isOpen = Before(parts, index).Count(letter => letter == '\'') % 2 == 1;
        if (!isOpen)
        {
            return true;
        }

        if (index == 0 || index + 1 == parts.Count || !parts[index - 1].Text.EndsWith("'", StringComparison.Ordinal) || !parts[index + 1].Text.StartsWith("'", StringComparison.Ordinal))
        {
            return false;
        }

        parts[index - 1] = parts[index - 1] with { Text = parts[index - 1].Text.Substring(0, parts[index - 1].Text.Length - 1) };
        parts[index + 1] = parts[index + 1] with { Text = parts[index + 1].Text.Substring(1) };
        return true;
    }

    private static bool IsPlaceOfValue(string before)
    {
        var text = before.TrimEnd();
        return Array.Exists(_beforeValues, word => text.EndsWith(word, StringComparison.OrdinalIgnoreCase))
            || (text.EndsWith("(", StringComparison.Ordinal) || text.EndsWith(",", StringComparison.Ordinal)) && text.IndexOf("VALUES", StringComparison.OrdinalIgnoreCase) >= 0;
    }

    private static string NameOf(ExpressionSyntax value, List<(string Name, ExpressionSyntax Value)> values)
    {
        var word = value switch
        {
            IdentifierNameSyntax name => name.Identifier.ValueText,
            MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
            _ => "value",
        };
        var wanted = char.ToLowerInvariant(word[0]) + word.Substring(1);
        var found = wanted;
        for (var number = 2; values.Exists(other => other.Name == found); number++)
        {
            found = wanted + number;
        }

        return found;
    }
}
