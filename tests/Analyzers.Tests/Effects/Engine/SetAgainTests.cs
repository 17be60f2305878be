namespace SecureTools.Analyzers.Tests.Effects.Engine;

/// <summary>Texts and objects that code changes after somebody handed them over or made them.</summary>
public sealed class SetAgainTests
{
    private const string Database = """
        private readonly DbConnection c = null!;
        void Execute(string sql) { var command = c.CreateCommand(); command.CommandText = sql; command.ExecuteNonQuery(); }
        static void Reset(ref string text) => text = Console.ReadLine()!;
        void Primary() => new Kept("SELECT 1").Go(c);
        void Written() => new Rewritten("SELECT 1").Go(c);
        class Kept(string sql) { public void Go(DbConnection c) { var command = c.CreateCommand(); command.CommandText = sql; command.ExecuteNonQuery(); } }
        class Rewritten(string sql)
        {
            public void Change(string text) => sql = text;
            public void Go(DbConnection c) { var command = c.CreateCommand(); command.CommandText = sql; command.ExecuteNonQuery(); }
        }

        """;

    [Theory]
    [InlineData("Reads|Deletes", """void Run(string sql, bool all) { if (all) sql = "DELETE FROM t"; Execute(sql); } void Tool(bool all) => Run("SELECT 1", all);""")]
    [InlineData("Reads|Deletes", """void Run(string sql) { sql += "; DELETE FROM t"; Execute(sql); } void Tool() => Run("SELECT 1");""")]
    [InlineData("Reads|Deletes", """void Run(string sql) { sql = sql + "; DELETE FROM t"; Execute(sql); } void Tool() => Run("SELECT 1");""")]
    [InlineData("Updates?", """void Run(string sql) { (sql, var x) = ("DELETE FROM t", 1); Execute(sql); } void Tool() => Run("SELECT 1");""")]
    [InlineData("Updates?", """void Run(string sql) { Reset(ref sql); Execute(sql); } void Tool() => Run("SELECT 1");""")]
    [InlineData("Updates?", """void Run(string sql) { sql = c.Database; Execute(sql); } void Tool() => Run("SELECT 1");""")]
    [InlineData("Updates?", """void Tool(string sql, bool all) { if (all) sql = "DELETE FROM t"; Execute(sql); }""")]
    [InlineData("Reads|Updates?", "void Tool() => Written();")]
    [InlineData("Reads", "void Tool() => Primary();")]
    [InlineData("Reads", """void Run(string sql) { sql = sql.Trim(); sql += " WHERE a = 1"; Execute(sql); } void Tool() => Run("SELECT 1 FROM t");""")]
    [InlineData("Reads", """void Run(string sql, string where) { where = where.Trim(); Execute(sql + " WHERE a = @a"); } void Tool(string where) => Run("SELECT 1 FROM t", where);""")]
    public void ParameterThatIsSetAgain_IsAllThatItMayBe(string expected, string members) => EffectBench.Does(expected, Database + members);

    [Theory]
    [InlineData("ReadsUntrusted|Deletes|Sends", """Task Send(HttpClient http, HttpMethod verb, bool gone) { if (gone) verb = HttpMethod.Delete; return http.SendAsync(new HttpRequestMessage(verb, "x")); } Task Tool(HttpClient http, bool b) => Send(http, HttpMethod.Get, b);""")]
    [InlineData("ReadsUntrusted", """Task Send(HttpClient http, HttpMethod verb) => http.SendAsync(new HttpRequestMessage(verb, "x")); Task Tool(HttpClient http) => Send(http, HttpMethod.Get);""")]
    [InlineData("Executes", """void Open(string what) { what = "rm"; Process.Start(what); } void Tool() => Open("https://example.com");""")]
    [InlineData("Sends", """void Open(string what) { what = what + "/help"; Process.Start(what); } void Tool() => Open("https://example.com");""")]
    [InlineData("ReadsUntrusted|Sends?", """readonly HttpRequestMessage _r = new(HttpMethod.Get, "x"); void Arm() => _r.Method = HttpMethod.Delete; Task Tool(HttpClient http) => http.SendAsync(_r);""")]
    [InlineData("ReadsUntrusted", """Task Tool(HttpClient http) { var r = new HttpRequestMessage(HttpMethod.Get, "x"); return http.SendAsync(r); }""")]
    public void VerbOrProgramThatIsSetAgain_IsAllThatItMayBe(string expected, string members) => EffectBench.Does(expected, members);

