using SecureTools.Analyzers.Engine.Effects;

namespace SecureTools.Analyzers.Tests.Effects.Engine;

/// <summary>Texts that whoever calls a tool chooses.</summary>
public sealed class ChosenTextTests
{
    [Theory]
    [InlineData("Updates|Deletes|Sends", """[Tool] public Task Tool(HttpClient http, string verb) => http.SendAsync(new HttpRequestMessage(new HttpMethod(verb), "x"));""")]
    [InlineData("Updates|Deletes|Sends", """[Tool] public Task Tool(HttpClient http, string verb) => Send(http, verb); static Task Send(HttpClient http, string verb) => http.SendAsync(new HttpRequestMessage(HttpMethod.Parse(verb), "x"));""")]
    [InlineData("ReadsUntrusted|Sends", """[Tool] public Task Tool(HttpClient http, [System.ComponentModel.DataAnnotations.AllowedValues("GET", "POST")] string verb) => http.SendAsync(new HttpRequestMessage(new HttpMethod(verb), "x"));""")]
    [InlineData("ReadsUntrusted", """[Tool] public Task Tool(HttpClient http, string verb) => http.SendAsync(new HttpRequestMessage(verb == "HEAD" ? HttpMethod.Head : HttpMethod.Get, "x"));""")]
    [InlineData("Reads|ReadsUntrusted|Sends?", """[Tool] public Task Tool(HttpClient http, int verb) => http.SendAsync(new HttpRequestMessage(new HttpMethod(Environment.GetEnvironmentVariable("VERB")!), "x"));""")]
    [InlineData("Updates|Deletes?", """[Tool] public void Tool(DbCommand command, string sql) { command.CommandText = sql; command.ExecuteNonQuery(); }""")]
    [InlineData("Updates|Deletes?", """[Tool] public void Tool(DbCommand command, string sql) => Run(command, sql); static void Run(DbCommand command, string sql) { command.CommandText = sql; command.ExecuteNonQuery(); }""")]
    [InlineData("Reads", """[Tool] public void Tool(DbCommand command, string name) { command.CommandText = "SELECT * FROM t WHERE name = '" + name + "'"; command.ExecuteNonQuery(); }""")]
    [InlineData("Updates?", """[Tool] public void Tool(DbCommand command, Func<string> sql) { command.CommandText = sql(); command.ExecuteNonQuery(); }""")]
    [InlineData("Updates|Deletes|Sends", """[Tool] public Task Tool(HttpClient http, string verb) { if (verb is null) { throw new ArgumentNullException(); } return http.SendAsync(new HttpRequestMessage(new HttpMethod(verb.Trim().ToUpperInvariant()), "x")); }""")]
    [InlineData("ReadsUntrusted|Sends?", """[Tool] public Task Tool(HttpClient http, string verb) { if (verb != "GET" && verb != "HEAD") { throw new ArgumentException(); } return http.SendAsync(new HttpRequestMessage(new HttpMethod(verb), "x")); }""")]
    [InlineData("ReadsUntrusted|Sends?", """static readonly HashSet<string> Allowed = ["GET"]; [Tool] public Task Tool(HttpClient http, string verb) => Allowed.Contains(verb.ToUpper()) ? http.SendAsync(new HttpRequestMessage(new HttpMethod(verb), "x")) : Task.CompletedTask;""")]
    [InlineData("Updates?", """[Tool] public void Tool(DbCommand command, string sql) { if (!sql.StartsWith("SELECT")) { return; } command.CommandText = sql; command.ExecuteNonQuery(); }""")]
    [InlineData("Updates|Deletes?", """[Tool] public void Tool(DbCommand command, string sql) { if (sql == "") { return; } command.CommandText = sql.Trim(); command.ExecuteNonQuery(); }""")]
    [InlineData("None", """[Tool] public int Tool(string path) => path.Length;""")]
    public void ChosenText_CanBeAny(string expected, string members) => Assert.Equal(expected, EffectBench.Describe(Of("public class C\n{\n" + members + "\n}\n")));

    private static ToolEffects Of(string source)
    {
        var compilation = EffectBench.Compile([EffectBench.WithUsings(source)]);
        var recognizer = ToolRecognizer.Of(compilation, EffectBench.NoOptions.AnalyzerConfigOptionsProvider);
        var tool = Assert.Single(recognizer.Recognize(EffectBench.Method(compilation, "Tool")));
        return EffectAnalysis.Of(compilation, EffectBench.NoOptions).Of(tool, TestContext.Current.CancellationToken);
    }
}
