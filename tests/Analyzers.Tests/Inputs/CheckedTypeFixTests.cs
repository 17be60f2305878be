using SecureTools.Analyzers.Inputs;
using SecureTools.CodeFixes.Inputs;

namespace SecureTools.Analyzers.Tests.Inputs;

/// <summary>Parameters that get a type which checks them.</summary>
public sealed class CheckedTypeFixTests
{
    private const string Clients =
        "public abstract class SqliteConnection : DbConnection; public abstract class NpgsqlConnection : DbConnection; public abstract class NpgsqlCommand : DbCommand;\n";

    [Theory]
    [InlineData("SELECT 1 FROM {table}", "SELECT 1 FROM {table.Quote(SqlDialect.Sqlite)}")]
    [InlineData("SELECT 1 FROM dbo.{table} ORDER BY {table}", "SELECT 1 FROM dbo.{table.Quote(SqlDialect.Sqlite)} ORDER BY {table.Quote(SqlDialect.Sqlite)}")]
    [InlineData("SELECT a, {table} FROM b", "SELECT a, {table.Quote(SqlDialect.Sqlite)} FROM b")]
    [InlineData("SELECT 1 FROM [{table}] WHERE a = 'b'", "SELECT 1 FROM {table.Quote(SqlDialect.Sqlite)} WHERE a = 'b'")]
    [InlineData("UPDATE a SET {table} = 1", "UPDATE a SET {table.Quote(SqlDialect.Sqlite)} = 1")]
    [InlineData("SELECT 1 FROM a WHERE `{table}` LIKE 'b' AND c = '{{1}}'", "SELECT 1 FROM a WHERE {table.Quote(SqlDialect.Sqlite)} LIKE 'b' AND c = '{{1}}'")]
    public Task NameInAStatement_Fixes(string before, string after) => Fixes(
        Tool("string table", $"connection.Query<int>({{|SECT2103:$\"{before}\"|}});"), Tool("SqlIdentifier table", $"connection.Query<int>($\"{after}\");"), "SECT2101.SqlIdentifier.Sqlite");

    [Fact]
    public Task NameInALocal_Fixes() => Fixes(
        Tool("[System.ComponentModel.Description(\"Which.\")] string table", "var sql = \"SELECT 1 FROM \" + table; Console.WriteLine(table.Length + nameof(table)); connection.Query<int>({|SECT2103:sql|});"),
        Tool("[System.ComponentModel.Description(\"Which.\")] SqlIdentifier table", "var sql = \"SELECT 1 FROM \" + table.Quote(SqlDialect.Sqlite); Console.WriteLine(table.Text.Length + nameof(table)); connection.Query<int>(sql);"),
        "SECT2101.SqlIdentifier.Sqlite");

    [Theory]
    [InlineData("PostgreSql")]
    [InlineData("MySql")]
    [InlineData("SqlServer")]
    public Task DatabaseThatNothingTells_Fixes(string dialect) => Fixes(
        Tool("string table", "connection.Query<int>({|SECT2103:$\"SELECT 1 FROM {table}\"|});", "DbConnection"),
        Tool("SqlIdentifier table", $"connection.Query<int>($\"SELECT 1 FROM {{table.Quote(SqlDialect.{dialect})}}\");", "DbConnection"),
        "SECT2101.SqlIdentifier." + dialect);

    [Fact]
    public Task NameInSeveralStatements_Fixes() => Fixes(
        Tool("string table", "connection.Query<int>({|SECT2103:$\"SELECT 1 FROM [{table}]\"|}); connection.Query<int>(({|SECT2103:\"DELETE FROM \" + table|})); Console.WriteLine($\"From {table}\");"),
        Tool("SqlIdentifier table", "connection.Query<int>($\"SELECT 1 FROM {table.Quote(SqlDialect.Sqlite)}\"); connection.Query<int>((\"DELETE FROM \" + table.Quote(SqlDialect.Sqlite))); Console.WriteLine($\"From {table.Text}\");"),
        "SECT2101.SqlIdentifier.Sqlite");

