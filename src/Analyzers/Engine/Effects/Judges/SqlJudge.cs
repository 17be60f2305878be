using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Engine.Effects.Sql;
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
        if (text is null || IsProcedure(site.ArgumentOf("CommandType")))
        {
            return new Verdict(otherwise, IsOpen: true);
        }

        var verdict = new Verdict(EffectKind.None);
        foreach (var sql in site.Texts.Of(text))
        {
            var found = SqlEffects.Of(sql);
            verdict = verdict.And(found.IsKnown ? new Verdict(found.Kind, found.Table) : new Verdict(found.Kind | otherwise, found.Table, IsOpen: true));
        }

        return verdict;
    }

    /// <summary>The text of the command that is called: what it was created with and what was assigned to it in the same body.</summary>
    public static Verdict OfCommand(CallSite site, EffectKind otherwise)
    {
        var command = site.Instance;
        if (CallSite.Assigned(command, "CommandType").Any(IsProcedure))
        {
            return new Verdict(otherwise, IsOpen: true);
        }

        var verdict = new Verdict(EffectKind.None);
        var isFound = false;
        foreach (var text in CallSite.Assigned(command, "CommandText").Concat(CreatedWith(command)))
        {
            isFound = true;
            verdict = verdict.And(OfText(site, text, otherwise));
        }

        return isFound ? verdict : new Verdict(otherwise, IsOpen: true);
    }

    /// <summary>The first text that the command was created with.</summary>
    private static IEnumerable<IOperation> CreatedWith(IOperation? command)
    {
        foreach (var source in CallSite.Sources(command))
        {
            var arguments = source switch
            {
                IObjectCreationOperation creation => creation.Arguments,
                IInvocationOperation call => call.Arguments,
                _ => [],
            };
            var text = arguments.FirstOrDefault(argument => argument is { ArgumentKind: not ArgumentKind.DefaultValue, Parameter.Type.SpecialType: SpecialType.System_String });
            if (text is not null)
            {
                yield return text.Value;
            }
        }
    }

    private static bool IsProcedure(IOperation? type) =>
        type is not null && CallSite.Unconverted(type) is not IFieldReferenceOperation { Field.Name: "Text" } and not IDefaultValueOperation and not ILiteralOperation;
}
