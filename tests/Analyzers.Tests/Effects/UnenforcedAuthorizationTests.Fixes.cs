using SecureTools.Analyzers.Effects;
using SecureTools.CodeFixes.Effects;

namespace SecureTools.Analyzers.Tests.Effects;

/// <summary>What is offered for attributes of ASP.NET Core that nothing applies, or that another one takes back.</summary>
public sealed partial class UnenforcedAuthorizationTests
{
    private const string Roles = "[assembly: Role(\"admin\", \"write\")]\n[assembly: Role(\"clerk\")]\n";
    private const string Server = "class Program { static void Build(object services) => services.AddMcpServer().WithHttpTransport(); }\n";
    private const string FilteredServer = "class Program { static void Build(object services) => services.AddMcpServer().AddAuthorizationFilters().WithHttpTransport(); }\n";

    [Theory]
    [InlineData("class Tools { [McpServerTool, {|SECT3006:Authorize|}] public void Delete() { } }", "class Tools { [McpServerTool, Authorize] public void Delete() { } }")]
    [InlineData("[Authorize] class Tools { [McpServerTool] public void {|SECT3006:Delete|}() { } }", "[Authorize] class Tools { [McpServerTool] public void Delete() { } }")]
    public Task ServerWithoutFilters_Fixes(string before, string after) => Fixes(Server + before, FilteredServer + after);

    [Fact]
    public Task SeveralTools_AllFixes() => Fixes(
        Server + "class Tools { [McpServerTool, {|SECT3006:Authorize|}] public void A() { } [McpServerTool, {|SECT3006:Authorize|}] public void B() { } }",
        FilteredServer + "class Tools { [McpServerTool, Authorize] public void A() { } [McpServerTool, Authorize] public void B() { } }");

    [Theory]
    [InlineData("[McpServerTool, {|SECT3006:Authorize|}(Roles = \"admin\")]", "[Tool, RequireRole(\"admin\")]")]
    [InlineData("[McpServerTool(Name = \"wipe\"), {|SECT3006:Authorize|}(Roles = \"clerk, admin\")]", "[Tool(\"wipe\"), RequireRole(\"clerk\", \"admin\")]")]
    [InlineData("[{|SECT3006:Authorize|}(Roles = \"admin\")]\n    [KernelFunction]", "[RequireRole(\"admin\")]\n    [Tool(\"Delete\")]")]
    public Task RoleThatIsDeclared_Fixes(string before, string after) => Fixes(
        Roles + Server + $"public class Tools\n{{\n    {before}\n    public void Delete() {{ }}\n}}", Roles + Server + $"public class Tools\n{{\n    {after}\n    public void Delete() {{ }}\n}}", "SECT3006.Role");

    [Fact]
    public Task SeveralRoles_AllFixes() => Fixes(
        Roles + "public class Tools { [KernelFunction, {|SECT3006:Authorize|}(Roles = \"admin\")] public void Delete() { } [KernelFunction, {|SECT3006:Authorize|}(Roles = \"clerk\")] public void Wipe() { } }",
        Roles + "public class Tools { [Tool(\"Delete\"), RequireRole(\"admin\")] public void Delete() { } [Tool(\"Wipe\"), RequireRole(\"clerk\")] public void Wipe() { } }",
        "SECT3006.Role");

    /// <summary>Two servers may need it or not, and what no role says, ours cannot say.</summary>
    [Theory]
    [InlineData("class Program { static void Build(object a) { a.AddMcpServer(); a.AddMcpServer(); } } public class Tools { [McpServerTool, {|SECT3006:Authorize|}] public void Delete() { } }")]
    [InlineData("public class Tools { [KernelFunction, {|SECT3006:Authorize|}] public void Delete() { } }")]
    [InlineData("public class Tools { [KernelFunction, {|SECT3006:Authorize|}(Policy = \"admin\")] public void Delete() { } }")]
    [InlineData("public class Tools { [KernelFunction, {|SECT3006:Authorize|}(\"admin\")] public void Delete() { } }")]
    [InlineData("public class Tools { [KernelFunction, {|SECT3006:Authorize|}(Roles = \"admin, unknown\")] public void Delete() { } }")]
    [InlineData("public class Tools { [KernelFunction, {|SECT3006:Authorize|}(Roles = \"admin\"), Authorize(Roles = \"clerk\")] public void Delete() { } }")]
    [InlineData("[Authorize(Roles = \"admin\")] public class Tools { [KernelFunction] public void {|SECT3006:Delete|}() { } }")]
    [InlineData("public class Tools { [KernelFunction, {|SECT3006:Authorize|}(Roles = \"admin\")] void Delete() { } }")]
    [InlineData("public class Tools { AIFunction Give() => {|SECT3006:AIFunctionFactory.Create([Authorize(Roles = \"admin\")] (string name) => name)|}; }")]
    public Task RequirementThatOursCannotSay_HasNoFix(string code) => HasNoFix(Roles + code);

    [Theory]
    [InlineData("[Authorize] class Tools { [McpServerTool, {|SECT3009:AllowAnonymous|}] public void Delete() { } }", "[Authorize] class Tools { [McpServerTool] public void Delete() { } }")]
    [InlineData(
        "[Authorize]\nclass Tools\n{\n    /// <summary>Deletes.</summary>\n    [{|SECT3009:AllowAnonymous|}]\n    [McpServerTool]\n    public void Delete() { }\n}",
        "[Authorize]\nclass Tools\n{\n    /// <summary>Deletes.</summary>\n    [McpServerTool]\n    public void Delete() { }\n}")]
    [InlineData("[AllowAnonymous] class Tools { [McpServerTool, {|SECT3009:Authorize|}] public void Delete() { } }", "class Tools { [McpServerTool, Authorize] public void Delete() { } }")]
    [InlineData("[Authorize, AllowAnonymous] class Tools { [McpServerTool] public void {|SECT3009:Delete|}() { } }", "[Authorize] class Tools { [McpServerTool] public void Delete() { } }")]
    public Task OverridingAnonymity_Fixes(string before, string after) => Fixes(FilteredServer + before, FilteredServer + after);

    [Fact]
    public Task SeveralAnonymities_AllFixes() => Fixes(
        FilteredServer + "[Authorize] class Tools { [McpServerTool, {|SECT3009:AllowAnonymous|}] public void A() { } [McpServerTool, {|SECT3009:AllowAnonymous|}] public void B() { } }",
        FilteredServer + "[Authorize] class Tools { [McpServerTool] public void A() { } [McpServerTool] public void B() { } }");

    [Fact]
    public Task AnonymityThatRequiresSomethingAsWell_HasNoFix() => HasNoFix(
        FilteredServer + "class OpenAttribute : AuthorizeAttribute, IAllowAnonymous; class Tools { [McpServerTool, {|SECT3009:Open|}] public void Delete() { } }");

    private static Task Fixes(string before, string after, string? key = null) => EffectRuleBench.Fixes<UnenforcedAuthorizationAnalyzer, UnenforcedAuthorizationFixer>(before, after, key);

    private static Task HasNoFix(string code) => EffectRuleBench.HasNoFix<UnenforcedAuthorizationAnalyzer, UnenforcedAuthorizationFixer>(code);
}