    /// <summary>The type of the command tells, of whichever connection it is; documentation may mention the method.</summary>
    [Fact]
    public Task NameInACommand_Fixes() => Fixes(
        Class("[Tool] public void Run(string column, [FromServices] NpgsqlCommand command) { command.CommandText = {|SECT2103:$\"SELECT 1 FROM a ORDER BY {column}\"|}; }\n    /// <summary>As <see cref=\"Run\"/>.</summary>\n    public void Other() { }"),
        Class("[Tool] public void Run(SqlIdentifier column, [FromServices] NpgsqlCommand command) { command.CommandText = $\"SELECT 1 FROM a ORDER BY {column.Quote(SqlDialect.PostgreSql)}\"; }\n    /// <summary>As <see cref=\"Run\"/>.</summary>\n    public void Other() { }"),
        "SECT2101.SqlIdentifier.PostgreSql");

    [Fact]
    public Task NameAndValue_Fixes() => Fixes(
        Tool("string table, SqlIdentifier other, string text", "connection.Query<int>({|SECT2103:{|SECT2103:$\"SELECT 1 FROM {table} WHERE b = '{text}'\"|}|});", "NpgsqlConnection"),
        Tool("SqlIdentifier table, SqlIdentifier other, string text", "connection.Query<int>({|SECT2103:$\"SELECT 1 FROM {table.Quote(SqlDialect.PostgreSql)} WHERE b = '{text}'\"|});", "NpgsqlConnection"),
        "SECT2101.SqlIdentifier.PostgreSql");

    [Fact]
    public Task ValueBesideAName_Fixes() => Fixes(
        Tool("SqlIdentifier table, string text", "connection.Query<int>({|SECT2103:$\"SELECT 1 FROM {table.Quote(SqlDialect.Sqlite)} WHERE b = '{text}'\"|});"),
        Tool("SqlIdentifier table, string text", "connection.Query<int>($\"SELECT 1 FROM {table.Quote(SqlDialect.Sqlite)} WHERE b = @text\", new { text });"),
        "SECT2101.Parameters");

    [Theory]
    [InlineData("string table", "connection.Query<int>({|SECT2103:$\"SELECT 1 FROM orders_{table}\"|});")]
    [InlineData("string table", "connection.Query<int>({|SECT2103:$\"SELECT 1 FROM {table}_old\"|});")]
    [InlineData("string table", "connection.Query<int>({|SECT2103:$\"SELECT 1 FROM \\\"{table}\\\"\"|});")]
    [InlineData("string table", "connection.Query<int>({|SECT2103:$\"SELECT 1 FROM a WHERE b IN ({table}, 2)\"|});")]
    [InlineData("string table", "connection.Query<int>({|SECT2103:$\"SELECT 1 FROM a WHERE {table}\"|});")]
    [InlineData("string table", "connection.Query<int>({|SECT2103:$\"SELECT 1 FROM '{table}'\"|});")]
    [InlineData("string table", "connection.Query<int>({|SECT2103:$\"SELECT 1 FROM {table} WHERE b LIKE '%{table}'\"|});")]
    [InlineData("string table", "connection.Query<int>({|SECT2103:table|});")]
    [InlineData("string table = \"a\"", "connection.Query<int>({|SECT2103:$\"SELECT 1 FROM {table}\"|});")]
    [InlineData("string? table", "connection.Query<int>({|SECT2103:$\"SELECT 1 FROM {table}\"|});")]
    [InlineData("[StringLength(9)] string table", "connection.Query<int>({|SECT2103:$\"SELECT 1 FROM {table}\"|});")]
    [InlineData("string table", "connection.Query<int>({|SECT2103:$\"SELECT 1 FROM {table}\"|}); table = \"\";")]
    [InlineData("string table", "connection.Query<int>({|SECT2103:$\"SELECT 1 FROM {table}\"|}); } public void Other(SqliteConnection other) { Run(other, \"a\");")]
    public Task ParameterThatIsMoreThanAName_HasNoFix(string parameter, string statements) =>
        InputBench.HasNoFix<DangerousInputAnalyzer, DangerousInputFixer>(Clients + Tool(parameter, statements));

