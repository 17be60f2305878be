using VerifyRule = SecureTools.TestKit.Verify<SecureTools.Analyzers.Declarations.VoidAccessDeclarationAnalyzer>;

namespace SecureTools.Analyzers.Tests.Declarations;

public sealed class VoidAccessDeclarationTests
{
    /// <summary>As the generator writes them, which reads the declarations before there are any.</summary>
    private const string Generated = """
        [System.CodeDom.Compiler.GeneratedCode("SecureTools.Generators", "1.0.0")] internal static class Permissions { public const string Write = "write"; }
        [System.CodeDom.Compiler.GeneratedCode("SecureTools.Generators", "1.0.0")] internal static class Roles { public const string Clerk = "clerk"; }
        public static class Own { public const string Write = "write"; }
        """;

    [Theory]
    [InlineData("Role(\"viewer\", \"read\", \"\")", "Role 'viewer' is not declared, because the name of one of its permissions is empty. Give it a name, or remove it.")]
    [InlineData("Role(\"viewer\", \"read\", null!)", "Role 'viewer' is not declared, because the name of one of its permissions is empty. Give it a name, or remove it.")]
    [InlineData("Role(\"viewer\", null!)", "Role 'viewer' is not declared, because its list of permissions is null. Leave the list out, or name the permissions.")]
    [InlineData("Role(\"\")", "Attribute 'Role' declares nothing, because its name is empty. Give it a name, or remove it.")]
    [InlineData("Role(null!, \"read\")", "Attribute 'Role' declares nothing, because its name is empty. Give it a name, or remove it.")]
    [InlineData("Permission(\"\", Description = \"What.\")", "Attribute 'Permission' declares nothing, because its name is empty. Give it a name, or remove it.")]
    [InlineData("Permission(null!)", "Attribute 'Permission' declares nothing, because its name is empty. Give it a name, or remove it.")]
    [InlineData("Role(\"clerk\", \"read\", Permissions.Write)", "Role 'clerk' is not declared, because 'Permissions.Write' is generated from declarations like this one. Write the name itself.")]
    [InlineData("Role(Roles.Clerk, \"read\")", "Attribute 'Role' declares nothing, because 'Roles.Clerk' is generated from declarations like it. Write the name itself.")]
    public Task Declaration_Reports(string declaration, string message) => VerifyRule.Reports(
        $"using SecureTools;\n[assembly: {{|#0:{declaration}|}}]\n{Generated}",
        VerifyRule.Diagnostic("SECT0019").WithLocation(0).WithSeverity(Microsoft.CodeAnalysis.DiagnosticSeverity.Warning).WithMessage(message));

    [Theory]
    [InlineData("[assembly: Role(\"viewer\", \"read\")] [assembly: Role(\"viewer\", \"look\")]")]
    [InlineData("[assembly: Role(\"viewer\")] [assembly: Role(\"guest\", new string[0])]")]
    [InlineData("[assembly: Permission(\" \")] [assembly: Role(\"a b\", \"c d\")]")]
    [InlineData("[assembly: Role(\"clerk\", Own.Write)] [assembly: Permission(nameof(Own.Write))]")]
    [InlineData("[assembly: Permission(\"read\", Description = Permissions.Write)]")]
    [InlineData("[assembly: My.Role(\"\")] namespace My { [System.AttributeUsage(System.AttributeTargets.Assembly)] public sealed class RoleAttribute(string name) : System.Attribute; }")]
    public Task NearMiss_DoesNotReport(string code) => VerifyRule.DoesNotReport($"using SecureTools;\n{code}\n{Generated}");
}
