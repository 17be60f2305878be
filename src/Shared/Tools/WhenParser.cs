using Microsoft.CodeAnalysis;

namespace SecureTools.Shared.Tools;

/// <summary>
/// Finds the method that <c>When</c> names: static, returning bool, each parameter an argument of the tool by name, the caller or the
/// call.
/// </summary>
internal static class WhenParser
{
    public static WhenModel? Parse(string name, IMethodSymbol tool, AttributeData attribute, ValueParser values)
    {
        var candidates = tool.ContainingType.GetMembers(name).OfType<IMethodSymbol>().ToList();
        if (Fault(candidates, values) is { } fault)
        {
            return values.Refusals.Refuse<WhenModel>(RefusalKind.WhenMethod, tool, attribute, name, fault.ToString());
        }

        var method = candidates[0];
        values.Uses(method);
        var arguments = method.Parameters.Select(parameter => Argument(parameter, tool)).ToList();
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] is null)
            {
                values.Refusals.Add(RefusalKind.WhenMethod, tool, attribute, name, nameof(WhenFault.Parameter), method.Parameters[i].Name);
            }
        }

        return arguments.All(argument => argument is not null)
            ? new WhenModel(tool.ContainingType.Name(), method.Name, arguments.OfType<WhenArgument>().ToEquatable())
            : null;
    }

    private static WhenFault? Fault(List<IMethodSymbol> candidates, ValueParser values) => candidates.Count switch
    {
        0 => WhenFault.Missing,
        1 => Fault(candidates[0], values),
        _ => WhenFault.Overloaded,
    };

    private static WhenFault? Fault(IMethodSymbol method, ValueParser values) => method switch
    {
        { IsStatic: false } => WhenFault.NotStatic,
        { IsGenericMethod: true } => WhenFault.Generic,
        { IsAbstract: true } or { IsVirtual: true } => WhenFault.Virtual,
        { ReturnType.SpecialType: not SpecialType.System_Boolean } => WhenFault.NotBoolean,
        _ when !method.IsReachable(values.Assembly) => WhenFault.Inaccessible,
        _ => null,
    };

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
