using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SecureTools.Analyzers.Inputs.Claims;

/// <summary>Where a tool learns who calls, other than from its arguments.</summary>
internal sealed class CallerSources(KnownTypes types)
{
    private static readonly string[] _names =
        [TypeNames.Caller, TypeNames.ToolCall, TypeNames.ClaimsPrincipal, TypeNames.HttpContextAccessor, TypeNames.HttpContext,
            TypeNames.McpRequest];

    /// <summary>Whether the tool could ask: ours can always take the caller, unless anybody may call it.</summary>
    public bool AreThere(ToolMethod tool) => tool.Framework == ToolFramework.Own
        ? !GuardSources.Of(tool.Method).SelectMany(source => source.GetAttributes())
        .Any(attribute => types.Is(attribute.AttributeClass, TypeNames.AllowAnonymous))
        : tool.Method.Parameters.Any(parameter => IsSource(parameter.Type)) || Fields(tool.Method.ContainingType).Any(IsSource);

    /// <summary>Whether the operation is such a value.</summary>
    public bool Is(IOperation operation) =>
        operation is IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation && operation.Type is { } type
            && IsSource(type);

    private bool IsSource(ITypeSymbol type) => Array.Exists(_names, name => types.Is(type, name));

    private static IEnumerable<ITypeSymbol> Fields(INamedTypeSymbol? type) => type is null
        ? []
        : type.GetMembers().Select(member => (member as IFieldSymbol)?.Type ?? (member as IPropertySymbol)?.Type).OfType<ITypeSymbol>()
            .Concat(type.InstanceConstructors.SelectMany(constructor => constructor.Parameters).Select(parameter => parameter.Type));
}
