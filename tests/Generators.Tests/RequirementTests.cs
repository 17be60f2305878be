namespace SecureTools.Generators.Tests;

public class RequirementTests
{
    private const string Roles = """
        [assembly: Role("admin", "read", "write")]
        [assembly: Role("viewer", "read")]
        [assembly: Role("viewer", "look")]
        [assembly: Permission("delete")]

        """;

    [Fact]
    public void SeveralAttributesMeanAll_SeveralNamesMeanAny()
    {
        var built = Built.From(Roles + """
            public static class Tools
            {
                [Tool, RequirePermission("read"), RequirePermission("write")] public static void All() { }
                [Tool, RequirePermission("read", "write")] public static void Any() { }
                [Tool, RequireRole("admin"), RequireRole("viewer")] public static void BothRoles() { }
                [Tool, RequireRole("admin", "viewer")] public static void AnyRole() { }
            }
            """);
        Assert.Equal("permission_denied", built.Result("all", caller: Callers.WithPermissions("read")));
        Assert.Equal("permission_denied", built.Result("all", caller: Callers.WithPermissions("write")));
        Assert.Equal("", built.Result("all", caller: Callers.WithPermissions("read", "write")));
        Assert.Equal("", built.Result("any", caller: Callers.WithPermissions("write")));
        Assert.Equal("permission_denied", built.Result("any", caller: Callers.WithPermissions("delete")));
        Assert.Equal("role_required", built.Result("both_roles", caller: Callers.WithRoles("admin")));
        Assert.Equal("", built.Result("both_roles", caller: Callers.WithRoles("admin", "viewer")));
        Assert.Equal("", built.Result("any_role", caller: Callers.WithRoles("viewer")));
        Assert.Equal("role_required", built.Result("any_role"));
    }

    [Fact]
    public void Requirements_HoldWhereverTheToolInheritsThem()
    {
        var built = Built.From(Roles + """
            [RequirePermission("read")]
            public static class Outer
            {
                public static class Inner { [Tool] public static void Nested() { } }
            }

            [RequirePermission("read")]
            public abstract class Base { [RequireRole("admin")] public virtual void Overridden() { } }

            public class Derived : Base { [Tool] public override void Overridden() { } [Tool] public void Own() { } }

            [RequirePermission("read")]
            public interface IContract { [RequireRole("viewer")] void Implemented(); void Implemented(int other); }

            public class Implementation : IContract
            {
                [Tool, AllowAnonymousTool] public void Implemented() { }
                public void Implemented(int other) { }
                [Tool] public void NotOfTheContract() { }
            }
            """);
        Assert.Equal(["permission read"], built["nested"].Descriptor.Requirements);
        Assert.Equal(["role admin", "permission read"], built["overridden"].Descriptor.Requirements);
        Assert.Equal(["permission read"], built["own"].Descriptor.Requirements);
        Assert.Equal(["role viewer", "permission read"], built["implemented"].Descriptor.Requirements);
        Assert.False(built["implemented"].Descriptor.AllowAnonymous);
        Assert.Empty(built["not_of_the_contract"].Descriptor.Requirements);
        Assert.Equal("permission_denied", built.Result("nested"));
    }

    [Fact]
    public void EveryKind_OnMethodAndClass_InFixedOrder()
    {
        var built = Built.From(Roles + """
            [RequireMfa(MaxAgeSeconds = 60), RequireApproval]
            public static class Tools
            {
                [Tool, RequireTrust(2.5), RequirePermission("write"), RequireRole("admin")] public static void One() { }
                [Tool, RequireMfa] public static void Two() { }
            }
            """);
        Assert.Equal(["role admin", "permission write", "trust 2.5", "mfa 60", "approval"], built["one"].Descriptor.Requirements);
        Assert.Equal(["mfa 60", "mfa 300", "approval"], built["two"].Descriptor.Requirements);
        Assert.Equal(ToolNeeds.Approvals, built.Sources[0].Needs);
        Assert.Equal(["write"], built.Sources[0].RequiredPermissions);
        var caller = new Caller("a") { Roles = ["admin"], TrustScore = 2.4 };
        Assert.Equal("trust_too_low", built.Result("one", caller: caller));
        Assert.Equal("mfa_required", built.Result("one", caller: new Caller("a") { Roles = ["admin"], TrustScore = 2.5 }));
        Assert.Equal("approval_required", built.Result("one", caller: new Caller("a") { Roles = ["admin"], TrustScore = 2.5, SecondFactorAt = TimeProvider.System.GetUtcNow() }));
    }

