using Microsoft.CodeAnalysis;

namespace SecureTools.Shared.Tools;

/// <summary>Finds the method that <c>When</c> names: static, returning bool, each parameter an argument of the tool by name, the caller or the call.</summary>
internal static class WhenParser
{
    public static WhenModel? Parse(string name, IMethodSymbol tool, ValueParser values)
    {
        var candidates = tool.ContainingType.GetMembers(name).OfType<IMethodSymbol>().ToList();
        if (candidates.Count != 1 || candidates[0] is not { IsStatic: true, IsGenericMethod: false, IsAbstract: false, IsVirtual: false, ReturnType.SpecialType: SpecialType.System_Boolean } method
            || !method.IsReachable(values.Assembly))
        {
            return null;
        }

        values.Uses(method);
        var arguments = method.Parameters.Select(parameter => Argument(parameter, tool)).ToList();
        return arguments.All(argument => argument is not null)
            ? new WhenModel(tool.ContainingType.Name(), method.Name, arguments.OfType<WhenArgument>().ToEquatable())
            : null;
    }

    private static WhenArgument? Argument(IParameterSymbol parameter, IMethodSymbol tool)
    {
        if (parameter.RefKind != RefKind.None)
        {
            return null;
        }

        if (parameter.Type.Is(TypeNames.ToolCall))
        {
            return new WhenArgument(WhenSource.Call, "");
        }

        if (parameter.Type.Is(TypeNames.Caller))
        {
            return new WhenArgument(WhenSource.Caller, "");
        }

        var same = tool.Parameters.FirstOrDefault(candidate => candidate.Name == parameter.Name);
        return same is not null && SymbolEqualityComparer.IncludeNullability.Equals(same.Type, parameter.Type) && IsArgument(same)
            ? new WhenArgument(WhenSource.Argument, parameter.Name)
            : null;
    }

    private static bool IsArgument(IParameterSymbol parameter) =>
        !parameter.Type.Is(TypeNames.CancellationToken) && !parameter.Type.Is(TypeNames.ClaimsPrincipal)
        && !parameter.Type.Is(TypeNames.Progress)
        && parameter.Attribute(TypeNames.FromServices) is null && parameter.Attribute(TypeNames.MvcFromServices) is null;
}
