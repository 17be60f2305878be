using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SecureTools.Analyzers.Surface.Texts;

namespace SecureTools.Analyzers.Surface.Listing;

/// <summary>What a tool of another framework offers, from its declaration or the call that creates it.</summary>
internal static class ForeignToolLines
{
    public static IEnumerable<string> Of(ToolMethod tool, CancellationToken cancel) =>
    [
        .. Texts(tool, cancel),
        .. Hints(tool.Hints),
        .. GuardTexts(tool).Select(guard => "attribute " + guard),
        .. tool.Arguments.SelectMany(parameter => Argument(tool, parameter, cancel)),
        "returns " + Type(tool.Method.ReturnType),
    ];

    /// <summary>What is written about who may call. Whether anything enforces it is for other rules to say.</summary>
    public static IEnumerable<string> GuardTexts(ToolMethod tool) => Guards(tool).Select(Text);

    private static IEnumerable<string> Texts(ToolMethod tool, CancellationToken cancel)
    {
        if (ForeignTexts.Title(tool) is { } title)
        {
            yield return "title " + SurfaceText.Quoted(title);
        }

        if (ForeignTexts.Description(tool, cancel) is { Length: > 0 } description)
        {
            yield return "description " + SurfaceText.Quoted(description);
        }
    }

    private static IEnumerable<string> Hints(ToolHints hints) =>
        new (string Name, bool? Value)[]
        {
            ("read-only", hints.ReadOnly), ("destructive", hints.Destructive), ("idempotent", hints.Idempotent),
            ("open-world", hints.OpenWorld),
        }
        .Where(hint => hint.Value is not null).Select(hint => $"hint {hint.Name}: {Literal.OrNull(hint.Value)}");

    private static IEnumerable<string> Argument(ToolMethod tool, IParameterSymbol parameter, CancellationToken cancel)
    {
        var label = "argument " + SurfaceText.Word(parameter.Name);
        yield return $"{label} ({Type(parameter.Type)}{(parameter.HasExplicitDefaultValue ? ", optional" + Default(parameter) : ", required")})";
        if (ForeignTexts.Description(tool, parameter, cancel) is { Length: > 0 } description)
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

    /// <summary>What says who may call: attributes of ASP.NET Core and of this library.</summary>
    private static IEnumerable<AttributeData> Guards(ToolMethod tool) =>
        Guarded(tool.Method).SelectMany(source => source.GetAttributes()).Where(attribute =>
            attribute.AttributeClass.DerivesFrom(TypeNames.Requirement)
            || attribute.AttributeClass?.AllInterfaces.Any(contract =>
                contract.Is(TypeNames.AuthorizeData) || contract.Is(TypeNames.AuthorizationRequirementData)
                    || contract.Name == "IAllowAnonymous") == true);

    /// <summary>A class guards its methods; a lambda or a local function is given away from within one.</summary>
    private static IEnumerable<ISymbol> Guarded(IMethodSymbol method) =>
        method.MethodKind is MethodKind.AnonymousFunction or MethodKind.LocalFunction ? [method] : GuardSources.Of(method);

    private static string Text(AttributeData attribute)
    {
        var arguments = attribute.ConstructorArguments.Select(argument => argument.ToCSharpString())
            .Concat(attribute.NamedArguments.Select(argument => $"{argument.Key} = {argument.Value.ToCSharpString()}"));
        return SurfaceText.Visible($"{attribute.Display()}({string.Join(", ", arguments)})");
    }

    private static string Type(ITypeSymbol type) => SurfaceText.Visible(type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat));
}
