using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SecureTools.Shared.Recognition;

/// <summary>Tells the parameters that the model writes from those that a framework fills. In doubt, the model writes them.</summary>
internal static class ToolParameters
{
    public static ImmutableArray<ToolParameter> Of(IMethodSymbol method, ToolFramework framework, KnownTypes types)
    {
        if (method.Parameters.IsEmpty)
        {
            return [];
        }

        var parameters = ImmutableArray.CreateBuilder<ToolParameter>(method.Parameters.Length);
        foreach (var parameter in method.Parameters)
        {
            parameters.Add(new ToolParameter(parameter, !IsFilled(parameter, framework, types)));
        }

        return parameters.MoveToImmutable();
    }

    private static bool IsFilled(IParameterSymbol parameter, ToolFramework framework, KnownTypes types) =>
        types.Is(parameter.Type, TypeNames.CancellationToken) || framework switch
        {
            ToolFramework.Own => IsFilledHere(parameter, types),
            ToolFramework.Mcp => IsFilledByMcp(parameter, types),
            ToolFramework.ExtensionsAI => IsOneOf(parameter.Type, types, TypeNames.ServiceProvider, TypeNames.AIFunctionArguments),
            ToolFramework.SemanticKernel => IsFilledByKernel(parameter, types),
            _ => IsOneOf(parameter.Type, types, TypeNames.ServiceProvider, TypeNames.ClaimsPrincipal) || IsService(parameter, types),
        };

    private static bool IsFilledHere(IParameterSymbol parameter, KnownTypes types) =>
        IsOneOf(parameter.Type, types, TypeNames.ToolCall, TypeNames.Caller, TypeNames.ClaimsPrincipal)
        || IsProgress(parameter.Type, types, TypeNames.ToolProgress)
        || Has(parameter, types, TypeNames.FromServices) || Has(parameter, types, TypeNames.MvcFromServices);

    /// <summary>An interface that is no collection is a service: no argument could become one.</summary>
    private static bool IsFilledByMcp(IParameterSymbol parameter, KnownTypes types) =>
        IsOneOf(parameter.Type, types, TypeNames.ServiceProvider, TypeNames.McpServer, TypeNames.McpRequest, TypeNames.ClaimsPrincipal)
        || IsProgress(parameter.Type, types, TypeNames.McpProgress)
        || Has(parameter, types, TypeNames.FromKeyedServices)
        || parameter.Type is { TypeKind: TypeKind.Interface } and not { SpecialType: SpecialType.System_Collections_IEnumerable }
            && !parameter.Type.AllInterfaces.Any(contract => contract.SpecialType == SpecialType.System_Collections_IEnumerable);

    private static bool IsFilledByKernel(IParameterSymbol parameter, KnownTypes types) =>
        IsOneOf(
            parameter.Type, types, TypeNames.Kernel, TypeNames.KernelArguments, TypeNames.KernelFunctionObject,
            TypeNames.KernelServiceSelector,
            TypeNames.LoggerFactory, TypeNames.Logger, TypeNames.FormatProvider, TypeNames.CultureInfo)
        || Has(parameter, types, TypeNames.FromKernelServices);

    private static bool IsService(IParameterSymbol parameter, KnownTypes types) =>
        Has(parameter, types, TypeNames.FromServices) || Has(parameter, types, TypeNames.MvcFromServices)
            || Has(parameter, types, TypeNames.FromKeyedServices);

    private static bool IsProgress(ITypeSymbol type, KnownTypes types, string value) =>
        types.Is(type, TypeNames.Progress) && type is INamedTypeSymbol progress && types.Is(progress.TypeArguments[0], value);

    private static bool IsOneOf(ITypeSymbol type, KnownTypes types, params string[] names) =>
        Array.Exists(names, name => types.Is(type, name));

    private static bool Has(IParameterSymbol parameter, KnownTypes types, string attributeName) =>
        parameter.GetAttributes().Any(attribute => types.Is(attribute.AttributeClass, attributeName));
}
