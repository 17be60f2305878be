namespace SecureTools;

/// <summary>Whose quotes an identifier is put into.</summary>
public enum SqlDialect
{
    /// <summary>PostgreSQL: <c>"name"</c>, at most 63 characters a part.</summary>
    PostgreSql,

    /// <summary>SQLite: <c>[name]</c>. In double quotes an unknown name would become text.</summary>
    Sqlite,

    /// <summary>SQL Server: <c>[name]</c>, at most 128 characters a part.</summary>
    SqlServer,

    /// <summary>MySQL and MariaDB: <c>`name`</c>, at most 64 characters a part.</summary>
    MySql,
}
