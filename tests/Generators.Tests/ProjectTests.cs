using Microsoft.CodeAnalysis.CSharp;

namespace SecureTools.Generators.Tests;

public class ProjectTests
{
    private const string Plain = """
        using SecureTools;
        using System.ComponentModel.DataAnnotations;

        [assembly: Role("admin", "write")]

        namespace Sample
        {
            public sealed class Person
            {
                public string Name { get; set; }
                public string[] Tags { get; init; }
                public System.Collections.Generic.List<string> More { get; set; }
            }

            public sealed class Page<T> { public T Value { get; set; } public T[] Values { get; set; } }

            public interface IService { }

            public sealed class Tools
            {
                private readonly IService _service;

                public Tools(IService service) { _service = service; }

                [Tool, RequirePermission("write", When = nameof(When))]
                public string Greet(string name, Person person, string[] tags, System.Collections.Generic.IReadOnlyList<string> list, Page<string> page,
                    [FromServices] IService other = null, string title = null) { return name + person.Name + (_service != null); }

                public static bool When(string name, string[] tags) { return name != null && tags != null; }

                [Tool] public static Person Show(Person it) { return it; }
                [Tool] public static System.Threading.Tasks.Task<string> Later() { return System.Threading.Tasks.Task.FromResult("x"); }
            }
        }
        """;

    [Fact]
    public void ProjectWithoutNullable_TakesReferencesAsNotNull()
    {
        var built = Built.FromPlain("#nullable disable\n" + Plain);
        Assert.Equal("greet later show", built.Names);
        Assert.Contains("\"required\":[\"name\",\"person\",\"tags\",\"list\",\"page\"]", built.Input("greet"), StringComparison.Ordinal);
        Assert.Equal("""{"type":["string","null"],"default":null}""", built.Argument("greet", "title"));
        Assert.Equal("invalid_arguments", built.Result("show", """{"it":{"name":null}}"""));
        Assert.Equal("""{"name":null,"tags":null,"more":null}""", built.Result("show", """{"it":{}}"""));
        Assert.Contains("""{"type":["string","null"]}""", built.Output("show"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.Preview)]
    public void LanguageVersions_AreServed(LanguageVersion version) => Assert.Equal(
        "greet later show",
        Built.FromPlain("#nullable disable\n" + Plain, test => test.TestState.ParseOptions = new CSharpParseOptions(version)
            .WithFeatures([new("strict", "true")])).Names);

    [Fact]
    public void WarningsAsErrors_WithDocumentation_AreClean()
    {
        var built = Built.From(
            """
            [assembly: CLSCompliant(true)]

            namespace Sample;

            /// <summary>A place.</summary>
            [CLSCompliant(false)]
            public sealed record Place(string Street, uint Number) { /// <summary>Which.</summary>
                [Obsolete("Use Number.")] public int? Floor { get; set; } }

            /// <summary>Old.</summary>
            [Obsolete] public enum Old { /// <summary>One.</summary>
                One }

            /// <summary>Tools.</summary>
            [CLSCompliant(false)]
            public static class Tools
            {
                /// <summary>Moves.</summary>
                [Tool, RequireMfa, Obsolete("Use something else.")] public static Place Move(Place to, Old old = Old.One) => to with { Floor = (int)old };

                /// <summary>Checks.</summary>
                [Tool, RequireMfa(When = nameof(Check))] public static int Two(int a) => a;

                /// <summary>Checks.</summary>
                [Obsolete] public static bool Check(int a) => a > 0;
            }
            """,
            test => test.TestState.AnalyzerConfigFiles.Add(
                ("/.globalconfig", "is_global = true\ndotnet_diagnostic.CS1591.severity = error\ndotnet_diagnostic.CS1573.severity = error\n")));
        Assert.Equal("move two", built.Names);
    }

    [Fact]
    public void ObsoleteErrors_LeaveOutWhatUsesThem()
    {
        var built = Built.From("""
            namespace Sample;

            public sealed class Thing { public int A { get; set; } [Obsolete("Gone.", true)] public int B { get; set; } }
            [Obsolete("Gone.", true)] public sealed class Gone { public int A { get; set; } }
            public enum Level { Low, [Obsolete("Gone.", true)] High }
            public static class Tools
            {
                [Tool] public static Thing Take(Thing it) => it;
                [Tool] public static void Name(Level it) { }
                [Obsolete("Gone.", true), Tool] public static void Old(Gone it) { }
            }
            """);
        Assert.Equal("name take", built.Names);
        Assert.Equal("""{"a":1}""", built.Result("take", """{"it":{"a":1}}"""));
        Assert.Equal("invalid_arguments", built.Result("take", """{"it":{"a":1,"b":2}}"""));
        Assert.Equal("""{"type":"string","enum":["Low"]}""", built.Argument("name", "it"));
    }

    [Fact]
    public void ExperimentalTools_AreCalled()
    {
        var built = Built.From("""
            using System.Diagnostics.CodeAnalysis;
            namespace Sample;

            [Experimental("SAMPLE01")] public sealed class Thing { public int A { get; set; } }
            public sealed class Half { [Experimental("SAMPLE02")] public int A { get; set; } }
            public static class Tools
            {
                [Tool, Experimental("SAMPLE03")] public static Thing Take(Thing it) => it;
                [Tool] public static int Some(Half it) => 1;
            }

            [Experimental("SAMPLE04")] public sealed class New { [Tool] public int Three() => 3; }
            """);
        Assert.Equal("some take three", built.Names);
        Assert.Equal("3", built.Result("three"));
    }

    [Fact]
    public void ProjectWithoutRuntime_GetsNothing()
    {
        var run = Built.Generate(
            "public static class Tools { [SecureTools.Tool] public static void A() { } }",
            test => test.TestState.BaseReferences = References.With(typeof(ToolAttribute).Assembly));
        Assert.Empty(run.Files);
    }
}
