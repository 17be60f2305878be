using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.SemanticKernel;
using ModelContextProtocol.Server;
using SecureTools;

namespace Flows.Calls.OnSql;

public static class HelperSinks
{
    [Tool] public static string Run(string name) => Query($"SELECT note FROM users WHERE name = '{name}'");

    private static string Query(string sql)
    {
        using var command = World.Db.CreateCommand();
        command.CommandText = sql; // !SECT2103
        return World.Rows(command);
    }
}

public static class HelperWithParameters
{
    [Tool] public static string Run(string name) => Query("SELECT note FROM users WHERE name = $p", name);

    private static string Query(string sql, string value)
    {
        using var command = World.Db.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$p", value);
        return World.Rows(command);
    }
}

public static class HelperBuilds
{
    [Tool]
    public static string Run(string name)
    {
        using var command = new SqliteCommand(Where("name", name), World.Db); // !SECT2103
        return World.Rows(command);
    }

    private static string Where(string column, string value) => $"SELECT note FROM users WHERE {column} = '{value}'";
}

public static class HelperMakesCommand
{
    [Tool]
    public static string Run(string name)
    {
        using var command = Make(name);
        return World.Rows(command);
    }

    private static SqliteCommand Make(string name)
    {
        var command = World.Db.CreateCommand();
        command.CommandText = "SELECT note FROM users WHERE name = '" + name + "'"; // !SECT2103
        return command;
    }
}

public static class HelperMakesSafeCommand
{
    [Tool]
    public static string Run(string name)
    {
        using var command = Make(name);
        return World.Rows(command);
    }

    private static SqliteCommand Make(string name)
    {
        var command = World.Db.CreateCommand();
        command.CommandText = "SELECT note FROM users WHERE name = $name";
        command.Parameters.AddWithValue("$name", name);
        return command;
    }
}

public sealed class Repository
{
    private readonly Users _users = new(World.Db);

    private sealed class Users(DbConnection connection)
    {
        public string Find(string filter) => string.Concat(connection.Query<string>("SELECT note FROM users WHERE " + filter)); // !SECT2103
    }

    [Tool] public string Run(string filter) => _users.Find(filter);
}

public sealed class RepositorySafe
{
    private readonly Users _users = new(World.Db);

    private sealed class Users(DbConnection connection)
    {
        public string Find(string name) =>
            string.Concat(connection.Query<string>("SELECT note FROM users WHERE name = @name", new { name }));
    }

    [Tool] public string Run(string name) => _users.Find(name);
}

public static class QueryObject
{
    private sealed record Query(string Text, string Value);

    [Tool] public static string Run(string name) => Execute(new Query("SELECT note FROM users WHERE name = $p", name));

    private static string Execute(Query query)
    {
        using var command = new SqliteCommand(query.Text, World.Db);
        command.Parameters.AddWithValue("$p", query.Value);
        return World.Rows(command);
    }
}

public static class QueryObjectDirty
{
    private sealed record Query(string Text, string Value);

    [Tool] public static string Run(string name) => Execute(new Query($"SELECT note FROM users WHERE name = '{name}'", name));

    private static string Execute(Query query)
    {
        using var command = new SqliteCommand(query.Text, World.Db); // !SECT2103
        return World.Rows(command);
    }
}

public static class WhereBuilder
{
    private sealed class Builder
    {
        private readonly List<string> _parts = [];

        public Builder And(string part)
        {
            _parts.Add(part);
            return this;
        }

        public string Build() => "SELECT note FROM users WHERE " + string.Join(" AND ", _parts);
    }

    [Tool]
    public static string Run(string name)
    {
        using var command = World.Db.CreateCommand();
        command.CommandText = new Builder().And("id > 0").And($"name = '{name}'").Build(); // !SECT2103
        return World.Rows(command);
    }
}

public static class WhereBuilderClean
{
    private sealed class Builder
    {
        private readonly List<string> _parts = [];
        private readonly List<string> _values = [];

        public Builder And(string part, string value)
        {
            _parts.Add(part);
            _values.Add(value);
            return this;
        }

        public SqliteCommand Build()
        {
            var command = World.Db.CreateCommand();
            command.CommandText = "SELECT note FROM users WHERE " + string.Join(" AND ", _parts);
            for (var i = 0; i < _values.Count; i++)
            {
                command.Parameters.AddWithValue("$p" + i, _values[i]);
            }

            return command;
        }
    }

    [Tool]
    public static string Run(string name)
    {
        using var command = new Builder().And("name = $p0", name).Build();
        return World.Rows(command);
    }
}

public static class OrderedByCallee
{
    [Tool]
    public static string Run(string order)
    {
        using var command = World.Db.CreateCommand();
        command.CommandText = "SELECT note FROM users WHERE id = 1 ORDER BY " + Column(order);
        return World.Rows(command);
    }

    private static string Column(string order) => order.ToLowerInvariant() switch { "name" => "name", "note" => "note", _ => "id" };
}

public static class OrderedByQuoted
{
    [Tool]
    public static string Run(string order)
    {
        using var command = World.Db.CreateCommand();
        command.CommandText = "SELECT note FROM users WHERE id = 1 ORDER BY " + Column(order); // !SECT2103
        return World.Rows(command);
    }

    private static string Column(string order) => order.Length > 0 ? order : "id";
}

public static class Transformed
{
    [Tool] public static Task<string> Run(string[] names) => Query(names.Select(name => "'" + name + "'"));

    private static async Task<string> Query(IEnumerable<string> quoted)
    {
        await Task.Yield();
        using var command = World.Db.CreateCommand();
        command.CommandText = $"SELECT note FROM users WHERE name IN ({string.Join(", ", quoted)})"; // !SECT2103
        return World.Rows(command);
    }
}

public static class TransformedToNumbers
{
    [Tool] public static string Run(string[] names) => Query(names.Select(name => name.Length));

    private static string Query(IEnumerable<int> lengths)
    {
        using var command = World.Db.CreateCommand();
        command.CommandText = $"SELECT note FROM users WHERE id IN ({string.Join(", ", lengths)})";
        return World.Rows(command);
    }
}

[McpServerToolType]
public static class OfMcp
{
    [McpServerTool] public static string Run(string name) => Query("name = '" + name + "'");

    private static string Query(string filter) =>
        string.Concat(World.Db.Query<string>("SELECT note FROM users WHERE " + filter)); // !SECT2103
}

public static class OfKernel
{
    [KernelFunction] public static string Run(string name) => Query("name = '" + name + "'");

    private static string Query(string filter) =>
        string.Concat(World.Db.Query<string>("SELECT note FROM users WHERE " + filter)); // !SECT2103
}

public static class OfKernelClean
{
    [KernelFunction] public static string Run(string name) => Query("name = @name", name);

    private static string Query(string filter, string name) =>
        string.Concat(World.Db.Query<string>("SELECT note FROM users WHERE " + filter, new { name }));
}
