namespace SecureTools.Generators.Tests;

public class IdentifierTests
{
    [Fact]
    public void ParametersNamedLikeGeneratedVariables_Work()
    {
        string[] names =
        [
            "reader", "seen", "arguments", "call", "cancel", "value", "value0", "result", "tools", "bound", "item", "items", "problems", "owned", "registered",
            "json", "guard", "number", "Arguments", "Arguments_", "Equals", "ToString", "GetType", "_descriptor", "@class", "@event", "@namespace", "@int",
            "@await", "@async", "@var", "@record", "@field", "@value1", "ünïcode", "_", "__",
        ];
        var parameters = string.Join(", ", names.Select((name, i) => i % 2 == 0 ? $"int {name}" : $"[RegularExpression(\"[0-9]+\")] string {name}"));
        var built = Built.FromMembers($$"""
            [Tool] public static async Task<string> Run({{parameters}}) { await Task.Yield(); return string.Join(',', {{string.Join(", ", names)}}); }
            [Tool, RequireMfa(When = nameof(When))] public static int Conditional(int @class, int Equals, int call) => @class + Equals + call;
            public static bool When(int @class, int Equals, int call) => false;
            public sealed record Odd(int value, int value0, int seen, int reader, int problems, int @class, [property: RegularExpression("a")] string a_b, [property: RegularExpression("b")] string a);
            [Tool] public static Odd Echo(Odd value, List<Odd>? items = null) => value;
            """);
        var json = "{" + string.Join(',', names.Select((name, i) => $"\"{name.TrimStart('@')}\":{(i % 2 == 0 ? $"{i}" : $"\"{i}\"")}")) + "}";
        Assert.Equal($"\"{string.Join(',', Enumerable.Range(0, names.Length))}\"", built.Result("run", json));
        Assert.Equal("6", built.Result("conditional", """{"class":1,"Equals":2,"call":3}"""));
        const string Odd = """{"value":1,"value0":2,"seen":3,"reader":4,"problems":5,"class":6,"a_b":"a","a":"b"}""";
        Assert.Equal(Odd, built.Result("echo", $$"""{"value":{{Odd}}}"""));
    }

    [Fact]
    public void MethodsNamedLikeGeneratedMembers_Work()
    {
        string[] names =
        [
            "Create", "Bind", "CallAsync", "Arguments", "Members", "Authorize", "AuthorizeArguments", "RequiresApproval", "InputSchema", "OutputSchema", "Name", "Descriptor",
            "PermissionNumbers", "RoleNumbers", "TryReadSample_Thing", "WriteSample_Thing", "TryReadSample_Some", "@class", "@new", "Tool", "CreateTool",
        ];
        var built = Built.From($$"""
            [assembly: Role("r", "p")]
            namespace Sample;
            public sealed record Thing(int A);
            public sealed record SomeTool(int A);
            [RequirePermission("p"), RequireRole("r"), RequireApproval(When = nameof(Never))]
            public sealed class Odd : IDisposable
            {
                public void Dispose() { }
                public static bool Never() => false;
                {{string.Join("\n    ", names.Select((name, i) => $"[Tool(\"t{i}\")] public Thing {name}(Thing it, SomeTool? other = null) => it;"))}}
            }
            """);
        Assert.All(names.Select((_, i) => built.Result($"t{i}", """{"it":{"A":1,"a":1}}""".Replace("\"A\":1,", "", StringComparison.Ordinal), Callers.WithRoles("r"))),
            result => Assert.Equal("""{"a":1}""", result));
    }

    [Fact]
    public void TypesWhoseNamesLookAlike_Work()
    {
        var built = Built.From("""
            public sealed record Item(int A);
            #pragma warning disable CS8981
            public sealed record item(string B);
            public sealed record ItemArray(int C);
            public sealed record ArrayOfItem(int D);
            public sealed record OptionalItem(int E);
            public sealed record ListOfItem(int F);
            public sealed record Guid(int G);
            public sealed record Int(int H);
            public enum String { One }
            public sealed record @class(int I);
            public sealed record A_B(int J);
            public sealed record Page<T>(T K);

            namespace A { public sealed record B(int L); }
            namespace A1 { public sealed record B(int M); }

            public static class Tools
            {
                [Tool] public static int Run(
                    Item a, item b, ItemArray c, Item[] d, ArrayOfItem e, OptionalItem[] f, Item?[] g, ListOfItem h, List<Item> i, Guid[] j, System.Guid[] k, Int[] l, int[] m,
                    String[] n, string[] o, @class p, A_B q, A.B r, A1.B s, Page<Item> t, Page<Item?> u, Page<Page<Item[]>> v, Page<int> w, Page<int?> x) => 1;
            }
            """);
        Assert.Equal("invalid_arguments", built.Result("run"));
        Assert.Equal(24, System.Text.Json.JsonDocument.Parse(built.Input("run")).RootElement.GetProperty("properties").EnumerateObject().Count());
    }

    [Fact]
    public void ClassesWhoseNamesLookAlike_GetFilesOfTheirOwn()
    {
        var long200 = new string('L', 200);
        var built = Built.From($$"""
            public static class Tools { [Tool] public static void A() { } public static class Inner { [Tool] public static void B() { } } }
            public static class tools { [Tool] public static void C() { } }
            public static class TOOLS { [Tool] public static void D() { } }
            public static class Tools_Inner { [Tool] public static void E() { } }
            public static class @class { [Tool] public static void F() { } }
            public static class PermissionNumbers { [Tool] public static void G() { } }
            public static class Ünï { [Tool("h")] public static void H() { } }
            public static class {{long200}}A { [Tool] public static void I() { } }
            public static class {{long200}}B { [Tool] public static void J() { } }
            public static class lower { [Tool] public static void K() { } }
            """, test => test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.CS8981.severity = none\n[**.g.cs]\ndotnet_diagnostic.CS8981.severity = warning\n")));
        Assert.Equal("a b c d e f g h i j k", built.Names);
        Assert.Equal(built.Run.Files.Count, built.Run.Files.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(built.Run.Files.Keys, name => Assert.InRange(name.Length, 1, 200));
    }

    [Fact]
    public void NamespacesAndTypesThatHideOthers_Work()
    {
        var built = Built.FromPlain("""
            namespace Foo.SecureTools
            {
                using global::SecureTools;
                public sealed class System;
                public sealed class Microsoft;
                public sealed class Task { public int A { get; set; } }
                public enum SecureTools { String }
                public static class Tools
                {
                    [Tool] public static async global::System.Threading.Tasks.Task<Task> Run(Task String, SecureTools Int32, global::System.Collections.Generic.List<Task> List, ToolCall Tool)
                    {
                        await global::System.Threading.Tasks.Task.Yield();
                        return String;
                    }
                }
            }

            namespace Foo.System.Threading { public static class Task { } }
            namespace Foo.Microsoft.Extensions { public static class X { } }
            """, test => { test.TestState.AssemblyName = "Foo"; test.TestState.AdditionalReferences.Add(typeof(Microsoft.Extensions.DependencyInjection.IServiceCollection).Assembly); });
        Assert.Equal("""{"a":1}""", built.Result("run", """{"String":{"a":1},"Int32":"String","List":[]}"""));
    }

    [Theory]
    [InlineData("Tools")]
    [InlineData("Tools.Of.App")]
    [InlineData("event.class")]
    [InlineData("9 lives-of.a..b")]
    [InlineData("...")]
    [InlineData("<A & B>")]
    [InlineData("Ünï.Code")]
    [InlineData("System")]
    [InlineData("SecureTools")]
    public void AssemblyOfAnyName_Compiles(string name)
    {
        var built = Built.From("public static class Tools { [Tool] public static void A() { } }", test => test.TestState.AssemblyName = name);
        Assert.Equal("a", built.Names);
        Assert.Equal(name, Assert.Single(built.Sources).Name);
    }

    [Fact]
    public void RootNamespaceOfTheBuild_IsTaken()
    {
        var built = Built.From(
            """
            [assembly: Role("admin", "write")]
            namespace Own.Inner { public static class Tools { [Tool, RequirePermission(Permissions.Write)] public static void A() { } } }
            """,
            test => test.TestState.GlobalOptions["build_property.RootNamespace"] = "Own");
        Assert.NotNull(built.Assembly.GetType("Own.ToolTables"));
        Assert.Equal("a", built.Names);
    }
}
