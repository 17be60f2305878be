using SecureTools.Analyzers.Inputs;
using VerifyRule = SecureTools.TestKit.Verify<SecureTools.Analyzers.Inputs.ClaimedIdentityAnalyzer>;

namespace SecureTools.Analyzers.Tests.Inputs;

public sealed class ClaimedIdentityTests
{
    private const string Types = "public record Order(string UserId, string TenantId, decimal Total); public interface IStore { IReadOnlyList<Order> Find(string user); void Buy(string product, decimal price); } ";

    [Fact]
    public Task OrdersOfAnyUser_Reports() => Reports(
        "public class Tools(List<Order> orders) { [Tool] public int Count(string {|#0:userId|}) => orders.Count(order => order.UserId == userId); }",
        VerifyRule.Diagnostic("SECT2007").WithLocation(0).WithSeverity(Microsoft.CodeAnalysis.DiagnosticSeverity.Warning).WithMessage(
            "Tool 'count' believes what argument 'userId' says about who calls. Take it from the caller, which the host fills."));

    [Fact]
    public Task DecisionByArgument_Reports() => Reports(
        "public class Tools { [Tool] public string Show(bool {|#0:isAdmin|}) => isAdmin ? \"everything\" : \"little\"; }",
        Saying("Tool 'show' decides by argument 'isAdmin' what the caller may do. Ask the caller, which the host fills."));

    [Fact]
    public Task PriceOfTheModel_Reports() => Reports(
        "public class Tools(IStore store) { [Tool] public void Order(string productId, decimal {|#0:price|}) => store.Buy(productId, price); }",
        Saying("Tool 'order' takes argument 'price' from the model although the data know it. Look it up."));

    [Theory]
    [InlineData("[Tool] public int Count(string {|SECT2007:userId|}) => store.Find(userId).Count;")]
    [InlineData("[Tool, RequirePermission(\"orders\")] public int CountOrders(string {|SECT2007:userId|}) => store.Find(userId).Count;")]
    [InlineData("[Tool] public int CountUsers(string {|SECT2007:user|}) => store.Find(user).Count;")]
    [InlineData("[Tool] public int Count(string {|SECT2007:tenantId|}) { var all = store.Find(\"\"); return all.Count(order => order.TenantId == tenantId); }")]
    [InlineData("[Tool] public void Save(string text, string {|SECT2007:createdBy|}) => store.Find(createdBy);")]
    [InlineData("[Tool] public string Show(string {|SECT2007:role|}) { if (role == \"admin\") { return \"all\"; } return \"\"; }")]
    [InlineData("[McpServerTool] public int Count(string {|SECT2007:userId|}, System.Security.Claims.ClaimsPrincipal user) => store.Find(userId).Count;")]
    [InlineData("IHttpContextAccessor? http; [McpServerTool] public int Count(string {|SECT2007:userId|}) => store.Find(userId).Count;")]
    public Task Claim_Reports(string members) => Reports($"public class Tools(IStore store) {{ {members} }}");

    [Theory]
    [InlineData("[Tool] public int Count(Caller caller) => store.Find(caller.Id).Count;")]
    [InlineData("[Tool] public int Count(string userId, Caller caller) { if (userId != caller.Id) { throw new UnauthorizedAccessException(); } return store.Find(userId).Count; }")]
    [InlineData("[Tool] public int Count(string userId, Caller caller) { var me = caller.Id; return string.Equals(me, userId, StringComparison.Ordinal) ? store.Find(userId).Count : 0; }")]
    [InlineData("bool May(string id, string me) => id == me; [Tool] public int Count(string userId, Caller caller) => May(userId, caller.Id) ? store.Find(userId).Count : 0;")]
    [InlineData("[Tool, RequirePermission(\"users\")] public int BlockUser(string userId) => store.Find(userId).Count;")]
    [InlineData("[Tool] public string Greet(string userName) => $\"Hello {userName}, \" + string.Concat(userName, \"!\");")]
    [InlineData("[Tool, AllowAnonymousTool] public int Count(string userId) => store.Find(userId).Count;")]
    [InlineData("[McpServerTool] public int Count(string userId) => store.Find(userId).Count;")]
    [InlineData("[Tool, RequirePermission(\"roles\")] public void AssignRole(string name, string role) { if (role == \"owner\") { return; } store.Find(name); }")]
    [InlineData("[Tool] public void Tag(string role) => store.Find(role);")]
    [InlineData("[Tool] public void Order(decimal price) => store.Buy(\"\", price);")]
    [InlineData("[Tool] public void SetPrice(string productId, decimal price) => store.Buy(productId, price);")]
    [InlineData("[Tool] public int Count(string customer) => store.Find(customer).Count;")]
    public Task CallerOrSubject_DoesNotReport(string members) =>
        InputBench.DoesNotReport<ClaimedIdentityAnalyzer>(Types + $"public class Tools(IStore store) {{ {members} }}");

    private static DiagnosticResult Saying(string message) => new DiagnosticResult("SECT2007", Microsoft.CodeAnalysis.DiagnosticSeverity.Warning).WithLocation(0).WithMessage(message);

    private static Task Reports(string code, params DiagnosticResult[] expected) => InputBench.Reports<ClaimedIdentityAnalyzer>(Types + code, expected);
}