    [Fact]
    public void UnknownNames_LeaveOutThatToolOnly() => Assert.Equal(
        "good",
        Built.From(Roles + """
            public static class Tools
            {
                [Tool, RequirePermission("read", "delete"), RequireRole("viewer")] public static void Good() { }
                [Tool, RequirePermission("raed")] public static void A() { }
                [Tool, RequirePermission("read", "raed")] public static void B() { }
                [Tool, RequirePermission("Read")] public static void C() { }
                [Tool, RequireRole("delete")] public static void D() { }
                [Tool, RequirePermission("admin")] public static void E() { }
                [Tool, RequirePermission("")] public static void F() { }
                [Tool, RequirePermission] public static void G() { }
                [Tool, RequireRole(new string[0])] public static void H() { }
                [Tool, RequirePermission(null!)] public static void I() { }
                [Tool, RequirePermission("read", null!)] public static void J() { }
            }

            [RequireRole("nobody")]
            public static class Closed
            {
                [Tool] public static void K() { }
            }
            """).Names);

    [Fact]
    public void NumbersOutOfRange_LeaveTheToolOut() => Assert.Equal(
        "good",
        Built.FromMembers("""
            [Tool, RequireTrust(0), RequireTrust(10), RequireMfa(MaxAgeSeconds = 1), RequireMfa(MaxAgeSeconds = 86400)] public static void Good() { }
            [Tool, RequireTrust(-0.1)] public static void A() { }
            [Tool, RequireTrust(10.1)] public static void B() { }
            [Tool, RequireTrust(double.NaN)] public static void C() { }
            [Tool, RequireMfa(MaxAgeSeconds = 0)] public static void D() { }
            [Tool, RequireMfa(MaxAgeSeconds = 86401)] public static void E() { }
            """).Names);

    [Fact]
    public void Names_AreReadFromEveryFormOfArguments()
    {
        var built = Built.From(Roles + """
            public static class Tools
            {
                private const string Read = "re" + "ad";

                [Tool, RequirePermission(Read)] public static void A() { }
                [Tool, RequirePermission(new string[] { Read, "write" })] public static void B() { }
                [Tool, RequirePermission(new[] { Read, "write" })] public static void C() { }
                [Tool, RequirePermission([Read, "write"])] public static void D() { }
                [Tool, RequirePermission(anyOf: "read")] public static void E() { }
                [Tool, RequirePermission(("read"), When = nameof(Always))] public static void F() { }
                public static bool Always() => true;
            }
            """);
        Assert.Equal("a b c d e f", built.Names);
        Assert.All(["b", "c", "d"], name => Assert.Equal(["permission read|write"], built[name].Descriptor.Requirements));
        Assert.Equal(["permission read when Always"], built["f"].Descriptor.Requirements);
        Assert.Equal("permission_denied", built.Result("f"));
    }

    [Fact]
    public void PartsOfAPartialClass_AddTheirRequirements()
    {
        var built = Built.From(
            Roles + """
            public static partial class Tools
            {
                [Tool] public static void One() { }
            }
            """,
            test => test.TestState.Sources.Add("""
            using SecureTools;

            [RequirePermission(TestProject.Permissions.Write)]
            public static partial class Tools;
            """));
        Assert.Equal(["permission write"], built["one"].Descriptor.Requirements);
    }
}
