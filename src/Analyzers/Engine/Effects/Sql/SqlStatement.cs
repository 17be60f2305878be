using SecureTools.Shared.Effects;

namespace SecureTools.Analyzers.Engine.Effects.Sql;

/// <summary>One statement of SQL: some tokens in a row.</summary>
internal readonly partial struct SqlStatement(List<SqlToken> tokens, int from, int to, HashSet<string> temporary)
{
    /// <summary>
    /// Statements in parentheses that change something: <c>WITH gone AS (DELETE …)</c>. Those inside of others are parts of them.
    /// </summary>
    public List<(int From, int To)> Parts()
    {
        var parts = new List<(int, int)>();
        for (var index = from; index + 1 < to; index++)
        {
            if (tokens[index].Is("(") && tokens[index + 1].IsAny("DELETE", "UPDATE", "INSERT", "MERGE")
                && !(index + 2 < to && tokens[index + 2].Is("(")) && index > from && tokens[index - 1].IsAny("AS", "MATERIALIZED"))
            {
                var end = Closing(index);
                parts.Add((index + 1, end));
                index = end;
            }
        }

        return parts;
    }

    /// <summary>What it does, and whether that is all.</summary>
    public (EffectKind Kind, bool IsKnown) Judge()
    {
        var verb = Verb();
        if (verb >= to)
        {
            return (EffectKind.None, true);
        }

        if (tokens[verb].Kind != SqlTokenKind.Word)
        {
            // A query in parentheses; other signs stand between statements.
            return WithFunctions(tokens[verb].Is("(") ? EffectKind.Reads : EffectKind.None, tokens[verb].Kind == SqlTokenKind.Sign);
        }

        if (Defining(verb) is { } defined)
        {
            return defined;
        }

        var (kind, isKnown) = Changing(verb) ?? Other(verb);
        return tokens[verb].Is("EXPLAIN") ? (kind, isKnown) : WithFunctions(kind, isKnown);
    }

    /// <summary>What the functions do that it calls, wherever in it.</summary>
    private (EffectKind Kind, bool IsKnown) WithFunctions(EffectKind kind, bool isKnown)
    {
        for (var index = from; index + 1 < to; index++)
        {
            if (tokens[index].Kind is SqlTokenKind.Word or SqlTokenKind.Name && tokens[index + 1].Is("(")
                && !(index > from && tokens[index - 1].IsAny("INTO", "TABLE", "UPDATE", "AS", "WITH"))
                && SqlFunctions.Of(NameBefore(index)) is { } function)
            {
                kind |= function.Kind;
                isKnown &= !function.IsOpen;
            }
        }

        return (kind, isKnown);
    }

    /// <summary>The name that ends here, with what qualifies it.</summary>
    private string NameBefore(int index)
    {
        var name = tokens[index].Raw;
        for (; index - 2 >= from && tokens[index - 1].Is(".")
            && tokens[index - 2].Kind is SqlTokenKind.Word or SqlTokenKind.Name; index -= 2)
        {
            name = tokens[index - 2].Raw + "." + name;
        }

        return name;
    }

    /// <summary>The procedure that is run: <c>EXEC @result = master..xp_cmdshell 'dir'</c>.</summary>
    private SqlFunction? Procedure(int verb)
    {
        var index = verb + 1;
        if (index + 1 < to && tokens[index].Kind == SqlTokenKind.Value && tokens[index + 1].Is("="))
        {
            index += 2;
        }

        while (index + 1 < to && (tokens[index + 1].Is(".") || tokens[index].Is(".")))
        {
            index++;
        }

        return index < to && tokens[index].Kind is SqlTokenKind.Word or SqlTokenKind.Name ? SqlFunctions.Of(tokens[index].Raw) : null;
    }

    /// <summary>The first table that it names.</summary>
    public string? Table()
    {
        for (var index = Verb(); index + 1 < to; index++)
        {
            var isBefore = tokens[index].IsAny("FROM", "INTO", "UPDATE", "TABLE", "MERGE", "TRUNCATE", "VIEW") || tokens[index].Is("DELETE")
                && !tokens[index + 1].Is("FROM");
            if (isBefore && !tokens[index + 1].IsAny("TABLE", "INTO", "ONLY", "FROM", "IF", "SET"))
            {
                return Name(index + 1);
            }

            if (tokens[index].IsAny("EXISTS", "ONLY") && !tokens[index + 1].Is("("))
            {
                return Name(index + 1);
            }
        }

        return null;
    }

    private string? Name(int index)
    {
        var name = "";
        while (index < to && tokens[index].Kind is SqlTokenKind.Word or SqlTokenKind.Name)
        {
            name += tokens[index].Raw;
            if (index + 1 >= to || !tokens[index + 1].Is("."))
            {
                return name;
            }

            name += ".";
            index += 2;
        }

        return null;
    }

    /// <summary>
    /// Where the word stands that says what happens: after <c>WITH x AS (…)</c>, <c>EXPLAIN</c>, <c>IF EXISTS (…)</c>.
    /// </summary>
    private int Verb()
    {
        if (!tokens[from].IsAny("WITH", "EXPLAIN", "PREPARE", "IF", "WHILE", "ELSE", "BEGIN", "END"))
        {
            return from;
        }

        var isExplained = tokens[from].Is("EXPLAIN")
            && !(from + 1 < to && (tokens[from + 1].IsAny("ANALYZE", "ANALYSE") || tokens[from + 1].Is("(")));
        if (isExplained)
        {
            return from;
        }

        for (var index = from + 1; index < to; index++)
        {
            if (tokens[index].Is("("))
            {
                index = Closing(index);
            }
            else if (tokens[index].IsAny(
                "SELECT", "INSERT", "UPDATE", "DELETE", "MERGE", "REPLACE", "TRUNCATE", "DROP", "CREATE", "ALTER", "EXEC", "EXECUTE",
                "CALL", "VALUES"))
            {
                return index;
            }
        }

        return from;
    }

    private (EffectKind Kind, bool IsKnown)? Changing(int verb) => tokens[verb].Text switch
    {
        "SELECT" => (Has(verb, "INTO") && !IsIntoVariable(verb) ? EffectKind.Reads | EffectKind.Creates : EffectKind.Reads, true),
        "INSERT" =>
            (Has(verb, "UPDATE") || Next(verb, "OR") && Has(verb, "REPLACE") || Next(verb, "OVERWRITE")
                ? EffectKind.Creates | EffectKind.Updates : EffectKind.Creates, true),
        "REPLACE" => (EffectKind.Creates | EffectKind.Updates, true),
        "UPDATE" when Next(verb, "STATISTICS") => (EffectKind.None, true),
        "UPDATE" => (IsLimited(verb) ? EffectKind.Updates : EffectKind.Updates | EffectKind.Deletes, true),
        "DELETE" or "TRUNCATE" => (IsOfTemporary(verb) ? EffectKind.None : EffectKind.Deletes, true),
        "MERGE" =>
            (EffectKind.Updates | (Has(verb, "DELETE") ? EffectKind.Deletes : EffectKind.None) | (
                Has(verb, "INSERT") ? EffectKind.Creates : EffectKind.None), true),
        "COPY" or "LOAD" or "BULK" =>
            (Has(verb, "PROGRAM") ? EffectKind.Executes : Has(verb, "TO") ? EffectKind.Reads : EffectKind.Creates, true),
        _ => null,
    };

    private (EffectKind Kind, bool IsKnown)? Defining(int verb) => tokens[verb].Text switch
    {
        "DROP" when IsOfTemporary(verb) => (EffectKind.None, true),
        "DROP" => (IsAboutUsers(verb) ? EffectKind.Deletes | EffectKind.ChangesAccess : EffectKind.Deletes, true),
        "CREATE" when IsAboutUsers(verb) => (EffectKind.ChangesAccess, true),
        "CREATE" when Next(verb, "TEMP") || Next(verb, "TEMPORARY") || IsTemporary(verb) => (Remember(verb), true),
        "CREATE" => (Next(verb, "OR") ? EffectKind.Creates | EffectKind.Updates : EffectKind.Creates, true),
        "ALTER" when IsAboutUsers(verb) => (EffectKind.ChangesAccess, true),
        "ALTER" => (Has(verb, "DROP") ? EffectKind.Controls | EffectKind.Deletes : EffectKind.Controls, true),
        "GRANT" or "REVOKE" or "DENY" => (EffectKind.ChangesAccess, true),
        "SET" => (Next(verb, "PASSWORD") ? EffectKind.ChangesAccess : EffectKind.None, true),
        "RENAME" or "SHUTDOWN" or "KILL" or "RESTORE" or "RECONFIGURE" or "DBCC" => (EffectKind.Controls, true),
        "BACKUP" => (EffectKind.Creates, true),
        "COMMENT" or "REFRESH" => (EffectKind.Updates, true),
        _ => null,
    };

    private (EffectKind Kind, bool IsKnown) Other(int verb) => tokens[verb].Text switch
    {
        "EXEC" or "EXECUTE" or "CALL" when Procedure(verb) is { } procedure => (procedure.Kind, !procedure.IsOpen),
        "EXPLAIN" or "SHOW" or "DESCRIBE" or "DESC" or "VALUES" or "TABLE" or "FETCH" => (EffectKind.Reads, true),
        "PRAGMA" => (HasSign(verb, "=") ? EffectKind.Updates : EffectKind.Reads, true),
        "NOTIFY" => (EffectKind.Sends, true),
        "BEGIN" or "END" or "START" or "COMMIT" or "ROLLBACK" or "SAVEPOINT" or "RELEASE" or "ABORT" or "USE" or "LOCK" or "UNLOCK"
            or "ANALYZE" or "VACUUM" or "REINDEX"
            or "OPTIMIZE" or "CHECKPOINT" or "LISTEN" or "UNLISTEN" or "DECLARE" or "OPEN" or "CLOSE" or "DEALLOCATE" or "DISCARD"
            or "RESET" or "ATTACH" or "DETACH" or "PRINT" or "GO"
            or "RETURN" or "SAVE" or "WAITFOR" or "IF" or "ELSE" or "WHILE" or "TRY" or "RAISERROR" or "THROW" => (EffectKind.None, true),
        _ => (EffectKind.None, false),
    };

    /// <summary>
    /// Whether a condition that is more than <c>1 = 1</c> chooses rows. Where a part of the statement is not known, it may be one.
    /// </summary>
    private bool IsLimited(int verb)
    {
        var where = Find(verb, "WHERE");
        if (where < 0)
        {
            return Has(verb, "LIMIT") || Next(verb, "TOP") || HasHoleAfterSet(verb);
        }

        var isAlways = where + 2 == to && tokens[where + 1].Is("TRUE")
            || where + 4 == to && tokens[where + 2].Is("=") && tokens[where + 1].Kind == SqlTokenKind.Value
            && tokens[where + 1].Raw == tokens[where + 3].Raw;
        return !isAlways;
    }

    private bool HasHoleAfterSet(int verb)
    {
        for (var index = Math.Max(verb, Find(verb, "SET")); index < to; index++)
        {
            // A hole that follows a sign is a value, one that follows a value may be a condition.
            if (tokens[index].Kind == SqlTokenKind.Hole && tokens[index - 1].Kind != SqlTokenKind.Sign && index > verb + 2)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsIntoVariable(int verb)
    {
        var into = Find(verb, "INTO");
        return into + 1 < to && tokens[into + 1].Kind == SqlTokenKind.Value;
    }

    private bool IsAboutUsers(int verb)
    {
        for (var index = verb + 1; index < to && index < verb + 3; index++)
        {
            if (tokens[index].IsAny("USER", "ROLE", "LOGIN", "GROUP", "POLICY", "CREDENTIAL", "CERTIFICATE"))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsTemporary(int verb) =>
        verb + 2 < to && tokens[verb + 1].Is("TABLE") && tokens[verb + 2].Raw.StartsWith("#", StringComparison.Ordinal);

    private bool Next(int verb, string word) => verb + 1 < to && tokens[verb + 1].Is(word);

    private bool Has(int verb, string word) => Find(verb, word) >= 0;

    private bool HasSign(int verb, string sign) => Find(verb, sign) >= 0;

    /// <summary>A word outside of parentheses.</summary>
    private int Find(int verb, string word)
    {
        for (var index = verb + 1; index < to; index++)
        {
            if (tokens[index].Is("("))
            {
                index = Closing(index);
            }
            else if (tokens[index].Is(word) && !tokens[index - 1].Is("."))
            {
                return index;
            }
        }

        return -1;
    }

    private int Closing(int open)
    {
        var depth = 0;
        for (var index = open; index < to; index++)
        {
            depth += tokens[index].Is("(") ? 1 : tokens[index].Is(")") ? -1 : 0;
            if (depth == 0)
            {
                return index;
            }
        }

        return to;
    }
}
