using SecureTools.Analyzers.Inputs;
using SecureTools.CodeFixes.Inputs;

namespace SecureTools.Analyzers.Tests.Inputs;

/// <summary>Statements and lines of logs that are written into a local before they are used.</summary>
public sealed class WrittenTextFixTests
{
    private const string Database =
        "public sealed class Db : DbContext { public DbSet<Order> Orders => Set<Order>(); } public sealed class Order { public int Id { get; set; } public string Name { get; set; } = \"\"; }\n"
        + "namespace Microsoft.Data.Sqlite\n{\n"
        + "    public class SqliteCommand(string commandText, DbConnection connection) : IDisposable { public string CommandText { get; set; } = commandText; public SqliteParameters Parameters { get; } = new(); public DbConnection Connection => connection; public void Dispose() { } }\n"
        + "    public class SqliteParameters { public void AddWithValue(string name, object value) { } }\n}\n";

    [Fact]
    public Task CommandText_Fixes() => Fixes(
        """
        var sql = $"SELECT 1 FROM orders WHERE number = '{text}'";
        using var command = connection.CreateCommand();
        command.CommandText = {|SECT2103:sql|}; // the newest
        command.ExecuteNonQuery();
        """,
        """
        var sql = "SELECT 1 FROM orders WHERE number = @text";
        using var command = connection.CreateCommand();
        command.CommandText = sql; // the newest
        var textParameter = command.CreateParameter();
        textParameter.ParameterName = "@text";
        textParameter.Value = text;
        command.Parameters.Add(textParameter);
        command.ExecuteNonQuery();
        """);

    [Fact]
    public Task CreatedCommand_Fixes() => Fixes(
        """
        string sql = "DELETE FROM orders WHERE number = '" + text + "'";
        var command = new Microsoft.Data.Sqlite.SqliteCommand({|SECT2103:sql|}, connection);
        """,
        """
        string sql = "DELETE FROM orders WHERE number = @text";
        var command = new Microsoft.Data.Sqlite.SqliteCommand(sql, connection);
        command.Parameters.AddWithValue("@text", text);
        """);

    [Fact]
    public Task CommandOfAUsingStatement_Fixes() => Fixes(
        """
        using (var command = new Microsoft.Data.Sqlite.SqliteCommand({|SECT2103:$"DELETE FROM orders WHERE number = '{text}'"|}, connection))
        {
            _ = command.Connection;
        }
        """,
        """
        using (var command = new Microsoft.Data.Sqlite.SqliteCommand("DELETE FROM orders WHERE number = @text", connection))
        {
            command.Parameters.AddWithValue("@text", text);
            _ = command.Connection;
        }
        """);

    [Theory]
    [InlineData(
        "var sql = $\"SELECT 1 FROM a WHERE b = '{text}'\"; connection.Query<int>({|SECT2103:sql|});",
        "var sql = \"SELECT 1 FROM a WHERE b = @text\"; connection.Query<int>(sql, new { text });")]
    [InlineData(
        "var sql = $\"SELECT 1 FROM a WHERE b = '{text.Trim()}'\"; connection.Query<int>({|SECT2103:sql|});",
        "var sql = \"SELECT 1 FROM a WHERE b = @value\"; connection.Query<int>(sql, new { value = text.Trim() });")]
    [InlineData(
        "var sql = $\"SELECT 1 FROM a WHERE b = '{text}'\"; foreach (var one in new[] { 1 }) { connection.Query<int>({|SECT2103:sql|}, commandTimeout: one); }",
        "var sql = \"SELECT 1 FROM a WHERE b = @text\"; foreach (var one in new[] { 1 }) { connection.Query<int>(sql, new { text }, commandTimeout: one); }")]
    [InlineData(
        "connection.Query<int>({|SECT2103:$\"SELECT 1 FROM a WHERE b = @text AND c = '{text}'\"|}, commandTimeout: 1);",
        "connection.Query<int>(\"SELECT 1 FROM a WHERE b = @text AND c = @text2\", new { text2 = text }, commandTimeout: 1);")]
    [InlineData(
        "var table = \"a\".Trim(); connection.Query<int>({|SECT2103:$\"SELECT 1 FROM {table} WHERE b = '{text}'\"|});",
        "var table = \"a\".Trim(); connection.Query<int>($\"SELECT 1 FROM {table} WHERE b = @text\", new { text });")]
    [InlineData(
        "var table = \"a\".Trim(); connection.Query<int>({|SECT2103:\"SELECT 1 FROM \" + table + \" WHERE b = '\" + text + \"'\"|});",
        "var table = \"a\".Trim(); connection.Query<int>($\"SELECT 1 FROM {table} WHERE b = @text\", new { text });")]
    public Task StatementOfDapper_Fixes(string before, string after) => Fixes(before, after);

