using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SecureTools.Shared.Recognition;

/// <summary>Who makes a method a tool.</summary>
internal enum ToolFramework
{
    /// <summary><c>[Tool]</c>.</summary>
    Own,

    /// <summary><c>[McpServerTool]</c> or <c>McpServerTool.Create</c> of the Model Context Protocol SDK.</summary>
    Mcp,

    /// <summary><c>[KernelFunction]</c> or <c>CreateFromMethod</c> of Semantic Kernel.</summary>
    SemanticKernel,

    /// <summary><c>AIFunctionFactory.Create</c> of Microsoft.Extensions.AI.</summary>
    ExtensionsAI,

    /// <summary>An attribute that the project names in its <c>.editorconfig</c>.</summary>
    Configured,
}

/// <summary>The hints that a tool declares; null where it does not declare one.</summary>
internal sealed record ToolHints(bool? ReadOnly, bool? Destructive, bool? Idempotent, bool? OpenWorld)
{
    public static ToolHints None { get; } = new(null, null, null, null);
}

/// <summary>A requirement that holds for a tool.</summary>
/// <param name="Attribute">As it was written.</param>
/// <param name="IsConditional">Whether it holds for some calls only.</param>
internal sealed record DeclaredRequirement(AttributeData Attribute, bool IsConditional);

/// <summary>A parameter of a tool.</summary>
/// <param name="Symbol">The parameter.</param>
/// <param name="IsModelControlled">Whether the model writes its value; otherwise the host fills it.</param>
internal sealed record ToolParameter(IParameterSymbol Symbol, bool IsModelControlled);

/// <summary>A method that an agent may call: a method, a local function or a lambda.</summary>
/// <param name="Method">The method; of a partial method the part that defines it.</param>
/// <param name="Framework">Whose tool it is.</param>
/// <param name="Attribute">What makes it a tool, or says more about one that is created; null: nothing does.</param>
/// <param name="Creation">The call that makes it a tool; null: its attribute does.</param>
/// <param name="Name">The name that callers use; where that is not known, what its author calls it.</param>
/// <param name="IsNameKnown">Whether callers use that name: the compiler and the host make up those of lambdas.</param>
/// <param name="Description">What the declaration or creation says to the model, XML documentation aside; null: nothing, or nothing
/// constant.</param>
/// <param name="Hints">The declared hints.</param>
/// <param name="Parameters">The parameters, in their order.</param>
/// <param name="Requirements">Those of <see cref="GuardSources"/>.</param>
/// <param name="IsSecure">Whether each call needs a token.</param>
internal sealed record ToolMethod(
    IMethodSymbol Method,
    ToolFramework Framework,
    AttributeData? Attribute,
    SyntaxNode? Creation,
    string Name,
    bool IsNameKnown,
    string? Description,
    ToolHints Hints,
    ImmutableArray<ToolParameter> Parameters,
    ImmutableArray<DeclaredRequirement> Requirements,
    bool IsSecure)
{
    /// <summary>What the creating call says; null: no call creates the tool.</summary>
    public CreationFacts? Given { get; init; }

    /// <summary>Whether <see cref="Description"/> is what the model reads: a call may compute another one.</summary>
    public bool IsDescriptionKnown => Given is not { HasOpenOptions: true } and not { Description.Value: null };

    /// <summary>Whether the name stays when code around it moves: the compiler and the host make up those of lambdas.</summary>
    public bool HasStableName => IsNameKnown || Method.MethodKind != MethodKind.AnonymousFunction;

    /// <summary>The parameters that the model fills.</summary>
    public IEnumerable<IParameterSymbol> Arguments =>
        Parameters.Where(parameter => parameter.IsModelControlled).Select(parameter => parameter.Symbol);

    /// <summary>Where the tool comes from: the name of a method that declares itself one, or the method as it is given away.</summary>
    public Location Location => Creation?.GetLocation() ?? Method.Locations[0];
}
