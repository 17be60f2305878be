using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.Analyzers.Engine.Secrets;
using SecureTools.Analyzers.Engine.Secrets.Settings;

namespace SecureTools.Analyzers.Secrets;

/// <summary>Secrets in configuration files that the build passes on as additional files.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigurationSecretAnalyzer() : SecureToolsAnalyzer(_rule)
{
    private static readonly DiagnosticDescriptor _rule = Rule.Create(
        RuleIds.SecretInConfiguration,
        "Configuration files must not hold secrets",
        "Setting '{0}' holds a secret. Move it to user secrets, an environment variable or a vault.",
        DiagnosticSeverity.Warning,
        "Configuration files are part of the repository and of the published application, and so is every secret in them.");

    /// <inheritdoc/>
    private protected override bool NeedsToolAttribute => false;

    private protected override void Analyze(CompilationStartAnalysisContext context, KnownTypes types) =>
        context.RegisterAdditionalFileAction(AnalyzeFile);

    private static void AnalyzeFile(AdditionalFileAnalysisContext context)
    {
        var file = context.AdditionalFile;
        if (SettingFiles.Reader(file.Path) is not { } reader || file.GetText(context.CancellationToken) is not { } text)
        {
            return;
        }

        var options = SecretOptions.Read(context.Options.AnalyzerConfigOptionsProvider.GetOptions(file));
        foreach (var found in SettingScan.Find(text, reader, options, context.CancellationToken))
        {
            var place = Location.Create(file.Path, found.Span, text.Lines.GetLinePositionSpan(found.Span));
            context.ReportDiagnostic(Diagnostic.Create(_rule, place, SecretPlace.Display(found.Name)));
        }
    }
}
