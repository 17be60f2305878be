using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Engine.Effects.Values;
using SecureTools.Shared.Effects;

namespace SecureTools.Analyzers.Engine.Effects.Judges;

/// <summary>Judges requests by their verbs.</summary>
internal static class HttpJudge
{
    public static Verdict Of(CallSite site, string? parameter, EffectKind otherwise)
    {
        var given = parameter is null ? site.ArgumentOf("HttpRequestMessage", "HttpMethod", "Method", "RestRequest") ?? FirstVerb(site) : site.Argument(parameter);
        var request = Requests(given).FirstOrDefault();
        var verbs = request is null ? Verbs(given, site) : OfRequest(request, given!, site);
        var target = request is null ? site.FirstText() : Host(request, given!, site);
        var verdict = new Verdict(EffectKind.None, target);
        var isFound = false;
        foreach (var verb in verbs)
        {
            isFound = true;
            verdict = verdict.And(verb is not null && KindOf(verb) is { } kind ? new Verdict(kind) : new Verdict(otherwise, IsOpen: true));
        }

        verdict = isFound ? verdict : verdict.And(new Verdict(otherwise, IsOpen: true));
        return request is not null && CallSite.Assigned(given, "Content").Any() ? verdict.And(new Verdict(EffectKind.Sends)) : verdict;
    }

    /// <summary>A verb does what its name promises; one without a name could do anything.</summary>
    private static EffectKind? KindOf(string verb) => verb.ToUpperInvariant() switch
    {
        "GET" or "HEAD" or "OPTIONS" or "TRACE" or "QUERY" => EffectKind.ReadsUntrusted,
        "POST" or "CONNECT" => EffectKind.Sends,
        "PUT" or "PATCH" => EffectKind.Sends | EffectKind.Updates,
        "DELETE" => EffectKind.Sends | EffectKind.Deletes,
        _ => null,
    };

    private static IEnumerable<IObjectCreationOperation> Requests(IOperation? value) =>
        CallSite.Sources(value).OfType<IObjectCreationOperation>().Where(creation => creation.Type?.Name is "HttpRequestMessage" or "RestRequest");

    private static List<string?> OfRequest(IObjectCreationOperation request, IOperation given, CallSite site)
    {
        var assigned = CallSite.Assigned(given, "Method").ToList();
        var created = new CallSite(request, site.Texts).ArgumentOf("HttpMethod", "Method");
        if (created is not null)
        {
            assigned.Add(created);
        }

        return assigned.Count == 0 ? ["GET"] : [.. assigned.SelectMany(value => Verbs(value, site))];
    }

    private static string? Host(IObjectCreationOperation request, IOperation given, CallSite site) =>
        CallSite.Assigned(given, "RequestUri").Select(value => Target.Of(site.Texts.Of(value))).FirstOrDefault() ?? new CallSite(request, site.Texts).FirstText();

    /// <summary>The names of verbs; null: one that nobody knows.</summary>
    private static IEnumerable<string?> Verbs(IOperation? value, CallSite site)
    {
        foreach (var source in CallSite.Sources(value))
        {
            switch (source)
            {
                case IConditionalOperation choice:
                    foreach (var verb in Verbs(choice.WhenTrue, site).Concat(Verbs(choice.WhenFalse, site)))
                    {
                        yield return verb;
                    }

                    break;
                case IPropertyReferenceOperation { Property: { IsStatic: true, ContainingType.Name: "HttpMethod" } property }:
                    yield return property.Name;
                    break;
                case IFieldReferenceOperation { Field: { ContainingType.TypeKind: TypeKind.Enum } field }:
                    yield return field.Name;
                    break;
                case IObjectCreationOperation { Type.Name: "HttpMethod", Arguments: [{ Value: { } name }] }:
                    yield return site.Texts.Whole(name);
                    break;
                case IInvocationOperation { TargetMethod.Name: "Parse", Arguments: [{ Value: { } name }] }:
                    yield return site.Texts.Whole(name);
                    break;
                case IParameterReferenceOperation:
                    foreach (var text in site.Texts.Of(source))
                    {
                        yield return text.IndexOf(KnownTexts.Hole) < 0 ? text : null;
                    }

                    break;
                default:
                    yield return source.Type?.SpecialType == SpecialType.System_String ? site.Texts.Whole(source) : null;
                    break;
            }
        }
    }

    private static IOperation? FirstVerb(CallSite site) =>
        site.Arguments.FirstOrDefault(argument => argument.Value.ConstantValue is { HasValue: true, Value: string text } && KindOf(text) is not null)?.Value;
}
