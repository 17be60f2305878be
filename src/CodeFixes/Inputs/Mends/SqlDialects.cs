using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.CodeFixes.Inputs.Mends;

/// <summary>
/// Whose quotes the names in a statement need: as the types around it tell, or else those that the program could talk to.
/// </summary>
internal static class SqlDialects
{
    private static readonly (string Name, string[] Prefixes, string[] Connections)[] _all =
    [
        ("PostgreSql", ["Npgsql"], ["Npgsql.NpgsqlConnection"]),
        ("Sqlite", ["Sqlite", "SQLite"], ["Microsoft.Data.Sqlite.SqliteConnection", "System.Data.SQLite.SQLiteConnection"]),
        ("SqlServer", ["SqlC", "SqlDataA"], ["Microsoft.Data.SqlClient.SqlConnection", "System.Data.SqlClient.SqlConnection"]),
        ("MySql", ["MySql"], ["MySqlConnector.MySqlConnection", "MySql.Data.MySqlClient.MySqlConnection"]),
    ];

    /// <summary>Names of <c>SqlDialect</c>.</summary>
    public static IReadOnlyList<string> Of(SinkPlace place)
    {
        var subjects = Subjects(place).Select(subject => place.Model.GetTypeInfo(subject, place.Cancel).Type?.Name).OfType<string>()
            .ToList();
        var told =
            Names(dialect =>
                subjects.Exists(type => Array.Exists(dialect.Prefixes, prefix => type.StartsWith(prefix, StringComparison.Ordinal))));
        if (told.Count > 0)
        {
            return told;
        }

        var types = KnownTypes.Of(place.Model.Compilation);
        var possible = Names(dialect => Array.Exists(dialect.Connections, types.Has));
        return possible.Count > 0 ? possible : Names(_ => true);
    }

    private static List<string> Names(Func<(string Name, string[] Prefixes, string[] Connections), bool> isMeant) =>
        [.. _all.Where(isMeant).Select(dialect => dialect.Name)];

    /// <summary>The command or connection that is given the statement.</summary>
    private static IEnumerable<ExpressionSyntax> Subjects(SinkPlace place)
    {
        if (place.Expression.Parent is AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax target })
        {
            yield return target.Expression;
        }

        if (place.Call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called })
        {
            yield return called.Expression;
        }

        if (place.Call is { } call)
        {
            yield return call;
        }
    }
}
