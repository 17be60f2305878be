using SecureTools.Analyzers.Engine.Effects.Sql;
using SecureTools.Shared.Effects;

namespace SecureTools.Analyzers.Tests.Effects.Engine;

public sealed class SqlTests
{
    [Theory]
    [InlineData("SELECT * FROM Orders", "Reads")]
    [InlineData("select id from orders where name = 'x; DELETE FROM orders'", "Reads")]
    [InlineData("SELECT * FROM Orders -- DELETE FROM Orders", "Reads")]
    [InlineData("/* DELETE /* nested */ FROM x */ SELECT 1", "Reads")]
    [InlineData("SELECT \"DELETE\", [UPDATE], `DROP` FROM t", "Reads")]
    [InlineData("SELECT o.delete FROM o", "Reads")]
    [InlineData("SELECT REPLACE(name, 'a', 'b') FROM t", "Reads")]
    [InlineData("SELECT * FROM t FOR UPDATE", "Reads")]
    [InlineData("SELECT N'DELETE', E'it\\'s; DROP TABLE x' FROM t", "Reads")]
    [InlineData("SELECT $$DELETE FROM t$$, $tag$ DROP $tag$", "Reads")]
    [InlineData("(SELECT 1) UNION (SELECT 2)", "Reads")]
    [InlineData("SELECT * INTO Copy FROM Orders", "Reads|Creates")]
    [InlineData("SELECT count(*) INTO @n FROM Orders", "Reads")]
    [InlineData("WITH x AS (SELECT 1) SELECT * FROM x", "Reads")]
    [InlineData("EXPLAIN DELETE FROM Orders", "Reads")]
    [InlineData("EXPLAIN ANALYZE DELETE FROM Orders", "Deletes")]
    [InlineData("INSERT INTO Orders VALUES (1)", "Creates")]
    [InlineData("INSERT INTO Orders SELECT * FROM Old", "Creates")]
    [InlineData("INSERT INTO t VALUES (1) ON CONFLICT DO UPDATE SET a = 1", "Creates|Updates")]
    [InlineData("INSERT OR REPLACE INTO t VALUES (1)", "Creates|Updates")]
    [InlineData("REPLACE INTO t VALUES (1)", "Creates|Updates")]
    [InlineData("UPDATE Orders SET State = 1 WHERE Id = @id", "Updates")]
    [InlineData("UPDATE Orders SET State = 1", "Updates|Deletes")]
    [InlineData("UPDATE Orders SET State = (SELECT 1 FROM x WHERE y = 1)", "Updates|Deletes")]
    [InlineData("UPDATE Orders SET State = 1 WHERE 1 = 1", "Updates|Deletes")]
    [InlineData("DELETE FROM Orders WHERE Id = 1", "Deletes")]
    [InlineData("delete from orders", "Deletes")]
    [InlineData("TRUNCATE TABLE Orders", "Deletes")]
    [InlineData("DROP TABLE IF EXISTS Orders", "Deletes")]
    [InlineData("WITH gone AS (DELETE FROM Orders RETURNING *) SELECT * FROM gone", "Reads|Deletes")]
    [InlineData("WITH old AS (SELECT 1) DELETE FROM Orders USING old", "Deletes")]
    [InlineData("MERGE INTO t USING s ON t.id = s.id WHEN MATCHED THEN UPDATE SET a = 1 WHEN NOT MATCHED THEN INSERT (a) VALUES (1);", "Creates|Updates")]
    [InlineData("MERGE t USING s ON t.id = s.id WHEN MATCHED THEN DELETE", "Updates|Deletes")]
    [InlineData("SELECT 1; DELETE FROM Orders", "Reads|Deletes")]
    [InlineData("SELECT 1 DELETE FROM Orders WHERE Id = 1 INSERT INTO Log VALUES (1)", "Reads|Creates|Deletes")]
    [InlineData("IF EXISTS (SELECT 1 FROM t) DELETE FROM t WHERE Id = 1", "Deletes")]
    [InlineData("BEGIN TRAN; UPDATE t SET a = 1 WHERE b = 2; COMMIT", "Updates")]
    [InlineData("DECLARE @id int = 1; DELETE FROM t WHERE Id = @id", "Deletes")]
    [InlineData("CREATE TABLE t (id int REFERENCES o ON DELETE CASCADE)", "Creates")]
    [InlineData("CREATE TEMP TABLE t (id int)", "None")]
    [InlineData("CREATE TRIGGER x AFTER DELETE ON t BEGIN DELETE FROM log; END", "Creates")]
    [InlineData("CREATE OR REPLACE VIEW v AS SELECT 1", "Creates|Updates")]
    [InlineData("ALTER TABLE t ADD COLUMN a int", "Controls")]
    [InlineData("ALTER TABLE t DROP COLUMN a", "Deletes|Controls")]
    [InlineData("GRANT SELECT, DELETE ON t TO u", "ChangesAccess")]
    [InlineData("REVOKE ALL ON t FROM u", "ChangesAccess")]
    [InlineData("CREATE USER u WITH PASSWORD 'x'", "ChangesAccess")]
    [InlineData("ALTER ROLE r ADD MEMBER u", "ChangesAccess")]
    [InlineData("DROP USER u", "Deletes|ChangesAccess")]
    [InlineData("COPY t TO STDOUT", "Reads")]
    [InlineData("COPY t FROM STDIN", "Creates")]
    [InlineData("PRAGMA table_info(t)", "Reads")]
    [InlineData("VACUUM", "None")]
    [InlineData("SHUTDOWN WITH NOWAIT", "Controls")]
    [InlineData("EXEC xp_cmdshell 'dir'", "Executes")]
    [InlineData("UPDATE STATISTICS t", "None")]
    [InlineData("", "None")]
    public void Statement_IsKnownByItsWords(string sql, string expected)
    {
        var verdict = SqlEffects.Of(sql);
        Assert.Equal(expected, EffectBench.Describe(new(verdict.Kind, verdict.IsKnown, [])));
    }

