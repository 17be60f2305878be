using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SecureTools.Analyzers.Surface.Listing;

/// <summary>What a tool of another framework offers, from its declaration.</summary>
internal static class ForeignToolLines
{
    public static IEnumerable<string> Of(ToolMethod tool, CancellationToken cancel) =>
    [
        .. Texts(tool, cancel),
        .. Hints(tool.Hints),
        .. Guards(tool.Method).Select(guard => "attribute " + Text(guard)),
        .. ForeignTools.Arguments(tool).SelectMany(parameter => Argument(parameter)),
        "returns " + Type(tool.Method.ReturnType),
    ];

    private static IEnumerable<string> Texts(ToolMethod tool, CancellationToken cancel)
    {
        if (ForeignTools.Title(tool) is { } title)
        {
            yield return "title " + SurfaceText.Quoted(title);
        }

        if (ForeignTools.Description(tool, cancel) is { Length: > 0 } description)
        {
            yield return "description " + SurfaceText.Quoted(description);
        }
    }

    private static IEnumerable<string> Hints(ToolHints hints) =>
        new (string Name, bool? Value)[]
        {
            ("read-only", hints.ReadOnly), ("destructive", hints.Destructive), ("idempotent", hints.Idempotent), ("open-world", hints.OpenWorld),
        }
        .Where(hint => hint.Value is not null).Select(hint => $"hint {hint.Name}: {Literal.OrNull(hint.Value)}");

    private static IEnumerable<string> Argument(IParameterSymbol parameter)
    {
        var label = "argument " + SurfaceText.Word(parameter.Name);
        yield return $"{label} ({Type(parameter.Type)}{(parameter.HasExplicitDefaultValue ? ", optional" + Default(parameter) : ", required")})";
        if (parameter.Attribute(TypeNames.Description)?.Text(0) is { Length: > 0 } description)
        {
            yield return $"{label} | description {SurfaceText.Quoted(description)}";
        }

        foreach (var attribute in parameter.GetAttributes().Where(attribute => attribute.AttributeClass.DerivesFrom(TypeNames.Validation)))
        {
            yield return $"{label} | attribute {Text(attribute)}";
        }
    }

    private static string Default(IParameterSymbol parameter) => parameter.ExplicitDefaultValue switch
    {
        null => "",
        string text => ", default " + SurfaceText.Quoted(text),
        bool flag => ", default " + Literal.Of(flag),
        var value => ", default " + SurfaceText.Visible(Convert.ToString(value, CultureInfo.InvariantCulture)),
    };

    /// <summary>What says who may call: attributes of ASP.NET Core and of this library. Whether anything enforces them is for other rules to say.</summary>
    private static IEnumerable<AttributeData> Guards(IMethodSymbol method) =>
        GuardSources.Of(method).SelectMany(source => source.GetAttributes()).Where(attribute =>
            attribute.AttributeClass.DerivesFrom(TypeNames.Requirement)
            || attribute.AttributeClass?.AllInterfaces.Any(contract =>
                contract.Is(TypeNames.AuthorizeData) || contract.Is(TypeNames.AuthorizationRequirementData) || contract.Name == "IAllowAnonymous") == true);

    private static string Text(AttributeData attribute)
    {
        var arguments = attribute.ConstructorArguments.Select(argument => argument.ToCSharpString())
            .Concat(attribute.NamedArguments.Select(argument => $"{argument.Key} = {argument.Value.ToCSharpString()}"));
        return SurfaceText.Visible($"{attribute.Display()}({string.Join(", ", arguments)})");
    }

    private static string Type(ITypeSymbol type) => SurfaceText.Visible(type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat));
}
