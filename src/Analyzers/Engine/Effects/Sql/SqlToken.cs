namespace SecureTools.Analyzers.Engine.Effects.Sql;

/// <summary>What a token of SQL is.</summary>
internal enum SqlTokenKind
{
    /// <summary>A keyword, or a name without quotes.</summary>
    Word,

    /// <summary>A name in quotes or brackets.</summary>
    Name,

    /// <summary>A text, a number or a parameter.</summary>
    Value,

    /// <summary>A single sign.</summary>
    Sign,

    /// <summary>A part of the text that is not known.</summary>
    Hole,
}

/// <summary>A token of SQL.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">A word in upper case, a name without its quotes, a sign.</param>
/// <param name="Raw">As it was written, without quotes.</param>
internal readonly record struct SqlToken(SqlTokenKind Kind, string Text, string Raw)
{
    public bool Is(string text) => Kind is SqlTokenKind.Word or SqlTokenKind.Sign && Text == text;

    public bool IsAny(params string[] texts) => Kind is SqlTokenKind.Word && Array.IndexOf(texts, Text) >= 0;
}

/// <summary>A text as some databases read it.</summary>
/// <param name="Tokens">What is left without comments.</param>
/// <param name="IsBroken">Whether a comment ends that never began: such databases refuse what follows.</param>
internal sealed record SqlReading(List<SqlToken> Tokens, bool IsBroken);
