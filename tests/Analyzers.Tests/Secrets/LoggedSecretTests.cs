using Microsoft.CodeAnalysis;
using SecureTools.Analyzers.Secrets;

namespace SecureTools.Analyzers.Tests.Secrets;

public sealed class LoggedSecretTests
{
    [Theory]
    [InlineData("Console.WriteLine({|SECT1008:apiKey|});")]
    [InlineData("Console.WriteLine(\"key {0}\", {|SECT1008:apiKey|});")]
    [InlineData("Console.Error.WriteLine($\"key " + "{" + "{|SECT1008:apiKey|}" + "}\");")]
    [InlineData("log.LogInformation(\"key {Key}\", {|SECT1008:apiKey|});")]
    [InlineData("log.LogError(new Exception(), \"a \" + {|SECT1008:user.Password|});")]
    [InlineData("var text = \"a\" + apiKey; var copy = text.Trim(); log.LogDebug({|SECT1008:copy|});")]
    [InlineData("string text; text = apiKey; log.LogDebug(\"{A}{B}\", 1, {|SECT1008:text|});")]
    [InlineData("throw new InvalidOperationException($\"bad {" + "{|SECT1008:user.Password|}" + "}\");")]
    [InlineData("Activity.Current?.SetTag(\"key\", {|SECT1008:apiKey|});")]
    [InlineData("new Activity(\"a\").SetTag(\"key\", {|SECT1008:apiKey|});")]
    [InlineData("Debug.WriteLine({|SECT1008:Environment.GetEnvironmentVariable(\"DB_PASSWORD\")|});")]
    [InlineData("Trace.TraceError({|SECT1008:settings[\"Smtp:Password\"]|});")]
    [InlineData("Started(log, {|SECT1008:apiKey|});")]
    public Task LoggedSecret_Reports(string statement) => RunAsync(statement);

    [Theory]
    [InlineData("Console.WriteLine(apiKey.Length);")]
    [InlineData("Console.WriteLine(Mask(apiKey));")]
    [InlineData("Console.WriteLine(nameof(apiKey));")]
    [InlineData("log.LogInformation(\"key {Key}\", apiKey is null);")]
    [InlineData("log.LogInformation(\"apiKey {Name}\", user.PasswordHint);")]
    [InlineData("log.LogInformation(\"{Name}\", user.Name);")]
    [InlineData("throw new ArgumentException(\"bad\", nameof(apiKey));")]
    [InlineData("Keep(apiKey);")]
    [InlineData("throw new ArgumentException(\"bad\", apiKey);")]
    [InlineData("log.LogInformation(\"{Name}\", settings[\"Smtp:Host\"]);")]
    [InlineData("var accessToken = new System.Threading.CancellationToken(); Console.WriteLine(accessToken);")]
    public Task OtherCall_DoesNotReport(string statement) => RunAsync(statement);

    private static Task RunAsync(string statement)
    {
        var test = new AnalyzerTest<LoggedSecretAnalyzer>
        {
            TestCode = $$"""
                using System; using System.Collections.Generic; using System.Diagnostics; using Microsoft.Extensions.Logging;
                record User(string Name, string Password, string PasswordHint);
                static partial class C
                {
                    static void M(string apiKey, User user, ILogger log, Dictionary<string, string> settings) { {{statement}} }
                    static string Mask(string text) => "***";
                    static void Keep(string text) { }
                    [LoggerMessage(1, LogLevel.Information, "a {text}")] static partial void Started(ILogger log, string text);
                    static partial void Started(ILogger log, string text) { }
                }
                """,
        };
        test.TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(Microsoft.Extensions.Logging.ILogger).Assembly.Location));
        return test.RunAsync();
    }
}
