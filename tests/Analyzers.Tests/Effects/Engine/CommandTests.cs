using SecureTools.Shared.Effects;

namespace SecureTools.Analyzers.Tests.Effects.Engine;

/// <summary>Where the text of a command comes from.</summary>
public sealed class CommandTests
{
    [Theory]
    [InlineData("Deletes", """void Tool(DbConnection c) { var command = c.CreateCommand(); command.CommandText = "DELETE FROM t"; command.ExecuteNonQuery(); }""")]
    [InlineData("Reads", """void Tool(DbConnection c) { var command = c.CreateCommand(); command.CommandText = "SELECT 1"; command.ExecuteReader(); }""")]
    [InlineData("Deletes", """void Tool(IDbConnection c) { using var command = c.CreateCommand(); command.CommandText = "DELETE FROM t"; command.ExecuteNonQuery(); }""")]
    [InlineData("Deletes", """async Task Tool(DbConnection c) { await using var command = c.CreateCommand(); command.CommandText = "DELETE FROM t"; await command.ExecuteNonQueryAsync(); }""")]
    [InlineData("Deletes", """const string Sql = "DELETE FROM t"; void Tool(DbConnection c) { var command = c.CreateCommand(); command.CommandText = Sql; command.ExecuteNonQuery(); }""")]
    [InlineData("Deletes", """static readonly string Sql = "DELETE " + "FROM t"; void Tool(DbConnection c) { var command = c.CreateCommand(); command.CommandText = Sql; command.ExecuteNonQuery(); }""")]
    [InlineData("Deletes", """string Sql => "DELETE FROM t"; void Tool(DbConnection c) { var command = c.CreateCommand(); command.CommandText = Sql; command.ExecuteNonQuery(); }""")]
    [InlineData("Deletes", """void Tool(DbConnection c, int id) { var command = c.CreateCommand(); command.CommandText = $"DELETE FROM t WHERE id = {id}"; command.ExecuteNonQuery(); }""")]
    [InlineData("Deletes", """void Tool(DbConnection c, string id) { var command = c.CreateCommand(); command.CommandText = "DELETE FROM t WHERE id = " + id; command.ExecuteNonQuery(); }""")]
    [InlineData("Deletes", """void Tool(DbConnection c, string id) { var command = c.CreateCommand(); command.CommandText = string.Format("DELETE FROM {0}", id); command.ExecuteNonQuery(); }""")]
    [InlineData("Deletes", """void Tool(DbConnection c, string id) { var sql = "DELETE"; sql += " FROM t"; var command = c.CreateCommand(); command.CommandText = sql; command.ExecuteNonQuery(); }""")]
    [InlineData("Deletes", """void Tool(DbConnection c, string id) { var sql = new StringBuilder(); sql.Append("DELETE FROM t").Append(" WHERE id = ").Append(id); var command = c.CreateCommand(); command.CommandText = sql.ToString(); command.ExecuteNonQuery(); }""")]
    [InlineData("Reads|Deletes", """void Tool(DbConnection c, bool all) { var command = c.CreateCommand(); command.CommandText = all ? "DELETE FROM t" : "SELECT 1"; command.ExecuteNonQuery(); }""")]
    [InlineData("Reads|Deletes", """void Tool(DbConnection c, bool all) { var sql = "SELECT 1"; if (all) { sql = "DELETE FROM t"; } var command = c.CreateCommand(); command.CommandText = sql; command.ExecuteNonQuery(); }""")]
    [InlineData("Updates", "void Tool(DbConnection c) { var command = c.CreateCommand(); command.CommandText = \"\"\"\n    UPDATE t\n    SET a = 1 -- DELETE\n    WHERE b = 2\n    \"\"\"; command.ExecuteNonQuery(); }")]
    [InlineData("Deletes", """void Tool(DbConnection c, string what) { var command = c.CreateCommand(); command.CommandText = what switch { "a" => "DELETE FROM a", "b" => "DELETE FROM b", _ => throw new ArgumentException() }; command.ExecuteNonQuery(); }""")]
    [InlineData("Updates", """void Tool(DbCommand command, string id) { var sql = "UPDATE t SET a = 1"; sql = sql + " WHERE id = " + id; command.CommandText = sql; command.ExecuteNonQuery(); }""")]
    public void KnownText_IsJudged(string expected, string members) => EffectBench.Does(expected, members);

    [Theory]
    [InlineData("""void Tool(DbConnection c, string sql) { var command = c.CreateCommand(); command.CommandText = sql; command.ExecuteNonQuery(); }""")]
    [InlineData("""void Tool(DbCommand command) { command.ExecuteNonQuery(); }""")]
    [InlineData("""void Tool(DbConnection c) { var command = c.CreateCommand(); command.CommandType = CommandType.StoredProcedure; command.CommandText = "DELETE"; command.ExecuteNonQuery(); }""")]
    [InlineData("""void Tool(DbConnection c) { var command = c.CreateCommand(); command.CommandText = "EXEC Cleanup"; command.ExecuteNonQuery(); }""")]
    public void UnknownText_MayUpdate(string members) => EffectBench.Does("Updates?", members);

    [Theory]
    [InlineData("Updates", "Limit(sql, id);")]
    [InlineData("Updates", "Limit(sql.Append(' '), id);")]
    [InlineData("Updates", "new StringWriter(sql).Write(id);")]
    [InlineData("Updates|Deletes", "Use(sql.ToString());")]
    [InlineData("Updates|Deletes", "sql.Equals(sql);")]
    [InlineData("Updates|Deletes", "")]
    public void BuilderThatOthersAddTo_MayHaveAConditionThen(string expected, string statement) => EffectBench.Does(expected, $$"""
        void Tool(DbCommand command, string id)
        {
            var sql = new StringBuilder("UPDATE t SET a = 1");
            {{statement}}
            command.CommandText = sql.ToString();
            command.ExecuteNonQuery();
        }

        static void Limit(StringBuilder sql, string id) => sql.Append(" WHERE id = ").Append(id);
        static void Use(string sql) { }
        """);

    [Fact]
    public void TextThatOthersChange_IsUnknown() => EffectBench.Does("Reads|Updates?", """
        void Tool(DbCommand command) { var sql = "SELECT 1"; Change(ref sql); command.CommandText = sql; command.ExecuteNonQuery(); }
        static void Change(ref string sql) => sql = "DELETE FROM t";
        """);

    [Fact]
    public void TextOfAnotherCommand_DoesNotCount() => EffectBench.Does("Reads", """
        void Tool(DbConnection c)
        {
            var other = c.CreateCommand();
            other.CommandText = "DELETE FROM t";
            var command = c.CreateCommand();
            command.CommandText = "SELECT 1";
            command.ExecuteNonQuery();
        }
        """);

    [Fact]
    public void Table_IsTheTarget()
    {
        var effects = EffectBench.Of("""
            class C { void Tool(DbConnection c) { var command = c.CreateCommand(); command.CommandText = "DELETE FROM orders"; command.ExecuteNonQuery(); } }
            """);
        Assert.Equal("orders", effects.Of(EffectKind.Deletes)!.Target);
    }
}
