using System.Text;
using System.Text.RegularExpressions;
using Dapper;
using Microsoft.Data.Sqlite;
using SecureTools;

namespace Flows.Kinds.OnSql;

public static class Concatenated
{
    [Tool]
    public static string Run(string name)
    {
        using var command = World.Db.CreateCommand();
        command.CommandText = "SELECT note FROM users WHERE name = '" + name + "'"; // !SECT2103
        return World.Rows(command);
    }
}

public static class Interpolated
{
    [Tool]
    public static string Run(string name)
    {
        using var command = World.Db.CreateCommand();
        command.CommandText = $"SELECT note FROM users WHERE name = '{name}'"; // !SECT2103
        return World.Rows(command);
    }
}

public static class InConstructor
{
    [Tool]
    public static string Run(string name)
    {
        using var command = new SqliteCommand($"SELECT note FROM users WHERE name = '{name}'", World.Db); // !SECT2103
        return World.Rows(command);
    }
}

public static class Parameterised
{
    [Tool]
    public static string Run(string name)
    {
        using var command = World.Db.CreateCommand();
        command.CommandText = "SELECT note FROM users WHERE name = $name";
        command.Parameters.AddWithValue("$name", name);
        return World.Rows(command);
    }
}

public static class ParameterObject
{
    [Tool]
    public static string Run(string name)
    {
        using var command = new SqliteCommand("SELECT note FROM users WHERE name = $name", World.Db);
        var parameter = new SqliteParameter { ParameterName = "$name", Value = name };
        command.Parameters.Add(parameter);
        return World.Rows(command);
    }
}

public static class ParameterisedLike
{
    [Tool]
    public static string Run(string name)
    {
        using var command = World.Db.CreateCommand();
        command.CommandText = "SELECT note FROM users WHERE name LIKE $name";
        command.Parameters.AddWithValue("$name", name + "x%");
        return World.Rows(command);
    }
}

public static class HalfParameterised
{
    [Tool]
    public static string Run(string name, string order)
    {
        using var command = World.Db.CreateCommand();
        command.CommandText = "SELECT note FROM users WHERE name = $name " + order; // !SECT2103
        command.Parameters.AddWithValue("$name", name);
        return World.Rows(command);
    }
}

public static class Number
{
    [Tool]
    public static string Run(int id)
    {
        using var command = World.Db.CreateCommand();
        command.CommandText = $"SELECT note FROM users WHERE id = {id}";
        return World.Rows(command);
    }
}

public static class NumberAsText
{
    [Tool]
    public static string Run(string id)
    {
        using var command = World.Db.CreateCommand();
        command.CommandText = $"SELECT note FROM users WHERE id = {id}"; // !SECT2103
        return World.Rows(command);
    }
}

public static class NumberParsed
{
    [Tool]
    public static string Run(string id)
    {
        using var command = World.Db.CreateCommand();
        command.CommandText = $"SELECT note FROM users WHERE id = {long.Parse(id)}";
        return World.Rows(command);
    }
}

public static class ColumnName
{
    [Tool]
    public static string Run(string column)
    {
        using var command = World.Db.CreateCommand();
        command.CommandText = $"SELECT {column} FROM users"; // !SECT2103
        return World.Rows(command);
    }
}

public static class ColumnFromList
{
    [Tool]
    public static string Run(string column)
    {
        var sort = column switch { "name" => "name", "note" => "note", _ => "id" };
        using var command = World.Db.CreateCommand();
        command.CommandText = $"SELECT note FROM users WHERE id = 1 ORDER BY {sort}";
        return World.Rows(command);
    }
}

public static class ColumnChecked
{
    private static readonly string[] _columns = ["id", "name", "note"];

    [Tool]
    public static string Run(string column)
    {
        if (!_columns.Contains(column))
        {
            throw new ArgumentException("column");
        }

        using var command = World.Db.CreateCommand();
        command.CommandText = $"SELECT {column} FROM users WHERE id = 1";
        return World.Rows(command);
    }
}

public static class TableIdentifier
{
    [Tool]
    public static string Run(SqlIdentifier table)
    {
        using var command = World.Db.CreateCommand();
        command.CommandText = $"SELECT 1 FROM {table.Quote(SqlDialect.Sqlite)} LIMIT 1";
        return World.Rows(command);
    }
}

