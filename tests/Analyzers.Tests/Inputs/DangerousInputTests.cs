using SecureTools.Analyzers.Inputs;
using SecureTools.CodeFixes.Inputs;

namespace SecureTools.Analyzers.Tests.Inputs;

public sealed class DangerousInputTests
{
    private const string Database = """
        public sealed class Db : DbContext { public DbSet<Order> Orders => Set<Order>(); } public sealed class Order { public int Id { get; set; } }
        public abstract class SqliteCommand : DbCommand { public new abstract SqliteParameters Parameters { get; } } public abstract class SqliteParameters : DbParameterCollection { public abstract DbParameter AddWithValue(string? name, object? value); }

        """;

    [Theory]
    [InlineData("SECT2101", "Process.Start(\"git\", {|#1:\"log \" + text|});", "Process.Start", "as part of a command. Name the program in code, and put a ProcessArgument into ArgumentList.")]
    [InlineData("SECT2102", "File.ReadAllText({|#1:text|});", "File.ReadAllText", "as a path. Take a SafePath, which stays below its directory.")]
    [InlineData("SECT2110", "Regex.IsMatch(\"\", {|#1:text|});", "Regex.IsMatch", "as a pattern. Set RegexOptions.NonBacktracking or a time-out.")]
    public Task Danger_Reports(string id, string statement, string sink, string act) => InputBench.Reports<DangerousInputAnalyzer>(
        $"public class Tools {{ [Tool] public void Run(string {{|#0:text|}}) {{ {statement} }} }}",
        Verify<DangerousInputAnalyzer>.Diagnostic(id).WithLocation(1).WithLocation(0).WithMessage($"Argument 'text' of tool 'run' reaches '{sink}' {act}"));

    /// <summary>Other frameworks do not bind the types that check.</summary>
    [Theory]
    [InlineData("SECT2101", "Process.Start(\"git\", {|#1:\"log \" + text|});", "Process.Start", "as part of a command. Name the program in code, and put the checked argument into ArgumentList.")]
    [InlineData("SECT2102", "File.ReadAllText({|#1:text|});", "File.ReadAllText", "as a path. Compare the full path with the directory that it must stay below.")]
    [InlineData("SECT2104", "new HttpClient().GetStringAsync({|#1:text|});", "HttpClient.GetStringAsync", "and chooses where it leads. Compare the host with a list of those that are meant.")]
    [InlineData("SECT2110", "Regex.IsMatch(\"\", {|#1:text|});", "Regex.IsMatch", "as a pattern. Set RegexOptions.NonBacktracking or a time-out.")]
    public Task DangerInAToolOfAnotherFramework_ReportsWithAnActOfItsOwn(string id, string statement, string sink, string act) => InputBench.Reports<DangerousInputAnalyzer>(
        $"public class Tools {{ [McpServerTool] public void Run(string {{|#0:text|}}) {{ {statement} }} }}",
        Verify<DangerousInputAnalyzer>.Diagnostic(id).WithLocation(1).WithLocation(0).WithMessage($"Argument 'text' of tool 'run' reaches '{sink}' {act}"));

    [Theory]
    [InlineData("[Tool] public string Read() => File.ReadAllText(\"a\");")]
    [InlineData("public string Read(string name) => File.ReadAllText(name);")]
    [InlineData("[Tool] public string Read(int number) => File.ReadAllText(\"report\" + number);")]
    [InlineData("[Tool] public string Read([AllowedValues(\"a\", \"b\")] string name) => File.ReadAllText(name);")]
    [InlineData("[Tool] public string Read([InDirectory(\"files\")] SafePath name) => File.ReadAllText(name.FullPath);")]
    public Task CheckedArgument_DoesNotReport(string members) => InputBench.DoesNotReport<DangerousInputAnalyzer>($"public class Tools {{ {members} }}");

    [Theory]
    [InlineData("Process.Start(\"git\", {|SECT2101:\"log \" + text|});", "Process.Start(new ProcessStartInfo(\"git\") { ArgumentList = { \"log\", text } });")]
    [InlineData("Process.Start(\"git\", {|SECT2101:$\"log --since={text} -n 5\"|});", "Process.Start(new ProcessStartInfo(\"git\") { ArgumentList = { \"log\", $\"--since={text}\", \"-n\", \"5\" } });")]
    [InlineData("Process.Start(\"git\", {|SECT2101:$\"log \\\"{text}\\\"\"|});", "Process.Start(new ProcessStartInfo(\"git\") { ArgumentList = { \"log\", text } });")]
    [InlineData("_ = new ProcessStartInfo(\"git\", {|SECT2101:\"log \" + text|});", "_ = new ProcessStartInfo(\"git\") { ArgumentList = { \"log\", text } };")]
    [InlineData(
        "_ = new ProcessStartInfo { FileName = \"git\", Arguments = {|SECT2101:$\"log {text}\"|}, UseShellExecute = false };",
        "_ = new ProcessStartInfo { FileName = \"git\", ArgumentList = { \"log\", text }, UseShellExecute = false };")]
    [InlineData("_ = new ProcessStartInfo(\"git\") { Arguments = {|SECT2101:text|} };", "_ = new ProcessStartInfo(\"git\") { ArgumentList = { text } };")]
    public Task CommandLine_Fixes(string before, string after) => FixesStatement(before, after);

