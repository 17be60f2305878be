using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SecureTools.Analyzers.Surface.Listing;
using SecureTools.Shared.Effects;

namespace SecureTools.Analyzers.Surface.Report;

/// <summary>What the tools of a compilation are, ask for and do: the contents of <c>tools.json</c> and <c>tools.html</c>.</summary>
/// <param name="Assembly">The name of the assembly.</param>
/// <param name="Framework">The target framework; null: the build does not say.</param>
/// <param name="Roles">The declared roles, in ordinal order.</param>
/// <param name="Tools">By name, framework, method and place, in ordinal order.</param>
internal sealed record ToolReport(string Assembly, string? Framework, IReadOnlyList<RoleModel> Roles, IReadOnlyList<ReportedTool> Tools)
{
    public static ToolReport Of(Compilation compilation, AnalyzerOptions options, CancellationToken cancel)
    {
        var reader = new ReportReader(compilation, options);
        var tools = ToolWalk.Of(compilation, options.AnalyzerConfigOptionsProvider, cancel).Select(tool => reader.Read(tool, cancel))
            .OfType<ReportedTool>()
            .OrderBy(tool => tool.Name, StringComparer.Ordinal).ThenBy(tool => tool.Framework, StringComparer.Ordinal)
            .ThenBy(tool => tool.Method, StringComparer.Ordinal).ThenBy(tool => tool.Place.File, StringComparer.Ordinal)
            .ThenBy(tool => tool.Place.Line);
        return new ToolReport(
            compilation.AssemblyName ?? "", ReportPlaces.Property(options, "TargetFramework"),
            [.. AccessParser.Parse(compilation, cancel).Definitions], [.. tools]);
    }
}

/// <summary>A tool.</summary>
/// <param name="Name">What callers call it.</param>
/// <param name="IsNameKnown">Whether callers use that name; the host may make up another one.</param>
/// <param name="Framework">Whose tool it is.</param>
/// <param name="Method">The method with its type and parameters.</param>
/// <param name="Place">Where the tool is declared or created.</param>
/// <param name="Description">What the model reads; null: nothing, or nothing constant.</param>
/// <param name="SchemaHash">Of the schema of its arguments; null: another framework makes that at run time.</param>
/// <param name="Access">What it asks of its caller.</param>
/// <param name="Hints">The hints that it declares.</param>
/// <param name="Effects">What it does.</param>
/// <param name="IsComplete">Whether all of its code was seen.</param>
/// <param name="Evidence">A way to each effect.</param>
internal sealed record ReportedTool(
    string Name,
    bool IsNameKnown,
    string Framework,
    string Method,
    ReportPlace Place,
    string? Description,
    string? SchemaHash,
    ReportedAccess Access,
    ToolHints Hints,
    EffectKind Effects,
    bool IsComplete,
    IReadOnlyList<ReportedEvidence> Evidence)
{
    /// <summary>Constants of one kind that the tool's code names, in ordinal order.</summary>
    public IEnumerable<string> Targets(TargetKind kind) => Evidence.Select(evidence => evidence.Target).OfType<ReportTarget>()
        .Where(target => target.Kind == kind).Select(target => target.Name).Distinct(StringComparer.Ordinal)
        .OrderBy(name => name, StringComparer.Ordinal);
}

/// <summary>Where something stands.</summary>
/// <param name="File">Relative to the project, with slashes; null: in no file of the compilation.</param>
/// <param name="Line">Counted from one; zero without a file.</param>
internal sealed record ReportPlace(string? File, int Line);

/// <summary>A call.</summary>
internal sealed record ReportedCall(string Callee, ReportPlace Place);

/// <summary>One effect and a way to it.</summary>
internal sealed record ReportedEvidence(EffectKind Kind, string Api, ReportTarget? Target, IReadOnlyList<ReportedCall> Calls);
