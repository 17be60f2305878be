using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SecureTools.Shared.Recognition;

/// <summary>Whose attribute makes a method a tool.</summary>
internal enum ToolFramework
{
    /// <summary><c>[Tool]</c>.</summary>
    Own,

    /// <summary><c>[McpServerTool]</c> of the Model Context Protocol SDK.</summary>
    Mcp,

    /// <summary><c>[KernelFunction]</c> of Semantic Kernel.</summary>
    SemanticKernel,

    /// <summary>An attribute that the project names in its <c>.editorconfig</c>.</summary>
    Configured,
}

/// <summary>The hints that a tool declares; null where it does not declare one.</summary>
internal sealed record ToolHints(bool? ReadOnly, bool? Destructive, bool? Idempotent, bool? OpenWorld);

/// <summary>A requirement that holds for a tool.</summary>
/// <param name="Attribute">As it was written.</param>
/// <param name="IsConditional">Whether it holds for some calls only.</param>
internal sealed record DeclaredRequirement(AttributeData Attribute, bool IsConditional);

/// <summary>A method that an agent may call.</summary>
/// <param name="Method">The method; of a partial method the part that defines it.</param>
/// <param name="Framework">Whose tool it is.</param>
/// <param name="Attribute">What makes it a tool.</param>
/// <param name="Name">The name that callers use.</param>
/// <param name="Hints">The declared hints.</param>
/// <param name="Requirements">Those of <see cref="GuardSources"/>.</param>
/// <param name="IsSecure">Whether each call needs a token.</param>
internal sealed record ToolMethod(
    IMethodSymbol Method,
    ToolFramework Framework,
    AttributeData Attribute,
    string Name,
    ToolHints Hints,
    ImmutableArray<DeclaredRequirement> Requirements,
    bool IsSecure);