public static class IdentifierCreated
{
    [Tool]
    public static string Run(string table)
    {
        if (!SqlIdentifier.TryCreate(table, out var identifier))
        {
            return "no";
        }

        using var command = World.Db.CreateCommand();
        command.CommandText = $"SELECT 1 FROM {identifier.Quote(SqlDialect.Sqlite)} LIMIT 1";
        return World.Rows(command);
    }
}

public static class EscapedByHand
{
    [Tool]
    public static string Run(string name)
    {
        using var command = World.Db.CreateCommand();
        command.CommandText = "SELECT note FROM users WHERE name = " + name.Replace("'", "''"); // !SECT2103
        return World.Rows(command);
    }
}

public static class KeywordsRemoved
{
    [Tool]
    public static string Run(string name)
    {
        var clean = name.Replace("DROP", "").Replace(";", "").Trim();
        using var command = World.Db.CreateCommand();
        command.CommandText = "SELECT note FROM users WHERE name = '" + clean + "'"; // !SECT2103
        return World.Rows(command);
    }
}

public static class PatternChecked
{
    [Tool]
    public static string Run(string name)
    {
        if (!Regex.IsMatch(name, "^[A-Za-z]{1,20}$"))
        {
            return "no";
        }

        using var command = World.Db.CreateCommand();
        command.CommandText = $"SELECT note FROM users WHERE name = '{name}'";
        return World.Rows(command);
    }
}

public static class Batch
{
    [Tool]
    public static string Run(string statement)
    {
        using var command = World.Db.CreateCommand();
        command.CommandText = statement; // !SECT2103
        return command.ExecuteNonQuery().ToString();
    }
}

public static class BuiltStatement
{
    [Tool]
    public static string Run(string name)
    {
        var sql = new StringBuilder("SELECT note FROM users");
        if (name.Length > 0)
        {
            sql.Append(" WHERE name = '").Append(name).Append('\'');
        }

        using var command = new SqliteCommand(sql.ToString(), World.Db); // !SECT2103
        return World.Rows(command);
    }
}

public static class BuiltOfParameters
{
    [Tool]
    public static string Run(string[] names)
    {
        using var command = World.Db.CreateCommand();
        var sql = new StringBuilder("SELECT note FROM users WHERE name IN (");
        for (var i = 0; i < names.Length; i++)
        {
            sql.Append(i == 0 ? "" : ",").Append("$p").Append(i);
            command.Parameters.AddWithValue("$p" + i, names[i]);
        }

        command.CommandText = sql.Append(')').ToString();
        return World.Rows(command);
    }
}

public static class JoinedValues
{
    [Tool]
    public static string Run(string[] names)
    {
        using var command = World.Db.CreateCommand();
        command.CommandText = $"SELECT note FROM users WHERE name IN ('{string.Join("','", names)}')"; // !SECT2103
        return World.Rows(command);
    }
}

public static class JoinedNumbers
{
    [Tool]
    public static string Run(int[] ids)
    {
        using var command = World.Db.CreateCommand();
        command.CommandText = $"SELECT note FROM users WHERE id IN ({string.Join(",", ids)})";
        return World.Rows(command);
    }
}

public static class DapperConcatenated
{
    [Tool]
    public static string Run(string name) =>
        string.Concat(World.Db.Query<string>("SELECT note FROM users WHERE name = '" + name + "'")); // !SECT2103
}

public static class DapperParameterised
{
    [Tool]
    public static string Run(string name) =>
        string.Concat(World.Db.Query<string>("SELECT note FROM users WHERE name = @name", new { name }));
}

public static class DapperExecute
{
    [Tool] public static int Run(string name) => World.Db.Execute($"UPDATE notes SET text = '{name}'"); // !SECT2103
}

public static class DapperExecuteParameters
{
    [Tool]
    public static int Run(string name)
    {
        var parameters = new DynamicParameters();
        parameters.Add("text", name);
        return World.Db.Execute("UPDATE notes SET text = @text WHERE id = 1", parameters);
    }
}

public static class DapperScalar
{
    [Tool]
    public static async Task<string> Run(string name) =>
        await World.Db.ExecuteScalarAsync<string>($"SELECT note FROM users WHERE name = '{name}'"); // !SECT2103
}

public static class InsertedValue
{
    [Tool]
    public static string Run(string name)
    {
        using var command = World.Db.CreateCommand();
        command.CommandText = "INSERT INTO notes (text) VALUES ($text)";
        command.Parameters.Add("$text", SqliteType.Text).Value = name;
        return command.ExecuteNonQuery().ToString();
    }
}
