using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SecureTools.Analyzers.Declarations;

/// <summary>A method with <c>[Tool]</c>, parsed as the generator parses it.</summary>
/// <param name="Method">The method; of a partial method the part that defines it.</param>
/// <param name="Attribute">Its <c>[Tool]</c>.</param>
/// <param name="Name">The name that it claims, valid or not.</param>
/// <param name="Model">The tool; null where it is left out.</param>
/// <param name="Refusals">Why it is left out.</param>
internal sealed record DeclaredTool(
    IMethodSymbol Method, AttributeData Attribute, string Name, ToolModel? Model, ImmutableArray<Refusal> Refusals)
{
    /// <summary>The property of a diagnostic that holds the tool's name.</summary>
    public const string Property = "Tool";

    public ImmutableDictionary<string, string?> Properties => ImmutableDictionary<string, string?>.Empty.Add(Property, Name);
}
