using SecureTools.Analyzers.Misuse;

namespace SecureTools.Analyzers.Tests.Misuse;

public sealed class ExceptionTextTests
{
    [Theory]
    [InlineData(
        """[Tool] public string Read() { try { return ""; } catch (Exception e) { return [|e.Message|]; } }""")]
    [InlineData(
        """[McpServerTool] public string Read() { try { return ""; } catch (Exception e) { return $"failed: {[|e|]}"; } }""")]
    [InlineData(
        """[Tool] public Task<string> Read() { try { return Task.FromResult(""); } catch (Exception e) { return Task.FromResult("x" + [|e.ToString()|]); } }""")]
    [InlineData(
        """IResult M(Exception e) => Results.Problem([|e.Message|]);""")]
    [InlineData(
        """IResult M(Exception e) => Results.BadRequest(new { error = [|e.Message|] });""")]
    [InlineData(
        """Exception M(Exception e) => new McpException([|e.Message|]);""")]
    [InlineData(
        """Task M(HttpContext c, Exception e) => c.Response.WriteAsync([|e.StackTrace|] ?? "");""")]
    [InlineData(
        """class D { public bool IncludeDetailedErrors { get; set; } } object M() => new D { [|IncludeDetailedErrors = true|] };""")]
    public Task Misuse_Reports(string members) => MisuseBench.Reports<ExceptionTextAnalyzer>(members);

    [Theory]
    [InlineData(
        """string Read() { try { return ""; } catch (Exception e) { return e.Message; } }""")]
    [InlineData(
        """[Tool] public string Read() { try { return ""; } catch (Exception) { return "failed"; } }""")]
    [InlineData(
        """sealed class Mine : Exception; [Tool] public string Read() { try { return ""; } catch (Mine e) { return e.Message; } }""")]
    [InlineData(
        """IResult M(Exception e) => Results.Problem("failed");""")]
    [InlineData(
        """Exception M(Exception e) => new McpException("failed", e);""")]
    [InlineData(
        """[Tool] public int Read(List<Exception> all) { return all.Select(e => e.Message).Count(); }""")]
    [InlineData(
        """[Tool] public string Read(string message) { return message; }""")]
    public Task NearMiss_DoesNotReport(string members) => MisuseBench.DoesNotReport<ExceptionTextAnalyzer>(members);
}
