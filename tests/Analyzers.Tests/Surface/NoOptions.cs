using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.Analyzers.Tests.Surface;

/// <summary>A project that configures nothing.</summary>
internal sealed class NoOptions : AnalyzerConfigOptionsProvider
{
    public static NoOptions Instance { get; } = new();

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Nothing();

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Nothing : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = null;
            return false;
        }
    }
}
