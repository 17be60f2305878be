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
    [InlineData("Deletes", """void Tool(DbConnection c, string[] ids) { var sql = ""; foreach (var id in ids) { sql += "DELETE FROM t WHERE id = " + id + ";"; } var command = c.CreateCommand(); command.CommandText = sql; command.ExecuteNonQuery(); }""")]
    [InlineData("Deletes", """static readonly string[] All = ["DELETE FROM a", "DELETE FROM b"]; void Tool(DbConnection c) { foreach (var sql in All) { var command = c.CreateCommand(); command.CommandText = sql; command.ExecuteNonQuery(); } }""")]
    [InlineData("Deletes", """static string Sql(string table) => $"DELETE FROM {table}"; void Tool(DbConnection c) { var command = c.CreateCommand(); command.CommandText = Sql("t"); command.ExecuteNonQuery(); }""")]
    [InlineData("Reads", """static string Sql(bool all) { if (all) { return "SELECT 1"; } return "SELECT 2"; } void Tool(DbConnection c) { var command = c.CreateCommand(); command.CommandText = Sql(true); command.ExecuteNonQuery(); }""")]
    public void KnownText_IsJudged(string expected, string members) => EffectBench.Does(expected, members);

    [Theory]
    [InlineData("Reads|Deletes", """s = "DELETE FROM t; " + s;""")]
    [InlineData("Reads|Deletes", """s = $"DELETE FROM t; {s}";""")]
    [InlineData("Reads|Deletes", """s = b ? s : "DELETE FROM t";""")]
    [InlineData("Reads|Deletes", """s = Wrap(s);""")]
    [InlineData("Reads|Deletes", """s = string.Concat("DELETE FROM t; ", s);""")]
    [InlineData("Reads|Deletes", """s = s.Length > 1 ? Wrap(s) : s;""")]
    [InlineData("Reads|Deletes", """for (var i = 0; i < 2; i++) { s += "; DELETE FROM t"; }""")]
    [InlineData("Reads|Deletes", """var other = s; s = "DELETE FROM t; " + other;""")]
    [InlineData("Reads|Deletes", """s = "DELETE FROM t; "; s += "SELECT 1";""")]
    [InlineData("Reads|Updates?", """s = c.Database + s;""")]
    [InlineData("Reads|Deletes", """s = s.Replace("SELECT 1", "DELETE FROM t");""")]
    [InlineData("Reads|Deletes", """s = string.Format("{0} FROM t", b ? "x" : "y") is var x && b ? string.Format("{0} FROM t", "DELETE") : s;""")]
    [InlineData("Reads", """s = s.Replace("1", "2");""")]
    [InlineData("Reads", """s = s.Replace("1", c.Database);""")]
    [InlineData("Reads|Updates?", """s = c.ToString();""")]
    [InlineData("Reads", """s = s + " FROM t";""")]
    [InlineData("Reads", """s = $"{s} FROM t";""")]
    [InlineData("Reads", """s = b ? s : "SELECT 2";""")]
    [InlineData("Reads", """s = Same(s);""")]
    public void TextThatChanges_IsAllThatItMayBe(string expected, string statement) => EffectBench.Does(expected, $$"""
        void Tool(DbConnection c, bool b)
        {
            var s = "SELECT 1";
            {{statement}}
            var command = c.CreateCommand();
            command.CommandText = s;
            command.ExecuteNonQuery();
        }

        static string Wrap(string s) => "DELETE FROM t; " + s;
        static string Same(string s) { return s.Trim(); }
        """);

    [Theory]
    [InlineData("Updates", """s = $"{s} WHERE id = 1";""")]
    [InlineData("Updates", """s = Limit(s);""")]
    [InlineData("Updates|Deletes", """s = s.Trim();""")]
    public void TextThatGrows_IsTheWhole(string expected, string statement) => EffectBench.Does(expected, $$"""
        void Tool(DbCommand command)
        {
            var s = "UPDATE t SET a = 1";
            {{statement}}
            command.CommandText = s;
            command.ExecuteNonQuery();
        }

        static string Limit(string s) => s + " WHERE id = 1";
        """);

    [Theory]
    [InlineData("Reads|Deletes", "Fill(command);")]
    [InlineData("Reads|Deletes", "Pass(command);")]
    [InlineData("Reads|Deletes", "Set(command, \"DELETE FROM t\");")]
    [InlineData("Reads|Deletes", "var other = command; other.CommandText = \"DELETE FROM t\";")]
    [InlineData("Reads|Deletes", "command.Fill();", true)]
    [InlineData("Reads|Deletes", "command.CommandText += \"; DELETE FROM t\";")]
    [InlineData("Reads|Updates|Deletes?", "command.CommandText = \"DELETE FROM t; \" + command.CommandText;")]
    [InlineData("Reads|Deletes", "More(command);")]
    [InlineData("Reads", "command.CommandText += \" FROM t\";")]
    [InlineData("Reads", "Set(command, \"SELECT 2\");")]
    [InlineData("Reads", "AddTo(command);")]
    [InlineData("Reads", "Fill(c.CreateCommand());")]
    [InlineData("Reads", "Console.WriteLine(command);")]
    public void CommandThatOthersGet_HasTheirTextToo(string expected, string statement, bool isExtension = false) => EffectBench.ProgramDoes(expected, $$"""
        {{(isExtension ? "static" : "")}} class C
        {
            {{(isExtension ? "static" : "")}} void Tool(DbConnection c)
            {
                using var command = c.CreateCommand();
                command.CommandText = "SELECT 1";
                {{statement}}
                command.ExecuteNonQuery();
            }

            static void Fill({{(isExtension ? "this" : "")}} DbCommand command) => command.CommandText = "DELETE FROM t";
            static void More(DbCommand command) => command.CommandText += "; DELETE FROM t";
            static void Pass(DbCommand command) { var inner = command; Fill(inner); }
            static void Set(DbCommand command, string sql) { command.CommandText = sql; }
            static void AddTo(DbCommand command) { var p = command.CreateParameter(); p.Value = "DELETE FROM t"; command.Parameters.Add(p); }
        }
        """);

    [Theory]
    [InlineData("Reads|Deletes", "Fill();")]
    [InlineData("Reads", "Empty();")]
    [InlineData("Reads", "")]
    public void CommandInAField_HasTheTextThatCalledMethodsSet(string expected, string statement) => EffectBench.Does(expected, $$"""
        readonly DbCommand _command = null!;
        void Tool() { _command.CommandText = "SELECT 1"; {{statement}} _command.ExecuteNonQuery(); }
        void Fill() => _command.CommandText = "DELETE FROM t";
        void Empty() => _command.Parameters.Clear();
        void Other() { _command.CommandText = "DROP TABLE t"; _command.ExecuteNonQuery(); }
        """);

    [Theory]
    [InlineData("Deletes", "Make(\"DELETE FROM t\").ExecuteNonQuery();")]
    [InlineData("Reads", "Make(\"SELECT 1\").ExecuteNonQuery();")]
    [InlineData("Deletes", "using var command = Make(\"DELETE FROM t\"); command.ExecuteNonQuery();")]
    [InlineData("Deletes", "Delete().ExecuteNonQuery();")]
    [InlineData("Deletes", "Run(Delete());")]
    [InlineData("Reads", "Run(Make(\"SELECT 1\"));")]
    [InlineData("Deletes", "var command = c.CreateCommand(); command.CommandText = \"DELETE FROM t\"; Run(command);")]
    [InlineData("Updates?", "Run(c.CreateCommand());")]
    [InlineData("Deletes", "With(c.CreateCommand(), \"DELETE FROM t\").ExecuteNonQuery();")]
    [InlineData("Reads", "var command = c.CreateCommand(); command.CommandText = \"SELECT 1\"; Trace(command).ExecuteNonQuery();")]
    [InlineData("Reads", "Trace(With(c.CreateCommand(), \"SELECT 1\")).ExecuteNonQuery();")]
    public void CommandFromElsewhere_HasItsText(string expected, string statement) => EffectBench.Does(expected, $$"""
        DbConnection c = null!;
        void Tool() { {{statement}} }
        DbCommand Make(string sql) { var command = c.CreateCommand(); command.CommandText = sql; return command; }
        DbCommand Delete() => Make("DELETE FROM t");
        static int Run(IDbCommand command) => command.ExecuteNonQuery();
        static DbCommand With(DbCommand command, string sql) { command.CommandText = sql; return command; }
        static DbCommand Trace(DbCommand command) => command;
        """);

    [Theory]
    [InlineData("Reads|Deletes", "var other = sql; other.Append(\"; DELETE FROM t\");")]
    [InlineData("Reads|Deletes", "var other = sql.Append(' '); other.Append(\"; DELETE FROM t\");")]
    [InlineData("Reads|Deletes", "StringBuilder other; other = b ? sql : new StringBuilder(); other.Append(\"; DELETE FROM t\");")]
    [InlineData("Reads|Deletes", "Add(sql);")]
    [InlineData("Reads|Deletes", "AddText(sql, \"; DELETE FROM t\");")]
    [InlineData("Reads|Deletes", "sql.Insert(0, \"DELETE FROM t; \");")]
    [InlineData("Reads", "var other = new StringBuilder(); other.Append(\"DELETE FROM t\");")]
    [InlineData("Reads", "AddText(sql, \" FROM t\");")]
    [InlineData("Reads", "sql.Insert(8, \" FROM t\");")]
    public void BuilderOfManyNames_IsOne(string expected, string statement) => EffectBench.Does(expected, $$"""
        void Tool(DbCommand command, bool b)
        {
            var sql = new StringBuilder("SELECT 1");
            {{statement}}
            command.CommandText = sql.ToString();
            command.ExecuteNonQuery();
        }

        static void Add(StringBuilder sql) => sql.Append("; DELETE FROM t");
        static void AddText(StringBuilder sql, string text) { sql.Append(text); }
        """);

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
