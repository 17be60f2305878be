using System.Diagnostics.CodeAnalysis;

namespace SecureTools;

/// <summary>
/// A name of a table or column, of one to three parts between dots. Each part has letters of ASCII, digits and underscores alone, does not
/// begin with a digit, and has at most 128 characters.
/// </summary>
/// <remarks>
/// Guaranteed: quoted by <see cref="Quote"/> it stays one name in a statement and ends nothing. Not guaranteed: that there is such a table,
/// or that the caller may see it. A model may name any: say which ones with <c>[AllowedValues]</c>, or give the tool a connection that sees
/// no others. Unquoted it may be a keyword.
/// </remarks>
public sealed class SqlIdentifier : IEquatable<SqlIdentifier>
{
    /// <summary>The greatest length of a part.</summary>
    public const int MaxPartLength = 128;

    /// <summary>The greatest number of parts.</summary>
    public const int MaxParts = 3;

    private readonly string[] _parts;

    private SqlIdentifier(string text, string[] parts)
    {
        Text = text;
        _parts = parts;
    }

    /// <summary>The name as it was written.</summary>
    public string Text { get; }

    /// <summary>Its parts, from the outermost.</summary>
    public IReadOnlyList<string> Parts => _parts.AsReadOnly();

    /// <summary>Checks text and makes it an identifier. Never throws for what the text is.</summary>
    public static bool TryCreate(string? text, [NotNullWhen(true)] out SqlIdentifier? identifier) => TryCreate(text, out identifier, out _);

    /// <summary>Checks text and makes it an identifier, or says what is expected instead. Never throws for what the text is.</summary>
    /// <param name="text">What a model wrote.</param>
    /// <param name="identifier">The identifier, or null.</param>
    /// <param name="expected">What is expected instead, in words that repeat nothing of the text; null when there is an identifier.</param>
    public static bool TryCreate(string? text, [NotNullWhen(true)] out SqlIdentifier? identifier, [NotNullWhen(false)] out string? expected)
    {
        var parts = text is { Length: <= (MaxPartLength + 1) * MaxParts } ? text.Split('.') : [];
        identifier = parts.Length is >= 1 and <= MaxParts && Array.TrueForAll(parts, IsPart) ? new SqlIdentifier(text!, parts) : null;
        expected = identifier is null
            ? "a name of letters, digits and underscores, at most 128 and no digit first; up to three such names with dots between them"
            : null;
        return identifier is not null;
    }

    /// <summary>The name in quotes, as a statement takes it.</summary>
    /// <exception cref="InvalidOperationException">A part is longer than the dialect takes: it would be cut, and name something
    /// else.</exception>
    public string Quote(SqlDialect dialect)
    {
        var (open, close, limit) = dialect switch
        {
            SqlDialect.PostgreSql => ("\"", "\"", 63),
            SqlDialect.Sqlite or SqlDialect.SqlServer => ("[", "]", MaxPartLength),
            SqlDialect.MySql => ("`", "`", 64),
            _ => throw new ArgumentOutOfRangeException(nameof(dialect)),
        };
        return Array.Exists(_parts, part => part.Length > limit)
            ? throw new InvalidOperationException("A part of the identifier is longer than the dialect takes.")
            : string.Join('.', _parts.Select(part => open + part + close));
    }

    /// <summary>Whether both are written the same. A database may ignore case.</summary>
    public bool Equals(SqlIdentifier? other) => other is not null && Text == other.Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SqlIdentifier);

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <summary>The name as it was written, without quotes.</summary>
    public override string ToString() => Text;

    private static bool IsPart(string part)
    {
        if (part.Length is 0 or > MaxPartLength || char.IsAsciiDigit(part[0]))
        {
            return false;
        }

        foreach (var letter in part)
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter != '_')
            {
                return false;
            }
        }

        return true;
    }
}
