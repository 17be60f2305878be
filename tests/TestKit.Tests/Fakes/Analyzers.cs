using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.TestKit.Tests.Fakes;

/// <summary>Reports types whose name starts with X, at the name.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class TypeNameAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor _rule = new(
        "KIT0001", "Names must not start with X", "Type '{0}' starts with X", "Kit", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [_rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        if (context.Symbol.Name.StartsWith('X'))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                _rule, context.Symbol.Locations[0], context.Symbol.Locations.Skip(1), context.Symbol.Name));
        }
    }
}

/// <summary>Two rules: one at additional files with a setting, one without a place. Off by default.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class FileAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor _word = new(
        "KIT0002", "Files must not have the word", "The word is here", "Kit", DiagnosticSeverity.Warning, isEnabledByDefault: false,
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    private static readonly DiagnosticDescriptor _noWord = new(
        "KIT0003", "A word must be set", "No word is set", "Kit", DiagnosticSeverity.Info, isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [_word, _noWord];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(Analyze);
    }

    private static void Analyze(CompilationAnalysisContext context)
    {
        foreach (var file in context.Options.AdditionalFiles)
        {
            if (!context.Options.AnalyzerConfigOptionsProvider.GetOptions(file).TryGetValue("kit.word", out var word))
            {
                context.ReportDiagnostic(Diagnostic.Create(_noWord, Location.None));
                continue;
            }

            var text = file.GetText(context.CancellationToken)!;
            var start = text.ToString().IndexOf(word, StringComparison.Ordinal);
            if (start >= 0)
            {
                var span = new Microsoft.CodeAnalysis.Text.TextSpan(start, word.Length);
                context.ReportDiagnostic(Diagnostic.Create(_word, Location.Create(file.Path, span, text.Lines.GetLinePositionSpan(span))));
            }
        }
    }
}

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ThrowingAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor _rule = new(
        "KIT0004", "Never", "Never", "Kit", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [_rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(_ => throw new InvalidOperationException("fell over"), SymbolKind.NamedType);
    }
}
