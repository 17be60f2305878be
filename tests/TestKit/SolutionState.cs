using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace SecureTools.TestKit;

/// <summary>The project a test compiles.</summary>
public sealed class SolutionState
{
    // Assembly unification of facades is noise; missing documentation is the business of the project, not of the generator.
    private static readonly string[] _silent = ["CS1701", "CS1702", "CS1705", "CS1591", "CS1573", "CS1712"];

    public SourceFileCollection Sources { get; } = new("/0/Test", ".cs");

    public SourceFileCollection AdditionalFiles { get; } = new("/0/Additional", ".txt");

    /// <summary><c>("/.editorconfig", text)</c>, or a global one that says <c>is_global = true</c>.</summary>
    public SourceFileCollection AnalyzerConfigFiles { get; } = new("/Config", ".globalconfig");

    /// <summary>What MSBuild would hand over, as <c>build_property.Name</c>, in a global configuration file as in a build.</summary>
    public Dictionary<string, string> GlobalOptions { get; } = new(StringComparer.OrdinalIgnoreCase);

    public ReferenceCollection AdditionalReferences { get; } = new();

    public ImmutableArray<MetadataReference> BaseReferences { get; set; } = References.Default;

    public string AssemblyName { get; set; } = "TestProject";

    public OutputKind OutputKind { get; set; } = OutputKind.DynamicallyLinkedLibrary;

    public CSharpParseOptions ParseOptions { get; set; } = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    internal ConfiguredOptions Options(params IEnumerable<DiagnosticDescriptor> rules) =>
        ConfiguredOptions.Read(AnalyzerConfigFiles, GlobalOptions, rules);

    /// <summary>Options and additional files as an analyzer gets them.</summary>
    public AnalyzerOptions AnalyzerOptions() => new(AdditionalTexts(), Options());

    /// <summary>The sources, compiled.</summary>
    public CSharpCompilation Compile() => Compile(Options());

    internal ImmutableArray<AdditionalText> AdditionalTexts(Func<string, string>? clean = null) =>
        AdditionalFiles.Texts(clean);

    /// <param name="options">Sets severities.</param>
    /// <param name="clean">Takes the marks out of a text.</param>
    internal CSharpCompilation Compile(ConfiguredOptions options, Func<string, string>? clean = null)
    {
        var trees = Sources.Select(f => Tree(f.Path, clean?.Invoke(f.Text) ?? f.Text, ParseOptions));
        return CSharpCompilation.Create(AssemblyName, trees, AllReferences, Settings(options));
    }

    /// <summary>The same as a project, for tools that change it.</summary>
    internal Project Open(Workspace workspace, ConfiguredOptions options, Func<string, string> clean)
    {
        var id = ProjectId.CreateNewId();
        var info = ProjectInfo.Create(
            id, VersionStamp.Create(), AssemblyName, AssemblyName, LanguageNames.CSharp, compilationOptions: Settings(options),
            parseOptions: ParseOptions, documents: Sources.Select(Document), metadataReferences: AllReferences,
            additionalDocuments: AdditionalFiles.Select(Document));
        return workspace.CurrentSolution.AddProject(info).GetProject(id)!;

        DocumentInfo Document(SourceFile file)
        {
            var text = SourceText.From(clean(file.Text), System.Text.Encoding.UTF8);
            var loader = TextLoader.From(TextAndVersion.Create(text, VersionStamp.Create()));
            return DocumentInfo.Create(DocumentId.CreateNewId(id), file.Path, loader: loader, filePath: file.Path);
        }
    }

    private IEnumerable<MetadataReference> AllReferences => BaseReferences.Concat(AdditionalReferences).Distinct();

    private CSharpCompilationOptions Settings(ConfiguredOptions options) => new CSharpCompilationOptions(OutputKind)
        .WithNullableContextOptions(NullableContextOptions.Enable)
        .WithWarningLevel(9999)
        .WithDeterministic(true)
        .WithSpecificDiagnosticOptions(_silent.Select(id => KeyValuePair.Create(id, ReportDiagnostic.Suppress)))
        .WithSyntaxTreeOptionsProvider(options.Severities);

    internal static SyntaxTree Tree(string path, string text, ParseOptions options) =>
        CSharpSyntaxTree.ParseText(SourceText.From(text, System.Text.Encoding.UTF8), (CSharpParseOptions)options, path);
}
