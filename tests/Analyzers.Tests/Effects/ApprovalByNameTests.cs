using SecureTools.Analyzers.Effects;
using VerifyRule = SecureTools.TestKit.Verify<SecureTools.Analyzers.Effects.ApprovalByNameAnalyzer>;

namespace SecureTools.Analyzers.Tests.Effects;

public sealed class ApprovalByNameTests
{
    [Fact]
    public Task NameThatIsCompared_Reports() => Reports(
        """
        class Approver
        {
            AIContent Answer(ToolApprovalRequestContent request)
            {
                var call = (FunctionCallContent)request.ToolCall;
                if ({|#0:call.Name|} == "read_file")
                {
                    return {|#1:request.CreateResponse(true)|};
                }

                return request.CreateResponse(false);
            }
        }
        """,
        VerifyRule.Diagnostic("SECT3008").WithLocation(0).WithLocation(1).WithMessage(
            "This code approves calls because of 'call.Name', whatever their arguments are. Show the arguments to a person, or check them."));

    [Theory]
    [InlineData("return request.CreateResponse([|call.Name|] == \"read\");")]
    [InlineData("return request.CreateResponse(_safe.Contains([|call.Name|]));")]
    [InlineData("var isSafe = _safe.Contains([|call.Name|]) || call.Name.StartsWith(\"get_\"); return request.CreateResponse(isSafe, \"by list\");")]
    [InlineData("return request.CreateResponse([|call.Name|] is \"read\" or \"list\");")]
    [InlineData("return _safe.Contains([|call.Name|]) ? request.CreateResponse(true) : request.CreateResponse(false);")]
    [InlineData("switch ([|call.Name|]) { case \"read\": return request.CreateResponse(true); default: return request.CreateResponse(false); }")]
    [InlineData("return [|call.Name|] switch { \"read\" => request.CreateResponse(true), _ => request.CreateResponse(false) };")]
    [InlineData("if (request.ToolCall is FunctionCallContent { [|Name|]: \"read\" }) { return request.CreateResponse(true); } return request.CreateResponse(false);")]
    [InlineData("if (request.ToolCall is FunctionCallContent other && _safe.Contains([|other.Name|])) { return request.CreateResponse(true); } return request.CreateResponse(false);")]
    [InlineData("if (request.ToolCall is McpServerToolCallContent other && [|other.Name|] == \"read\") { return request.CreateResponse(true); } return request.CreateResponse(false);")]
    [InlineData("return new ToolApprovalResponseContent(request.RequestId, [|call.Name|] == \"read\", call);")]
    public Task OtherSpelling_Reports(string body) => Reports(Method(body));

    [Fact]
    public Task ApprovalOfTheStore_Reports() => Reports(
        """
        class Robot(IApprovalStore store)
        {
            async Task Run()
            {
                foreach (var request in await store.PendingAsync())
                {
                    if ([|request.Tool|] == "read_file")
                    {
                        await store.ApproveAsync(request.Id, "robot");
                    }
                }
            }
        }
        """);

    [Theory]
    [InlineData("return request.CreateResponse(true);")]
    [InlineData("return request.CreateResponse(false);")]
    [InlineData("return request.CreateResponse(ask(call.Name));")]
    [InlineData("if (call.Name == \"read\" && IsSafe(call)) { return request.CreateResponse(true); } return request.CreateResponse(false);")]
    [InlineData("if (call.Name == \"read\" && call.Arguments!.Count == 0) { return request.CreateResponse(true); } return request.CreateResponse(false);")]
    [InlineData("if (call.Name == \"read\") { Console.WriteLine(call.Arguments!.Count); return request.CreateResponse(Console.ReadLine() == \"y\"); } return request.CreateResponse(false);")]
    [InlineData("if (call.Name == \"read\") { return request.CreateResponse(Console.ReadLine() == \"y\"); } return request.CreateResponse(false);")]
    [InlineData("if (call.Name == \"delete\") { return request.CreateResponse(false); } return null;")]
    [InlineData("if (trusted) { return request.CreateResponse(call.Name == \"read\"); } return null;")]
    [InlineData("if (request.ToolCall is FunctionCallContent { Name: \"read\", Arguments: null }) { return request.CreateResponse(true); } return null;")]
    [InlineData("Console.WriteLine($\"{call}\"); return request.CreateResponse(call.Name == \"read\");")]
    [InlineData("return request.CreateResponse(person.Name == \"Ann\");")]
    public Task NearMiss_DoesNotReport(string body) => DoesNotReport(Method(body));

    [Fact]
    public Task StoreAfterALookAtTheArguments_DoesNotReport() => DoesNotReport(
        """
        class Robot(IApprovalStore store)
        {
            async Task Run()
            {
                foreach (var request in await store.PendingAsync())
                {
                    if (request.Tool == "read_file" && request.Arguments.Length < 10)
                    {
                        await store.ApproveAsync(request.Id, "robot");
                    }
                }
            }
        }
        """);

    private static string Method(string body) =>
        $$"""
        class Approver(HashSet<string> _safe)
        {
            static bool IsSafe(FunctionCallContent call) => call.Arguments is null;
            object Safe => _safe;
            public record Person(string Name);

            AIContent? Answer(ToolApprovalRequestContent request, Func<string, bool> ask, bool trusted, Person person)
            {
                var call = (FunctionCallContent)request.ToolCall;
                {{body}}
            }
        }
        """;

    private static Task Reports(string code, params TestKit.DiagnosticResult[] expected) => EffectRuleBench.Reports<ApprovalByNameAnalyzer>(code, expected);

    private static Task DoesNotReport(string code) => EffectRuleBench.DoesNotReport<ApprovalByNameAnalyzer>(code);
}