    [Theory]
    [InlineData("EXEC dbo.Cleanup")]
    [InlineData("CALL cleanup(1)")]
    [InlineData("usp_Cleanup")]
    [InlineData("DO $$ BEGIN DELETE FROM t; END $$")]
    [InlineData("\uFFFC")]
    [InlineData("\uFFFC FROM Orders")]
    public void Procedure_IsUnknown(string sql) => Assert.False(SqlEffects.Of(sql).IsKnown);

    [Theory]
    [InlineData("DELETE FROM [dbo].[Orders] WHERE 1=2", "dbo.Orders")]
    [InlineData("SELECT 1 FROM a; DELETE FROM b", "b")]
    [InlineData("UPDATE \"Orders\" SET a = 1", "Orders")]
    [InlineData("TRUNCATE TABLE Orders", "Orders")]
    [InlineData("DROP TABLE IF EXISTS Orders", "Orders")]
    [InlineData("INSERT INTO sales.orders VALUES (1)", "sales.orders")]
    [InlineData("DELETE FROM \uFFFC WHERE a = 1", null)]
    public void Table_IsNamed(string sql, string? table) => Assert.Equal(table, SqlEffects.Of(sql).Table);

    [Theory]
    [InlineData("UPDATE t SET a = \uFFFC", "Updates|Deletes")]
    [InlineData("UPDATE t SET a = 1 \uFFFC", "Updates")]
    [InlineData("UPDATE \uFFFC SET a = 1 WHERE b = 1", "Updates")]
    [InlineData("DELETE FROM t \uFFFC", "Deletes")]
    public void UnknownPart_DoesNotHideTheStatement(string sql, string expected) => Assert.Equal(expected, EffectBench.Describe(new(SqlEffects.Of(sql).Kind, true, [])));

    [Fact]
    public void EachFlag_IsTheSameInTheAttribute() =>
        Assert.Equal(Enum.GetValues<SecureTools.Effects>().Select(value => (value.ToString(), (int)value)), Enum.GetValues<EffectKind>().Select(value => (value.ToString(), (int)value)));
}
