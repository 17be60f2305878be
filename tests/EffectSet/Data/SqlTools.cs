using System.Data.Common;
using System.Text;
using Microsoft.Data.Sqlite;
using SecureTools;

namespace EffectSet.Data;

/// <summary>ADO.NET: the statement says what happens.</summary>
public sealed class SqlTools(DbConnection connection)
{
    private const string DeleteById = "DELETE FROM orders WHERE id = @id";
    private const string Table = "orders";

    // effects: Reads
    [Tool] public object CountOrders() => Scalar("SELECT COUNT(*) FROM orders");

    // effects: Creates
    [Tool] public int AddOrder(string text) => Run("INSERT INTO orders (text) VALUES (@text)", text);

    // effects: Updates
    [Tool] public int RenameOrder(string text) => Run("UPDATE orders SET text = @text WHERE id = 7", text);

    // effects: Deletes
    [Tool] public int CancelOrder(string id) => Run(DeleteById, id);

    // effects: Deletes
    [Tool] public int TruncateOrders() => Run("TRUNCATE TABLE orders", "");

    // effects: Deletes
    [Tool] public int DropOrders() => Run("DROP TABLE IF EXISTS orders", "");

    // effects: Deletes
    [Tool]
    public int Purge()
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"DELETE FROM {Table}";
        return command.ExecuteNonQuery();
    }

    // effects: Deletes
    [Tool]
    public int BlankEverything()
    {
        using var command = connection.CreateCommand();
        command.CommandText = "UPDATE orders SET text = ''";
        return command.ExecuteNonQuery();
    }

    // effects: Deletes
    [Tool]
    public int Cleanup(int days)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "-- old ones only\nDELETE FROM orders WHERE age > @days";
        return command.ExecuteNonQuery();
    }

    // effects: Reads|Deletes
    [Tool]
    public int SelectThenDelete()
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT 1; DELETE FROM orders WHERE id = 1";
        return command.ExecuteNonQuery();
    }

    // effects: Deletes
    [Tool]
    public int WithCte()
    {
        using var command = connection.CreateCommand();
        command.CommandText = "WITH old AS (SELECT id FROM orders WHERE age > 9) DELETE FROM orders WHERE id IN (SELECT id FROM old)";
        return command.ExecuteNonQuery();
    }

    // effects: Deletes
    [Tool]
    public int Built(bool hard)
    {
        var text = new StringBuilder();
        text.Append("DELETE ");
        text.Append("FROM orders ");
        text.Append("WHERE id = 4");
        using var command = connection.CreateCommand();
        command.CommandText = text.ToString();
        return command.ExecuteNonQuery();
    }

    // effects: Deletes
    [Tool]
    public int LowerCase()
    {
        using var command = new SqliteCommand("delete from orders where id = 4");
        return command.ExecuteNonQuery();
    }

    // effects: ChangesAccess
    [Tool] public int GrantAll() => Run("GRANT ALL ON orders TO public", "");

    // effects: Reads
    [Tool] public object CteNamedDelete() => Scalar("WITH deleted AS (SELECT id FROM orders WHERE gone = 1) SELECT COUNT(*) FROM deleted");

    // effects: Reads
    [Tool] public object DeleteInsideLiteral() => Scalar("SELECT COUNT(*) FROM audit WHERE action = 'DELETE FROM orders'");

    // effects: Reads
    [Tool] public object DropInsideComment() => Scalar("SELECT 1 /* DROP TABLE orders; */");

    // effects: Reads
    [Tool] public object DeleteAfterLineComment() => Scalar("SELECT 1 -- ; DELETE FROM orders");

    // effects: Reads
    [Tool] public object ColumnNamedDelete() => Scalar("SELECT \"delete\", is_deleted, [drop] FROM flags WHERE id = 1");

    // effects: Updates
    [Tool] public int SoftDelete(string id) => Run("UPDATE orders SET deleted_at = CURRENT_TIMESTAMP WHERE id = @id", id);

    // effects: Creates
    [Tool] public int LogDelete(string id) => Run("INSERT INTO audit (action) VALUES ('DELETE')", id);

    // effects: Creates
    [Tool] public int InsertFromSelect() => Run("INSERT INTO truncate_log SELECT * FROM pending", "");

    // effects: none
    [Tool] public string ExplainCleanup() => "Cleanup runs DELETE FROM orders WHERE age > 30";

    private object Scalar(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private int Run(string sql, string value)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        var parameter = command.CreateParameter();
        parameter.ParameterName = "@id";
        parameter.Value = value;
        command.Parameters.Add(parameter);
        return command.ExecuteNonQuery();
    }
}
