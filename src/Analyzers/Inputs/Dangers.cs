using Microsoft.CodeAnalysis;

namespace SecureTools.Analyzers.Inputs;

/// <summary>The dangerous flows of a tool.</summary>
internal static class Dangers
{
    /// <summary>Whether the argument reaches something dangerous, which a rule of its own tells.</summary>
    public static bool Has(ToolContext context, ToolMethod tool, IParameterSymbol argument) => false;
}
