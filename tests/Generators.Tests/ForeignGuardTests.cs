namespace SecureTools.Generators.Tests;

public class ForeignGuardTests
{
    private const string AspNet = """
        namespace Microsoft.AspNetCore.Authorization
        {
            public interface IAuthorizeData;
            [AttributeUsage(AttributeTargets.All)] public class AuthorizeAttribute : Attribute, IAuthorizeData;
            [AttributeUsage(AttributeTargets.All)] public class AuthorAttribute : Attribute;
        }

        namespace Microsoft.AspNetCore.Mvc
        {
            [AttributeUsage(AttributeTargets.All)] public class FromHeaderAttribute : Attribute;
            [AttributeUsage(AttributeTargets.All)] public class FromServicesAttribute : Attribute;
            [AttributeUsage(AttributeTargets.All)] public class WhereFromAttribute : Attribute;
        }

        namespace Microsoft.Extensions.DependencyInjection
        {
            [AttributeUsage(AttributeTargets.All)] public class FromKeyedServicesAttribute(object key) : Attribute { public object Key => key; }
        }

        namespace Sample
        {
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.DependencyInjection;
        public sealed class AdminOnlyAttribute : AuthorizeAttribute;
        public interface IThing;

        """;

    [Fact]
    public void AuthorizeOfAspNetCore_LeavesTheToolOut() => Assert.Equal("by good method", Names("""
        [Authorize] public static class Guarded { [Tool] public static void A() { } public static class Inner { [Tool] public static void B() { } } }
        [Authorize] public abstract class Parent;
        public class Derived : Parent { [Tool] public static void C() { } }
        public interface IGuarded { [AdminOnly] void D(); }
        public class Implementing : IGuarded { [Tool] public void D() { } }
        public class Virtual { [Authorize] public virtual void E() { } }
        public class Overriding : Virtual { [Tool] public override void E() { } }
        public class Tools
        {
            [Tool, Authorize] public static void F() { }
            [Tool, AdminOnly, RequireMfa] public static void G() { }
            [Authorize] public static void NoTool() { }
            [Tool("by"), Author] public static void By() { }
            [Tool] public static void Method() { }
            [Tool] public static void Good() { }
        }
        """));

    [Fact]
    public void SourceOfAParameterThatIsNotRead_LeavesTheToolOut() => Assert.Equal("good keyless where", Names("""
        public sealed class Keyed([FromKeyedServices("ro")] IThing thing) { [Tool] public bool A() => thing is null; }
        public sealed class Keyless([FromServices] IThing thing) { [Tool("keyless")] public bool B() => thing is null; }
        public sealed class Options { public bool IsAdmin { get; set; } }
        public static class Tools
        {
            [Tool] public static void C([FromHeader] string tenant) { }
            [Tool] public static void D([FromKeyedServices("k")] Options options) { }
            [Tool] public static void E([FromKeyedServices("k"), SecureTools.FromServices] Options options) { }
            [Tool] public static void F([FromHeader] CancellationToken cancel) { }
            [Tool] public static void Good([SecureTools.FromServices] Options one, [Microsoft.AspNetCore.Mvc.FromServices] IThing two, string from) { }
            [Tool] public static void Where([WhereFrom] string a) { }
        }
        """));

    [Fact]
    public void RulesForAWholeObject_LeaveTheToolOut_WhereNobodyCanApplyThem() => Assert.Equal("good show", Names("""
        public sealed class Compared { public int A { get; set; } [Compare("A")] public int B { get; set; } }
        [CustomValidation(typeof(Custom), "Check")] public class Custom { public int A { get; set; } }
        public sealed class Derived : Custom;
        [Description("x")] public sealed class Plain { public int A { get; set; } }
        public sealed record Around(List<Derived> Orders);
        public static class Tools
        {
            [AttributeUsage(AttributeTargets.Class)] private sealed class ClosedAttribute : ValidationAttribute;
            [Closed] public sealed class Unmade { public int A { get; set; } }
            [Tool] public static void A(Custom it) { }
            [Tool] public static void B(Derived it) { }
            [Tool] public static void C(Unmade it) { }
            [Tool] public static void E(Compared it) { }
            [Tool] public static void D(Around it) { }
            [Tool] public static Custom Show() => new();
            [Tool] public static void Good(Plain it) { }
        }
        """));

    [Fact]
    public void ValuesWithAConverter_LeaveTheToolOut() => Assert.Equal("good named", Names("""
        public sealed class Mask : JsonConverter<string>
        {
            public override string Read(ref System.Text.Json.Utf8JsonReader reader, Type type, System.Text.Json.JsonSerializerOptions options) => "";
            public override void Write(System.Text.Json.Utf8JsonWriter writer, string value, System.Text.Json.JsonSerializerOptions options) => writer.WriteStringValue("***");
        }

        public sealed class MaskedAttribute : JsonConverterAttribute { public override JsonConverter CreateConverter(Type type) => new Mask(); }
        [JsonConverter(typeof(Mask))] public class Whole { public int A { get; set; } }
        public sealed class Derived : Whole;
        public sealed class Member { [JsonConverter(typeof(Mask))] public string Iban { get; set; } = ""; }
        public sealed class Custom { [Masked] public string Iban { get; set; } = ""; }
        [JsonConverter(typeof(Mask))] public enum Level { Low }
        [JsonConverter(typeof(JsonStringEnumConverter<Speed>))] public enum Speed { Low }
        [JsonConverter(typeof(JsonStringEnumConverter))] public enum Size { Low }
        public static class Tools
        {
            [Tool] public static void A(Whole it) { }
            [Tool] public static Whole B() => new();
            [Tool] public static Derived C() => new();
            [Tool] public static void D(Member it) { }
            [Tool] public static Member E() => new();
            [Tool] public static Custom F() => new();
            [Tool] public static Level G() => Level.Low;
            [Tool] public static Speed Named(Size it) => Speed.Low;
            [Tool] public static void Good([Description("x")] string a) { }
        }
        """));

    private static string Names(string source) => Built.From(AspNet + source + "\n}", test => test.Skip = GeneratorChecks.CleanInput).Names;
}
