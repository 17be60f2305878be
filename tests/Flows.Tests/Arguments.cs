using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace SecureTools.Flows.Tests;

/// <summary>Makes the arguments of a tool out of a payload, as its host would bind them: constraints and sanitising types refuse.</summary>
internal static class Arguments
{
    public static bool TryBind(MethodInfo tool, string payload, Sandbox sandbox, [NotNullWhen(true)] out object?[]? bound)
    {
        bound = null;
        var values = new List<object?>();
        foreach (var parameter in tool.GetParameters())
        {
            var value = Value(parameter.ParameterType, payload, sandbox);
            if (value is null || parameter.GetCustomAttributes<ValidationAttribute>().Any(constraint => !constraint.IsValid(value)))
            {
                return false;
            }

            values.Add(value);
        }

        bound = [.. values];
        return true;
    }

    /// <summary>Null: the type refuses the payload.</summary>
    private static object? Value(Type type, string payload, Sandbox sandbox) => type switch
    {
        _ when type == typeof(string) => payload,
        _ when type == typeof(int) => sandbox.Evil.Port,
        _ when type == typeof(int[]) => new[] { 1 },
        _ when type == typeof(double) => 1.5,
        _ when type == typeof(bool) => false,
        _ when type == typeof(byte[]) => Payloads.Zip(),
        _ when type == typeof(Guid) => Guid.Empty,
        _ when type == typeof(DateOnly) => DateOnly.MinValue,
        _ when type == typeof(string[]) => new[] { payload },
        _ when type == typeof(List<string>) => new List<string> { payload },
        _ when type == typeof(Uri) => Uri.TryCreate(payload, UriKind.Absolute, out var address) ? address : null,
        _ when type.IsEnum => Enum.ToObject(type, 0),
        _ when type == typeof(SafePath) => SafePath.TryCreate(PathRoot.Create(sandbox.Root), payload, out var path) ? path : null,
        _ when type == typeof(SqlIdentifier) => SqlIdentifier.TryCreate(payload, out var identifier) ? identifier : null,
        _ when type == typeof(ProcessArgument) => ProcessArgument.TryCreate(payload, out var argument) ? argument : null,
        _ when type == typeof(AllowedUrl) => AllowedUrl.TryCreate(new UrlRule(["shop.example"]), payload, out var url) ? url : null,
        _ => Filled(type, payload),
    };

    private static object Filled(Type type, string payload)
    {
        var value = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties().Where(property => property.PropertyType == typeof(string)))
        {
            property.SetValue(value, payload);
        }

        return value;
    }
}
