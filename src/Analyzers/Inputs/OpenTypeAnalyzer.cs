using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.Analyzers.Inputs.Reach;

namespace SecureTools.Analyzers.Inputs;

/// <summary>An argument whose schema says nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OpenTypeAnalyzer() : InputAnalyzer(_rule)
{
    private const int Deepest = 4;

    private static readonly DiagnosticDescriptor _rule = Rule.Create(
        RuleIds.OpenType,
        "Arguments must have closed types",
        "Argument '{0}' of tool '{1}' has the type '{2}', whose schema says nothing. Declare a record with the members that the tool reads.",
        DiagnosticSeverity.Info,
        "A model guesses what to send, and whatever it sends passes: any member, any depth, any type.");

    private protected override void AnalyzeTool(ToolContext context, ToolMethod tool, KnownTypes types)
    {
        foreach (var argument in tool.Arguments)
        {
            if (IsOpen(argument.Type, types, 0) && (tool.Framework != ToolFramework.Own || HasContext(argument, types)))
            {
                var type = argument.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
                context.ReportDiagnostic(Diagnostic.Create(_rule, argument.Locations[0], argument.Name, tool.Name, type));
            }
        }
    }

    private static bool IsOpen(ITypeSymbol type, KnownTypes types, int depth) => type switch
    {
        { SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.Dynamic } => true,
        _ when types.Is(Numbers.Underlying(type), TypeNames.JsonElement) || types.Is(type, TypeNames.JsonDocument)
            || types.Is(type, TypeNames.ExpandoObject) => true,
        _ when types.DerivesFrom(type, TypeNames.JsonNode) => true,
        _ => depth < Deepest && Collections.Is(type, types) && Collections.Items(type).Any(item => IsOpen(item, types, depth + 1)),
    };

    /// <summary>Without a context the tool does not exist, and SECT0002 says so.</summary>
    private static bool HasContext(IParameterSymbol argument, KnownTypes types)
    {
        for (ISymbol? symbol = argument; symbol is not null; symbol = symbol is INamedTypeSymbol { ContainingType: null } type
            ? type.ContainingAssembly : (ISymbol?)symbol.ContainingSymbol)
        {
            if (symbol.GetAttributes().Any(attribute => types.Is(attribute.AttributeClass, TypeNames.ToolJson)))
            {
                return true;
            }
        }

        return false;
    }
}
