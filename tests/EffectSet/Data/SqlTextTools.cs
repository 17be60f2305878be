using System.Data.Common;
using System.Text;
using SecureTools;

namespace EffectSet.Data;

/// <summary>SQL that changes on its way to the database, comes from elsewhere, or hides in what databases read differently.</summary>
public sealed class SqlTextTools(DbConnection connection)
{
    private readonly Cleaner cleaner = new("DELETE FROM orders WHERE age > 9");
    private readonly Counter counter = new("SELECT COUNT(*) FROM orders");

    // effects: Reads|Deletes
    [Tool]
    public object CountFresh(bool tidy)
    {
        var sql = "SELECT COUNT(*) FROM orders";
        if (tidy)
        {
            sql = "DELETE FROM orders WHERE age > 9; " + sql;
        }

        return Scalar(sql);
    }

    // effects: Reads|Deletes
    [Tool]
    public object CountWrapped()
    {
        var sql = "SELECT COUNT(*) FROM orders";
        sql = Wrap(sql);
        return Scalar(sql);
    }

    // effects: Reads|Deletes
    [Tool]
    public object CountOr(bool gone)
    {
        var sql = "SELECT COUNT(*) FROM orders";
        sql = gone ? "DELETE FROM orders" : sql;
        return Scalar(sql);
    }

    // effects: Reads
    [Tool]
    public object CountWhere(string state)
    {
        var sql = "SELECT COUNT(*) FROM orders";
        sql = $"{sql} WHERE state = @state";
        return Scalar(sql);
    }

    // effects: Deletes
    [Tool]
    public void DropMany(string[] names)
    {
        var sql = "";
        foreach (var name in names)
        {
            sql += "DROP TABLE " + name + ";";
        }

        Scalar(sql);
    }

    // effects: Deletes
    [Tool]
    public void Clean()
    {
        using var command = connection.CreateCommand();
        Prepare(command);
        command.ExecuteNonQuery();
    }

    // effects: Reads
    [Tool]
    public object CountTraced()
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM orders";
        Trace(command);
        return command.ExecuteScalar();
    }

    // effects: Deletes
    [Tool]
    public void CleanThrough()
    {
        using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM orders WHERE age > 9";
        Execute(command);
    }

    // effects: Deletes
    [Tool]
    public void CleanBuilt()
    {
        var text = new StringBuilder();
        var other = text;
        other.Append("DELETE FROM orders");
        AddCondition(text);
        Scalar(text.ToString());
    }

    // effects: Deletes
    [Tool] public void CleanKept() => cleaner.Run(connection);

    // effects: Reads
    [Tool] public object CountKept() => counter.Run(connection);

    // effects: Reads|Updates
    [Tool] public object TakeNumber() => Scalar("SELECT nextval('order_numbers')");

    // effects: Reads|Controls
    [Tool] public object EndSessions() => Scalar("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE state = 'idle'");

    // effects: Reads
    [Tool] public object CountSessions() => Scalar("SELECT COUNT(*) FROM pg_stat_activity WHERE query LIKE 'SELECT pg_terminate_backend(%'");

    // effects: Deletes
    [Tool] public object CleanBehindComment() => Scalar("/* old /* orders */ DELETE FROM orders WHERE age > 9");

    // effects: Deletes
    [Tool] public object CleanBehindHash() => Scalar("# it's time\nDELETE FROM orders WHERE age > 9");

    // effects: Reads
    [Tool] public object CountTemporary() => Scalar("SELECT COUNT(*) FROM #deleted WHERE id > 3");

    private static string Wrap(string sql) => "DELETE FROM orders WHERE age > 9; " + sql;

    private static void Prepare(DbCommand command) => command.CommandText = "DELETE FROM orders WHERE age > 9";

    private static void Trace(DbCommand command) => Console.WriteLine(command.CommandText + " is no DELETE");

    private static int Execute(DbCommand command) => command.ExecuteNonQuery();

    private static void AddCondition(StringBuilder text) => text.Append(" WHERE age > 9");

    private object Scalar(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private sealed class Cleaner(string sql)
    {
        public int Run(DbConnection connection)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            return command.ExecuteNonQuery();
        }
    }

    private sealed class Counter
    {
        private readonly string _sql;

        public Counter(string sql) => _sql = sql;

        public object Run(DbConnection connection)
        {
            using var command = connection.CreateCommand();
            command.CommandText = _sql;
            return command.ExecuteScalar();
        }
    }
}
