using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.CodeFixes.Inputs.Mends;

/// <summary>Takes a parameter that names a table or column in a statement as <c>SqlIdentifier</c>, and puts it into the quotes of the database.</summary>
internal static class SqlIdentifierMend
{
    private static readonly string[] _beforeNames = ["FROM", "JOIN", "INTO", "UPDATE", "TABLE", "BY", "SELECT", "DISTINCT", "WHERE", "AND", "OR", "ON", "SET"];

    public static IEnumerable<Mend> Of(SinkPlace place)
    {
        var text = WrittenText.Of(place).Text;
        if (CheckedParameter.Of(place, TypeNames.SqlIdentifier) is not { } parameter || NamesIn(text, parameter) is not { Count: > 0 } names)
        {
            yield break;
        }

        foreach (var dialect in SqlDialects.Of(place))
        {
            yield return parameter.Change(
                $"Take a SqlIdentifier, in the quotes of {dialect}", "SqlIdentifier." + dialect, parameter.As("SqlIdentifier"), Uses(text, parameter, names, dialect));
        }
    }

    private static Dictionary<SyntaxNode, SyntaxNode> Uses(ExpressionSyntax text, CheckedParameter parameter, List<SqlName> names, string dialect)
    {
        var call = $"{parameter.Syntax.Identifier.Text}.Quote({parameter.Name("SqlDialect")}.{dialect})";
        if (text is InterpolatedStringExpressionSyntax form && names.Exists(name => name.IsQuoted))
        {
            var holes = names.Select(name => (SyntaxNode?)name.Content).ToList();
            var written = new TextForm(form)
            {
                Hole = hole => holes.Contains(hole) ? "{" + Inside(call) + "}" : hole.ToString(),
                Unquoted = [.. names.Where(name => name.IsQuoted).Select(name => (SyntaxNode)name.Content!)],
                KeepsBraces = true,
                KeepsSign = true,
            };
            var changed = parameter.TextUses(text.Contains);
            changed.Add(text, written.Write().WithTriviaFrom(text));
            return changed;
        }

        var uses = parameter.TextUses(use => names.Exists(name => name.Use == use));
        foreach (var name in names)
        {
            uses.Add(name.Use, SyntaxFactory.ParseExpression(name.Use.Parent is InterpolationSyntax ? Inside(call) : call).WithTriviaFrom(name.Use));
        }

        return uses;
    }

    /// <summary>A colon would begin a format.</summary>
    private static string Inside(string call) => call.Contains("::") ? $"({call})" : call;

    /// <summary>Where the text names something by the parameter; null: the parameter stands elsewhere in it as well.</summary>
    private static List<SqlName>? NamesIn(ExpressionSyntax text, CheckedParameter parameter)
    {
        if (TextParts.Of(text) is not { } parts)
        {
            return null;
        }

        var names = new List<SqlName>();
        for (var index = 0; index < parts.Count; index++)
        {
            if (parts[index].Value is IdentifierNameSyntax use && parameter.Uses.Contains(use) && NameAt(parts, index, use) is { } name)
            {
                names.Add(name);
            }
        }

        var isForm = text is InterpolatedStringExpressionSyntax;
        return names.Count == parameter.Uses.Count(text.Contains) && names.TrueForAll(name => !name.IsQuoted || (isForm && name.Content is not null)) ? names : null;
    }

    private static SqlName? NameAt(List<TextPart> parts, int index, IdentifierNameSyntax use)
    {
        var before = string.Concat(parts.Take(index).Select(part => part.Value is null ? part.Text : "?"));
        var (left, right) = (before.Length == 0 ? ' ' : before[before.Length - 1], index + 1 < parts.Count && parts[index + 1].Text.Length > 0 ? parts[index + 1].Text[0] : ' ');
        var isQuoted = (left, right) is ('[', ']') or ('`', '`') && IsPlain(parts, index);
        var words = isQuoted ? before.Substring(0, before.Length - 1) : before;
        return before.Count(letter => letter == '\'') % 2 == 0 && (isQuoted || (Ends(left) && Ends(right) && !IsNext(parts, index))) && IsPlaceOfName(words.TrimEnd(), parts, index)
            ? new SqlName(use, parts[index].Content, isQuoted)
            : null;
    }

    /// <summary>Whether the constants beside it are written next to it.</summary>
    private static bool IsPlain(List<TextPart> parts, int index) => parts[index - 1].Content is not null && parts[index + 1].Content is not null;

    private static bool IsNext(List<TextPart> parts, int index) => (index > 0 && parts[index - 1].Value is not null) || (index + 1 < parts.Count && parts[index + 1].Value is not null);

    private static bool Ends(char letter) => char.IsWhiteSpace(letter) || letter is '.' or ',' or '(' or ')' or ';' or '=' or '<' or '>';

    /// <summary>A word that a name follows; or a further name in a list of them, which values are in no other statement than one with <c>VALUES</c> or <c>IN</c>.</summary>
    private static bool IsPlaceOfName(string before, List<TextPart> parts, int index)
    {
        var word = before.Substring(before.LastIndexOfAny([' ', '\n', '\r', '\t', '(']) + 1);
        return Array.Exists(_beforeNames, name => name.Equals(word, StringComparison.OrdinalIgnoreCase) && (name is not ("WHERE" or "AND" or "OR" or "ON" or "SET") || IsCompared(parts, index)))
            || before.EndsWith(".", StringComparison.Ordinal) || (before.EndsWith(",", StringComparison.Ordinal) && IsListOfNames(before));
    }

    private static bool IsListOfNames(string before)
    {
        var words = before.Split([' ', '\n', '\r', '\t', '(', ','], StringSplitOptions.RemoveEmptyEntries);
        return words.LastOrDefault(word => word.ToUpperInvariant() is "SELECT" or "BY" or "VALUES" or "IN" or "SET" or "WHERE" or "LIMIT")?.ToUpperInvariant() is "SELECT" or "BY";
    }

    /// <summary>Whether what follows compares or sets it.</summary>
    private static bool IsCompared(List<TextPart> parts, int index)
    {
        var after = index + 1 < parts.Count ? parts[index + 1].Text.TrimStart(']', '`', ' ') : "";
        return after.Length > 0 && (after[0] is '=' or '<' or '>' or '!' || Array.Exists(["LIKE ", "IN ", "IN(", "IS ", "BETWEEN ", "NOT "], word => after.StartsWith(word, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>A place where the text names something.</summary>
    private sealed record SqlName(IdentifierNameSyntax Use, InterpolatedStringContentSyntax? Content, bool IsQuoted);
}
