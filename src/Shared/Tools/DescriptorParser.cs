using System.Globalization;
using Microsoft.CodeAnalysis;

namespace SecureTools.Shared.Tools;

/// <summary>Reads what a tool says about itself. Null: its name or one of its limits is out of range.</summary>
internal static class DescriptorParser
{
    private const int LongestTimeout = 86_400;

    /// <summary>The name that the method claims, whether or not it can be a tool.</summary>
    public static string? Name(IMethodSymbol method, AttributeData tool) =>
        !tool.HasErrors() && ClaimedName(method, tool) is var name && ToolNames.IsValid(name) ? name : null;

    /// <summary>The name that the method would have, whether or not it is one.</summary>
    public static string ClaimedName(IMethodSymbol method, AttributeData tool) => tool.Text(0) ?? ToolNames.FromMethod(method.Name);

    public static DescriptorModel? Parse(IMethodSymbol method, AttributeData tool, DocumentationText documentation, Refusals refusals)
    {
        var timeout = Limit(method, tool, "TimeoutSeconds", LongestTimeout, refusals);
        var arguments = Limit(method, tool, "MaxArgumentBytes", int.MaxValue, refusals);
        var result = Limit(method, tool, "MaxResultBytes", int.MaxValue, refusals);
        if (Name(method, tool) is not { } name || timeout < 0 || arguments < 0 || result < 0)
        {
            return null;
        }

        ISymbol[] texts = [method];
        return new DescriptorModel(
            name,
            tool.NamedText("Title") ?? texts.Title(),
            tool.NamedText("Description") ?? texts.Description() ?? documentation.Summary,
            tool.Named<bool>("ReadOnly"),
            tool.Named<bool>("Destructive"),
            tool.Named<bool>("Idempotent"),
            tool.Named<bool>("OpenWorld"),
            tool.Named<bool>("Secure") ?? false,
            tool.Named<bool>("Hidden") ?? false,
            AllowsAnonymous(method),
            timeout,
            arguments,
            result);
    }

    /// <summary>A limit, zero where none is set, and less where it is out of range.</summary>
    private static int Limit(IMethodSymbol method, AttributeData tool, string argument, int most, Refusals refusals)
    {
        var limit = tool.Named<int>(argument) ?? 0;
        if (limit >= 0 && limit <= most)
        {
            return limit;
        }

        refusals.Add(RefusalKind.LimitOutOfRange, method, tool, argument, "0", most.ToString(CultureInfo.InvariantCulture));
        return -1;
    }

    /// <summary>Any requirement is stricter than the permission to stay anonymous, and wins.</summary>
    private static bool AllowsAnonymous(IMethodSymbol method) =>
        (method.Attribute(TypeNames.AllowAnonymous) ?? method.ContainingType.Attribute(TypeNames.AllowAnonymous)) is not null
        && !GuardSources.Of(method).SelectMany(source => source.GetAttributes())
            .Any(attribute => attribute.AttributeClass.DerivesFrom(TypeNames.Requirement));
}