    [Theory]
    [InlineData(
        "var sql = $\"SELECT * FROM a WHERE b = '{text}'\"; db.Orders.FromSqlRaw({|SECT2103:sql|});",
        "FormattableString sql = $\"SELECT * FROM a WHERE b = {text}\"; db.Orders.FromSql(sql);")]
    [InlineData(
        "string sql = \"DELETE FROM a WHERE b = '\" + text + \"'\"; await Task.Yield(); await db.Database.ExecuteSqlRawAsync({|SECT2103:sql|}, cancel);",
        "FormattableString sql = $\"DELETE FROM a WHERE b = {text}\"; await Task.Yield(); await db.Database.ExecuteSqlAsync(sql, cancel);")]
    [InlineData(
        "var sql = $\"SELECT b FROM a WHERE b = '{text.Trim()}'\"; await Task.Yield(); db.Database.SqlQueryRaw<string>({|SECT2103:sql|});",
        "FormattableString sql = $\"SELECT b FROM a WHERE b = {text.Trim()}\"; await Task.Yield(); db.Database.SqlQuery<string>(sql);")]
    public Task StatementOfEntityFramework_Fixes(string before, string after) => Fixes(before, after);

    /// <summary>The text stays as it is written: on its lines, with its signs.</summary>
    [Theory]
    [InlineData("$@\"SELECT 1\n  FROM a\n  WHERE b = '{text}' AND c = \"\"d\"\"\"", "@\"SELECT 1\n  FROM a\n  WHERE b = @text AND c = \"\"d\"\"\"")]
    [InlineData("$\"\"\"\n        SELECT \"x\" FROM a\n        WHERE b = '{text}'\n        \"\"\"", "\"\"\"\n        SELECT \"x\" FROM a\n        WHERE b = @text\n        \"\"\"")]
    [InlineData("@\"SELECT 1\n  FROM \"\"a\"\"\n  WHERE b = '\" + text + \"'\"", "@\"SELECT 1\n  FROM \"\"a\"\"\n  WHERE b = @text\"")]
    [InlineData("$\"SELECT '{{}}'\\tFROM a WHERE b = '{text}'\"", "\"SELECT '{}'\\tFROM a WHERE b = @text\"")]
    public Task FormOfTheText_Fixes(string before, string after) =>
        Fixes($"connection.Query<int>({{|SECT2103:{before}|}});", $"connection.Query<int>({after}, new {{ text }});");

    [Theory]
    [InlineData("var sql = $\"SELECT 1 FROM a WHERE b = '{text}'\"; log.LogInformation(\"{Sql}\", sql); connection.Query<int>({|SECT2103:sql|});")]
    [InlineData("var sql = $\"SELECT 1 FROM a WHERE b = '{text}'\"; sql += \" LIMIT 1\"; connection.Query<int>({|SECT2103:sql|});")]
    [InlineData("var sql = $\"SELECT 1 FROM a WHERE b = '{text}'\"; text = \"\"; connection.Query<int>({|SECT2103:sql|});")]
    [InlineData("var sql = $\"SELECT 1 FROM a WHERE b = '{text.Trim()}'\"; await Task.Yield(); connection.Query<int>({|SECT2103:sql|});")]
    [InlineData("var sql = $\"SELECT 1 FROM a WHERE b = '{text}'\"; Func<object> run = () => connection.Query<int>({|SECT2103:sql|}); run();")]
    [InlineData("connection.Query<int>({|SECT2103:$$\"\"\"SELECT 1 FROM a WHERE b = '{{text}}'\"\"\"|});")]
    [InlineData("var command = connection.CreateCommand(); foreach (var one in new[] { 1, 2 }) { command.CommandText = {|SECT2103:$\"SELECT {one} FROM a WHERE b = '{text}'\"|}; }")]
    [InlineData("var command = connection.CreateCommand(); command.CommandText = {|SECT2103:$\"SELECT 1 FROM a WHERE b = '{text}'\"|}; command.CommandText = \"SELECT 1\";")]
    [InlineData("var table = \"a\".Trim(); db.Orders.FromSqlRaw({|SECT2103:$\"SELECT * FROM {table} WHERE b = '{text}'\"|});")]
    public Task TextThatOthersUse_HasNoFix(string statements) => HasNoFix(statements);

