using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Engine.Effects.Values;
using SecureTools.Shared.Effects;

namespace SecureTools.Analyzers.Engine.Effects.Judges;

/// <summary>Judges what is started.</summary>
internal static class ProcessJudge
{
    /// <summary>An address that the shell opens starts the browser of the person, and tells a server something.</summary>
    public static Verdict Of(CallSite site, EffectKind otherwise)
    {
        var texts = Program(site) is { } program ? program.Texts.Of(program.Operation) : [];
        var isAddress = texts.Length > 0 && texts.All(Target.IsAddress);
        return new Verdict(isAddress ? EffectKind.Sends : otherwise, texts.IsEmpty ? null : Target.Of(texts));
    }

    private static KnownValue? Program(CallSite site)
    {
        var settings = site.ArgumentOf("ProcessStartInfo");
        if (settings is null && site.Arguments.Length > 0)
        {
            return Known(site.Argument("fileName"), site.Texts);
        }

        var info = settings is null ? First(ObjectValues.Assigned(site.Instance, "StartInfo", site.Texts))
            : new KnownValue(settings, site.Texts);
        return info is { } known
            ? First(ObjectValues.Assigned(known.Operation, "FileName", known.Texts)) ?? Created(known)
            ?? Known(Nested(site.Instance), site.Texts)
            : Known(Nested(site.Instance), site.Texts);
    }

    private static KnownValue? Known(IOperation? value, KnownTexts texts) => value is null ? null : new KnownValue(value, texts);

    private static KnownValue? First(IEnumerable<KnownValue> values)
    {
        foreach (var value in values)
        {
            return value;
        }

        return null;
    }

    private static KnownValue? Created(KnownValue info)
    {
        foreach (var source in ObjectValues.Sources(info.Operation, info.Texts))
        {
            if (source.Operation
                is IObjectCreationOperation { Arguments: [{ Parameter.Type.SpecialType: SpecialType.System_String, Value: { } name }, ..] })
            {
                return source with { Operation = name };
            }
        }

        return null;
    }

    /// <summary><c>process.StartInfo.FileName = …</c>, for which one looks through the body.</summary>
    private static IOperation? Nested(IOperation? process)
    {
        if (process is null || Scope.LocalValues.Variable(process) is not { } variable)
        {
            return null;
        }

        var settings = variable switch
        {
            ILocalSymbol { Type: INamedTypeSymbol type } => type.GetMembers("StartInfo").FirstOrDefault(),
            _ => null,
        };
        return settings is null
            ? null
            : Scope.LocalValues.Of(process).Members(settings)
            .Where(assignment => ((IMemberReferenceOperation)assignment.Target).Member.Name == "FileName")
                .Select(assignment => assignment.Value).FirstOrDefault();
    }
}
