using SecureTools.Shared.Effects;

namespace SecureTools.Analyzers.Engine.Effects.Sql;

/// <summary>What SQL text does.</summary>
/// <param name="Kind">All effects of its statements.</param>
/// <param name="Table">The table of the statement that does most; null: it names none.</param>
/// <param name="IsKnown">Whether every statement is known: calls of procedures are not.</param>
internal readonly record struct SqlVerdict(EffectKind Kind, string? Table, bool IsKnown);

/// <summary>
/// Tells statements of SQL apart by their words. Databases differ: where they read comments in different ways, the statements of all
/// readings count, and where a word means different things, the one that loses most. A statement ends at a semicolon, or where the next
/// one begins.
/// </summary>
internal sealed class SqlEffects
{
    private static readonly string[] _starts =
    [
        "SELECT", "INSERT", "REPLACE", "UPDATE", "DELETE", "MERGE", "TRUNCATE", "DROP", "ALTER", "CREATE", "GRANT", "REVOKE", "DENY",
        "EXEC", "EXECUTE", "CALL",
    ];

    /// <summary>
    /// What stands before such a word where it begins no statement: <c>ON DELETE</c>, <c>FOR UPDATE</c>, <c>WHEN MATCHED THEN UPDATE</c>.
    /// </summary>
    private static readonly string[] _joints =
        ["ON", "FOR", "DO", "KEY", "THEN", "OF", "AFTER", "BEFORE", "OR", "AS", "UNION", "ALL", "EXCEPT", "INTERSECT", "MINUS", "GRANT",
            "REVOKE", "DENY", "AND", "NOT", "WITH"];

    /// <summary>Statements in statements: no person writes more.</summary>
    private const int Deepest = 16;

    private readonly List<SqlToken> _tokens;
    private readonly HashSet<string> _temporary = new(StringComparer.OrdinalIgnoreCase);
    private EffectKind _kind;
    private string? _table;
    private bool _isKnown = true;

    private SqlEffects(List<SqlToken> tokens) => _tokens = tokens;

    public static SqlVerdict Of(string text)
    {
        var all = new SqlVerdict(EffectKind.None, null, IsKnown: true);
        foreach (var reading in SqlTokens.Read(text))
        {
            var effects = new SqlEffects(reading.Tokens);
            effects.Read(0, reading.Tokens.Count, 0);
            var table = all.Table is null || (int)effects._kind > (int)all.Kind ? effects._table ?? all.Table : all.Table;
            all = new SqlVerdict(all.Kind | effects._kind, table, all.IsKnown && (effects._isKnown || reading.IsBroken));
        }

        return all;
    }

    private void Read(int from, int to, int depth)
    {
        while (from < to)
        {
            var end = End(from, to);
            if (end > from)
            {
                Add(new SqlStatement(_tokens, from, end, _temporary), depth);
            }

            from = end < to && _tokens[end].Is(";") ? end + 1 : end;
        }
    }

    private void Add(SqlStatement statement, int depth)
    {
        var parts = statement.Parts();
        _isKnown &= depth < Deepest || parts.Count == 0;
        foreach (var (from, to) in depth < Deepest ? parts : [])
        {
            Read(from, to, depth + 1);
        }

        var (kind, isKnown) = statement.Judge();
        _isKnown &= isKnown;
        if ((int)kind > (int)_kind || _table is null)
        {
            _table = statement.Table() ?? _table;
        }

        _kind |= kind;
    }

    /// <summary>Where the statement that begins here ends.</summary>
    private int End(int from, int to)
    {
        var depth = 0;
        var isWhole = _tokens[from].IsAny("GRANT", "REVOKE", "DENY", "MERGE") || IsProgram(from, to);
        var isBegun = IsStart(from);
        for (var index = from; index < to; index++)
        {
            var token = _tokens[index];
            depth += token.Is("(") ? 1 : token.Is(")") ? -1 : 0;
            if (depth > 0)
            {
                continue;
            }

            if (token.Is(";") && !IsProgram(from, to))
            {
                return index;
            }

            if (index > from && IsStart(index) && !isWhole && !Continues(index))
            {
                if (isBegun || !_tokens[from].IsAny("WITH", "EXPLAIN", "PREPARE", "INSERT", "COPY"))
                {
                    if (!(token.Is("SELECT") && _tokens[from].IsAny("INSERT", "REPLACE", "CREATE")))
                    {
                        return index;
                    }
                }

                isBegun = true;
            }
        }

        return to;
    }

    /// <summary>A trigger, function or procedure: what it does it does later.</summary>
    private bool IsProgram(int from, int to)
    {
        if (_tokens[from].IsAny("CREATE", "ALTER"))
        {
            for (var index = from + 1; index < to && index < from + 6; index++)
            {
                if (_tokens[index].IsAny("TRIGGER", "FUNCTION", "PROCEDURE", "PROC", "EVENT", "RULE"))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool IsStart(int index) => _tokens[index].Kind == SqlTokenKind.Word && Array.IndexOf(_starts, _tokens[index].Text) >= 0
        && !(index + 1 < _tokens.Count && _tokens[index + 1].Is("(") && !_tokens[index].IsAny("SELECT", "EXEC", "EXECUTE"));

    private bool Continues(int index)
    {
        var before = _tokens[index - 1];
        return before.Is(".") || before.Is(",") || before.Is("=") || before.IsAny(_joints)
            || _tokens[index].Is("UPDATE") && index > 1 && before.IsAny("LOCK");
    }
}
