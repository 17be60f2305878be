using System.Reflection;
using SecureTools.Tests.Differential.Text;

namespace SecureTools.Tests.Differential.Matrix;

/// <summary>Finds out, by reflection over the loaded method, how a tool reads numbers.</summary>
internal static class Readings
{
    public static NumberReading Of(MethodInfo method)
    {
        var found = new HashSet<NumberReading>();
        var seen = new HashSet<Type>();
        foreach (var parameter in method.GetParameters())
        {
            Visit(parameter.ParameterType, found, seen);
        }

        return found.Count switch { 0 => NumberReading.Exact, 1 => found.Single(), _ => NumberReading.Mixed };
    }

    private static void Visit(Type type, HashSet<NumberReading> found, HashSet<Type> seen)
    {
        if (!seen.Add(type))
        {
            return;
        }

        if (OfType(type) is { } reading)
        {
            found.Add(reading);
            return;
        }

        var parts = type.IsGenericType ? type.GetGenericArguments() : type.IsArray ? [type.GetElementType()!] : [];
        var members = type.Namespace == "Sample" ? type.GetProperties().Select(property => property.PropertyType) : [];
        foreach (var part in parts.Concat(members))
        {
            Visit(part, found, seen);
        }
    }

    private static NumberReading? OfType(Type type) => Type.GetTypeCode(type) switch
    {
        _ when type.IsEnum => null,
        _ when type == typeof(Half) => NumberReading.Binary64,
        _ when type == typeof(Int128) || type == typeof(UInt128) => NumberReading.Exact,
        TypeCode.Single or TypeCode.Double => NumberReading.Binary64,
        TypeCode.Decimal => NumberReading.Decimal,
        >= TypeCode.SByte and <= TypeCode.UInt64 => NumberReading.Exact,
        _ => null,
    };
}
