using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using SecureTools.Shared.Effects;

namespace SecureTools.Analyzers.Engine.Effects.Catalog;

/// <summary>One line of an effect catalog: <c>Deletes System.IO.File.Delete</c>.</summary>
/// <param name="Kind">What the member does; with a judge, what it does where the judge cannot tell.</param>
/// <param name="Member">The name of the member, or how it begins.</param>
/// <param name="IsPrefix">Whether the name ended in a star.</param>
/// <param name="Judges">What looks at the arguments, in the order of the line.</param>
internal sealed record EffectLine(EffectKind Kind, string Member, bool IsPrefix, ImmutableArray<EffectJudge> Judges)
{
    /// <summary>What follows the name of a type.</summary>
    private const string Constructor = "..ctor";

    private static readonly char[] _blanks = [' ', '\t'];
    private static readonly char[] _bars = ['|'];
    private static readonly char[] _dots = ['.'];

    /// <summary>Whether the line speaks about this overload.</summary>
    public bool Fits(IMethodSymbol method) => Judges.All(judge =>
        judge.Kind != JudgeKind.Has
            || method.Parameters.Any(parameter => string.Equals(parameter.Name, judge.Parameter, StringComparison.Ordinal)));

    /// <summary>Whether a judge reads texts that may come from a caller.</summary>
    public bool ReadsTexts { get; } = Judges.Any(
        judge => judge.Kind is JudgeKind.Sql or JudgeKind.SqlCommand or JudgeKind.HttpMethod or JudgeKind.Process or JudgeKind.Own);

    /// <summary>Null: the line is empty or a comment.</summary>
    /// <exception cref="FormatException">The line is none of a catalog; the message says why.</exception>
    public static EffectLine? Parse(string line)
    {
        var hash = line.IndexOf('#');
        var parts = (hash < 0 ? line : line.Substring(0, hash)).Split(_blanks, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
        {
            return null;
        }

        if (parts.Length == 1)
        {
            throw new FormatException($"no member follows {parts[0]}");
        }

        var judges = parts.Skip(2).Select(EffectJudge.Parse).ToImmutableArray();
        var isPrefix = parts[1].EndsWith("*", StringComparison.Ordinal);
        return new EffectLine(
            Kinds(parts[0]), Name(isPrefix ? parts[1].Substring(0, parts[1].Length - 1) : parts[1], isPrefix), isPrefix, judges);
    }

    private static EffectKind Kinds(string text)
    {
        var kinds = EffectKind.None;
        foreach (var name in text.Split(_bars))
        {
            // A number would be accepted by the parser, and a comma would join.
            if (name.Length == 0 || !char.IsLetter(name[0]) || name.IndexOf(',') >= 0
                || !Enum.TryParse<EffectKind>(name, ignoreCase: false, out var kind))
            {
                throw new FormatException($"{(name.Length == 0 ? "nothing" : name)} is no effect");
            }

            kinds |= kind;
        }

        return kinds;
    }

    private static string Name(string text, bool isPrefix)
    {
        if (text.IndexOf('*') >= 0)
        {
            throw new FormatException($"{text} has a star that does not end it");
        }

        if (text.IndexOf('.') <= 0 || text.IndexOfAny(['(', ')', '<', '>', '`', ':', ',']) >= 0)
        {
            throw new FormatException($"{text} is no name of a member, such as Shop.Orders.Delete");
        }

        var names = (text.EndsWith(Constructor, StringComparison.Ordinal) ? text.Substring(0, text.Length - Constructor.Length) : text)
            .Split(_dots);
        var last = names.Length - 1;
        if (names[last].Length == 0 && !isPrefix)
        {
            throw new FormatException(
                $"{text} ends in a dot; write the name of a member behind it, such as {text}Delete, or a star for all of them");
        }

        for (var index = 0; index <= last; index++)
        {
            if (!IsName(names[index], mayBeEmpty: isPrefix && index == last))
            {
                throw new FormatException(names[index].Length == 0
                    ? $"{text} has nothing between two dots; write one dot between names, such as {string.Join(".", names.Where(name => name.Length > 0))}"
                    : $"{names[index]} is no name; write names as they are declared, such as Shop.Orders.Delete");
            }
        }

        return text;
    }

    /// <summary>Nested types follow a plus.</summary>
    private static bool IsName(string text, bool mayBeEmpty) =>
        text.Length == 0 ? mayBeEmpty : !char.IsDigit(text[0])
            && text.All(
            letter => char.IsLetterOrDigit(letter) || letter is '_' or '+' || char.GetUnicodeCategory(letter)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ConnectorPunctuation);
}
