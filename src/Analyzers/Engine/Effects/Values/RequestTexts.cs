using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Engine.Scope;

namespace SecureTools.Analyzers.Engine.Effects.Values;

/// <summary>The verbs of requests, and where they go: <c>DELETE https://example.com</c>.</summary>
internal static class RequestTexts
{
    public static bool IsRequest(ITypeSymbol? type) => type is { Name: "HttpRequestMessage" or "RestRequest" };

    /// <summary>Every verb with every address; an unknown verb is a hole. Default: nobody knows the request.</summary>
    public static ImmutableArray<string> Of(IOperation? request, KnownTexts texts)
    {
        var found = ImmutableArray<string>.Empty;
        foreach (var source in ObjectValues.Sources(request, texts))
        {
            var made = source.Operation switch
            {
                IObjectCreationOperation creation when IsRequest(creation.Type) => Created(creation, request, source.Texts, texts),
                IParameterReferenceOperation { Parameter: var parameter } => source.Texts.Given(parameter),
                _ => default,
            };
            found = KnownTexts.Any(found, made.IsDefault ? [KnownTexts.Nothing] : made);
        }

        return found.IsEmpty ? default : IsKept(request) ? KnownTexts.Any(found, [KnownTexts.Nothing]) : found;
    }

    /// <summary>Whether a field or property holds it: other methods may set its verb before.</summary>
    private static bool IsKept(IOperation? request) => LocalValues.Named(request) is { } variable
        && LocalValues.Of(request!).Names(variable).Any(name => name is IFieldSymbol or IPropertySymbol);

    private static ImmutableArray<string> Created(
        IObjectCreationOperation creation, IOperation? request, KnownTexts inside, KnownTexts texts)
    {
        var assigned = ObjectValues.Assigned(request, "Method", texts).ToList();
        if (Argument(creation, "HttpMethod", "Method") is { } verb)
        {
            assigned.Add(new KnownValue(verb, inside));
        }

        var verbs = assigned.Count == 0 ? ["GET"]
            : assigned.Aggregate(ImmutableArray<string>.Empty, (all, value) => KnownTexts.Any(all, Verbs(value.Operation, value.Texts)));
        var address = ObjectValues.Assigned(request, "RequestUri", texts).Select(value => value.Texts.Of(value.Operation)).FirstOrDefault();
        address = address.IsDefault ? Address(creation, inside) : address;
        return KnownTexts.Joined(KnownTexts.Joined(verbs, [" "]), address);
    }

    /// <summary>The names of verbs; a hole is one that nobody knows.</summary>
    public static ImmutableArray<string> Verbs(IOperation? value, KnownTexts texts)
    {
        var inner = ObjectValues.Unconverted(value);
        var name = inner switch
        {
            IObjectCreationOperation { Type.Name: "HttpMethod", Arguments: [{ Value: var given }] } => given,
            IInvocationOperation
            {
                TargetMethod: { Name: "Parse", ContainingType.Name: "HttpMethod" },
                Arguments: [{ Value: var given }]
            } => given,
            _ => inner,
        };
        if (name is not null && KnownTexts.Plain(name) is IParameterReferenceOperation { Parameter: var parameter }
            && texts.Given(parameter) is { IsDefault: false } known)
        {
            return known;
        }

        return value is { Type: { } type } && EnumNames.Plain(type).TypeKind == TypeKind.Enum
            ? [.. EnumNames.Of(value, texts).Select(name => name ?? KnownTexts.Nothing)] : texts.Of(value);
    }

    private static ImmutableArray<string> Address(IObjectCreationOperation creation, KnownTexts texts)
    {
        var address = creation.Arguments.FirstOrDefault(
            argument => argument.Parameter?.Type is { SpecialType: SpecialType.System_String } or { Name: "Uri" });
        return address is null ? [""] : texts.Of(address.Value);
    }

    private static IOperation? Argument(IObjectCreationOperation creation, params string[] types) => creation.Arguments
        .FirstOrDefault(argument => argument is { ArgumentKind: not ArgumentKind.DefaultValue, Parameter.Type: var type }
            && Array.IndexOf(types, EnumNames.Plain(type).Name) >= 0)?.Value;
}
