namespace SecureTools.Generators.Tests;

public class WhenTests
{
    private const string Mismatches = """
        public interface IBase { static virtual bool Virtual(int a) => true; }

        public class Tools
        {
            public const string Field = "";
            public static bool Good(int a) => true;
            public static bool OtherName(int b) => true;
            public static bool OtherType(long a) => true;
            public static bool Nullable(int? a) => true;
            public bool Instance(int a) => true;
            public static Task<bool> Async(int a) => Task.FromResult(true);
            public static int NoBool(int a) => 1;
            public static bool Overloaded(int a) => true;
            public static bool Overloaded() => true;
            private static bool Private(int a) => true;
            protected static bool Protected(int a) => true;
            public static bool Generic<T>(int a) => true;
            public static bool ByRef(ref int a) => true;
            public static bool OfService(Uri service) => true;
            public static bool OfToken(CancellationToken cancel) => true;
            [Obsolete("Gone.", true)] public static bool Gone(int a) => true;
            private static bool Use(int a) => Private(a) && Use(a);

            [Tool("good"), RequireMfa(When = nameof(Good))] public static void T0(int a) { }
            [Tool, RequireMfa(When = nameof(OtherName))] public static void T1(int a) { }
            [Tool, RequireMfa(When = nameof(OtherType))] public static void T2(int a) { }
            [Tool, RequireMfa(When = nameof(Nullable))] public static void T3(int a) { }
            [Tool, RequireMfa(When = nameof(Instance))] public static void T4(int a) { }
            [Tool, RequireMfa(When = nameof(Async))] public static void T5(int a) { }
            [Tool, RequireMfa(When = nameof(NoBool))] public static void T6(int a) { }
            [Tool, RequireMfa(When = nameof(Overloaded))] public static void T7(int a) { }
            [Tool, RequireMfa(When = nameof(Private))] public static void T8(int a) { }
            [Tool, RequireMfa(When = nameof(Protected))] public static void T9(int a) { }
            [Tool, RequireMfa(When = nameof(Generic))] public static void T10(int a) { }
            [Tool, RequireMfa(When = nameof(ByRef))] public static void T11(int a) { }
            [Tool, RequireMfa(When = nameof(Field))] public static void T12(int a) { }
            [Tool, RequireMfa(When = "Missing")] public static void T13(int a) { }
            [Tool, RequireMfa(When = "")] public static void T14(int a) { }
            [Tool, RequireMfa(When = null)] public static void T15(int a) { }
            [Tool, RequireMfa(When = nameof(OfService))] public static void T16([FromServices] Uri service) { }
            [Tool, RequireMfa(When = nameof(OfToken))] public static void T17(CancellationToken cancel) { }
            [Tool, RequireMfa(When = nameof(Gone))] public static void T18(int a) { }
        }

        public static class Elsewhere
        {
            [Tool, RequireMfa(When = nameof(Tools.Good))] public static void T19(int a) { }
        }

        public interface IContract : IBase
        {
            static virtual bool Check(int a) => true;
            [Tool, RequireMfa(When = nameof(Check))] static void T20(int a) { }
        }
        """;

    [Fact]
    public void MatchingMethod_DecidesPerCall()
    {
        var built = Built.From("""
            [assembly: Permission("large")]

            public static class Tools
            {
                [Tool, RequirePermission("large", When = nameof(IsLarge))] public static int Pay(int amount, [Required] string? note, ToolCall call) => amount;
                internal static bool IsLarge(int amount, string? note, ToolCall call, Caller caller) => amount > 10 && note == caller.Id && call.ToolName == "pay";

                [Tool, RequireApproval(When = nameof(Never)), RequireMfa(When = nameof(Never))] public static int Free() => 1;
                public static bool Never() => false;
            }
            """);
        Assert.Equal("1", built.Result("pay", """{"amount":1,"note":"somebody"}"""));
        Assert.Equal("11", built.Result("pay", """{"amount":11,"note":"x"}"""));
        Assert.Equal("permission_denied", built.Result("pay", """{"amount":11,"note":"somebody"}"""));
        Assert.Equal("11", built.Result("pay", """{"amount":11,"note":"with-permissions"}""", Callers.WithPermissions("large")));
        Assert.Equal("1", built.Result("free"));
    }

    [Fact]
    public void Mismatch_LeavesTheToolOut() => Assert.Equal("good", Built.From(Mismatches).Names);
}
