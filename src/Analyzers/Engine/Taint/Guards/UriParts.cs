using Microsoft.CodeAnalysis;
using SecureTools.Analyzers.Engine.Taint.Values;

namespace SecureTools.Analyzers.Engine.Taint.Guards;

/// <summary>What the parts of a URL can still do.</summary>
internal static class UriParts
{
    /// <summary>Null: no part of a URL.</summary>
    public static (bool IsHost, Danger Harmless)? Of(IPropertySymbol property) =>
        property.ContainingType is not { Name: "Uri", ContainingNamespace.Name: "System" } ? null : property.Name switch
        {
            "Host" or "IdnHost" or "DnsSafeHost" or "Authority" => (true, Danger.PathClimb | Danger.Header | Danger.Log),
            "Scheme" => (false, Danger.All),
            _ => (false, Danger.None),
        };
}
