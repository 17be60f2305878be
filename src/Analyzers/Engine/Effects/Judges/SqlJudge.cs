using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SecureTools.Analyzers.Engine.Effects.Sql;
using SecureTools.Analyzers.Engine.Effects.Values;
using SecureTools.Shared.Effects;

namespace SecureTools.Analyzers.Engine.Effects.Judges;

/// <summary>Judges SQL by its text.</summary>
internal static class SqlJudge
{
    /// <summary>The text in a parameter.</summary>
    /// <param name="site">The call.</param>
    /// <param name="text">The parameter's value.</param>
    /// <param name="otherwise">What holds for text that is not known.</param>
    public static Verdict OfText(CallSite site, IOperation? text, EffectKind otherwise)
    {
        if (text is null || CommandTexts.IsProcedure(site.ArgumentOf("CommandType")))
        {
            return new Verdict(otherwise, IsOpen: true);
        }

        return Of(site.Texts.Handed(text), otherwise);
    }

    /// <summary>The text of the command that is called.</summary>
    public static Verdict OfCommand(CallSite site, EffectKind otherwise) => Of(CommandTexts.Of(site.Instance, site.Texts), otherwise);

    private static Verdict Of(ImmutableArray<string> texts, EffectKind otherwise)
    {
        if (texts.IsDefaultOrEmpty)
        {
            return new Verdict(otherwise, IsOpen: true);
        }

        var verdict = new Verdict(EffectKind.None);
        foreach (var sql in texts)
        {
            verdict =
                verdict.And(sql == KnownArguments.Chosen ? new Verdict(otherwise | EffectKind.Deletes, IsOpen: true) : Of(sql, otherwise));
        }

        return verdict;
    }

    private static Verdict Of(string sql, EffectKind otherwise)
    {
        var found = SqlEffects.Of(sql);
        return found.IsKnown ? new Verdict(found.Kind, found.Table) : new Verdict(found.Kind | otherwise, found.Table, IsOpen: true);
    }
}
