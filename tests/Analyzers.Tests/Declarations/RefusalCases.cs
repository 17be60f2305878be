using SecureTools.Shared.Tools;

namespace SecureTools.Analyzers.Tests.Declarations;

/// <summary>For each reason to leave a tool out, code that gives it, and the rule that explains it.</summary>
internal static class RefusalCases
{
    public const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.Text.Json.Serialization;
        using System.Threading.Tasks;
        using SecureTools;

        """;

    /// <summary>Null: there is none.</summary>
    public static (string Id, string Code)? Of(RefusalKind kind) => kind switch
    {
        RefusalKind.InvalidName => ("SECT0003", Member("[Tool(\"a b\")] public static void A() { }")),
        RefusalKind.LimitOutOfRange => ("SECT0012", Member("[Tool(TimeoutSeconds = -1)] public static void A() { }")),
        RefusalKind.RequirementOutOfRange => ("SECT0012", Member("[Tool, RequireTrust(11)] public static void A() { }")),
        RefusalKind.UnnamedRequirement => ("SECT0012", Member("[Tool, RequireRole] public static void A() { }")),
        RefusalKind.WhenMethod => ("SECT0009", Member("[Tool, RequireMfa(When = \"No\")] public static void A() { }")),
        RefusalKind.ForeignGuard => ("SECT0010", Member("[Tool, Microsoft.AspNetCore.Authorization.Authorize] public static void A() { }")),
        RefusalKind.ForeignSource => ("SECT0010", Member("[Tool] public static void A([FromHeader] string a) { } class FromHeaderAttribute : Attribute;")),
        _ => Method(kind) ?? Class(kind) ?? Type(kind) ?? Object(kind) ?? Constraint(kind),
    };

    private static (string Id, string Code)? Method(RefusalKind kind) => kind switch
    {
        RefusalKind.NotOrdinary => ("SECT0001", Member("public static int A { [Tool] get => 1; }")),
        RefusalKind.GenericMethod => ("SECT0001", Member("[Tool] public static void A<T>() { }")),
        RefusalKind.GenericClass => ("SECT0001", "public static class Tools<T> { [Tool] public static void A() { } }"),
        RefusalKind.VariableArguments => ("SECT0001", Member("[Tool] public static void A(params int[] a) { }")),
        RefusalKind.ByReference => ("SECT0001", Member("[Tool] public static void A(ref int a) { }")),
        RefusalKind.AsyncVoid => ("SECT0001", Member("[Tool] public static async void A() => await Task.Yield();")),
        RefusalKind.StaticContract => ("SECT0001", "public interface ITools { [Tool] static abstract void A(); }"),
        _ => null,
    };

    private static (string Id, string Code)? Class(RefusalKind kind) => kind switch
    {
        RefusalKind.Inaccessible => ("SECT0014", Member("[Tool] private static void A() { }")),
        RefusalKind.FileLocal => ("SECT0014", "file static class Tools { [Tool] public static void A() { } }"),
        RefusalKind.Forbidden => ("SECT0014", Member("[Tool, Obsolete(\"Gone.\", true)] public static void A() { }")),
        RefusalKind.StructInstance => ("SECT0015", "public struct Tools { [Tool] public void A() { } }"),
        RefusalKind.AmbiguousConstructor => ("SECT0015", "public class Tools { private Tools() { } [Tool] public void A() { } }"),
        RefusalKind.RequiredMembersOfClass => ("SECT0015", "public class Tools { public required Uri U { get; set; } [Tool] public void A() { } }"),
        RefusalKind.NotAService => ("SECT0015", Member("[Tool] public static void A([FromServices] int a) { }")),
        _ => null,
    };

    private static (string Id, string Code)? Type(RefusalKind kind) => kind switch
    {
        RefusalKind.Tuple => ("SECT0002", Member("[Tool] public static void A((int X, int Y) a) { }")),
        RefusalKind.UnsupportedType => ("SECT0002", Member("[Tool] public static void A(object a) { }")),
        RefusalKind.TypeTooLarge => ("SECT0002", Member($"[Tool] public static void A(int{Repeat("[]", 40)} a) {{ }}")),
        RefusalKind.Converted => ("SECT0002", Member("[Tool] public static void A(E a) { } [JsonConverter(typeof(My))] public enum E { X } class My;")),
        RefusalKind.SetItem => ("SECT0002", Member("[Tool] public static void A(HashSet<double> a) { }")),
        RefusalKind.DictionaryKey => ("SECT0002", Member("[Tool] public static void A(Dictionary<int, int> a) { }")),
        RefusalKind.UndiscriminatedType => ("SECT0002", Takes("[JsonDerivedType(typeof(D))] public abstract record C; public sealed record D(int X) : C;")),
        RefusalKind.UnsupportedJson => ("SECT0002", Takes("[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)] public record C(int X);")),
        RefusalKind.EmptyEnum => ("SECT0002", Member("[Tool] public static void A(None a) { } public enum None { }")),
        RefusalKind.AbstractArgument => ("SECT0002", Member("[Tool] public static void A(IThing a) { } public interface IThing { int X { get; set; } }")),
        RefusalKind.NoConstructor => ("SECT0002", Member("[Tool] public static void A(C a) { } public class C { private C() { } public int X { get; set; } }")),
        RefusalKind.NullableTask => ("SECT0002", Member("[Tool] public static Task? A() => null;")),
        RefusalKind.RawResult => ("SECT0002", Member("[Tool] public static ToolResult? A() => null;")),
        _ => null,
    };

    private static (string Id, string Code)? Object(RefusalKind kind) => kind switch
    {
        RefusalKind.IgnoredParameter => ("SECT0016", Takes("public record C([property: JsonIgnore] int X);")),
        RefusalKind.UnsettableMember => ("SECT0016", Takes("public class C { public required int F; }")),
        RefusalKind.InitMember => ("SECT0016", Takes("public class C { public int X { get; init; } = 5; }")),
        RefusalKind.UnreadableMember => ("SECT0016", Gives("public class C { public int X { set { } } }")),
        RefusalKind.DuplicateMember => ("SECT0016", Takes("public class C { public int X { get; set; } [JsonPropertyName(\"x\")] public int Y { get; set; } }")),
        RefusalKind.TooManyMembers => ("SECT0016", Takes($"public class C {{ {Each("public int X{0} {{ get; set; }}", 65, " ")} }}")),
        RefusalKind.MalformedMemberName => ("SECT0016", Takes("public class C { [JsonPropertyName(\"\\ud800\")] public int X { get; set; } }")),
        RefusalKind.TooManyArguments => ("SECT0016", Member($"[Tool] public static void A({Each("int x{0}", 65, ", ")}) {{ }}")),
        _ => null,
    };

    private static (string Id, string Code)? Constraint(RefusalKind kind) => kind switch
    {
        RefusalKind.ConstraintOnWrongType => ("SECT0007", Member("[Tool] public static void A([Range(1, 2)] string a) { }")),
        RefusalKind.MissingRule => ("SECT0007", Member("[Tool] public static void A(SafePath a) { }")),
        RefusalKind.ImpossibleConstraint => ("SECT0007", Member("[Tool] public static void A([Range(2, 1)] int a) { }")),
        RefusalKind.UnknownConstraint => ("SECT0007", Member("[Tool] public static void A([CustomValidation(typeof(Uri), \"X\")] string a) { }")),
        RefusalKind.InvalidPattern => ("SECT0013", Member("[Tool] public static void A([RegularExpression(\"(\")] string a) { }")),
        RefusalKind.UnportablePattern => ("SECT0013", Member("[Tool] public static void A([RegularExpression(@\"\\bx\")] string a) { }")),
        _ => null,
    };

    private static string Member(string member) => $"public static class Tools {{ {member} }}";

    private static string Takes(string type) => type + " public static class Tools { [Tool] public static void A(C a) { } }";

    private static string Gives(string type) => type + " public static class Tools { [Tool] public static C A() => null!; }";

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static string Each(string format, int count, string separator) =>
        string.Join(separator, Enumerable.Range(0, count).Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, format, i)));
}
