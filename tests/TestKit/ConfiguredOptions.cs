using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.TestKit;

/// <summary>Options and severities from <c>.editorconfig</c> texts, as the compiler reads them. Holds no tree.</summary>
internal sealed class ConfiguredOptions : AnalyzerConfigOptionsProvider
{
    private readonly AnalyzerConfigSet _set;

    private ConfiguredOptions(AnalyzerConfigSet set)
    {
        _set = set;
        GlobalOptions = new Values(set.GlobalConfigOptions.AnalyzerOptions);
        Severities = new TreeSeverities(set);
    }

    public override AnalyzerConfigOptions GlobalOptions { get; }

    public SyntaxTreeOptionsProvider Severities { get; }

    /// <param name="files">Configuration files of the test; they win over the rest.</param>
    /// <param name="global">Properties of the build.</param>
    /// <param name="rules">Rules under test: those that are off by default are switched on.</param>
    public static ConfiguredOptions Read(
        IEnumerable<SourceFile> files, IReadOnlyDictionary<string, string> global, IEnumerable<DiagnosticDescriptor> rules)
    {
        var properties = global.Select(option => $"{option.Key} = {option.Value}");
        var severities = rules.Where(r => !r.IsEnabledByDefault).Select(r => $"dotnet_diagnostic.{r.Id}.severity = {Word(r)}");
        var own = string.Join('\n', ["is_global = true", "global_level = -1", .. properties, .. severities]);
        var configs = files.Append(new SourceFile("/TestKit.globalconfig", own)).Select(f => AnalyzerConfig.Parse(f.Text, f.Path));
        return new ConfiguredOptions(AnalyzerConfigSet.Create(configs.ToImmutableArray()));
    }

    private static string Word(DiagnosticDescriptor rule) => rule.DefaultSeverity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Info => "suggestion",
        _ => "silent",
    };

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => For(tree.FilePath);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => For(textFile.Path);

    private Values For(string path) => new(_set.GetOptionsForSourcePath(path).AnalyzerOptions);

    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }

    private sealed class TreeSeverities(AnalyzerConfigSet set) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(
            SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            set.GetOptionsForSourcePath(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(
            string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            set.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);
    }
}
