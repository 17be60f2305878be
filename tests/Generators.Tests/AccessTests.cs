namespace SecureTools.Generators.Tests;

public class AccessTests
{
    [Fact]
    public void GeneratedConstants_StandInAttributes()
    {
        var built = Built.From("""
            [assembly: Role("admin", "read:agents", "write")]

            namespace TestProject.Inner
            {
                [RequireRole(Roles.Admin)]
                public static class Tools
                {
                    [Tool, RequirePermission(Permissions.ReadAgents)] public static void One() { }
                    [Tool, RequirePermission(TestProject.Permissions.Write, global::TestProject.Permissions.ReadAgents)] public static void Two() { }
                    public static string Constants => Permissions.ReadAgents + " " + Permissions.Write + " " + Roles.Admin;
                }
            }
            """);
        Assert.Equal(["role admin", "permission read:agents"], built["one"].Descriptor.Requirements);
        Assert.Equal(["role admin", "permission write|read:agents"], built["two"].Descriptor.Requirements);
        Assert.Equal("read:agents write admin", built.Assembly.GetType("TestProject.Inner.Tools")!.GetProperty("Constants")!.GetValue(null));
        Assert.Equal("role_required", built.Result("one", caller: Callers.WithPermissions("read:agents")));
        Assert.Equal("", built.Result("one", caller: Callers.WithRoles("admin")));
    }

    [Fact]
    public void UnknownConstant_LeavesTheToolOut() => Assert.Equal(
        "good",
        Built.From(
            """
            [assembly: Role("admin", "write")]

            namespace TestProject
            {
                public static class Tools
                {
                    [Tool, RequirePermission(Permissions.Write)] public static void Good() { }
                    [Tool, RequirePermission(TestProject.Roles.Admin)] public static void Bad() { }
                }
            }
            """).Names);

    [Fact]
    public void OwnClassOfThatName_Stays()
    {
        var built = Built.From("""
            [assembly: Permission("w")]

            public static class Permissions
            {
                public const string Write = "w";
            }

            namespace TestProject
            {
                public static class Tools
                {
                    [Tool, RequirePermission(Permissions.Write)] public static void One() { }
                }
            }
            """);
        Assert.Equal(["permission w"], built["one"].Descriptor.Requirements);
        Assert.Equal(["Permissions"], built.Assembly.GetTypes().Where(type => type.Name == "Permissions").Select(type => type.FullName!), StringComparer.Ordinal);
    }

    [Fact]
    public void NamespaceOfThatName_Stays()
    {
        var built = Built.From("""
            [assembly: Role("admin", "w")]

            namespace TestProject.Permissions { public static class Tools { [Tool, RequirePermission("w")] public static void One() { } } }
            namespace TestProject.Roles { public static class Tools { [Tool, RequireRole("admin")] public static void Two() { } } }
            """);
        Assert.Equal("one two", built.Names);
    }

    [Fact]
    public void AwkwardNames_BecomeDifferentConstants()
    {
        var built = Built.From("""
            [assembly: Role("roles", "permissions", "permission numbers", "a-b", "a b", "equals", "get:hash:code", "to-string", "читать", "писать", "9x", "class")]
            [assembly: Role("Equals", "<&>]]> \u0001 \ud800 \n \u2028", "\"; }")]

            public static class Tools
            {
                [Tool, RequirePermission("permissions"), RequirePermission("equals"), RequirePermission("читать"), RequirePermission("\"; }"), RequireRole("roles", "Equals")]
                public static void One() { }
            }
            """);
        Assert.Equal(5, built["one"].Descriptor.Requirements.Count);
        Assert.Equal(["AB", "AB_2", "Class", "Equals_2"], built.Assembly.GetType("TestProject.Permissions")!.GetFields().Select(field => field.Name)
            .Where(name => name[0] is >= 'A' and <= 'E').Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal("permission_denied", built.Result("one", caller: Callers.WithRoles("Equals")));
        Assert.Equal("", built.Result("one", caller: Callers.WithRoles("roles", "Equals")));
    }

    [Fact]
    public void BrokenRoles_GrantNothing()
    {
        var run = Built.GenerateWithUsings(
            """
            [assembly: Role("a", 5)]
            [assembly: Role(null, "x")]
            [assembly: Role("", "y")]
            [assembly: Role("b", null)]
            [assembly: Role("c", (string[])null)]
            [assembly: Role]
            [assembly: Permission("")]
            [assembly: Permission(null)]
            [assembly: Permission]
            [assembly: Role("d", "z")]
            """,
            test => test.Skip = GeneratorChecks.CleanInput);
        var access = run["SecureTools.Access.g.cs"];
        Assert.Contains("public const string D = \"d\";", access, StringComparison.Ordinal);
        Assert.Contains("public const string Z = \"z\";", access, StringComparison.Ordinal);
        Assert.Equal(2, access.Split("public const string").Length - 1);
    }

    /// <summary>The constants are made of the declarations; a rule tells whoever uses one in a declaration.</summary>
    [Fact]
    public void RoleMadeOfAGeneratedConstant_IsNotDeclared()
    {
        var run = Built.GenerateWithUsings(
            "[assembly: Permission(\"write\")] [assembly: Role(\"clerk\", TestProject.Permissions.Write)]", test => test.Skip = GeneratorChecks.CleanInput);
        Assert.Contains("public const string Write = \"write\";", run["SecureTools.Access.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("clerk", run["SecureTools.Access.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void RolesWithoutTools_AreASourceOfTheirOwn()
    {
        var run = Built.GenerateWithUsings("[assembly: Role(\"admin\", \"write\")]");
        Assert.Contains("new global::SecureTools.RoleDefinition(\"admin\", [\"write\"])", run["SecureTools.Table.g.cs"], StringComparison.Ordinal);
    }
}
