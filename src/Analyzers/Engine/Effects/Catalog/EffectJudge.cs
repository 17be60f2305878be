namespace SecureTools.Analyzers.Engine.Effects.Catalog;

/// <summary>What looks at the arguments of a call.</summary>
internal enum JudgeKind
{
    /// <summary>SQL text in a parameter.</summary>
    Sql,

    /// <summary>The text of the command that is called.</summary>
    SqlCommand,

    /// <summary>The verb of a request.</summary>
    HttpMethod,

    /// <summary>How a file is opened.</summary>
    FileMode,

    /// <summary>What is started.</summary>
    Process,

    /// <summary>The handlers, in the compilation, of the message in a parameter.</summary>
    Handlers,

    /// <summary>Whether a parameter has a value; otherwise the line does not hold.</summary>
    When,

    /// <summary>Whether the overload has a parameter; otherwise the line does not hold.</summary>
    Has,

    /// <summary>Whether a parameter names a file that the code makes for itself; then the line does not hold.</summary>
    Own,

    /// <summary>Nobody knows what else happens.</summary>
    Unknown,
}

/// <summary>A judge of a line and what it was told: <c>sql(commandText)</c>, <c>when(writable=true)</c>.</summary>
/// <param name="Kind">Which judge.</param>
/// <param name="Parameter">The parameter that it looks at; null: it finds what it needs by type.</param>
/// <param name="Value">The value that the parameter must have; null: it needs none.</param>
internal sealed record EffectJudge(JudgeKind Kind, string? Parameter, string? Value)
{
    /// <exception cref="FormatException">There is no such judge, or it is told too much or too little.</exception>
    public static EffectJudge Parse(string text)
    {
        var open = text.IndexOf('(');
        var name = open < 0 ? text : text.Substring(0, open);
        if (open >= 0 && (open + 2 > text.Length - 1 || text[text.Length - 1] != ')'))
        {
            throw new FormatException($"{text} does not name a parameter in parentheses");
        }

        var told = open < 0 ? null : text.Substring(open + 1, text.Length - open - 2);
        var equals = told?.IndexOf('=') ?? -1;
        var judge =
            new EffectJudge(KindOf(name), equals < 0 ? told : told!.Substring(0, equals), equals < 0 ? null : told!.Substring(equals + 1));
        return judge.IsWhole ? judge : throw new FormatException($"{name} is not told what it needs");
    }

    private bool IsWhole => Kind switch
    {
        JudgeKind.Sql or JudgeKind.Handlers or JudgeKind.Has or JudgeKind.Own => Parameter is { Length: > 0 } && Value is null,
        JudgeKind.When => Parameter is { Length: > 0 } && Value is { Length: > 0 },
        _ => Value is null,
    };

    private static JudgeKind KindOf(string name) => name switch
    {
        "sql" => JudgeKind.Sql,
        "sql-command" => JudgeKind.SqlCommand,
        "http-method" => JudgeKind.HttpMethod,
        "file-mode" => JudgeKind.FileMode,
        "process" => JudgeKind.Process,
        "handlers" => JudgeKind.Handlers,
        "when" => JudgeKind.When,
        "has" => JudgeKind.Has,
        "own" => JudgeKind.Own,
        "unknown" => JudgeKind.Unknown,
        _ => throw new FormatException($"{name} is no judge"),
    };
}
