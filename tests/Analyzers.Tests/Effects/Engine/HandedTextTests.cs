using SecureTools.Shared.Effects;

namespace SecureTools.Analyzers.Tests.Effects.Engine;

/// <summary>Texts that a caller hands to the method that uses them.</summary>
public sealed class HandedTextTests
{
    private const string Database = """
        private readonly DbConnection c = null!;
        int Run(string sql) { var command = c.CreateCommand(); command.CommandText = sql; return command.ExecuteNonQuery(); }
        int Where(string sql, string where) => Run(sql + " WHERE " + where);
        int Twice(string sql) => Where(sql, "a = 1");
        interface IDb { int Go(string sql); }
        class Db(DbConnection c) : IDb { public int Go(string sql) { var command = c.CreateCommand(); command.CommandText = sql; return command.ExecuteNonQuery(); } }
        static Task Send(HttpClient http, HttpMethod verb, string path) => http.SendAsync(new HttpRequestMessage(verb, "https://example.com/" + path));
        static void Start(string program) => Process.Start(program);

        """;

    [Theory]
    [InlineData("Deletes", "void Tool() => Run(\"DELETE FROM t\");")]
    [InlineData("Reads", "void Tool() => Run(\"SELECT 1\");")]
    [InlineData("Updates?", "void Tool(string sql) => Run(sql);")]
    [InlineData("Deletes", "void Tool(string id) => Run($\"DELETE FROM t WHERE id = {id}\");")]
    [InlineData("Updates", "void Tool() => Where(\"UPDATE t SET a = 2\", \"id = 1\");")]
    [InlineData("Deletes", "void Tool() => Twice(\"DELETE FROM t\");")]
    [InlineData("Reads", "void Tool() => Twice(\"SELECT 1 FROM t\");")]
    [InlineData("Reads|Deletes", "void Tool() { Run(\"DELETE FROM t\"); Run(\"SELECT 1\"); }")]
    [InlineData("Deletes", "void Tool(IDb db) => db.Go(\"DELETE FROM t\");")]
    [InlineData("Reads", "void Tool(IDb db) => db.Go(\"SELECT 1\");")]
    [InlineData("Deletes|Sends", "Task Tool(HttpClient http) => Send(http, HttpMethod.Delete, \"x\");")]
    [InlineData("ReadsUntrusted", "Task Tool(HttpClient http) => Send(http, HttpMethod.Get, \"x\");")]
    [InlineData("Updates|Sends", "Task Tool(HttpClient http) => Send(http, new HttpMethod(\"PUT\"), \"x\");")]
    [InlineData("Updates?", "void Tool() { Action<string> run = sql => Run(sql); run(\"SELECT 1\"); }")]
    public void Text_DecidesForItsCaller(string expected, string tool) => EffectBench.Does(expected, Database + tool);

    [Fact]
    public void Program_IsTheTarget()
    {
        var effects = EffectBench.Of("class C\n{\n" + Database + "void Tool() => Start(\"git\");\n}");
        Assert.Equal("git", effects.Of(EffectKind.Executes)!.Target);
        Assert.Equal(["C.Start", "Process.Start"], EffectBench.Path(effects, EffectKind.Executes));
    }

    [Fact]
    public void TextThatGrows_Ends() => EffectBench.Does("Updates?", Database + "void Tool() => Grow(\"SELECT \"); void Grow(string sql) { if (sql.Length < 9) { Grow(sql + \"1, \"); } Run(sql); }".Replace("Run(sql)", "Run(\"x\" + sql)", StringComparison.Ordinal));
}
