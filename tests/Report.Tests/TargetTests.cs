using SecureTools.Analyzers.Surface.Report;

namespace SecureTools.Tests.Report;

/// <summary>Hosts, paths, tables and programs that the code of tools names.</summary>
public sealed class TargetTests
{
    [Theory]
    [InlineData("File.Delete(\"/var/orders\")", "Path /var/orders")]
    [InlineData("Directory.Delete(\"old\", true)", "Path old")]
    [InlineData("new System.Net.Http.HttpClient().DeleteAsync(\"https://user:secret@api.example.com:8443/orders?key=secret\")", "Host api.example.com:8443")]
    [InlineData("System.Diagnostics.Process.Start(\"git\", \"--token=secret\")", "Program git")]
    [InlineData("Command(\"DELETE FROM dbo.Orders WHERE Card = 'secret'\").ExecuteNonQuery()", "Table dbo.Orders")]
    public void ConstantTarget_IsTold(string call, string expected) => Assert.Equal(
        expected, string.Join(", ", Tool(call).Evidence.Select(evidence => evidence.Target).OfType<ReportTarget>().Select(target => $"{target.Kind} {target.Name}").Distinct()));

    [Theory]
    [InlineData("File.Delete(path)")]
    [InlineData("new System.Net.Http.HttpClient().DeleteAsync(path)")]
    [InlineData("new System.Net.Http.HttpClient().DeleteAsync(\"orders/secret\")")]
    [InlineData("new System.Net.Mail.SmtpClient(\"mail.example.com\").Send(\"a@example.com\", \"b@example.com\", \"secret\", \"secret\")")]
    public void OtherTarget_IsNotTold(string call)
    {
        var tool = Tool(call);
        Assert.NotEmpty(tool.Evidence);
        Assert.All(tool.Evidence, evidence => Assert.Null(evidence.Target));
    }

    private static ReportedTool Tool(string call) => Assert.Single(Reports.Of($$"""
        public static class T
        {
            [Tool] public static void A(string path) { {{call}}; }
            private static System.Data.Common.DbCommand Command(string text) { System.Data.Common.DbCommand command = null!; command.CommandText = text; return command; }
        }
        """).Tools);
}
