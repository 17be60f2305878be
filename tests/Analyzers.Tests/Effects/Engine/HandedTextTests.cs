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

    [Theory]
    [InlineData("Deletes", "void Tool() => new Purger(\"DELETE FROM t\").Run();")]
    [InlineData("Deletes", "void Tool() { var purger = new Purger(\"DELETE FROM t\"); purger.Run(); }")]
    [InlineData("Deletes", "void Tool() { Purger purger = new(\"DELETE FROM t\"); purger.Run(); }")]
    [InlineData("Deletes", "Purger purger = new(\"DELETE FROM t\"); void Tool() => purger.Run();")]
    [InlineData("Deletes", "void Tool(Purger purger) => purger.Run(); Purger Make() => new Purger(\"DELETE FROM t\");")]
    [InlineData("Deletes", "void Tool() => new Keeper(\"DELETE FROM t\").Run();")]
    [InlineData("Reads", "void Tool() => new Keeper(\"SELECT 1\").Run(); void Other() => new Keeper(\"DELETE FROM t\").Run();")]
    [InlineData("Deletes", "void Tool() => new Derived().Run();")]
    [InlineData("Reads", "static readonly Purger Count = new(\"SELECT 1\"); static readonly Purger Purge = new(\"DELETE FROM t\"); void Tool() => Count.Run();")]
    [InlineData("Reads", "Purger Count { get; } = new(\"SELECT 1\"); Purger Purge => new(\"DELETE FROM t\"); void Tool() { var count = Count; count.Run(); }")]
    [InlineData("Updates?", "void Tool(Purger purger) => purger.Run();")]
    [InlineData("Updates?", "void Tool(string sql) => new Purger(sql).Run();")]
    public void TextOfTheConstructor_StaysInTheObject(string expected, string tool) => EffectBench.Does(expected, Database + tool + """

        class Purger(string sql) { DbConnection c = null!; public int Run() { var command = c.CreateCommand(); command.CommandText = sql; return command.ExecuteNonQuery(); } }
        class Keeper
        {
            private readonly string _sql;
            public Keeper(string sql) { _sql = sql; }
            public int Run() => Inner();
            private int Inner() { DbConnection c = null!; var command = c.CreateCommand(); command.CommandText = _sql; return command.ExecuteNonQuery(); }
        }
        class Parent { private readonly string _sql; protected Parent(string sql) => _sql = sql; public int Run(DbCommand command) { command.CommandText = _sql; return command.ExecuteNonQuery(); } }
        class Derived() : Parent("DELETE FROM t") { public int Run() => Run(null!); }
        """);

    [Theory]
    [InlineData("/srv/old", "void Tool() => new Archive(\"/srv/old\").Clear();")]
    [InlineData("/srv/old", "void Tool(Archive archive) => archive.Clear(); Archive Make() => new(\"/srv/old\");")]
    [InlineData("/srv/old", "const string Root = \"/srv/\"; readonly Archive _archive = new(Root + \"old\"); void Tool() => _archive.Clear();")]
    [InlineData(null, "void Tool(Archive archive) => archive.Clear(); Archive Make(bool b) => b ? new(\"/srv/old\") : new(\"/srv/new\");")]
    [InlineData(null, "void Tool(Archive archive) => archive.Clear();")]
    public void PathOfTheConstructor_IsTheTarget(string? target, string tool)
    {
        var effects = EffectBench.Of($$"""
            class C
            {
                {{tool}}
            }

            class Archive(string root) { public void Clear() => Directory.Delete(root, true); }
            """);
        Assert.Equal(target, effects.Of(EffectKind.Deletes)!.Target);
    }

    [Theory]
    [InlineData("Deletes|Sends", "Task Tool(HttpClient http) => Through(http, new HttpRequestMessage(HttpMethod.Delete, \"https://example.com\"));")]
    [InlineData("ReadsUntrusted", "Task Tool(HttpClient http) => Through(http, new HttpRequestMessage(HttpMethod.Get, \"https://example.com\"));")]
    [InlineData("ReadsUntrusted", "Task Tool(HttpClient http) { var request = Make(\"x\"); return Through(http, request); }")]
    [InlineData("Deletes|Sends", "Task Tool(HttpClient http) { var request = Make(\"x\"); Turn(request); return Through(http, request); }")]
    [InlineData("ReadsUntrusted|Sends?", "Task Tool(HttpClient http, HttpRequestMessage request) => Through(http, request);")]
    public void Request_DecidesForItsCaller(string expected, string tool) => EffectBench.Does(expected, tool + """

        static Task Through(HttpClient http, HttpRequestMessage request) => http.SendAsync(request);
        static HttpRequestMessage Make(string path) => new() { RequestUri = new Uri("https://example.com/" + path) };
        static void Turn(HttpRequestMessage request) => request.Method = HttpMethod.Delete;
        """);

    [Fact]
    public void HostOfARequest_IsTheTarget()
    {
        var effects = EffectBench.Of("""
            class C
            {
                Task Tool(HttpClient http) => Through(http, new HttpRequestMessage(HttpMethod.Delete, "https://example.com/a"));
                static Task Through(HttpClient http, HttpRequestMessage request) => http.SendAsync(request);
            }
            """);
        Assert.Equal("example.com", effects.Of(EffectKind.Deletes)!.Target);
    }

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
