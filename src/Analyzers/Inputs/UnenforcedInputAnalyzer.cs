using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.Analyzers.Inputs.Reach;

namespace SecureTools.Analyzers.Inputs;

/// <summary>What the schema of another framework's tool promises, and nobody enforces.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnenforcedInputAnalyzer() : InputAnalyzer(_enum, _constraint)
{
    private static readonly DiagnosticDescriptor _enum = Rule.Create(
        RuleIds.UndefinedEnum,
        "Enums must be checked where nothing else checks them",
        "Argument '{0}' of tool '{1}' may be a '{2}' that is not defined. Make the method a [Tool], or ask Enum.IsDefined.",
        DiagnosticSeverity.Info,
        "The schema lists names, but what reads the arguments takes any number, which becomes a value that no code expects.");

    private static readonly DiagnosticDescriptor _constraint = Rule.Create(
        RuleIds.UnenforcedConstraint,
        "Constraints must be enforced, not only published",
        "Nothing enforces '{2}' for argument '{0}' of tool '{1}'. Make the method a [Tool], or check the argument in the method.",
        DiagnosticSeverity.Warning,
        "A schema is advice: a model that errs or is steered sends something else, and whoever reads the code believes in a check that nobody makes.");

    private protected override void AnalyzeTool(ToolContext context, ToolMethod tool, KnownTypes types)
    {
        if (tool.Framework is ToolFramework.Own or ToolFramework.Configured)
        {
            return;
        }

        foreach (var argument in tool.Arguments)
        {
            if (Unenforced(argument, types) is { } name && !new ArgumentReach(context).Of(tool, argument).IsChecked)
            {
                context.ReportDiagnostic(Diagnostic.Create(_constraint, argument.Locations[0], argument.Name, tool.Name, name));
            }
            else if (Numbers.Underlying(argument.Type) is INamedTypeSymbol { TypeKind: TypeKind.Enum } type && IsPlain(type, types)
                && new ArgumentReach(context).Of(tool, argument) is { IsUsed: true, IsChecked: false })
            {
                context.ReportDiagnostic(Diagnostic.Create(_enum, argument.Locations[0], argument.Name, tool.Name, type.Name));
            }
        }
    }

    /// <summary>The name of a constraint on the parameter, or on a member of its type.</summary>
    private static string? Unenforced(IParameterSymbol argument, KnownTypes types) =>
        new[] { argument }.Concat(Members(argument.Type)).SelectMany(place => InputConstraints.Of(place, types))
            .Select(attribute => attribute.AttributeClass!.Name).FirstOrDefault() is { } name
            ? name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name
            : null;

    private static IEnumerable<ISymbol> Members(ITypeSymbol type) =>
        type.Locations.Any(location => location.IsInSource) && type.TypeKind is TypeKind.Class or TypeKind.Struct
            ? type.GetMembers().Where(member => member is IPropertySymbol { IsStatic: false })
                .Concat(((INamedTypeSymbol)type).InstanceConstructors.SelectMany(constructor => constructor.Parameters))
            : [];

    /// <summary>Flags may be combined, and a converter of one's own may check.</summary>
    private static bool IsPlain(INamedTypeSymbol type, KnownTypes types) => !type.GetAttributes().Any(attribute =>
        types.Is(attribute.AttributeClass, TypeNames.Flags) || types.Is(attribute.AttributeClass, TypeNames.JsonConverter));
}
