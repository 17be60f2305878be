using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SecureTools.Tests.Package;

/// <summary>Whatever becomes of the generator, no application builds that lacks its guards and seems to have them.</summary>
public class SabotageTests(Packages packages)
{
    private const string Library = """
        namespace Clean
        {
            public static class NoteTools
            {
                [SecureTools.Tool]
                public static string GetNote() => "This is note 1.";
            }
        }
        """;

    private const string StartThrower = """
        using Microsoft.CodeAnalysis;

        [Generator("C#")]
        public sealed class Thrower : IIncrementalGenerator
        {
            public void Initialize(IncrementalGeneratorInitializationContext context) => throw new System.InvalidOperationException("Boom");
        }
        """;

    private const string OutputThrower = """
        using Microsoft.CodeAnalysis;

        [Generator("C#")]
        public sealed class Thrower : IIncrementalGenerator
        {
            public void Initialize(IncrementalGeneratorInitializationContext context) =>
                context.RegisterSourceOutput(context.CompilationProvider, static (_, _) => throw new System.InvalidOperationException("Boom"));
        }
        """;

    /// <summary>The compiler alone would warn, and build.</summary>
    [Theory]
    [InlineData(OutputThrower, "Recommended", "1: error CS8785")]
    [InlineData(OutputThrower, "None", "1: error CS8785")]
    [InlineData(StartThrower, "Recommended", "1: error CS8784")]
    public async Task GeneratorThatThrows_BreaksTheBuild(string generator, string mode, string expected)
    {
        var app = App.Of(packages, "Clean").Edited("Clean.csproj", "<ItemGroup>", """<ItemGroup><Analyzer Include="Thrower.dll" />""");
        Compile(generator, app.PathOf("Thrower.dll"));
        Assert.Equal(expected, (await app.BuildAsync("", "SecureToolsMode=" + mode)).Summary);
    }

    /// <summary>A library builds without its table; nothing else would stop it.</summary>
    [Theory]
    [InlineData("Generators")]
    [InlineData("Analyzers")]
    public async Task DamagedFile_BreaksTheBuildOfALibrary(string component)
    {
        var name = $"SecureTools.{component}";
        var app = App.Of(packages, "Clean").With("Program.cs", Library).With(name + ".dll", "This is no assembly.").WithAnalyzers(
            $"""<Analyzer Remove="@(Analyzer)" Condition="'%(Filename)' == '{name}'" /><Analyzer Include="{name}.dll" />""");
        Assert.Equal("1: error CS8034", (await app.BuildAsync("", "OutputType=Library")).Summary);
    }

    [Fact]
    public async Task ApplicationWithoutTheGenerator_DoesNotBuild()
    {
        var app = App.Of(packages, "Clean").WithAnalyzers("""<Analyzer Remove="@(Analyzer)" Condition="'%(Filename)' == 'SecureTools.Generators'" />""");
        Assert.Equal("1: error CS0103", (await app.BuildAsync()).Summary);
    }

    private static void Compile(string source, string path)
    {
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(File.Exists);
        var compilation = CSharpCompilation.Create(
            "Thrower",
            [CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken)],
            platform.Select(file => MetadataReference.CreateFromFile(file)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.True(compilation.Emit(path, cancellationToken: TestContext.Current.CancellationToken).Success);
    }
}
