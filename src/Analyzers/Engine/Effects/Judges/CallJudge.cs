using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Engine.Effects.Catalog;
using SecureTools.Analyzers.Engine.Effects.Values;
using SecureTools.Shared.Effects;

namespace SecureTools.Analyzers.Engine.Effects.Judges;

/// <summary>Asks the judges of lines.</summary>
internal static class CallJudge
{
    /// <summary>What the lines of a member say about one call of it.</summary>
    public static Verdict Of(ImmutableArray<EffectLine> lines, CallSite site)
    {
        var verdict = new Verdict(EffectKind.None);
        foreach (var line in lines)
        {
            verdict = verdict.And(Of(line, site));
        }

        return verdict.Kind == EffectKind.None || verdict.Target is not null ? verdict : verdict with { Target = site.FirstText() };
    }

    private static Verdict Of(EffectLine line, CallSite site)
    {
        var verdict = new Verdict(line.Kind);
        foreach (var judge in line.Judges)
        {
            if (judge.Kind == JudgeKind.When && !Holds(judge, site) || judge.Kind == JudgeKind.Own
                && OwnFiles.IsOwn(site, judge.Parameter!))
            {
                return default;
            }

            verdict = Of(judge, verdict, site);
        }

        return verdict;
    }

    private static Verdict Of(EffectJudge judge, Verdict before, CallSite site) => judge.Kind switch
    {
        JudgeKind.Sql => SqlJudge.OfText(site, site.Argument(judge.Parameter!), before.Kind),
        JudgeKind.SqlCommand => SqlJudge.OfCommand(site, before.Kind),
        JudgeKind.HttpMethod => HttpJudge.Of(site, judge.Parameter, before.Kind),
        JudgeKind.FileMode => FileJudge.Of(site, before.Kind),
        JudgeKind.Process => ProcessJudge.Of(site, before.Kind),
        JudgeKind.Handlers =>
            before with
            {
                Message = ObjectValues.Unconverted(site.Argument(judge.Parameter!))?.Type,
                IsOpen = site.Argument(judge.Parameter!) is null
            },
        JudgeKind.Unknown => before with { IsOpen = true },
        _ => before,
    };

    /// <summary>A value that is not constant may be the one that the line needs.</summary>
    private static bool Holds(EffectJudge judge, CallSite site)
    {
        var value = ObjectValues.Unconverted(site.Argument(judge.Parameter!));
        if (value is IFieldReferenceOperation { Field: { ContainingType.TypeKind: TypeKind.Enum } field })
        {
            return string.Equals(field.Name, judge.Value, StringComparison.OrdinalIgnoreCase);
        }

        return value is not { ConstantValue: { HasValue: true, Value: { } constant } }
            || string.Equals(Convert.ToString(constant, CultureInfo.InvariantCulture), judge.Value, StringComparison.OrdinalIgnoreCase);
    }
}
