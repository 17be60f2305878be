using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace SecureTools.TestKit.Tests.Fakes;

/// <summary>Reports each "secret" in additional files.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class SecretWordAnalyzer : DiagnosticAnalyzer
{
    private const string Word = "secret";

    private static readonly DiagnosticDescriptor _rule = new(
        "KIT0005", "Files must not have the word", "The word is here", "Kit", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [_rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterAdditionalFileAction(Analyze);
    }

    private static void Analyze(AdditionalFileAnalysisContext context)
    {
        var text = context.AdditionalFile.GetText(context.CancellationToken)!;
        for (var at = text.ToString().IndexOf(Word, StringComparison.Ordinal); at >= 0; at = text.ToString().IndexOf(Word, at + 1, StringComparison.Ordinal))
        {
            var span = new TextSpan(at, Word.Length);
            context.ReportDiagnostic(Diagnostic.Create(_rule, Location.Create(context.AdditionalFile.Path, span, text.Lines.GetLinePositionSpan(span))));
        }
    }
}

/// <summary>Stars out the word, in one place or in all of the project.</summary>
internal sealed class SecretWordFixer : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["KIT0005"];

    public override FixAllProvider GetFixAllProvider() => new Everywhere();

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.TextDocument;
        context.RegisterCodeFix(
            CodeAction.Create("Star", cancel => StarAsync(document.Project.Solution, document, [context.Span], cancel), "Star"), context.Diagnostics);
        return Task.CompletedTask;
    }

    private static async Task<Solution> StarAsync(Solution solution, TextDocument document, IEnumerable<TextSpan> spans, CancellationToken cancel) =>
        solution.WithAdditionalDocumentText(
            document.Id, (await document.GetTextAsync(cancel)).WithChanges(spans.Select(span => new TextChange(span, "***"))));

    private sealed class Everywhere : FixAllProvider
    {
        public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
        {
            var found = await fixAllContext.GetAllDiagnosticsAsync(fixAllContext.Project);
            var document = fixAllContext.Project.AdditionalDocuments.First(file => file.Name == "/0/words.txt");
            return CodeAction.Create(
                "Star", cancel => StarAsync(fixAllContext.Solution, document, found.Select(diagnostic => diagnostic.Location.SourceSpan).Order(), cancel), "Star");
        }
    }
}
