using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Shared.Effects;

namespace SecureTools.Analyzers.Engine.Effects.Judges;

/// <summary>Judges what is started.</summary>
internal static class ProcessJudge
{
    /// <summary>An address that the shell opens starts the browser of the person, and tells a server something.</summary>
    public static Verdict Of(CallSite site, EffectKind otherwise)
    {
        var program = Program(site);
        var texts = program is null ? [] : site.Texts.Of(program);
        var isAddress = texts.Length > 0 && texts.All(Target.IsAddress);
        return new Verdict(isAddress ? EffectKind.Sends : otherwise, texts.IsEmpty ? null : Target.Of(texts));
    }

    private static IOperation? Program(CallSite site)
    {
        var settings = site.ArgumentOf("ProcessStartInfo");
        if (settings is null && site.Arguments.Length > 0)
        {
            return site.Argument("fileName");
        }

        var info = settings ?? CallSite.Assigned(site.Instance, "StartInfo").FirstOrDefault();
        return CallSite.Assigned(info, "FileName").FirstOrDefault() ?? Created(info) ?? Nested(site.Instance);
    }

    private static IOperation? Created(IOperation? info)
    {
        foreach (var source in CallSite.Sources(info))
        {
            if (source is IObjectCreationOperation { Arguments: [{ Parameter.Type.SpecialType: SpecialType.System_String, Value: { } name }, ..] })
            {
                return name;
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
            : Scope.LocalValues.Of(process).Members(settings).Where(assignment => ((IMemberReferenceOperation)assignment.Target).Member.Name == "FileName")
                .Select(assignment => assignment.Value).FirstOrDefault();
    }
}
