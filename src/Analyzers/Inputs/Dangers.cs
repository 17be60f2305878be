using Microsoft.CodeAnalysis;
using SecureTools.Analyzers.Engine.Taint;

namespace SecureTools.Analyzers.Inputs;

/// <summary>The dangerous flows of a tool.</summary>
internal static class Dangers
{
    public static ToolFlows Of(ToolContext context, ToolMethod tool) =>
        TaintAnalysis.Of(context.Compilation, context.Options).Of(tool, context.CancellationToken);

    /// <summary>Whether the argument reaches something dangerous, which a rule of its own tells.</summary>
    public static bool Has(ToolContext context, ToolMethod tool, IParameterSymbol argument) =>
        Of(context, tool).Findings.Any(finding => SymbolEqualityComparer.Default.Equals(finding.Start.Parameter, argument));
}