    [Theory]
    [InlineData("Reads|Deletes", """sb.Replace("SELECT 1", "DELETE");""")]
    [InlineData("Reads|Deletes", """sb.Clear(); sb.Append("DELETE FROM t");""")]
    [InlineData("Updates?", """sb.Remove(0, 4);""")]
    [InlineData("Updates?", """sb.Replace(c.Database, "x");""")]
    [InlineData("Reads|Deletes", """sb.AppendJoin(";", " WHERE a = 1", "DELETE FROM t");""")]
    [InlineData("Reads", """sb.Replace("FROM t", "FROM u");""")]
    [InlineData("Reads", """sb.Append(" WHERE a IN ("); sb.AppendJoin(", ", "1", "2"); sb.Append(")");""")]
    [InlineData("Reads", """sb.Append(","); sb.Remove(sb.Length - 1, 1);""")]
    public void BuilderThatChanges_IsAllThatItMayBe(string expected, string statements) => EffectBench.Does(
        expected, Database + "void Tool() { StringBuilder sb = new(\"SELECT 1 FROM t\"); " + statements + " Execute(sb.ToString()); }");

    [Theory]
    [InlineData("Updates?", """readonly StringBuilder _sql = new("SELECT 1 -- "); void More(string text) => _sql.Append(text); void Tool() => Execute(_sql.ToString());""")]
    [InlineData("Reads", """readonly string _sql = "SELECT 1 -- "; void Tool() { var sql = new StringBuilder(_sql); Execute(sql.ToString()); }""")]
    public void BuilderThatIsKept_IsUnknown(string expected, string members) => EffectBench.Does(expected, Database + members);

    [Theory]
    [InlineData("Updates|Deletes?", """void Tool(DbBatch batch) { var command = batch.CreateBatchCommand(); command.CommandText = "DELETE FROM t"; batch.BatchCommands.Add(command); batch.ExecuteNonQuery(); }""")]
    [InlineData("Reads?", """void Tool(DbBatch batch) { var command = batch.CreateBatchCommand(); command.CommandText = "SELECT 1"; batch.BatchCommands.Add(command); batch.ExecuteReader(); }""")]
    [InlineData("None", "string Tool(DbBatchCommand command) => command.CommandText;")]
    [InlineData("ReadsUntrusted|Deletes|Sends", """void Tool(System.Net.WebRequest request) { request.Method = "DELETE"; request.GetResponse(); }""")]
    [InlineData("ReadsUntrusted|Deletes|Sends", """void Tool(System.Net.FtpWebRequest request) { request.Method = System.Net.WebRequestMethods.Ftp.DeleteFile; request.GetResponse(); }""")]
    [InlineData("ReadsUntrusted|Sends", """void Tool(System.Net.WebRequest request) { request.Method = "GET"; request.GetResponse(); }""")]
    [InlineData("ReadsUntrusted|Sends", """void Tool(System.Net.FtpWebRequest request) { request.Method = System.Net.WebRequestMethods.Ftp.ListDirectory; request.GetResponse(); }""")]
    [InlineData("Deletes", "void Tool(System.IO.Compression.ZipArchiveEntry entry) => entry.Delete();")]
    [InlineData("None", "long Tool(System.IO.Compression.ZipArchiveEntry entry) => entry.Length;")]
    public void Setter_IsJudged(string expected, string members) => EffectBench.Does(expected, members);
}
