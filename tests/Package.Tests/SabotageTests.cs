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

    private const string BrokenGenerator = """
        using Microsoft.CodeAnalysis;

        [Generator("C#")]
        public sealed class Broken : IIncrementalGenerator
        {
            public void Initialize(IncrementalGeneratorInitializationContext context) => @
        }
        """;

    private const string BrokenRule = """
        using System.Collections.Immutable;
        using Microsoft.CodeAnalysis;
        using Microsoft.CodeAnalysis.Diagnostics;

        [DiagnosticAnalyzer("C#")]
        public sealed class Broken : DiagnosticAnalyzer
        {
            public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
                [new("OWN1", "Own", "Own", "Own", DiagnosticSeverity.Warning, isEnabledByDefault: true)];

            public override void Initialize(AnalysisContext context) => @
        }
        """;

    private const string Throw = "throw new System.InvalidOperationException(\"Boom\")";

    /// <summary>The table would lack the tool, and the application the guard that it seems to have, without a word.</summary>
    [Theory]
    [InlineData("public enum Kind { Long, Short }", "[SecureTools.Tool] public static string CountNotes(Kind kind) => kind.ToString();")]
    [InlineData("namespace Clean { [SecureTools.RequireMfa] public static partial class MoreTools; }", "[SecureTools.Tool] public static string CountNotes() => \"1\";")]
    public async Task CodeOfAnotherGenerator_BreaksTheBuildOfAToolThatNeedsIt(string written, string tool)
    {
        var app = App.Of(packages, "Clean").Edited("Clean.csproj", "<ItemGroup>", """<ItemGroup><Analyzer Include="Broken.dll" />""")
            .With("More.cs", "namespace Clean { public static partial class MoreTools { " + tool + " } }");
        var start = "context.RegisterSourceOutput(context.CompilationProvider, (output, _) => output.AddSource(\"Kind.g.cs\", @\"" + written + "\"));";
        Compile(BrokenGenerator.Replace("@", start, StringComparison.Ordinal), app.PathOf("Broken.dll"));
        Assert.StartsWith("1: error SECT0018, note ", (await app.BuildAsync()).Summary, StringComparison.Ordinal);
    }

    /// <summary>The compiler alone would warn, and build.</summary>
    [Theory]
    [InlineData(BrokenGenerator, Throw + ";", "Recommended", "1: error CS8784")]
    [InlineData(BrokenGenerator, "context.RegisterSourceOutput(context.CompilationProvider, (_, _) => " + Throw + ");", "Recommended", "1: error CS8785")]
    [InlineData(BrokenGenerator, "context.RegisterSourceOutput(context.CompilationProvider, (_, _) => " + Throw + ");", "None", "1: error CS8785")]
    [InlineData(BrokenRule, Throw + ";", "Recommended", "1: error AD0001")]
    [InlineData(BrokenRule, "_ = 0; public Broken() => " + Throw + ";", "Recommended", "1: error CS8032")]
    public async Task PartThatCrashes_BreaksTheBuild(string part, string start, string mode, string expected)
    {
        var app = App.Of(packages, "Clean").Edited("Clean.csproj", "<ItemGroup>", """<ItemGroup><Analyzer Include="Broken.dll" />""");
        Compile(part.Replace("@", start, StringComparison.Ordinal), app.PathOf("Broken.dll"));
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
            "Broken",
            [CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken)],
            platform.Select(file => MetadataReference.CreateFromFile(file)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.True(compilation.Emit(path, cancellationToken: TestContext.Current.CancellationToken).Success);
    }
}