    [Theory]
    [InlineData("Process.Start(\"bash\", {|SECT2101:\"-c \" + text|});")]
    [InlineData("Process.Start(\"cmd.exe\", {|SECT2101:\"/c \" + text|});")]
    [InlineData("Process.Start(\"run.bat\", {|SECT2101:text|});")]
    [InlineData("Process.Start({|SECT2101:text|});")]
    [InlineData("Process.Start(\"git\", {|SECT2101:\"log 'a \" + text + \"'\"|});")]
    [InlineData("var program = \"git\".Trim(); Process.Start(program, {|SECT2101:\"log \" + text|});")]
    public Task CommandLineOfAShell_HasNoFix(string statement) => HasNoFix($"[Tool] public void Run(string text) {{ {statement} }}");

    [Theory]
    [InlineData("string name", "{|SECT2102:name|}", "[InDirectory(\"files\")] SafePath name", "name.FullPath")]
    [InlineData("string name", "{|SECT2102:Path.Combine(\"reports\", name)|}", "[InDirectory(\"reports\")] SafePath name", "name.FullPath")]
    [InlineData("string name", "{|SECT2102:Path.Combine(\"/srv/a\", \"b\", name)|}", "[InDirectory(\"files\")] SafePath name", "name.FullPath")]
    public Task PathParameter_Fixes(string before, string use, string after, string fixedUse) => Fixes(
        $"[Tool] public string Run({before}) => File.ReadAllText({use});", $"[Tool] public string Run({after}) => File.ReadAllText({fixedUse});");

    [Theory]
    [InlineData("[McpServerTool] public string Run(string name) => File.ReadAllText({|SECT2102:name|});")]
    [InlineData("[Tool] public string Run(string name) => name + File.ReadAllText({|SECT2102:name|});")]
    [InlineData("[Tool] public string Run(string name = \"a\") => File.ReadAllText({|SECT2102:name|});")]
    [InlineData("[Tool] public string Run(string name) => File.ReadAllText({|SECT2102:name + \".txt\"|});")]
    [InlineData("[Tool] public string Run(string name) => File.ReadAllText({|SECT2102:Path.Combine(name, \"a.txt\")|});")]
    public Task PathThatIsMoreThanAParameter_HasNoFix(string members) => HasNoFix(members);

    [Fact]
    public Task Url_Fixes() => Fixes(
        "[Tool] public Task<string> Run(string url) => new HttpClient().GetStringAsync({|SECT2104:url|});",
        "[Tool] public Task<string> Run([AllowedHosts(\"example.com\")] AllowedUrl url) => new HttpClient().GetStringAsync(url.Uri);");

    [Fact]
    public Task CommandText_Fixes() => Fixes(
        "[Tool]\n    public void Run(string number, DbCommand command)\n    {\n        command.CommandText = {|SECT2103:$\"SELECT 1 FROM orders WHERE number = '{number}' LIMIT 1\"|};\n        command.ExecuteNonQuery();\n    }"
            .Replace("DbCommand command", "[FromServices] DbCommand command", StringComparison.Ordinal),
        "[Tool]\n    public void Run(string number, [FromServices] DbCommand command)\n    {\n        command.CommandText = \"SELECT 1 FROM orders WHERE number = @number LIMIT 1\";\n        var numberParameter = command.CreateParameter();\n        numberParameter.ParameterName = \"@number\";\n        numberParameter.Value = number;\n        command.Parameters.Add(numberParameter);\n        command.ExecuteNonQuery();\n    }");

    [Fact]
    public Task CommandWithAddWithValue_Fixes() => Fixes(
        "[Tool]\n    public void Run(string number, [FromServices] SqliteCommand command)\n    {\n        command.CommandText = {|SECT2103:\"DELETE FROM orders WHERE number = '\" + number + \"'\"|};\n    }",
        "[Tool]\n    public void Run(string number, [FromServices] SqliteCommand command)\n    {\n        command.CommandText = \"DELETE FROM orders WHERE number = @number\";\n        command.Parameters.AddWithValue(\"@number\", number);\n    }");

    [Theory]
    [InlineData("connection.Query<int>({|SECT2103:$\"SELECT 1 FROM a WHERE b = '{text}'\"|});", "connection.Query<int>(\"SELECT 1 FROM a WHERE b = @text\", new { text });")]
    [InlineData("db.Orders.FromSqlRaw({|SECT2103:$\"SELECT * FROM a WHERE b = '{text}'\"|});", "db.Orders.FromSql($\"SELECT * FROM a WHERE b = {text}\");")]
    [InlineData("db.Database.ExecuteSqlRaw({|SECT2103:\"DELETE FROM a WHERE b = '\" + text + \"'\"|});", "db.Database.ExecuteSql($\"DELETE FROM a WHERE b = {text}\");")]
    public Task StatementOfALibrary_Fixes(string before, string after) => FixesStatement(before, after);

