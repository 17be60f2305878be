using Microsoft.CodeAnalysis;

namespace SecureTools.Generators.Tools;

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
            ? new WhenModel(tool.ContainingType.Name(), method.Name, arguments.OfType<string>().ToEquatable())
            : null;
    }

    private static string? Argument(IParameterSymbol parameter, IMethodSymbol tool)
    {
        if (parameter.RefKind != RefKind.None)
        {
            return null;
        }

        if (parameter.Type.Is(KnownNames.ToolCall))
        {
            return "call";
        }

        if (parameter.Type.Is(KnownNames.Caller))
        {
            return "call.Caller";
        }

        var same = tool.Parameters.FirstOrDefault(candidate => candidate.Name == parameter.Name);
        return same is not null && SymbolEqualityComparer.IncludeNullability.Equals(same.Type, parameter.Type) && IsArgument(same)
            ? "arguments." + Emission.Names.Field(parameter.Name)
            : null;
    }

    private static bool IsArgument(IParameterSymbol parameter) =>
        !parameter.Type.Is(KnownNames.CancellationToken) && !parameter.Type.Is(KnownNames.ClaimsPrincipal)
        && !parameter.Type.Is(KnownNames.Progress)
        && parameter.Attribute(KnownNames.FromServices) is null && parameter.Attribute(KnownNames.MvcFromServices) is null;
}
