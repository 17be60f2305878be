using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using SecureTools.Generators.Tools;

namespace SecureTools.Generators.Tests;

public class CompositionTests
{
    private const string Library = """
        [assembly: Role("clerk", "lend")]
        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("App")]

        namespace Lib;

        public static class Books { [Tool, RequirePermission(Permissions.Lend)] public static int Lend(int a) => a; }
        """;

    private const string App = """
        [assembly: Role("boss", "hire", "lend")]

        namespace App;

        public static class Staff
        {
            [Tool, RequirePermission(Permissions.Hire)] public static int Hire(int a) => a;
            public static Microsoft.Extensions.DependencyInjection.IServiceCollection Register(Microsoft.Extensions.DependencyInjection.IServiceCollection services) =>
                Microsoft.Extensions.DependencyInjection.SecureToolsRegistration.AddSecureTools(services, options => options.DefaultTimeout = TimeSpan.FromSeconds(5));
        }
        """;

    [Fact]
    public async Task Application_ComposesTheToolsOfItsLibraries()
    {
        var library = Build("Lib", Library);
        var app = Build("App", App, Image(library));
        Snapshot.Match("Composition.Registration.g.cs", app["SecureTools.Registration.g.cs"]);
        var context = new AssemblyLoadContext("Composition");
        context.Resolving += (own, _) => library.Emit(own);
        var services = new ServiceCollection();
        app.Emit(context).GetType("App.Staff")!.GetMethod("Register")!.Invoke(null, [services]);
        await using var provider = services.BuildServiceProvider();
        var table = provider.GetRequiredService<ToolTable>();
        Assert.Equal(["hire", "lend"], table.Tools.Select(tool => tool.Name), StringComparer.Ordinal);
        Assert.Equal("ok", await CallAsync(table, "lend", "boss"));
        Assert.Equal("ok", await CallAsync(table, "lend", "clerk"));
        Assert.Equal("permission_denied", await CallAsync(table, "hire", "clerk"));
    }

    [Fact]
    public async Task Tool_RequiresWhatALibraryDeclares()
    {
        var library = Build("Lib", Library);
        var app = Build(
            "App",
            """
            namespace App;

            public static class Staff
            {
                [Tool, RequirePermission(Permissions.Lend)] public static int ByPermission(int a) => a;
                [Tool, RequireRole("clerk")] public static int ByRole(int a) => a;
                public static ToolTable Table() => ToolTables.Create(new ToolTableOptions());
            }
            """,
            Image(library));
        var context = new AssemblyLoadContext("Requirements");
        context.Resolving += (own, _) => library.Emit(own);
        var table = (ToolTable)app.Emit(context).GetType("App.Staff")!.GetMethod("Table")!.Invoke(null, [])!;
        foreach (var name in new[] { "by_permission", "by_role" })
        {
            Assert.Equal("ok", await CallAsync(table, name, "clerk"));
            Assert.Equal(name == "by_role" ? "role_required" : "permission_denied", await CallAsync(table, name, "boss"));
        }
    }

    [Fact]
    public void LibraryThatGrantsNothing_StillDeclaresNames()
    {
        var library = Build("Lib", "[assembly: Permission(\"audit\")]");
        var app = Build("App", "namespace App; public static class Logs { [Tool, RequirePermission(Permissions.Audit)] public static int Read(int a) => a; }", Image(library));
        Assert.Contains("SecureTools.App_Logs.g.cs", app.Files.Keys, StringComparer.Ordinal);
    }

    [Fact]
    public void ApplicationWithoutToolsOfItsOwn_HasThoseOfItsLibraries()
    {
        var app = Build("App", "public static class Nothing;", Image(Build("Lib", Library)));
        Assert.Equal(["SecureTools.Access.g.cs", "SecureTools.Embedded.g.cs", "SecureTools.Registration.g.cs"], app.Files.Keys.Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Contains("global::Lib.LibToolSource.Instance,", app["SecureTools.Registration.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void SameNameInApplicationAndLibrary_StopsTheBuild()
    {
        var app = Build("App", "public static class More { [Tool] public static int Lend(int a) => a; }", Image(Build("Lib", Library)), GeneratorChecks.CleanOutput);
        var error = Assert.Single(app.Compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Equal(
            "#error: 'Two tools of this application and the libraries it references are named 'lend'. Give one of them another name.'",
            error.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("[RequirePermission(\"typo\")]", "")]
    [InlineData("", "[RequirePermission(\"typo\")]")]
    public void NameOfAToolThatIsLeftOut_IsNotTakenByAnotherAssembly(string inLibrary, string inApplication)
    {
        var library = Build("Lib", $"public static class Books {{ [Tool] {inLibrary} public static int Lend(int a) => a; }}");
        var app = Build(
            "App", $"public static class More {{ [Tool] {inApplication} public static int Lend(int a) => a; }}", Image(library), GeneratorChecks.CleanOutput);
        Assert.Equal("CS1029", Assert.Single(app.Compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Id);
    }

    [Fact]
    public void MarkerThatNobodyGenerated_IsIgnoredOrHarmless()
    {
        var library = Built.Generate(
            """
            [assembly: SecureTools.GeneratedTools(typeof(Hidden), 1, null!)]
            internal sealed class Hidden;
            """,
            test => { test.TestState.AssemblyName = "Lib"; test.TestState.BaseReferences = References.With(typeof(ToolAttribute).Assembly); });
        var app = Build("App", "public static class More { [Tool] public static int Lend(int a) => a; }", Image(library));
        Assert.DoesNotContain("Hidden", app["SecureTools.Registration.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutServiceCollection_ThereIsATableAndNoRegistration()
    {
        var run = Built.GenerateWithUsings("public static class Tools { [Tool] public static void A() { } }");
        Assert.Contains("public static global::SecureTools.ToolTable Create(", run["SecureTools.Registration.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("AddSecureTools", run["SecureTools.Registration.g.cs"], StringComparison.Ordinal);
    }

    private static GeneratorRun Build(string name, string source, MetadataReference? library = null, GeneratorChecks skip = GeneratorChecks.None) =>
        Built.GenerateWithUsings(source, test => Configure(test, name, library, skip));

    private static void Configure(GeneratorTest<ToolGenerator> test, string name, MetadataReference? library, GeneratorChecks skip)
    {
        test.Skip = skip;
        test.TestState.AssemblyName = name;
        test.TestState.AdditionalReferences.Add(typeof(IServiceCollection).Assembly);
        test.TestState.AdditionalReferences.Add(typeof(ServiceCollectionContainerBuilderExtensions).Assembly);
        if (library is not null)
        {
            test.TestState.AdditionalReferences.Add(library);
        }
    }

    private static PortableExecutableReference Image(GeneratorRun run)
    {
        using var image = new MemoryStream();
        Assert.True(run.Compilation.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static async Task<string> CallAsync(ToolTable table, string name, string role)
    {
        var result = await table.InvokeAsync(new ToolCall(name) { Arguments = "{\"a\":1}"u8.ToArray(), Caller = Callers.WithRoles(role) });
        return result.Code;
    }
}
