using Microsoft.CodeAnalysis;

namespace SecureTools.Shared.Tools;

/// <summary>Reads what a method returns and how it is awaited. Null: its result cannot be written.</summary>
internal static class ReturnParser
{
    public static ReturnModel? Parse(IMethodSymbol method, ValueParser values)
    {
        if (method.ReturnsVoid)
        {
            return new ReturnModel(ReturnKind.Value, null);
        }

        if (method.ReturnType is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated }
            && IsAwaited(method.ReturnType))
        {
            // Nothing can be awaited that may be null.
            return values.Refusals.Refuse<ReturnModel>(RefusalKind.NullableTask, method, method.ReturnType.Display());
        }

        return method.ReturnType switch
        {
            var type when type.Is(TypeNames.Task) || type.Is(TypeNames.ValueTask) => new ReturnModel(ReturnKind.Task, null),
            INamedTypeSymbol type when type.Is(TypeNames.TaskOf) || type.Is(TypeNames.ValueTaskOf) =>
                Of(ReturnKind.Task, type.TypeArguments[0], method, values),
            INamedTypeSymbol type when type.Is(TypeNames.AsyncEnumerable) => Of(ReturnKind.Stream, type.TypeArguments[0], method, values),
            var type => Of(ReturnKind.Value, type, method, values),
        };
    }

    private static bool IsAwaited(ITypeSymbol type) =>
        type.Is(TypeNames.Task) || type.Is(TypeNames.TaskOf) || type.Is(TypeNames.AsyncEnumerable);

    private static ReturnModel? Of(ReturnKind kind, ITypeSymbol type, IMethodSymbol method, ValueParser values)
    {
        if (RawOf(type) is not RawKind.None and var raw)
        {
            return type.NullableAnnotation == NullableAnnotation.Annotated || IsSensitive(method)
                || (kind == ReturnKind.Stream && raw == RawKind.Result)
                ? values.Refusals.Refuse<ReturnModel>(RefusalKind.RawResult, method, type.Display())
                : new ReturnModel(kind, null, raw);
        }

        return values.Parse(type, method) is { } value
            ? new ReturnModel(kind, value with
            {
                // Written without nullable annotations: nothing says that it is never null.
                IsNullable = value.IsNullable || type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.None },
                IsSensitive = value.IsSensitive || IsSensitive(method),
            })
            : null;
    }

    /// <summary>Said of the return value here, or where the method was declared first.</summary>
    private static bool IsSensitive(IMethodSymbol method) =>
        GuardSources.Of(method).OfType<IMethodSymbol>()
            .Any(source => source.GetReturnTypeAttributes().Any(attribute => attribute.AttributeClass.Is(TypeNames.Sensitive)));

    private static RawKind RawOf(ITypeSymbol type) => type switch
    {
        _ when type.Is(TypeNames.ToolResult) => RawKind.Result,
        _ when type.Is(TypeNames.ToolContent) => RawKind.Contents,
        IArrayTypeSymbol { Rank: 1 } array when array.ElementType.Is(TypeNames.ToolContent) => RawKind.Contents,
        INamedTypeSymbol { TypeArguments.Length: 1 } list when CollectionTypes.Of(list)?.Kind == ValueKind.List
            && list.TypeArguments[0].Is(TypeNames.ToolContent) => RawKind.Contents,
        _ => RawKind.None,
    };
}
