using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.CodeFixes.Inputs.Mends;

/// <summary>The places of a statement at which a parameter may stand.</summary>
internal sealed class SqlValues
{
    private static readonly string[] _beforeValues = ["=", "<", ">", "LIKE", "BETWEEN", "LIMIT", "OFFSET", "TOP"];

    private readonly List<TextPart> _parts;

    private readonly Lazy<HashSet<string>> _given;

    private SqlValues(List<TextPart> parts) => (_parts, _given) = (parts, new(() => GivenBeside(parts)));

    /// <summary>The names of the parameters, by the positions of their parts.</summary>
    public Dictionary<int, string> Names { get; } = [];

    /// <summary>The parts of an interpolated text that lose the quotes around them.</summary>
    public List<SyntaxNode> Unquoted { get; } = [];

    /// <summary>Finds them, and takes the quotes around them away.</summary>
    public static SqlValues In(List<TextPart> parts, SemanticModel model)
    {
        var found = new SqlValues(parts);
        for (var index = 0; index < parts.Count; index++)
        {
            if (parts[index].Value is { } value && IsValue(value, model) && found.IsFree(index))
            {
                found.Names.Add(index, found.NameOf(value));
            }
        }

        return found;
    }

    /// <summary>A text, number, date or identifier; a list would need as many parameters as it has items.</summary>
    private static bool IsValue(ExpressionSyntax value, SemanticModel model) => model.GetTypeInfo(value).Type is
    { SpecialType: not SpecialType.None and not SpecialType.System_Object }
            or { Name: "Guid" or "DateTimeOffset" or "DateOnly" or "TimeSpan" };

    private bool IsFree(int index)
    {
        var before = Before(index);
        if (before.Count(letter => letter == '\'') % 2 == 0)
        {
            return IsPlaceOfValue(before);
        }

        // A part of a longer text is no value of its own.
        return IsQuoted(index) && IsPlaceOfValue(before.Substring(0, before.Length - 1)) && Unquote(index);
    }

    private string Before(int index) => string.Concat(_parts.Take(index).Select(part => part.Value is null ? part.Text : "?"));

    private bool IsQuoted(int index) => index > 0 && index + 1 < _parts.Count
        && _parts[index - 1].Text.EndsWith("'", StringComparison.Ordinal)
        && _parts[index + 1].Text.StartsWith("'", StringComparison.Ordinal)
        && _parts[index - 1].Content?.ToString().EndsWith("\\'", StringComparison.Ordinal) != true;

    private bool Unquote(int index)
    {
        _parts[index - 1] = _parts[index - 1] with { Text = _parts[index - 1].Text.Substring(0, _parts[index - 1].Text.Length - 1) };
        _parts[index + 1] = _parts[index + 1] with { Text = _parts[index + 1].Text.Substring(1) };
        if (_parts[index].Content is { } content)
        {
            Unquoted.Add(content);
        }

        return true;
    }

    private static bool IsPlaceOfValue(string before)
    {
        var text = before.TrimEnd();
        return Array.Exists(_beforeValues, word => text.EndsWith(word, StringComparison.OrdinalIgnoreCase))
            || ((text.EndsWith("(", StringComparison.Ordinal) || text.EndsWith(",", StringComparison.Ordinal))
                && text.IndexOf("VALUES", StringComparison.OrdinalIgnoreCase) >= 0);
    }

    /// <summary>One that no other value has, and that the statement does not mention yet.</summary>
    private string NameOf(ExpressionSyntax value)
    {
        var word = value switch
        {
            IdentifierNameSyntax name => name.Identifier.ValueText,
            MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
            _ => "value",
        };
        var wanted = char.ToLowerInvariant(word[0]) + word.Substring(1);
        var found = wanted;
        for (var number = 2; Names.ContainsValue(found) || IsMentioned("@" + found); number++)
        {
            found = wanted + number;
        }

        return found;
    }

    private bool IsMentioned(string name) =>
        _parts.Exists(part => part.Text.IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0) || _given.Value.Contains(name);

    /// <summary>The names that code beside the statement gives parameters, each with the sign before it.</summary>
    private static HashSet<string> GivenBeside(List<TextPart> parts) => new(
        parts.Select(part => part.Value).OfType<ExpressionSyntax>().Take(1)
            .SelectMany(value => value.Ancestors().OfType<MemberDeclarationSyntax>().Take(1))
            .SelectMany(member => member.DescendantNodes().OfType<LiteralExpressionSyntax>())
            .Where(NamesParameter).Select(literal => "@" + literal.Token.ValueText.TrimStart('@', ':', '$')),
        StringComparer.OrdinalIgnoreCase);

    private static bool NamesParameter(LiteralExpressionSyntax literal) => literal.Token.Value is string && literal.Parent switch
    {
        AssignmentExpressionSyntax { Left: var left } => NameOfLast(left) == "ParameterName",
        ArgumentSyntax { Parent.Parent: ObjectCreationExpressionSyntax { Type: var type } } =>
            type.ToString().EndsWith("Parameter", StringComparison.Ordinal),
        ArgumentSyntax
        {
            Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var owner } }
        } => NameOfLast(owner) == "Parameters",
        _ => false,
    };

    private static string? NameOfLast(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        IdentifierNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };
}