    [Theory]
    [InlineData("var line = $\"Opened {text}\"; log.LogInformation({|SECT2111:line|});", "const string line = \"Opened {Text}\"; log.LogInformation(line, text);")]
    [InlineData(
        "string line = $\"Opened {text.Length,5} {{x}} {text}\"; log.LogInformation({|SECT2111:line|});",
        "const string line = \"Opened {Length,5} {{x}} {Text}\"; log.LogInformation(line, text.Length, text);")]
    [InlineData("log.LogInformation({|SECT2111:\"Opened \" + text + \".\"|});", "log.LogInformation(\"Opened {Text}.\", text);")]
    [InlineData("var line = \"Opened \" + text; log.LogError(new Exception(), {|SECT2111:line|});", "const string line = \"Opened {Text}\"; log.LogError(new Exception(), line, text);")]
    public Task Line_Fixes(string before, string after) => Fixes(before, after);

    [Theory]
    [InlineData("var line = $\"Opened {text}\"; log.LogInformation({|SECT2111:line|}); Console.WriteLine(line);")]
    [InlineData("var line = $\"Opened {text}\"; text = \"\"; log.LogInformation({|SECT2111:line|});")]
    [InlineData("log.LogInformation({|SECT2111:\"{0} \" + text|}, 5);")]
    [InlineData("log.LogInformation({|SECT2111:\"{} \" + text|});")]
    public Task LineThatOthersUse_HasNoFix(string statements) => HasNoFix(statements);

    [Fact]
    public Task SeveralTexts_AllFixes() => Fixes(
        """
        var first = $"SELECT 1 FROM a WHERE b = '{text}'";
        connection.Query<int>({|SECT2103:first|});
        var second = $"SELECT 2 FROM a WHERE b = '{text}'";
        connection.Query<int>({|SECT2103:second|});
        """,
        """
        var first = "SELECT 1 FROM a WHERE b = @text";
        connection.Query<int>(first, new { text });
        var second = "SELECT 2 FROM a WHERE b = @text";
        connection.Query<int>(second, new { text });
        """);

    /// <summary>A parameter of that name is there already.</summary>
    [Theory]
    [InlineData("@text", "@text2")]
    [InlineData("text", "@text2")]
    [InlineData("@other", "@text")]
    public Task NameThatTheCommandHas_Fixes(string given, string name)
    {
        var local = name.TrimStart('@') + "Parameter";
        return Fixes(
            $$"""
            using var command = connection.CreateCommand();
            command.CommandText = {|SECT2103:$"SELECT 1 FROM a WHERE b = '{text}'"|};
            var one = command.CreateParameter();
            one.ParameterName = "{{given}}";
            """,
            $$"""
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT 1 FROM a WHERE b = {{name}}";
            var {{local}} = command.CreateParameter();
            {{local}}.ParameterName = "{{name}}";
            {{local}}.Value = text;
            command.Parameters.Add({{local}});
            var one = command.CreateParameter();
            one.ParameterName = "{{given}}";
            """);
    }

    /// <summary>Where arguments end is decided elsewhere.</summary>
    [Theory]
    [InlineData("Process.Start(\"git\", {|SECT2101:string.Format(\"log {0}\", text)|});")]
    [InlineData("Process.Start(\"git\", {|SECT2101:\"log \" + string.Join(\" \", text, \"a\")|});")]
    [InlineData("Process.Start(\"git\", {|SECT2101:text.Trim()|});")]
    [InlineData("var line = \"log \" + text; Process.Start(\"git\", {|SECT2101:line|});")]
    public Task LineThatIsMadeElsewhere_HasNoFix(string statements) => HasNoFix(statements);

    private static Task Fixes(string before, string after) =>
        InputBench.Fixes<DangerousInputAnalyzer, DangerousInputFixer>(Tool(before), Tool(after), "SECT2101." + Verb(after), Database);

    private static string Verb(string after) => after.Contains("log.Log", StringComparison.Ordinal) ? "Template" : "Parameters";

    private static Task HasNoFix(string statements) => InputBench.HasNoFix<DangerousInputAnalyzer, DangerousInputFixer>(Database + Tool(statements));

    private static string Tool(string statements) =>
        "public class Tools\n{\n    [Tool]\n    public async Task Run(string text, [FromServices] DbConnection connection, [FromServices] Db db, [FromServices] ILogger log, CancellationToken cancel)\n    {\n"
        + statements + "\n        await Task.Yield();\n    }\n}\n";
}
