using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.TestKit;

/// <summary>Options and severities from <c>.editorconfig</c> texts, read by the compiler's own reader. Keyed by path: holds no tree.</summary>
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

    public static ConfiguredOptions Read(IEnumerable<SourceFile> files, IReadOnlyDictionary<string, string> global)
    {
        var lines = global.Select(option => $"{option.Key} = {option.Value}").Prepend("is_global = true");
        var configs = files.Append(new SourceFile("/TestKit.globalconfig", string.Join('\n', lines)));
        return new ConfiguredOptions(AnalyzerConfigSet.Create(configs.Select(f => AnalyzerConfig.Parse(f.Text, f.Path)).ToImmutableArray()));
    }

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
