using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.Analyzers.Declarations;

/// <summary>
/// A tool that the generator sees otherwise than the compiler does, because it is, or uses, what another generator writes: generators do
/// not see each other's code. Looked at once all have written theirs, and so in builds alone.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ForeignCodeAnalyzer() : SecureToolsAnalyzer(_missing, _guards)
{
    private static readonly DiagnosticDescriptor _missing = Rule.Create(
        RuleIds.ForeignCode,
        "Tools must not depend on what other generators write",
        "Tool '{0}' is not in the generated table, since it is or uses what another generator writes. "
        + "Write that as source, or in a project that this one references.",
        DiagnosticSeverity.Error,
        "Generators do not see each other's code. What they write for each other would be missing, or guarded less than it looks.",
        WellKnownDiagnosticTags.NotConfigurable,
        WellKnownDiagnosticTags.CompilationEnd);

    private static readonly DiagnosticDescriptor _guards = Rule.Saying(
        _missing,
        "Tool '{0}' is guarded by '{1}', of which the generated table does not know all, since another generator writes it. "
        + "Write that as source, or in a project that this one references.");

    private protected override GeneratedCodeAnalysisFlags GeneratedCode =>
        GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics;

    private protected override void Analyze(CompilationStartAnalysisContext context, KnownTypes types)
    {
        if (GeneratedTable.Of(context.Compilation) is not { } table)
        {
            return;
        }

        var tools = DeclaredTools.Of(context.Compilation);
        var found = new ConcurrentBag<Diagnostic>();
        context.RegisterSymbolAction(
            symbol =>
            {
                foreach (var tool in tools.In((INamedTypeSymbol)symbol.Symbol, symbol.CancellationToken))
                {
                    if (Problem(tool, table, tools) is { } rule)
                    {
                        var place = new RefusalPlaces(tool, symbol.Compilation, symbol.CancellationToken).OfMethod;
                        found.Add(Diagnostic.Create(rule, place, tool.Properties, tool.Name, GuardsOf(tool, tools.Access)));
                    }
                }
            },
            SymbolKind.NamedType);
        context.RegisterCompilationEndAction(end =>
        {
            foreach (var diagnostic in found)
            {
                end.ReportDiagnostic(diagnostic);
            }
        });
    }

    /// <summary>What is wrong with a tool about which no other rule says that it is left out.</summary>
    private static DiagnosticDescriptor? Problem(DeclaredTool tool, GeneratedTable table, DeclaredTools tools)
    {
        if (tool.Model is null || !tool.Refusals.IsEmpty || GuardsOf(tool, tools.Access) is not { } guards || HasNamesake(tool, tools))
        {
            return null;
        }

        return !table.Has(tool.Name) ? _missing : table.HasGuards(tool.Name, guards) ? null : _guards;
    }

    private static bool HasNamesake(DeclaredTool tool, DeclaredTools tools) => tools.Alike(tool.Name).Any(other =>
        other.Name == tool.Name && other.Method is not null && !SymbolEqualityComparer.Default.Equals(other.Method, tool.Method));

    /// <summary>Null: it names a role or permission that nobody declares.</summary>
    private static string? GuardsOf(DeclaredTool tool, AccessModel access)
    {
        var texts = new List<string>();
        foreach (var requirement in tool.Model!.Requirements)
        {
            if (!requirement.AnyOf.All(name => IsDeclared(requirement.Kind, name.Text, access)))
            {
                return null;
            }

            texts.Add(ToolGuards.Of(requirement, requirement.AnyOf.Select(name => name.Text)));
        }

        return ToolGuards.All(texts, tool.Model.RateLimits);
    }

    private static bool IsDeclared(RequirementKind kind, string name, AccessModel access) =>
        (kind == RequirementKind.Role ? access.Role(name, byIdentifier: false) : access.Permission(name, byIdentifier: false)) is not null;
}