    [Theory]
    [InlineData("connection.Query<int>({|SECT2103:$\"SELECT 1 FROM a{text}\"|});")]
    [InlineData("connection.Query<int>({|SECT2103:$\"SELECT 1 FROM a {text}\"|});")]
    [InlineData("connection.Query<int>({|SECT2103:$\"SELECT 1 FROM a WHERE b LIKE '%{text}%'\"|});")]
    [InlineData("connection.Query<int>({|SECT2103:$\"SELECT 1 FROM a WHERE b = '{text}' AND c = @c\"|}, new { c = 1 });")]
    [InlineData("connection.Query<int>({|SECT2103:text|});")]
    public Task StatementThatTakesNoParameterThere_HasNoFix(string statement) => HasNoFix(
        $"[Tool] public void Run(string text, [FromServices] DbConnection connection, [FromServices] Db db) {{ {statement} }}");

    [Theory]
    [InlineData("Regex.IsMatch(\"a\", {|SECT2110:text|});", "Regex.IsMatch(\"a\", text, RegexOptions.NonBacktracking);", "SECT2101.NonBacktracking")]
    [InlineData("_ = new Regex({|SECT2110:text|}, RegexOptions.IgnoreCase);", "_ = new Regex(text, RegexOptions.IgnoreCase | RegexOptions.NonBacktracking);", "SECT2101.NonBacktracking")]
    [InlineData("Regex.IsMatch(\"a\", {|SECT2110:text|});", "Regex.IsMatch(\"a\", text, RegexOptions.None, TimeSpan.FromSeconds(1));", "SECT2101.Timeout")]
    [InlineData("_ = new Regex({|SECT2110:text|}, RegexOptions.RightToLeft);", "_ = new Regex(text, RegexOptions.RightToLeft, TimeSpan.FromSeconds(1));", "SECT2101.Timeout")]
    public Task Pattern_Fixes(string before, string after, string key) => FixesStatement(before, after, key);

    [Theory]
    [InlineData("log.LogInformation({|SECT2111:$\"Opened {text}\"|});", "log.LogInformation(\"Opened {Text}\", text);")]
    [InlineData("log.LogError(new Exception(), {|SECT2111:$\"{text.Length,5:N} {text} {{x}}\"|});", "log.LogError(new Exception(), \"{Length,5:N} {Text} {{x}}\", text.Length, text);")]
    public Task Line_Fixes(string before, string after) => FixesStatement(before, after);

    [Theory]
    [InlineData("log.LogInformation({|SECT2111:text|});")]
    [InlineData("log.LogInformation({|SECT2111:$\"{text} {{0}}\"|}, 5);")]
    public Task LineWithArguments_HasNoFix(string statement) => HasNoFix($"[Tool] public void Run(string text, [FromServices] ILogger log) {{ {statement} }}");

    [Theory]
    [InlineData("_ = new HtmlString({|SECT2112:\"<b>\" + text + \"</b>\"|});", "_ = new HtmlString(\"<b>\" + global::System.Net.WebUtility.HtmlEncode(text) + \"</b>\");")]
    [InlineData("_ = new HtmlString({|SECT2112:$\"<b>{text}</b>\"|});", "_ = new HtmlString($\"<b>{(global::System.Net.WebUtility.HtmlEncode(text))}</b>\");")]
    public Task Markup_Fixes(string before, string after) => FixesStatement(before, after);

    [Fact]
    public Task SeveralPlaces_AllFixes() => Fixes(
        "[Tool] public void Run(string text, [FromServices] ILogger log)\n    {\n        log.LogInformation({|SECT2111:$\"Opened {text}\"|});\n        log.LogInformation({|SECT2111:$\"Closed {text}\"|});\n    }",
        "[Tool] public void Run(string text, [FromServices] ILogger log)\n    {\n        log.LogInformation(\"Opened {Text}\", text);\n        log.LogInformation(\"Closed {Text}\", text);\n    }");

    private static Task FixesStatement(string before, string after, string? key = null)
    {
        const string Method = "[Tool] public void Run(string text, [FromServices] DbConnection connection, [FromServices] Db db, [FromServices] ILogger log) { BODY }";
        return Fixes(Method.Replace("BODY", before, StringComparison.Ordinal), Method.Replace("BODY", after, StringComparison.Ordinal), key);
    }

    private static Task Fixes(string before, string after, string? key = null) =>
        InputBench.Fixes<DangerousInputAnalyzer, DangerousInputFixer>(Class(before), Class(after), key, Database);

    private static Task HasNoFix(string members) => InputBench.HasNoFix<DangerousInputAnalyzer, DangerousInputFixer>(Database + Class(members));

    private static string Class(string members) => $"public class Tools\n{{\n    {members}\n}}\n";
}
