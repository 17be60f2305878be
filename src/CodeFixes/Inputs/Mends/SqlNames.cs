using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.CodeFixes.Inputs.Mends;

/// <summary>A place where the text of a statement names something by a parameter.</summary>
/// <param name="Use">The parameter.</param>
/// <param name="Content">The hole in which it stands; null: it is part of a sum.</param>
/// <param name="IsQuoted">Whether it stands in quotes of names.</param>
internal sealed record SqlName(IdentifierNameSyntax Use, InterpolatedStringContentSyntax? Content, bool IsQuoted);

/// <summary>The places of a statement at which the name of a table or column stands.</summary>
internal sealed class SqlNames
{
    private static readonly char[] _blanks = [' ', '\n', '\r', '\t', '('];
    private static readonly string[] _before = ["FROM", "JOIN", "INTO", "UPDATE", "TABLE", "BY", "SELECT", "DISTINCT"];
    private static readonly string[] _beforeCompared = ["WHERE", "AND", "OR", "ON", "SET"];
    private static readonly string[] _comparisons = ["LIKE ", "IN ", "IN(", "IS ", "BETWEEN ", "NOT "];
    private static readonly string[] _beginLists = ["SELECT", "BY", "VALUES", "IN", "SET", "WHERE", "LIMIT"];

    private static readonly string[] _verbs =
        ["SELECT ", "INSERT ", "UPDATE ", "DELETE ", "MERGE ", "WITH ", "CREATE ", "ALTER ", "DROP ", "TRUNCATE "];

    private readonly List<TextPart> _parts;

    private SqlNames(List<TextPart> parts) => _parts = parts;

    /// <summary>Null: the parameter stands elsewhere in the text as well, or the text cannot be taken apart.</summary>
    public static List<SqlName>? In(ExpressionSyntax text, CheckedParameter parameter)
    {
        if (TextParts.Of(text) is not { } parts)
        {
            return null;
        }

        var places = new SqlNames(parts);
        var names =
            Enumerable.Range(0, parts.Count).Where(index => parts[index].Value is IdentifierNameSyntax use && parameter.Uses.Contains(use))
            .Select(places.At).OfType<SqlName>().ToList();
        var isForm = text is InterpolatedStringExpressionSyntax;
        return names.Count == parameter.Uses.Count(text.Contains)
            && names.TrueForAll(name => !name.IsQuoted || (isForm && name.Content is not null)) ? names : null;
    }

    /// <summary>Whether a text begins as a statement does.</summary>
    public static bool IsStatement(ExpressionSyntax text) => TextParts.Of(text) is [{ Text: var start }, ..]
        && Array.Exists(_verbs, verb => start.TrimStart().StartsWith(verb, StringComparison.OrdinalIgnoreCase));

    private SqlName? At(int index)
    {
        var before = string.Concat(_parts.Take(index).Select(part => part.Value is null ? part.Text : "?"));
        var isQuoted = IsQuoted(index);
        return before.Count(letter => letter == '\'') % 2 == 0 && (isQuoted || IsWhole(index))
            && IsPlaceOfName(isQuoted ? before.Substring(0, before.Length - 1) : before, index)
                ? new SqlName((IdentifierNameSyntax)_parts[index].Value!, _parts[index].Content, isQuoted)
                : null;
    }

    /// <summary>Whether it stands in brackets or backticks, which are written next to it.</summary>
    private bool IsQuoted(int index) => index > 0 && index + 1 < _parts.Count
        && (_parts[index - 1].Text.LastOrDefault(), _parts[index + 1].Text.FirstOrDefault()) is ('[', ']') or ('`', '`')
        && _parts[index - 1].Content is not null && _parts[index + 1].Content is not null;

    /// <summary>Whether nothing else is part of the name.</summary>
    private bool IsWhole(int index) =>
        (index == 0 || Ends(_parts[index - 1].Text.LastOrDefault()))
            && (index + 1 == _parts.Count || Ends(_parts[index + 1].Text.FirstOrDefault()));

    private static bool Ends(char letter) => char.IsWhiteSpace(letter) || letter is '.' or ',' or '(' or ')' or ';' or '=' or '<' or '>';

    /// <summary>After a word that a name follows, or after another part of it, or in a list of names.</summary>
    private bool IsPlaceOfName(string before, int index)
    {
        var text = before.TrimEnd();
        var word = text.Substring(text.LastIndexOfAny(_blanks) + 1);
        return IsOneOf(_before, word) || (IsOneOf(_beforeCompared, word) && IsCompared(index))
            || text.EndsWith(".", StringComparison.Ordinal) || (text.EndsWith(",", StringComparison.Ordinal) && IsListOfNames(text));
    }

    /// <summary>In other lists stand values.</summary>
    private static bool IsListOfNames(string before)
    {
        var words = before.Split([.. _blanks, ','], StringSplitOptions.RemoveEmptyEntries);
        var first = words.LastOrDefault(word => IsOneOf(_beginLists, word));
        return first is not null && IsOneOf(["SELECT", "BY"], first);
    }

    /// <summary>Whether what follows compares or sets it.</summary>
    private bool IsCompared(int index)
    {
        var after = index + 1 < _parts.Count ? _parts[index + 1].Text.TrimStart(']', '`', ' ') : "";
        return after.Length > 0
            && (after[0] is '=' or '<' or '>' or '!'
                || Array.Exists(_comparisons, word => after.StartsWith(word, StringComparison.OrdinalIgnoreCase)));
    }

    private static bool IsOneOf(string[] words, string word) => words.Contains(word, StringComparer.OrdinalIgnoreCase);
}
