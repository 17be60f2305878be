using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SecureTools.Analyzers.Engine.Effects.Values;
using SecureTools.Shared.Effects;

namespace SecureTools.Analyzers.Engine.Effects.Judges;

/// <summary>Judges requests by their verbs.</summary>
internal static class HttpJudge
{
    private static readonly char[] _blank = [' '];

    public static Verdict Of(CallSite site, string? parameter, EffectKind otherwise)
    {
        var given = parameter is null ? site.ArgumentOf("HttpRequestMessage", "HttpMethod", "Method", "RestRequest")
            ?? FirstVerb(site) : site.Argument(parameter);
        if (given is null || !RequestTexts.IsRequest(given.Type))
        {
            return given is null ? new Verdict(otherwise, site.FirstText(), IsOpen: true)
                : Of(RequestTexts.Verbs(given, site.Texts), otherwise, site.FirstText());
        }

        var texts = RequestTexts.Of(given, site.Texts);
        var verdict = texts.IsDefault ? new Verdict(otherwise, IsOpen: true)
            : Of([.. texts.Select(Verb)], otherwise, Target.Of([.. texts.Select(Address).Distinct(StringComparer.Ordinal)]));
        return ObjectValues.Assigned(given, "Content", site.Texts).Any() ? verdict.And(new Verdict(EffectKind.Sends)) : verdict;
    }

    private static Verdict Of(ImmutableArray<string> verbs, EffectKind otherwise, string? target)
    {
        var verdict = new Verdict(EffectKind.None, target);
        foreach (var verb in verbs)
        {
            verdict = verdict.And(
                (KindOf(verb) ?? KindOfTransfer(verb)) is { } kind ? new Verdict(kind) : new Verdict(otherwise, IsOpen: true));
        }

        return verdict;
    }

    private static string Verb(string request) => request.Split(_blank, 2)[0];

    private static string Address(string request) => request.IndexOf(' ') is var blank && blank < 0 ? "" : request.Substring(blank + 1);

    /// <summary>
    /// A verb does what its name promises. One that whoever calls the tool chooses may be any; null: one that nobody knows.
    /// </summary>
    private static EffectKind? KindOf(string verb) => verb.ToUpperInvariant() switch
    {
        "GET" or "HEAD" or "OPTIONS" or "TRACE" or "QUERY" or "PROPFIND" or "REPORT" or "SEARCH" => EffectKind.ReadsUntrusted,
        "POST" or "CONNECT" => EffectKind.Sends,
        "MKCOL" or "COPY" => EffectKind.Sends | EffectKind.Creates,
        "PUT" or "PATCH" or "MERGE" or "MOVE" or "PROPPATCH" => EffectKind.Sends | EffectKind.Updates,
        "DELETE" or "PURGE" or "UNLINK" => EffectKind.Sends | EffectKind.Deletes,
        KnownArguments.Chosen => EffectKind.Sends | EffectKind.Updates | EffectKind.Deletes,
        _ => null,
    };

    /// <summary>The commands of FTP, which are words that mean other things elsewhere.</summary>
    private static EffectKind? KindOfTransfer(string command) => command switch
    {
        "RETR" or "LIST" or "NLST" or "SIZE" or "MDTM" or "PWD" => EffectKind.ReadsUntrusted,
        "MKD" or "STOU" => EffectKind.Sends | EffectKind.Creates,
        "STOR" or "APPE" or "RENAME" => EffectKind.Sends | EffectKind.Updates,
        "DELE" or "RMD" => EffectKind.Sends | EffectKind.Deletes,
        _ => null,
    };

    private static IOperation? FirstVerb(CallSite site) =>
        site.Arguments.FirstOrDefault(
            argument => argument.Value.ConstantValue is { HasValue: true, Value: string text } && KindOf(text) is not null)?.Value;
}