    [Fact]
    public Task SeveralNames_AllFixes() => Fixes(
        Class("[Tool] public void A(string table, [FromServices] SqliteConnection one) => one.Query<int>({|SECT2103:$\"SELECT 1 FROM {table}\"|});\n    [Tool] public void B(string view, [FromServices] SqliteConnection one) => one.Query<int>({|SECT2103:$\"SELECT 1 FROM {view}\"|});"),
        Class("[Tool] public void A(SqlIdentifier table, [FromServices] SqliteConnection one) => one.Query<int>($\"SELECT 1 FROM {table.Quote(SqlDialect.Sqlite)}\");\n    [Tool] public void B(SqlIdentifier view, [FromServices] SqliteConnection one) => one.Query<int>($\"SELECT 1 FROM {view.Quote(SqlDialect.Sqlite)}\");"),
        "SECT2101.SqlIdentifier.Sqlite");

    [Theory]
    [InlineData(
        "Process.Start(\"git\", {|SECT2101:\"log \" + text|}); Console.WriteLine(text);",
        "Process.Start(new ProcessStartInfo(\"git\") { ArgumentList = { \"log\", text.Text } }); Console.WriteLine(text.Text);")]
    [InlineData(
        "_ = new ProcessStartInfo(\"git\") { Arguments = {|SECT2101:$\"log {text} --since={text.Trim()}\"|} };",
        "_ = new ProcessStartInfo(\"git\") { ArgumentList = { \"log\", text.Text, $\"--since={text.Text.Trim()}\" } };")]
    public Task ArgumentOfAProcess_Fixes(string before, string after) => Fixes(
        Class($"[Tool] public void Run(string text) {{ {before} }}"), Class($"[Tool] public void Run(ProcessArgument text) {{ {after} }}"), "SECT2101.ProcessArgument");

    [Fact]
    public Task SeveralProcesses_AllFixes() => Fixes(
        Class("[Tool] public void A(string text) => Process.Start(\"git\", {|SECT2101:\"log \" + text|});\n    [Tool] public void B(string name) => Process.Start(\"git\", {|SECT2101:\"show \" + name|});"),
        Class("[Tool] public void A(ProcessArgument text) => Process.Start(new ProcessStartInfo(\"git\") { ArgumentList = { \"log\", text.Text } });\n    [Tool] public void B(ProcessArgument name) => Process.Start(new ProcessStartInfo(\"git\") { ArgumentList = { \"show\", name.Text } });"),
        "SECT2101.ProcessArgument");

    /// <summary>What is only a part of an argument cannot be an option, and what other code calls has to take what it takes.</summary>
    [Theory]
    [InlineData("[Tool] public void Run(string text) { Process.Start(\"git\", {|SECT2101:$\"log --since={text}\"|}); }")]
    [InlineData("[Tool] public void Run(string text) { Process.Start(\"git\", {|SECT2101:\"log \" + text|}); } public void Other() => Run(\"a\");")]
    [InlineData("[McpServerTool] public void Run(string text) { Process.Start(\"git\", {|SECT2101:\"log \" + text|}); }")]
    public async Task ArgumentThatStaysText_OffersTheListAlone(string members)
    {
        var code = InputBench.Usings + Class(members);
        var test = new CodeFixTest<DangerousInputAnalyzer, DangerousInputFixer> { TestCode = code, FixedCode = code, CodeActionEquivalenceKey = "SECT2101.ProcessArgument" };
        test.TestState.BaseReferences = InputBench.References;
        test.NumberOfIncrementalIterations = 0;
        await test.RunAsync();
    }

    [Fact]
    public Task PathOfAMethodThatIsCalled_HasNoFix() => InputBench.HasNoFix<DangerousInputAnalyzer, DangerousInputFixer>(
        Class("[Tool] public string Run(string name) => File.ReadAllText({|SECT2102:name|}); public string Other() => Run(\"a\");"));

    private static Task Fixes(string before, string after, string key) => InputBench.Fixes<DangerousInputAnalyzer, DangerousInputFixer>(before, after, key, Clients);

    private static string Tool(string parameter, string statements, string connection = "SqliteConnection") =>
        Class($"[Tool] public void Run([FromServices] {connection} connection, {parameter}) {{ {statements} }}");

    private static string Class(string members) => $"public class Tools\n{{\n    {members}\n}}\n";
}
