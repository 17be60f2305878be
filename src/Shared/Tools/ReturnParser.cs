using Microsoft.CodeAnalysis;

namespace SecureTools.Shared.Tools;

/// <summary>Reads what a method returns and how it is awaited. Null: its result cannot be written.</summary>
internal static class ReturnParser
{
    public static ReturnModel? Parse(IMethodSymbol method, ValueParser values)
    {
        if (method.ReturnsVoid)
        {
            return new ReturnModel(ReturnKind.Value, null, IsRaw: false);
        }

        if (method.ReturnType is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated } && IsAwaited(method.ReturnType))
        {
            // Nothing can be awaited that may be null.
            return values.Refusals.Refuse<ReturnModel>(RefusalKind.NullableTask, method, method.ReturnType.Display());
        }

        return method.ReturnType switch
        {
            var type when type.Is(TypeNames.Task) || type.Is(TypeNames.ValueTask) => new ReturnModel(ReturnKind.Task, null, IsRaw: false),
            INamedTypeSymbol type when type.Is(TypeNames.TaskOf) || type.Is(TypeNames.ValueTaskOf) => Of(ReturnKind.Task, type.TypeArguments[0], method, values),
            INamedTypeSymbol type when type.Is(TypeNames.AsyncEnumerable) => Of(ReturnKind.Stream, type.TypeArguments[0], method, values),
            var type => Of(ReturnKind.Value, type, method, values),
        };
    }

    private static bool IsAwaited(ITypeSymbol type) =>
        type.Is(TypeNames.Task) || type.Is(TypeNames.TaskOf) || type.Is(TypeNames.AsyncEnumerable);

    private static ReturnModel? Of(ReturnKind kind, ITypeSymbol type, IMethodSymbol method, ValueParser values)
    {
        if (type.Is(TypeNames.ToolResult))
        {
            return kind == ReturnKind.Stream || type.NullableAnnotation == NullableAnnotation.Annotated
                ? values.Refusals.Refuse<ReturnModel>(RefusalKind.RawResult, method, type.Display())
                : new ReturnModel(kind, null, IsRaw: true);
        }

        return values.Parse(type, method) is { } value ? new ReturnModel(kind, value, IsRaw: false) : null;
    }
}
